"""The words that the finders' patterns are made of, folded: what `repair` may mend a misread word into.

Words are listed whole even where patterns use only their stem. Ordinary words that look like two known words in one
are listed too, so that they are not split.
"""

_MONTHS = """
january february march april may june july august september october november december
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
monday tuesday wednesday thursday friday saturday sunday
lundi mardi mercredi jeudi vendredi samedi dimanche
"""
_COURTS = """
court courts cour cours supreme supreme superior superieure federal federale appeal appel justice provincial provinciale
territorial territoriale divisional small claims petites creances family famille king's queen's kings queens bench banc
roi reine registry greffe district judicial centre judiciaire province canada ontario quebec british columbia alberta
saskatchewan manitoba brunswick nouveau nouvelle ecosse nova scotia prince edward island newfoundland labrador terre
neuve yukon northwest territories nunavut colombie britannique tribunal tax impot martial martiale municipal municipale
united states etats unis california county circuit crown high england wales chancery division unified peace paix
chambre civile criminelle honourable honorable before devant madam madame monsieur master protonotaire prothonotary
associate chief juge judge justices juges
"""
_PARTIES = """
between entre plaintiff plaintiffs defendant defendants applicant applicants respondent respondents petitioner
petitioners appellant appellants intervener interveners third party parties claimant demandeur demanderesse demandeurs
demanderesses defendeur defenderesse defendeurs defenderesses requerant requerante requerants intime intimee intimes
appelant appelante mis cause mise intervenant intervenante poursuivant accused accuse creditor debtor moving
application motion action counsel solicitor solicitors lawyer avocat avocate avocats procureur procureurs
"""
_ACTS = """
order orders ordered ordering ordonne ordonnance decree produce production disclose disclosure deliver provide release
furnish communiquer communication remettre transmettre divulguer fournir produire liberer within days business clear
jours ouvrables ouvrable delai dans apres suivant suivants signification service served receipt reception entre period
periode beginning ending commencing inclusive inclusivement later than before until jusqu'au jusqu'a expires expire
expiry valid valable until terminates termination authorize authorise authorizes authorises authorized authorised
authorization authorisation authority autorise autorisons autorisation consent consens consentons permit permits
consentir permets pursuant conformement appoint appoints appointed nomme nommons designe constitue
"""
_LABELS = """
account accounts number numbers compte comptes numero numeros customer customers subscriber subscribers client cliente
clients clientele holder titulaire abonne abonnee name names nomme dossier file docket date dated signed signature
signataire print printed lettres moulees recipient recipients destinataire domain domains domaine domaines address
addresses adresse adresses internet protocol reference subject objet regarding telephone witness witnesses temoin
temoins notary notaire public commissioner oaths commissaire presence sworn grantor donor principal mandant mandante
mandataire mandataires attorney attorneys substitute alternate successor substitut remplacant remplacante jointly
severally conjointement solidairement power powers procuration mandat protection continuing enduring general generale
limited limitee special speciale personal care property durable perpetuelle yours truly sincerely faithfully
respectfully dear cordialement salutations distinguees sentiments agreer expression regards director president
presidente
"""
_INFORMATION = """
identity identite contact coordonnees billing facturation invoices invoice factures facture payment payments paiement
paiements visitor visitors visiteur visiteurs visite visites access acces logs journaux journal connexion connexions
content contents contenu database databases donnees mailbox mailboxes emails courriels records information
renseignements registration enregistrement whois statements telephone postal email courriel
"""
_WHOLE = """
into onto upon thereof whereof hereof herein therein whereas hereby thereby hereto thereto within without cannot
together another whether otherwise whoever wherever
"""
_SMALL = "of the to in for and de du la le les des au aux et un une by on or at is be by que qui par sur pour"

VOCABULARY = frozenset(" ".join((_MONTHS, _COURTS, _PARTIES, _ACTS, _LABELS, _INFORMATION, _WHOLE, _SMALL)).split())

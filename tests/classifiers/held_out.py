"""Short papers that no cue was written from: other words, other layouts, and the traps. Every name is invented.

Each entry is kind, variant (None where a sub-type is not asked for) and the paper.
"""

from typing import NamedTuple


class Paper(NamedTuple):
    """One held-out paper and what a person would call it."""

    kind: str
    variant: str | None
    text: str


ORDERS = (
    """S.C.C. File No. 40001
               SUPREME COURT OF CANADA
The Honourable Mr. Justice Sample                 June 4, 2026
MARLOW TEXTILES LTD. v. ATTORNEY GENERAL OF CANADA
               ORDER
UPON APPLICATION by the appellant for an order extending time;
AND THE MATERIAL FILED having been read;
IT IS HEREBY ORDERED THAT the respondent host produce the sealed register to the Registrar by June 30.
J.S.C.C.""",
    """2026 01T 00001
               SUPREME COURT OF NEWFOUNDLAND AND LABRADOR
               GENERAL DIVISION
BETWEEN: PUFFIN CHARTERS INC., APPLICANT AND: INFINET COMMUNICATIONS GROUP INC., RESPONDENT
               ORDER
BEFORE THE HONOURABLE JUSTICE K. SAMPLE on the 9th day of April, 2026
UPON READING the Originating Application and UPON HEARING counsel,
IT IS THIS DAY ORDERED THAT the Respondent give the Applicant the name and address of the person who pays for
puffin-fakes.example within twenty days of receiving this Order.
COURT OFFICER""",
    """Hfx No. 500001                                                   2026
               Supreme Court of Nova Scotia
Between: Wren Bakery Limited, Applicant and Infinet Communications Group Inc., Respondent
               Production Order
Before the Honourable Justice Sample
The Applicant moved for an order for production. On the motion, the following is ordered:
1. The Respondent must give the Applicant, by May 1, 2026, records showing who registered wren-deals.example.
Issued May 2, 2026
               Prothonotary""",
    """QBG-SA-00100-2026
               COURT OF KING'S BENCH FOR SASKATCHEWAN
JUDICIAL CENTRE: SASKATOON
PLAINTIFF: PRAIRIE DRUM CO.     DEFENDANT: PERSON UNKNOWN
               ORDER
Before the Honourable Madam Justice R. Sample in Chambers the 11th day of May, 2026.
On the application of the lawyer on behalf of the Plaintiff and on reading the materials filed:
The Court orders: 1. The internet host shall deliver up the login history for the drum-parts.example account.
ISSUED at Saskatoon this 12th day of May, 2026.   DEPUTY LOCAL REGISTRAR""",
    """File No. CI 26-01-50001
               THE KING'S BENCH
               WINNIPEG CENTRE
THE HONOURABLE MR. JUSTICE SAMPLE )  Friday, the 15th day of May, 2026
BETWEEN: RED RIVER SEEDS LTD., plaintiff, - and - JANE UNKNOWN, defendant.
               ORDER
THIS MOTION, made by the plaintiff, was heard this day at Winnipeg.
1. THIS COURT ORDERS THAT Infinet Communications Group Inc. provide to the plaintiff the records kept about
seed-swindle.example.
               Deputy Registrar""",
    """COURT FILE NUMBER 2603 00001
COURT            COURT OF KING'S BENCH OF ALBERTA
JUDICIAL CENTRE  EDMONTON
PLAINTIFF        BADLANDS DRILLING INC.
DEFENDANT        TEAL SAMPLE
DOCUMENT         ORDER (Disclosure by a third party)
DATE ON WHICH ORDER WAS PRONOUNCED: June 1, 2026
NAME OF JUSTICE WHO MADE THIS ORDER: Justice P. Sample
UPON the application of the Plaintiff and UPON reading the affidavit; IT IS ORDERED THAT:
1. The Non-Party Infinet Communications Group Inc. shall produce its billing ledger for the Defendant.
Justice of the Court of King's Bench of Alberta""",
    """               COUR DU QUÉBEC
CANADA, PROVINCE DE QUÉBEC, DISTRICT DE GATINEAU
LOCALITÉ DE GATINEAU                   « Chambre criminelle et pénale »
N° : 550-26-000001-261
DATE : le 8 juin 2026
SOUS LA PRÉSIDENCE DE L'HONORABLE MODÈLE TREMBLAY-FICTIF, J.C.Q.
               ORDONNANCE
LE TRIBUNAL, après avoir lu la requête et entendu la procureure,
ORDONNE à Infinet Communications Group Inc. de remettre à la Sûreté du Québec la liste des connexions du compte
ICG-61001 dans un délai de quinze jours.""",
    """               COUR SUPRÊME DE LA COLOMBIE-BRITANNIQUE
               IN THE SUPREME COURT OF BRITISH COLUMBIA
No. S-269999  Vancouver Registry
BETWEEN / ENTRE: PINE MARTEN FILMS INC., PETITIONER and INFINET COMMUNICATIONS GROUP INC., RESPONDENT
               ORDER MADE AFTER APPLICATION
BEFORE ASSOCIATE JUDGE SAMPLE, WEDNESDAY THE 10TH DAY OF JUNE, 2026
ON THE APPLICATION of the petitioner and on hearing its lawyer; THIS COURT ORDERS that
1. the respondent deliver the customer file of marten-stream.example within 21 days.
APPROVED AS TO FORM: Lawyer for the petitioner                   BY THE COURT: REGISTRAR""",
    """Canada
Province of New Brunswick
               GENERAL PRODUCTION ORDER
To: Infinet Communications Group Inc.
Whereas I am satisfied by information on oath of Sergeant Q. Fictif that an offence has been or will be committed
and that the document will afford evidence respecting it;
Therefore, you are ordered to produce the payment card records of account ICG-61002.
The document must be produced to Sergeant Q. Fictif at Moncton before July 2, 2026.
Dated June 2, 2026, at Fredericton.
(Signature of justice or judge)""",
    """               TAX COURT OF CANADA
Docket: 2026-100(IT)G
BETWEEN: SAMPLE HOLDINGS INC., Appellant, and HIS MAJESTY THE KING, Respondent.
               ORDER
Before: The Honourable Justice A. Sample
Upon motion by the respondent; The Court orders that the third party host produce the invoices issued to the
appellant within 30 days, in accordance with the attached reasons.
Signed at Ottawa, Canada, this 3rd day of June 2026.   "A. Sample"   J.""",
    """                         Federal Court / Cour fédérale
Date: 20260605
Docket: CONF-1-26
Ottawa, Ontario, June 5, 2026
PRESENT: The Honourable Mr. Justice Sample
IN THE MATTER OF an application for a production order pursuant to the Canadian Security Intelligence Service Act
               ORDER
UPON the application; THIS COURT ORDERS that the person named in Schedule A produce the records described there.
No person shall disclose the existence of this order.
"Sample" Judge""",
    """Dossier : T-900-26
               COUR FÉDÉRALE
Montréal (Québec), le 4 juin 2026
En présence de madame la juge Modèle
ENTRE : LOGICIELS DU FLEUVE INC., demanderesse et MONSIEUR UNTEL, défendeur
               ORDONNANCE
VU la requête de la demanderesse visant la divulgation préalable par un tiers;
LA COUR ORDONNE : 1. La mise en cause Infinet Communications Group Inc. doit fournir le nom et l'adresse de son
client dans les vingt jours. « Modèle » Juge""",
    """Court File No. 26-00000001-0000
               ONTARIO COURT OF JUSTICE
               (Toronto Region)
               GENERAL WARRANT
Canada, Province of Ontario
To the peace officers of the Toronto Police Service:
Whereas I am satisfied by information on oath in writing; this is, therefore, to authorize you to make a copy of the
virtual server known as owl-9.example held by Infinet Communications Group Inc.
Justice of the Peace in and for the Province of Ontario""",
    """               NUNAVUT COURT OF JUSTICE
08-26-001-CVC
BETWEEN: TUNDRA AIR CARGO LTD., Applicant -and- INFINET COMMUNICATIONS GROUP INC., Respondent
               ORDER
BEFORE: Madam Justice S. Sample     DATE: June 8, 2026
IT IS HEREBY ORDERED that the Respondent tell the Applicant who operates tundra-freight.example.
Clerk of the Nunavut Court of Justice""",
    """Court File No. FS-26-00000003
               ONTARIO SUPERIOR COURT OF JUSTICE (Family Court)
Applicant: I. Sample     Respondent: J. Sample
               ORDER (TEMPORARY)
Madam Justice K. Exemplar                                        June 9, 2026
The court heard an application of the applicant. THIS COURT ORDERS THAT:
1. The respondent's web host Infinet Communications Group Inc. shall release billing records from 2024 to now.
Date of signature: June 10, 2026      Signature of judge or clerk of the court""",
    """            COURT OF KING'S BENCH OF NEW BRUNSWICK / COUR DU BANC DU ROI DU NOUVEAU-BRUNSWICK
Cause no. MC/1/2026
BETWEEN/ENTRE: CHALEUR LOBSTER LTD., Plaintiff/Demanderesse and X, Defendant/Défendeur
               ORDER / ORDONNANCE
Upon hearing the motion of the plaintiff, it is ordered that the host disclose the operator's identity.
Après avoir entendu la motion de la demanderesse, il est ordonné que l'hébergeur divulgue l'identité de l'exploitant.
Judge/Juge : R. Sample        June 11, 2026 / le 11 juin 2026""",
    """No. S-268888  Vancouver Registry
               IN THE SUPREME COURT OF BRITISH COLUMBIA
IN THE MATTER OF the Evidence Act and letters of request from the UNITED STATES DISTRICT COURT, DISTRICT OF OREGON
               ORDER MADE AFTER APPLICATION
BEFORE THE HONOURABLE JUSTICE SAMPLE, THURSDAY, THE 11TH DAY OF JUNE, 2026
ON THE APPLICATION of the petitioner to enforce the letters of request, THIS COURT ORDERS that:
1. Infinet Communications Group Inc. will produce to the petitioner the sign-up record of fern-mail.example.
By the Court. Registrar""",
    """               CERTIFIED TRUE COPY
Court File No. CV-25-00000007-0000
               ONTARIO SUPERIOR COURT OF JUSTICE
THE HONOURABLE JUSTICE EXEMPLAR )  MONDAY, THE 1ST DAY OF JUNE, 2026
BETWEEN: HERON OPTICS INC., Plaintiff and JOHN DOE #1, Defendant
               ORDER
THIS COURT ORDERS that Infinet Communications Group Inc. reveal the subscriber of heron-copies.example.
Original signed by Justice Exemplar""",
    """               ORDONNANCE DE COMMUNICATION
Canada
Province de Québec
Destinataire : Infinet Communications Group Inc., 1180, rue Mainwright, Vancouver
Attendu que je suis convaincu, sur la foi d'une dénonciation sous serment du sergent T. Fictif, qu'une infraction a
été commise; à ces causes, il vous est ordonné de communiquer les données de paiement du compte ICG-61003 au
plus tard le 3 juillet 2026. Toute contravention à la présente ordonnance est punissable.
Fait à Laval le 3 juin 2026.
Juge de paix magistrat""",
)

LETTERS = (
    """June 2, 2026
To: Infinet Communications Group Inc.
From: Cobalt Kites Ltd., customer number ICG-62001
We, the undersigned directors, permit you to hand over to our bookkeeper Perry Sample everything you have on our
invoices since 2023. You may also tell her which credit card pays for the account.
This permission lapses on December 1, 2026.
Signed for Cobalt Kites Ltd.
R. Sample, director""",
    """Hello,
My name is Dalia Sample and I rent web space from you (dalia-ceramics.example). My accountant, Mr. Imaginary, needs
copies of all bills for 2025. Please treat this letter as my permission to send them to him at 3 Nowhere Lane, Kelowna.
He may not have anything else.
Many thanks,
Dalia Sample""",
    """Re: Consent for disclosure of account details
Privacy Officer, Infinet Communications Group Inc.
I, Marlon Sample, holder of account no. ICG-62002, consent to your disclosing my name, address and telephone number,
together with the log of my own sign-ins for May 2026, to Sample & Daughter LLP. This consent may be withdrawn by me in
writing at any time.
Sincerely yours,
M. Sample""",
    """               RELEASE AUTHORIZATION FORM
Customer: Teasel Yarns Inc.             Account no.: ICG-62003
We authorise the release of:   [x] Contact details   [x] Payments   [ ] Contents
To whom: Orla Imaginary, Chartered Accountant, 9 Invented St., Guelph ON
Until: 2026-12-31
Signature: Ivy Sample                Title: Treasurer              Date: 2026-06-01""",
    """Objet : consentement à la divulgation
Bonjour,
Je m'appelle Colin Modèle et je suis client chez vous (compte ICG-62004). Je vous permets de transmettre à ma
notaire, Me Fictive, une copie de toutes mes factures de 2025. Ce consentement vaut jusqu'au 30 novembre 2026.
Merci et bonne journée,
Colin Modèle""",
    """Coopérative du Pin Gris
Le 9 juin 2026
Infinet Communications Group Inc.
Madame,
La coopérative, titulaire du domaine pingris.example, vous donne par la présente son accord pour remettre à la firme
Vérif Imaginaire le détail des paiements ainsi que l'historique de nos propres connexions au panneau de gestion.
L'autorisation prend fin le 31 mars 2027.
Agréez, Madame, nos salutations distinguées.
Le trésorier, U. Modèle""",
    """AUTHORIZATION / AUTORISATION
I authorize / J'autorise Infinet Communications Group Inc.
to release to / à communiquer à : Sami Imaginary, CPA
the following / les renseignements suivants : invoices and payments / factures et paiements
Account / Compte : ICG-62005     Customer / Client : Lune Bleue Books Inc.
Valid until / Valable jusqu'au : 2026-10-31
Signature : L. Sample, President / présidente""",
    """Sample Orchards Ltd.
Dear Sirs,
By this letter we instruct and authorize Infinet Communications Group Inc. to provide the trustee, Gilt & Imaginary,
with our complete billing file and the name of every contact on the account (ICG-62006). The writer is the
sole director.
We do not authorize access to our mail.
Yours faithfully, V. Sample""",
    """To the Privacy Officer
I hold a power of attorney for property from my mother, Greta Sample (copy enclosed). On her behalf I authorize you to
release to me her contact and billing records for gretas-quilts.example, account ICG-62007.
Yours truly,
Lars Sample, attorney for Greta Sample""",
)

POWERS = (
    (
        "general",
        """               GENERAL POWER OF ATTORNEY
THIS POWER OF ATTORNEY is given on June 3, 2026 by Bertha Sample of Moose Jaw.
I appoint Hugo Sample to be my attorney in accordance with The Powers of Attorney Act and to do on my behalf
anything that I can lawfully do by an attorney.
Signed, sealed and delivered in the presence of: Witness P. Imaginary""",
    ),
    (
        "continuing",
        """        CONTINUING POWER OF ATTORNEY FOR PROPERTY
I, Felix Sample, revoke any earlier power of attorney and appoint Anna Sample as my attorney for property. If she
dies I appoint Otto Sample in her place. My attorney may act though I be mentally incapable.
Date: June 4, 2026.   Signature: F. Sample
Witness 1: R. Imaginary       Witness 2: S. Imaginary""",
    ),
    (
        "enduring",
        """               ENDURING POWER OF ATTORNEY
made under the Powers of Attorney Act (Alberta) by Cora Sample, the donor.
I appoint Emil Sample as my attorney. This power takes effect at once and continues despite my mental incapacity.
He has authority over all my financial affairs.
Donor: C. Sample     Witness: T. Imaginary, certificate of legal advice attached""",
    ),
    (
        "limited",
        """               SPECIAL POWER OF ATTORNEY
Sample Shipping Co. makes, constitutes and appoints Rita Imaginary its lawful attorney for the sole purpose of dealing
with its web hosts: to obtain account records and to sign authorizations in its name.
Expires on March 1, 2027. Executed at Halifax before two witnesses.""",
    ),
    (
        "protection_mandate",
        """               MANDAT DE PROTECTION
Devant Me Fictif, notaire, comparaît Yvette Modèle, qui désigne son fils Paul Modèle comme mandataire chargé de la
protection de sa personne et de l'administration de ses biens advenant son inaptitude. Le mandat sera exécutoire dès
l'homologation. Témoins : A. et B. Fictif.""",
    ),
    (
        "personal_care",
        """        POWER OF ATTORNEY FOR PERSONAL CARE
I appoint my daughter Mina Sample to be my attorney for personal care and to decide about my health care, shelter and
clothing if I cannot. Signed in the presence of two witnesses. G. Sample, June 5, 2026""",
    ),
    (
        "general",
        """               PROCURATION GÉNÉRALE
Je soussigné, Rémi Modèle, de Rimouski, constitue pour mon mandataire Agathe Modèle et lui donne pouvoir d'agir en mon
nom dans toutes mes affaires, notamment de demander tout document à mes fournisseurs.
Fait à Rimouski le 6 juin 2026. Signé en présence de : T. Fictif, témoin""",
    ),
    (
        None,
        """To all to whom these presents come:
I, Ada Sample, have this day made and appointed Boris Sample my true and lawful attorney, for me and in my name to ask
for, receive and give receipts for all papers and moneys due to me. In witness whereof I have set my hand on
June 7, 2026, in the presence of Z. Imaginary, notary public.""",
    ),
)

NEAR_MISSES = (
    (
        "foreign_order",
        """UNITED STATES BANKRUPTCY COURT
EASTERN DISTRICT OF MICHIGAN
In re: Sample Motors LLC, Debtor.     Case No. 26-00001
ORDER GRANTING MOTION FOR RULE 2004 EXAMINATION
IT IS ORDERED that Infinet Communications Group Inc. produce the documents within 21 days.
Signed on June 3, 2026   U.S. Bankruptcy Judge""",
    ),
    (
        "foreign_order",
        """STATE OF TEXAS
IN THE DISTRICT COURT OF TRAVIS COUNTY
Cause No. D-1-GN-26-000001
TEMPORARY RESTRAINING ORDER
The Court, having considered the application, ORDERS that Infinet Communications Group Inc. disclose the registrant.
SO ORDERED. Judge Presiding""",
    ),
    (
        "foreign_order",
        """IN THE COUNTY COURT AT LEEDS                         Claim No. K00LS001
Before District Judge Sample
BETWEEN Sample Lettings Limited, Claimant and Person Unknown, Defendant
ORDER
IT IS ORDERED THAT the web host do by 4pm on 1 July 2026 disclose the name of its customer.""",
    ),
    (
        "foreign_order",
        """COUR D'APPEL DE PARIS
RÉPUBLIQUE FRANÇAISE, AU NOM DU PEUPLE FRANÇAIS
Ordonnance du 4 juin 2026
Le premier président, statuant en référé, ordonne à la société hébergeuse de communiquer l'identité de son client.
Le greffier, le président""",
    ),
    (
        "draft_order",
        """               DRAFT FOR APPROVAL AS TO FORM
Court File No. CV-26-00000021-0000
ONTARIO SUPERIOR COURT OF JUSTICE
JUSTICE                         ) DAY, THE    DAY OF      , 2026
BETWEEN: PLOVER HOMES INC., Plaintiff and DOE, Defendant
               ORDER
THIS COURT ORDERS that Infinet Communications Group Inc. give the Plaintiff the name of its customer.""",
    ),
    (
        "draft_order",
        """COUR FÉDÉRALE
Dossier T-    -26
               PROJET D'ORDONNANCE
LA COUR ORDONNE que l'hébergeur fournisse le nom du client dans les trente jours.
_______________ Juge""",
    ),
    (
        "information_to_obtain",
        """INFORMATION TO OBTAIN A SEARCH WARRANT
Canada, Province of Alberta
The information of Corporal N. Fictif, of Red Deer, peace officer (the informant), taken before me.
The informant says that he has reasonable grounds to believe that computer records will be found at the premises of
Infinet Communications Group Inc. Wherefore the informant prays that a search warrant be granted.
Sworn before me this 2nd day of June, 2026. A Justice of the Peace. Informant""",
    ),
    (
        "information_to_obtain",
        """DÉNONCIATION EN VUE D'OBTENIR UNE ORDONNANCE DE PRÉSERVATION
Province de Québec
Le dénonciateur, l'agent B. Fictif, déclare qu'il a des motifs raisonnables de soupçonner qu'une infraction a été
commise et que des données sont en la possession de l'hébergeur. Assermenté devant moi. Juge de paix""",
    ),
    (
        "preservation_demand",
        """FORM 5.001 PRESERVATION DEMAND
Canada, Province of Ontario
To Infinet Communications Group Inc.
Because I have reasonable grounds to suspect that the computer data is in your possession or control and will assist
in the investigation of an offence, you are required to preserve the mailbox headers of account ICG-64001 for 21 days.
Signature of peace officer: Det. M. Fictif""",
    ),
    (
        "preservation_demand",
        """ORDRE DE PRÉSERVATION
Canada, province du Nouveau-Brunswick
Puisque j'ai des motifs raisonnables de soupçonner que des données informatiques sont en votre possession, vous êtes
tenu de préserver les données du compte ICG-64002 jusqu'au 30 juin 2026.
Agent de la paix : K. Fictif""",
    ),
    (
        "summons",
        """               FEDERAL COURT
Court File No. T-22-26
               SUBPOENA
TO: Custodian of records, Infinet Communications Group Inc.
YOU ARE REQUIRED TO ATTEND to give evidence at Vancouver on 6 July 2026 at 9:30 and to bring with you the documents
listed below. Attendance money is enclosed. (Seal) Issued by a Registry officer""",
    ),
    (
        "summons",
        """COUR SUPÉRIEURE, District de Québec
               ASSIGNATION À TÉMOIGNER
Au représentant de l'hébergeur : vous êtes requis de comparaître le 7 juillet 2026 pour rendre témoignage et d'apporter
les documents suivants. Indemnité de présence jointe. Avocat du défendeur""",
    ),
    (
        "foreign_subpoena",
        """UNITED STATES DEPARTMENT OF JUSTICE
GRAND JURY SUBPOENA
Southern District of New York
TO: Custodian of Records, Infinet Communications Group Inc.
YOU ARE COMMANDED to appear and testify before the Grand Jury and bring subscriber records.""",
    ),
    (
        "statutory_demand",
        """Competition Bureau Canada
Infinet Communications Group Inc.
Re: inquiry under section 10 of the Competition Act
Dear Sir or Madam: You are required to provide the information in Schedule 1 within thirty days of receipt, pursuant
to the Competition Act. Failure to comply may be an offence. Senior Competition Law Officer""",
    ),
    (
        "statutory_demand",
        """Agence du revenu du Canada
DEMANDE PÉREMPTOIRE DE RENSEIGNEMENTS
En vertu du paragraphe 231.2(1) de la Loi de l'impôt sur le revenu, vous devez fournir la liste des paiements reçus de
Modèle Import inc. dans les 30 jours.""",
    ),
    (
        "takedown_notice",
        """DMCA Takedown Notice
To the designated agent: I have a good faith belief that the photographs at pics-thief.example are used without the
authorization of the copyright owner. Please remove or disable access. Under penalty of perjury I state this
is accurate.
/s/ K. Sample""",
    ),
    (
        "takedown_notice",
        """Re: Claimed infringement of copyright
This notice under sections 41.25 and 41.26 of the Copyright Act concerns the film Northern Wren, of which
Sample Pictures
is the owner. Electronic location: 203.0.113.9. You must forward it to your subscriber.""",
    ),
    (
        "police_letter",
        """ROYAL CANADIAN MOUNTED POLICE
Integrated Cyber Team
2026-06-05
Good day, I am the lead on file 2026-0001 concerning threats made online. Could you let me have the customer's name
and IP address? This is not a production order; we hope for your help on a voluntary basis.
Cst. L. Fictif, Reg. No. 00001""",
    ),
    (
        "police_letter",
        """SÛRETÉ DU QUÉBEC
Division des cybercrimes
Monsieur le responsable,
Dans le cadre d'une enquête, nous vous saurions gré de nous fournir l'identité du titulaire du site menace.example.
Un mandat sera demandé si nécessaire. Sergent-détective O. Fictif, matricule 0001""",
    ),
    (
        "demand_letter",
        """Imaginary Plover LLP, Lawyers
BY FAX
Dear Sir or Madam: Re: our client Heron Optics Inc.
Our client is being libelled on heron-lies.example. Unless you tell us by June 20 who runs it, we have instructions to
issue a claim against you and to ask the court for an order like the attached. We reserve all rights.
Yours very truly, B. Plover""",
    ),
    (
        "demand_letter",
        """Fictif et associés, avocats
SOUS TOUTES RÉSERVES
Madame, Monsieur,
Nous agissons pour M. Modèle. À défaut de recevoir le nom de votre client d'ici dix jours, nous déposerons une
poursuite. Veuillez agir en conséquence. Me V. Fictif""",
    ),
    (
        "affidavit",
        """SUPREME COURT OF BRITISH COLUMBIA, Vancouver Registry, No. S-260077
               AFFIDAVIT #1 OF TARA SAMPLE
I, Tara Sample, software developer, of Burnaby, SWEAR THAT:
1. I am the petitioner and have personal knowledge of the facts. 2. Attached and marked as Exhibit A is the order of
June 1, 2026, in which the court said: THIS COURT ORDERS that the host will disclose.
SWORN BEFORE ME at Burnaby. A commissioner for taking affidavits for British Columbia""",
    ),
    (
        "affidavit",
        """               DÉCLARATION SOLENNELLE
Je, Denis Modèle, de Sherbrooke, affirme solennellement que je n'ai jamais exploité ce site. Déclaré devant moi à
Sherbrooke le 3 juin 2026. Commissaire à l'assermentation""",
    ),
    (
        "statement_of_claim",
        """               NOTICE OF CIVIL CLAIM
In the Supreme Court of British Columbia, between Sample Tours Inc., Plaintiff, and Infinet Communications Group Inc.
This action has been started by the plaintiff for the relief set out in Part 2. If you intend to respond you must file
a response to civil claim. Part 1: Statement of facts.""",
    ),
    (
        "notice_of_application",
        """               NOTICE OF APPLICATION
Supreme Court of Yukon     S.C. No. 26-A0001
TAKE NOTICE that an application will be made by the petitioner before the presiding judge at Whitehorse for an order
that the respondent host produce its records. The applicant will rely on the affidavit of T. Sample.""",
    ),
    (
        "notice_of_motion",
        """Court File A-1-26
FEDERAL COURT OF APPEAL
               NOTICE OF MOTION
TAKE NOTICE THAT THE APPELLANT will make a motion to the Court under Rule 369. THE MOTION IS FOR an order staying the
order of the Federal Court. THE GROUNDS FOR THE MOTION ARE set out below.""",
    ),
    (
        "reasons",
        """Date: 20260601     Docket: T-23-26     Citation: 2026 FC 9001
Vancouver, British Columbia
PRESENT: Mr. Justice Sample
               REASONS FOR ORDER
[1] This is a motion for third party disclosure. [2] For the reasons below I am prepared to order it.
[3] The host does not oppose. Counsel for the plaintiff: I. Imaginary""",
    ),
    (
        "reasons",
        """Sample c. Modèle, 2026 QCCQ 90001
COUR DU QUÉBEC
               JUGEMENT (motifs)
[1] La demanderesse réclame 5 000 $. [2] La question en litige est de savoir qui a publié le texte. [3] Pour les motifs
qui suivent, le Tribunal conclut que la preuve ne suffit pas.""",
    ),
    (
        "revocation",
        """Re: My letter of April 2
Privacy Officer, please take note that I now withdraw the consent I gave you for Perry Imaginary. From today
nothing more
may go to him. Account ICG-65001.
Sincerely, R. Sample""",
    ),
    (
        "revocation",
        """Dear Infinet,
My ex-husband may come with a paper. I do not consent to any release of my account information to him or anybody else,
and I have never authorized it.
Dalia Sample""",
    ),
    (
        "revocation",
        """AVIS DE RÉVOCATION
Je, Rémi Modèle, révoque la procuration du 6 juin 2025 donnée à Agathe Modèle. Elle est nulle à compter de ce jour.
Fait à Rimouski devant témoin.""",
    ),
    (
        "blank_form",
        """               CONSENT TO RELEASE INFORMATION
Name of customer ____________________   Account number ____________________
I authorize Infinet Communications Group Inc. to release to ____________________
the following records: ____________________
Dated: ____________________     Signature: ____________________
Print name: ____________________""",
    ),
    (
        "domain_transfer",
        """Dear Infinet,
We have chosen another registrar for teaselyarns.example. Kindly remove the registrar lock and let us have the EPP code
so that the transfer of the domain can go ahead. We authorize this transfer.
Ivy Sample, registrant""",
    ),
    (
        "proxy",
        """               PROXY
The undersigned member of the Sample Housing Co-operative appoints Olga Imaginary to attend and vote at the
special meeting
of members on June 20, 2026, and at any adjournment.""",
    ),
    (
        "tax_authorization",
        """Business Consent - Form RC59
Business number 00000 0000. Business name: Teasel Yarns Inc.
We consent to the Canada Revenue Agency releasing our GST/HST account information to Orla Imaginary, representative.
Level of authorization 1.""",
    ),
    (
        "bank_change",
        """               DIRECT DEPOSIT AUTHORIZATION
Vendor: Teasel Yarns Inc. We authorize Infinet Communications Group Inc. to deposit payments into our bank account:
transit 00000, institution number 000, account 0000000. A void cheque is attached. Ivy Sample""",
    ),
    (
        "email_printout",
        """Perry Imaginary
From: Ivy Sample <ivy@teaselyarns.example>
Sent: Friday, June 5, 2026 4:02 PM
To: support@icg.example
Cc: perry@imaginary.example
Subject: RE: records
Please go ahead and release our billing records to Perry. I authorize it. Ivy""",
    ),
    (
        "cover_sheet",
        """F A X
TELECOPIER TRANSMITTAL SHEET
TO: Records, Infinet            FROM: Plover LLP
FAX NO: 604 555 0111            DATE: June 5, 2026
RE: Heron v. Doe                TOTAL PAGES INCLUDING COVER: 6
URGENT    FOR REVIEW    PLEASE REPLY
Notes: order attached""",
    ),
    (
        "cover_letter",
        """Imaginary Plover LLP
June 5, 2026
Dear Privacy Officer:
Re: Heron Optics Inc. v. Doe
We enclose for service on you the entered order of Justice Exemplar dated June 1, 2026. Please sign and return the
acknowledgement of receipt on the copy of this letter.
Yours truly, B. Plover      Enclosure""",
    ),
    (
        "cover_letter",
        """Québec, le 5 juin 2026
Madame, Monsieur,
Veuillez trouver ci-joint, à des fins de signification, l'ordonnance rendue le 1er juin 2026. Nous vous prions d'en
accuser réception.
Recevez nos salutations distinguées. Me V. Fictif          p. j. (1)""",
    ),
    (
        "identity_document",
        """PROVINCE OF MANITOBA
DRIVER'S LICENCE / PERMIS DE CONDUIRE
SAMPLE
MARLON
Class 5F     DOB 1979-11-30
Exp 2029-11-30   Sex M   Hgt 181 cm   Eyes BLU""",
    ),
    (
        "invoice",
        """Plover Courier Co.
INVOICE No. 5501                     June 1, 2026
Sold to: Infinet Communications Group Inc.
2 envelopes, overnight         18.00
1 parcel                       24.50
3 fax confirmations             3.00
GST                             2.28
TOTAL DUE                      47.78
Terms: net 30 days""",
    ),
    (
        "purchase_order",
        """PURCHASE ORDER
P.O. Number: 4471          Order date: 2026-06-01
Vendor: Infinet Communications Group Inc.     Deliver to: Sample School Board
Qty 3   Domain renewal   @ 18.00   54.00
This order is placed subject to our standard terms.""",
    ),
    (
        "resume",
        """MARLON SAMPLE
Objective: Network operator at Infinet
Work experience: 2019-2026 Imaginary Telecom, technician
Education: Diploma in networking, Sample College
Skills: Linux, routing, French. References available on request.""",
    ),
    (
        "marketing",
        """GRAND OPENING SALE
Save up to 70 percent on office chairs! Free shipping. Call now: 1-800-555-0123. Limited time offer.
If you do not wish to receive faxes call 1-800-555-0124 to be removed.""",
    ),
    (
        "complaint",
        """Dear Sir or Madam,
I am fed up. My web site was down again on Tuesday, nobody answers the phone and the last credit never came. This is
unacceptable; I want a refund or I go to the newspapers.
Dalia Sample""",
    ),
    (
        "debt_collection",
        """Imaginary Credit Recovery Inc. (licensed collection agency)
Debtor: Marlon Sample     Balance: $912.00
Please confirm the debtor's telephone number and place of employment. This is an attempt to collect a debt.""",
    ),
    (
        "landlord_letter",
        """Plover Property Management
Notice to tenants of 40 King's Bench Road
Your landlord will test the fire alarm in the building on June 12. Parking will be closed. Rent for July is
due as usual.
The property manager""",
    ),
    (
        "whois_request",
        """Dear Infinet,
I am a local historian. Who owns oldmill.example? I only need what is in the public WHOIS: the registrant name and the
date the domain was registered. Kind regards, T. Sample""",
    ),
    (
        "tribunal_order",
        """CIVIL RESOLUTION TRIBUNAL
File: SC-2026-000001
Indexed as: Sample v. Imaginary
               DECISION
Tribunal member: Q. Sample. ORDER: I order the respondent to pay and Infinet to hand over the messages.""",
    ),
    (
        "tribunal_order",
        """IN THE MATTER OF THE ARBITRATION ACT
Sample Foods v. Plover Foods
               PROCEDURAL ORDER No. 1
The arbitral tribunal orders that the parties ask the host for its logs. Sole arbitrator: K. Imaginary""",
    ),
    (
        "contract",
        """               MUTUAL CONFIDENTIALITY AGREEMENT
between Infinet Communications Group Inc. and Plover Courier Co.
The parties agree that neither shall disclose confidential information, unless ordered by a court. This agreement is
governed by the laws of British Columbia. Signed in counterparts.""",
    ),
)

PAPERS: tuple[Paper, ...] = (
    *(Paper("court_order", None, text) for text in ORDERS),
    *(Paper("authorization_letter", None, text) for text in LETTERS),
    *(Paper("power_of_attorney", variant, text) for variant, text in POWERS),
    *(Paper("other", variant, text) for variant, text in NEAR_MISSES),
)

"""Clauses of command in the many ways in which courts word them, each with twins that only look like it."""

import pytest

from classifiers.marks.command import Clauses
from classifiers.marks.spots import Paper
from domain.settings import OFFICE
from tests.classifiers.papers import run

SURE = 0.6
HEAD = (
    "SUPERIOR COURT OF JUSTICE\nBETWEEN:\nASPEN FOODS LTD.\nPlaintiff\nand\n"
    "INFINET COMMUNICATIONS GROUP INC.\nRespondent\n"
)
TETE = (
    "COUR SUPÉRIEURE\nLES ALIMENTS TREMBLE LTÉE\nDemanderesse\nc.\nINCONNU\nDéfendeur\net\n"
    "INFINET COMMUNICATIONS GROUP INC.\nMise en cause\n"
)

COMMANDS = (
    "THIS COURT ORDERS that Infinet rnust place in the hands of counsel the name and address of the customer.",
    "THIS COURT ORDERS that the respondent shall communicate to the plaintiff the address of its customer.",
    "THIS COURT ORDERS that Infinet Communications Group Inc. shall disclose to the plaintiff the name of the holder.",
    "THIS COURT ORDERS that Infinet produce to counsel for the plaintiff, by May 8, its records of the account.",
    "The following is ordered:\n1 Infinet Communications Group Inc. must deliver to the lawyer the invoices.",
    (
        "IT IS ORDERED AND ADJUDGED THAT:\n1. the Respondent do within ten days furnish the applicant "
        "with copies of bills."
    ),
    "ORDER MADE: the respondent is directed to hand over every document about the account.",
    (
        "THE COURT ORDERS:\n(a) the third party to provide the address of its subscriber; and\n(b) each "
        "side to bear its costs."
    ),
    (
        "It is ordered that the records described below shall be delivered by Infinet Communications "
        "Group Inc. to counsel."
    ),
    "THE COURT ORDERS that the claimant is to receive from Infinet Communications Group Inc. copies of the invoices.",
    "THEREFORE you are ordered to produce the documents listed in Appendix A to Constable Fictif.",
    "You shall draw up and hand in a paper setting out the sessions of the account.",
    "THIS COURT ORDERS the production by Infinet Communications Group Inc. of its billing records.",
    "An order is made requiring Infinet Communications Group Inc. to send the registrar the name of the customer.",
    "1. Infinet Communications Group Inc. has thirty days to give the applicant the invoices of the account.",
    "THIS COURT ORDERS that Infinet, having been served by counsel for the plaintiff, deliver up the log-in records.",
    "The order under appeal is set aside and in its place the court orders that Infinet disclose the holder's name.",
    "THIS COURT ORDERS that:\n1. Once it is served with this order Infinet shall deliver the records of the account.",
    "THIS COURT ORDERS that Infinet allow the plaintiff's solicitor to inspect and copy its records of the account.",
    "I order Infinet Communications Group Inc. to swear an affidavit disclosing the identity of its customer.",
    "THIS COURT ORDERS that the person named in Schedule A send the Director the address of the payor.",
    "Infinet is required to make available to the monitor whatever it holds on the account.",
    "1. Infinet Communications Group Inc. will turn over to Mr. Sample a print-out of all money orders it had.",
    "IT IS ORDERED that the said Infinet do forthwith yield up to the said Advocate true copies of the receipts.",
    "THIS COURT ORDERS that Infinet, which is not a party to the action, give counsel the name of its customer.",
    "THIS COURT ORDERS Infinet, no later than 4:00 p.m. (Eastern) on May 8, to furnish the holder's address.",
    (
        "1. The Court orders the web host, Infinet, to tell Ms. Sample of the clinic in town, who is the lawyer of the "
        "mother and of the children: his present address."
    ),
)
ORDRES = (
    "LE TRIBUNAL :\n[2] ORDONNE à la mise en cause de communiquer à la demanderesse le nom du titulaire du compte;",
    "POUR CES MOTIFS, LE TRIBUNAL :\n[7] DIT que la mise en cause remettra les factures à la demanderesse;",
    "LA COUR ordonne à Infinet de déposer au greffe les factures du domaine.",
    "LE TRIBUNAL ORDONNE qu'Infinet Communications Group Inc. fournisse à l'avocate les coordonnées de l'abonné.",
    "Vous devez établir puis communiquer un document où figurent les connexions.",
    "LE TRIBUNAL, s'adressant à Infinet Communications Group Inc., LUI ORDONNE :\na) de faire parvenir le dossier;",
    "[4] ENJOINT à Infinet Communications Group Inc. de lever l'anonymat et de révéler l'identité de son client;",
    "ORDONNE que les renseignements suivants soient transmis par la mise en cause à la demanderesse : noms, adresses;",
    "La mise en cause est tenue de livrer à l'huissier copie des registres de connexion.",
    "Ordre est donné à Infinet Communications Group Inc. de dévoiler le nom de son abonné.",
    "LE TRIBUNAL ORDONNE la communication par Infinet Communications Group Inc. des relevés de paiement.",
    "Infinet Communications Group Inc. disposera de dix jours pour remettre au demandeur les factures.",
    (
        "LE JUGE ordonne :\n1) à Infinet Communications Group Inc. : de verser au dossier de la Cour "
        "les relevés du compte;"
    ),
    "CONDAMNE la mise en cause à remettre à la demanderesse, sous pli cacheté, les données d'inscription du site;",
    "[5] ACCUEILLE la demande; [6] La mise en cause communiquera, dans les 15 jours, l'adresse de son client;",
    "En conséquence, il est ordonné que l'hébergeur divulgue à l'agente Fictif les données d'abonné.",
    "ORDONNE à Infinet Communications Group Inc., qui n'est pas partie au dossier, de communiquer l'adresse du client;",
    "LE TRIBUNAL ORDONNE CE QUI SUIT :\n1. Infinet Communications Group Inc. remet à l'avocate l'adresse de l'intimé.",
    (
        "LE TRIBUNAL, S'ADRESSANT À Infinet Communications Group Inc., qui héberge le site de Roc-Bleu ltée, LUI "
        "ORDONNE :\na) de confier à l'avocat les factures du compte;"
    ),
    "ORDONNE à la tierce personne Infinet Communications Group Inc. de transmettre ce qui suit : le nom, l'adresse;",
)
NO_COMMANDS = (
    "THIS COURT ORDERS the defendant to obtain from Infinet and deliver to the plaintiff every invoice of the account.",
    "THIS COURT ORDERS that, once the plaintiff has paid money into court, and not before, Infinet give the name.",
    "THIS COURT ORDERS that Infinet shall, upon the plaintiff posting a bond, disclose the name of its customer.",
    "THIS COURT ORDERS that after the appeal has been heard Infinet shall deliver the records of the account.",
    "THIS COURT ORDERS that Infinet shall not disclose the name of the holder of the account.",
    "THIS COURT ORDERS that the application for an order that Infinet produce its records is dismissed.",
    "THIS COURT ORDERS that the plaintiff shall deliver to Infinet a list of the documents it wants.",
    "THIS COURT ORDERS that Northern Host Ltd. shall disclose the name of its customer to the plaintiff.",
    (
        "THIS COURT ORDERS that:\n1. If, but only if, the plaintiff pays into court, Infinet shall "
        "disclose the holder's name."
    ),
    "THIS COURT ORDERS that Infinet shall disclose the name of its customer if the appeal fails.",
    "THIS COURT ORDERS that the judgment which requires Infinet to disclose the name of its customer is set aside.",
    "THIS COURT ORDERS that Infinet shall preserve the records of the account.",
    "THIS COURT ORDERS that Infinet shall serve the customer with a copy of this order and notice of its rights.",
    "The motion asks for an order that Infinet produce its records. THIS COURT ORDERS that the motion is dismissed.",
    "By order of Justice Sample Infinet had been ordered to disclose the name. THIS COURT ORDERS no costs.",
    "THIS COURT ORDERS that the defendant John Doe shall produce his records to the plaintiff; Infinet takes no part.",
    "THIS COURT ORDERS that Infinet need not produce the records of the account.",
    "THIS COURT ORDERS that the plaintiff may ask Infinet for the records of the account.",
    "THIS COURT ORDERS that Infinet, not being a party, shall not disclose the name of the holder.",
    "THIS COURT ORDERS that Infinet preserve:\n(a) the name;\n(b) each street address, e-mail address and telephone.",
    "THIS COURT ORDERS that Infinet draw up a list of the records of the account and keep it until trial.",
    "THIS COURT ORDERS that Infinet shall be paid for the copies of the records that it delivered.",
)
PAS_D_ORDRES = (
    "LE TRIBUNAL ORDONNE à Infinet de dresser une liste qui indique les connexions du compte et de la conserver.",
    "LE TRIBUNAL ORDONNE CE QUI SUIT :\n1. Infinet prend note que le greffier remet les factures du compte.",
    "LE TRIBUNAL ORDONNE CE QUI SUIT :\n1. La demanderesse remet à Infinet la liste des comptes.",
    "LE TRIBUNAL ORDONNE à Infinet de conserver les données du compte;\nREMET le dossier au rôle;",
    "LE TRIBUNAL, s'adressant au défendeur, client d'Infinet, LUI ORDONNE :\na) de remettre les factures du compte;",
    "LE TRIBUNAL ORDONNE que, dès que la demanderesse aura consigné une somme, Infinet remette le nom du titulaire;",
    "LE TRIBUNAL ORDONNE à Infinet de remettre le nom du titulaire, moyennant cautionnement de la demanderesse;",
    "LE TRIBUNAL ORDONNE à la demanderesse de communiquer à Infinet la liste des renseignements voulus;",
    "LE TRIBUNAL ORDONNE à la mise en cause de ne pas divulguer le nom du titulaire du compte;",
    "LE TRIBUNAL REJETTE la demande visant à ordonner à Infinet de communiquer le nom du titulaire;",
    "LE TRIBUNAL ORDONNE à Hébergement Roc-Bleu ltée, défenderesse, de révéler le nom du responsable du site;",
    "LE TRIBUNAL ORDONNE à Infinet de conserver les registres du compte;",
    "LE TRIBUNAL ANNULE l'ordonnance par laquelle Infinet devait communiquer les factures du compte;",
    "LE TRIBUNAL ORDONNE à la mise en cause, si l'appel est rejeté, de communiquer le nom du titulaire;",
    "Par jugement antérieur, le juge avait ordonné à Infinet de remettre les factures. LE TRIBUNAL REJETTE la requête.",
)


def surest(text: str) -> float:
    clauses = Clauses(Paper(run(text), tuple(OFFICE.split(","))))
    return max((clause.worth for clause in clauses.disclosures), default=0.0)


@pytest.mark.parametrize("text", COMMANDS)
def test_an_english_command_to_disclose_is_read(text: str) -> None:
    """Active, passive, listed, nominal or from the other side: it binds us."""
    assert surest(HEAD + text) >= SURE


@pytest.mark.parametrize("text", ORDRES)
def test_a_french_command_to_disclose_is_read(text: str) -> None:
    """In the infinitive, the subjunctive, the future, the passive or as a noun: it binds us."""
    assert surest(TETE + text) >= SURE


@pytest.mark.parametrize("text", [HEAD + text for text in NO_COMMANDS] + [TETE + text for text in PAS_D_ORDRES])
def test_what_only_looks_like_a_command_to_us_is_none(text: str) -> None:
    """Denied, dismissed, quoted, conditional, addressed to others, or about something else."""
    assert surest(text) < SURE

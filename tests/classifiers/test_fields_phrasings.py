"""Turns of phrase that people use for one and the same thing: each must give the same value."""

import pytest

from classifiers.fields.authorization_letter import FIELDS as LETTER
from classifiers.fields.court_order import FIELDS as ORDER
from classifiers.fields.power_of_attorney import FIELDS as POWER
from domain.document import Field
from tests.classifiers.papers import run

PHRASINGS: tuple[tuple[tuple[Field, ...], str, object, tuple[str, ...]], ...] = (
    (LETTER, "recipient", "Plover LLP", ("I hereby give permission for Plover LLP to receive copies of my bills",)),
    (
        LETTER,
        "recipient",
        "Ida Moss",
        (
            "Please let my accountant Ida Moss have my invoices",
            "You may discuss my account with Ida Moss and give her copies of the invoices",
            "I authorize Ida Moss of Plover LLP to obtain from you my billing records",
            "Ida Moss is authorized to receive on my behalf the invoices",
            "AUTHORIZED RECIPIENT\nIda Moss\nPlover LLP",
            "Release to: Ida Moss",
            "My representative, Ida Moss, may have access to my billing records",
            "Kindly forward the invoices to Ms. Ida Moss at the address below.",
            "copies of my invoices may be handed over to Ida Moss",
            "I want Ida Moss to see everything you hold about billing",
        ),
    ),
    (
        LETTER,
        "recipient",
        "Odile Roy",
        (
            "I authorize Infinet to share the following with my lawyer, Me Odile Roy:",
            "Les renseignements seront remis à Odile Roy, comptable",
            "J'autorise Odile Roy à obtenir copie de mes factures",
        ),
    ),
    (
        LETTER,
        "recipient",
        "Roy Comptables inc.",
        ("Je consens à ce que vous transmettiez mes factures à la firme Roy Comptables inc.",),
    ),
    (LETTER, "recipient", "Luc Roy", ("Veuillez faire parvenir mes factures à mon notaire, Me Luc Roy.",)),
    (LETTER, "recipient", "Plover & Stone LLP", ("the records should go to Plover & Stone LLP",)),
    (
        LETTER,
        "signatory",
        "Ida Moss",
        (
            "a\nb\nc\nd\nYours faithfully\n\nIda Moss\nManaging Partner",
            "a\nb\nc\nd\nSigned: Ida Moss",
            "a\nb\nc\nd\nSignature: ____________   Name: Ida Moss",
            "a\nb\nc\nd\n____________________\nIda Moss, Owner",
            "a\nb\nc\nd\nIDA MOSS\nPRESIDENT AND CEO",
            "a\nb\nc\nd\n(signed) Ida Moss",
            "a\nb\nc\nd\nName of authorized signatory: Ida Moss",
            "a\nb\nc\nd\nIda Moss (President)",
            "a\nb\nc\nd\nDr. Ida Moss",
            "a\nb\nc\nd\nSincerely yours,\nIda\nIda Moss",
        ),
    ),
    (
        LETTER,
        "signatory",
        "Odile Roy",
        (
            "a\nb\nc\nd\nAvec mes remerciements,\nOdile Roy, présidente",
            "a\nb\nc\nd\nPar : Odile Roy\nTitre : Présidente",
        ),
    ),
    (LETTER, "signatory", "Ida R. Moss-Quill", ("a\nb\nc\nd\nIda R. Moss-Quill\nfor Plover Ltd.",)),
    (
        LETTER,
        "customer",
        "Plover Ltd.",
        (
            "Customer: Plover Ltd.",
            (
                "Plover Ltd.\n12 Slipway Road\nApril 2, 2026\n"
                "We authorize you to release our invoices to Petrel LLP.\nIda Moss\nPresident"
            ),
            "Account in the name of Plover Ltd.\nI authorize",
            "The undersigned, Plover Ltd., hereby authorizes",
            "I act for Plover Ltd., which hosts its site with you. I authorize",
        ),
    ),
    (
        LETTER,
        "customer",
        "Ida Moss",
        (
            "I, Ida Moss, of 12 Slipway Road, am the owner of account ICG-1.",
            "My name is Ida Moss and my account is ICG-10000.",
            "Account holder: Ida Moss\nAccount number: ICG-10000",
            "Re: Ida Moss, account ICG-10000",
            "April 2, 2026\nI authorize you to release my invoices.\nThank you,\nIda Moss",
        ),
    ),
    (
        LETTER,
        "customer",
        "Odile Roy",
        (
            "Je, Odile Roy, cliente de votre entreprise, consens",
            "La soussignée, Odile Roy, titulaire du compte ICG-10000, autorise",
        ),
    ),
    (LETTER, "customer", "Plover inc.", ("Au nom de Plover inc., je vous autorise à remettre",)),
    (
        LETTER,
        "information",
        ["contact", "subscriber_identity"],
        (
            "I authorize you to release my name and mailing address",
            "vous pouvez communiquer mon nom, mon adresse et mon numéro de téléphone",
            "I authorize you to release account information, namely the account holder's name and phone number",
        ),
    ),
    (LETTER, "information", ["billing"], ("please release a full history of my account charges",)),
    (
        LETTER,
        "information",
        ["payment"],
        (
            "You may disclose how I paid",
            "release: credit card used, receipts",
        ),
    ),
    (
        LETTER,
        "information",
        ["access_logs"],
        (
            "we authorize release of the login history",
            "release the dates and times of log-ins to the control panel",
        ),
    ),
    (
        LETTER,
        "information",
        ["billing", "payment"],
        ("J'autorise la remise de mes états de compte et de l'historique de mes paiements",),
    ),
    (
        LETTER,
        "information",
        ["visitor_logs"],
        ("I authorize release of traffic statistics and visitor logs for the site",),
    ),
    (
        LETTER,
        "information",
        ["content"],
        (
            "release copies of my e-mail and stored files",
            "I authorize you to give a backup of our database to Plover Ltd.",
        ),
    ),
    (LETTER, "information", ["contact"], ("consent to disclose the e-mail address on file",)),
    (
        LETTER,
        "valid_until",
        "2027-06-30",
        (
            "April 2, 2026\nThis authorization ends on June 30, 2027.",
            "This authority lapses on 30 June 2027",
            "good through June 30, 2027",
            "La présente autorisation expire le 30 juin 2027",
            "valide jusqu'au 30 juin 2027 inclusivement",
            "Expiry date: 2027-06-30",
            "Date d'expiration : 30 juin 2027",
            "is in force from April 2, 2026 to June 30, 2027",
            "not valid after June 30, 2027",
            "en vigueur du 2 avril 2026 au 30 juin 2027",
        ),
    ),
    (
        LETTER,
        "valid_until",
        "2027-04-02",
        ("This consent will stay in effect for one year from today.\nApril 2, 2026",),
    ),
    (
        ORDER,
        "disclose_to",
        "counsel for the applicant",
        ("IT IS ORDERED that Infinet produce for inspection by counsel for the applicant the records",),
    ),
    (ORDER, "disclose_to", "Plover LLP", ("shall be delivered to the offices of Plover LLP",)),
    (ORDER, "disclose_to", "the applicant's solicitors", ("provide the applicant's solicitors with copies",)),
    (ORDER, "disclose_to", "the plaintiff's lawyer", ("shall serve on the plaintiff's lawyer an affidavit",)),
    (
        ORDER,
        "disclose_to",
        "Plover & Stone LLP",
        ("shall make the records available to Plover & Stone LLP, solicitors for the plaintiff",),
    ),
    (
        ORDER,
        "disclose_to",
        "les procureurs de la demanderesse",
        ("ORDONNE à Infinet de communiquer aux procureurs de la demanderesse",),
    ),
    (ORDER, "disclose_to", "le requérant", ("ORDONNE à Infinet de fournir au requérant",)),
    (ORDER, "disclose_to", "Odile Roy", ("de transmettre à Me Odile Roy, avocate de la demanderesse, les factures",)),
    (ORDER, "disclose_to", "Ida Moss", ("The data must be produced to Sgt. Ida Moss, a peace officer",)),
    (ORDER, "disclose_to", "Luc Roy", ("devra remettre les documents à l'agent Luc Roy, de la Sûreté",)),
    (ORDER, "disclose_to", "Plover Ltd.", ("shall forthwith disclose to Plover Ltd. the identity",)),
    (ORDER, "disclose_to", "the receiver", ("deliver up to the receiver all records",)),
    (ORDER, "customer", None, ("the person registered as Ida Moss under account ICG-10000",)),
    (
        ORDER,
        "customer",
        "Plover Ltd.",
        (
            "the account standing in the name of Plover Ltd.",
            "billing records for Plover Ltd.'s account",
        ),
    ),
    (ORDER, "customer", "Plover inc.", ("les factures émises à Plover inc. depuis 2024",)),
    (
        ORDER,
        "customer",
        "Ida Moss",
        (
            "records relating to the hosting account of Ida Moss",
            "invoices issued to Ida Moss",
            "the subscriber, Ida Moss,",
        ),
    ),
    (ORDER, "customer", "Luc Roy", ("le titulaire du compte, Luc Roy",)),
    (ORDER, "judge", "Justice Moss", ("PRESENT:  THE HONOURABLE MADAM JUSTICE MOSS",)),
    (ORDER, "judge", "Chief Justice R. Quill", ("The Honourable Chief Justice R. Quill",)),
    (ORDER, "judge", "Justice Quill", ("BEFORE: MR. JUSTICE QUILL",)),
    (ORDER, "judge", "juge Odile Roy", ("PRÉSIDÉE PAR : L'HONORABLE ODILE ROY, J.C.Q.",)),
    (ORDER, "judge", "juge Luc Roy", ("PRÉSENT : Monsieur le juge Luc Roy",)),
    (ORDER, "judge", "Justice I. Moss", ("ORDER OF JUSTICE I. MOSS",)),
    (ORDER, "judge", "Justice Moss", ("Moss J.",)),
    (ORDER, "judge", "I. Moss", ('"I. Moss"\nJudge',)),
    (ORDER, "judge", "Associate Chief Justice Quill", ("Associate Chief Justice Quill",)),
    (ORDER, "judge", "Justice Barry Quill", ("The Honourable Mr. Justice Barry Quill of the Supreme Court",)),
    (
        ORDER,
        "judge",
        "Ida Moss",
        (
            "a text\nthe rest\nIda Moss\nProvincial Court Judge",
            "Judge: Ida Moss",
        ),
    ),
    (ORDER, "judge", "Odile Roy", ("JUGE : Odile Roy",)),
    (
        POWER,
        "attorneys",
        ["Barry Quill"],
        (
            "I, Ida Moss, name my husband Barry Quill to act as my attorney",
            "I choose Barry Quill to be my attorney",
            "hereby nominate, constitute and appoint BARRY QUILL of Regina my true and lawful attorney",
            "My attorney shall be Barry Quill",
            "The attorney is Barry Quill, of Regina",
            "I authorize Barry Quill to act on my behalf as attorney",
            "ATTORNEY: Barry Quill",
            "I appoint the following persons: Barry Quill",
        ),
    ),
    (
        POWER,
        "attorneys",
        ["Luc Roy"],
        (
            "Je désigne comme mandataire Luc Roy, de Laval",
            "Je donne procuration à Luc Roy pour gérer",
            "nomme et constitue pour mandataire Luc Roy",
            "confère à Luc Roy le pouvoir",
        ),
    ),
    (
        POWER,
        "attorneys",
        ["Barry Quill", "Carol Stone"],
        (
            "I appoint as my attorneys Barry Quill and Carol Stone",
            "appoints each of Barry Quill and Carol Stone its attorneys",
        ),
    ),
    (
        POWER,
        "grantor",
        "Ida Moss",
        (
            "POWER OF ATTORNEY of Ida Moss",
            "THIS POWER OF ATTORNEY is granted by IDA MOSS of Regina",
            "BY THIS POWER OF ATTORNEY, I, IDA MOSS, of",
            "I, the undersigned Ida Moss, resident of",
            "The Donor, Ida Moss, appoints Barry Quill",
            "Donor: Ida Moss",
        ),
    ),
    (
        POWER,
        "grantor",
        "Odile Roy",
        (
            "Je soussignée Odile Roy, domiciliée à",
            "Moi, Odile Roy, je nomme Luc Roy",
            "Mandante : Odile Roy",
            "A COMPARU : Odile Roy, comptable",
        ),
    ),
    (POWER, "grantor", "Plover Ltd.", ("Plover Ltd. hereby appoints Barry Quill",)),
    (
        POWER,
        "witnesses",
        ["Carol Stone"],
        (
            "Witnessed by: Carol Stone",
            "Carol Stone\nWitness",
            "Signed in the presence of:\nCarol Stone",
            "Name of witness: Carol Stone\nAddress: 1 Road",
        ),
    ),
    (
        POWER,
        "witnesses",
        ["Carol Stone", "Oscar Pell"],
        (
            "WITNESS #1\nCarol Stone\nWITNESS #2\nOscar Pell",
            "Witnesses: Carol Stone and Oscar Pell",
            "in the presence of Carol Stone and Oscar Pell, who sign as witnesses",
        ),
    ),
    (
        POWER,
        "witnesses",
        ["Carole Cyr", "Paul Roy"],
        (
            "Premier témoin : Carole Cyr\nSecond témoin : Paul Roy",
            "Signé en présence de Carole Cyr et de Paul Roy, témoins",
        ),
    ),
    (POWER, "witnesses", ["Carole Cyr"], ("Carole Cyr, témoin",)),
    (
        POWER,
        "effective",
        "springing",
        (
            "This power shall not take effect until I am certified incapable by a physician",
            "It may only be used once two doctors say I cannot manage",
            "n'entrera en vigueur que si un médecin constate mon inaptitude",
            "takes effect upon my incapacity",
        ),
    ),
    (
        POWER,
        "effective",
        "immediate",
        (
            "This power of attorney is effective on signing",
            "comes into force on the date of signature",
            "La présente entre en vigueur à sa signature",
            "produit ses effets dès maintenant",
            "from the moment I sign it",
        ),
    ),
    (
        POWER,
        "expires",
        "2028-05-01",
        (
            "This power ends on May 1, 2028",
            "shall lapse on May 1, 2028",
            "prend fin le 1er mai 2028",
            "expire au 1er mai 2028",
            "in force until and including May 1, 2028",
            "valid from May 2, 2026 to May 1, 2028",
            "is at an end on May 1, 2028",
            "cesse d'avoir effet le 1er mai 2028",
        ),
    ),
    (
        POWER,
        "date_signed",
        "2026-04-02",
        (
            "IN WITNESS WHEREOF I have signed this 2nd day of April, 2026",
            "Signé à Laval le 2 avril 2026",
            "Made the 2nd day of April 2026 at Regina",
            "Dated: 2026-04-02",
            "EN FOI DE QUOI, j'ai signé à Laval, ce 2 avril 2026",
            "Ida Moss       April 2, 2026\n(signature)     (date)",
        ),
    ),
    (
        ORDER,
        "non_disclosure",
        True,
        (
            "Infinet is directed not to inform its customer of this order",
            "shall keep the existence of this order confidential",
            "This order shall be kept confidential until further order",
            "Infinet must not alert the subscriber",
            "you must not disclose to anyone that you received this order",
            "il vous est interdit de révéler l'existence de l'ordonnance",
            "ORDONNE à Infinet de ne pas aviser le titulaire du compte",
            "Infinet ne doit pas informer son abonné",
            "The file is sealed. Infinet shall treat this order as confidential and not notify the account holder",
        ),
    ),
    (
        ORDER,
        "non_disclosure",
        False,
        (
            "Infinet may give notice of this order to its customer. IT IS ORDERED",
            "shall give notice to the customer within 5 days. THE COURT ORDERS",
        ),
    ),
    (
        ORDER,
        "information",
        ["subscriber_identity"],
        (
            "THIS COURT ORDERS that Infinet disclose all information identifying the registrant",
            "you are ordered to produce the subscriber information",
            "ORDONNE la communication de l'identité de l'exploitant du site",
        ),
    ),
    (
        ORDER,
        "information",
        ["contact", "subscriber_identity"],
        ("IT IS ORDERED that Infinet produce the account holder's name, address, telephone number and e-mail",),
    ),
    (
        ORDER,
        "information",
        ["visitor_logs"],
        (
            "you are ordered to produce the IP addresses from which the site was accessed",
            "il est ordonné de communiquer les journaux d'accès du serveur pour le site",
        ),
    ),
    (ORDER, "information", ["content"], ("IT IS ORDERED to produce copies of the website's files and databases",)),
    (
        ORDER,
        "information",
        ["contact", "payment", "subscriber_identity"],
        ("LE TRIBUNAL ORDONNE de divulguer le nom, l'adresse et les modes de paiement",),
    ),
    (
        ORDER,
        "information",
        ["access_logs"],
        ("THIS COURT ORDERS production of log files showing access to the control panel",),
    ),
    (
        ORDER,
        "information",
        ["public_registration"],
        ("THIS COURT ORDERS that Infinet disclose the date of creation and registration details of the domain",),
    ),
    (
        ORDER,
        "information",
        ["billing", "payment"],
        ("IT IS ORDERED that Infinet provide all invoices, statements and payment details",),
    ),
    (
        ORDER,
        "deadline_days",
        30,
        (
            "produce the records within 30 days from the date of this order",
            "The time for production is 30 days from service",
        ),
    ),
    (ORDER, "deadline_days", 15, ("within a period of fifteen days after being served, disclose",)),
    (
        ORDER,
        "deadline_days",
        10,
        (
            "Infinet a 10 jours pour communiquer les factures",
            "no later than ten business days following service provide",
        ),
    ),
    (ORDER, "deadline_days", 20, ("dans les 20 jours suivant la signification, remettre",)),
    (ORDER, "deadline_days", 21, ("shall have twenty-one (21) days to produce the records",)),
    (ORDER, "deadline_days", 7, ("not later than seven days after it receives this order, Infinet shall deliver",)),
    (ORDER, "deadline_days", 14, ("Infinet has 14 days to comply",)),
    (
        ORDER,
        "order_date",
        "2026-03-04",
        (
            "DATE: March 4, 2026\nORDER",
            "This 4th day of March, 2026\nBEFORE the Honourable Justice Moss",
            "Pronounced at Regina on March 4, 2026",
            "MADE AT TORONTO this 4th day of March 2026",
            "Le 4 mars 2026\nDEVANT la juge Roy",
            "ORDER made on March 4, 2026 by Justice Moss",
            "Given under my hand at Regina, March 4, 2026",
            "Signé à Montréal le 4 mars 2026",
            "Ordonnance rendue le 4 mars 2026",
            "Halifax, Nova Scotia, March 4, 2026",
            "JUDGMENT DATE: March 4, 2026\nfiled March 9, 2026",
        ),
    ),
    (
        ORDER,
        "period_from",
        "2025-03-01",
        (
            "activity on and after March 1, 2025",
            "between the dates of March 1, 2025 and April 1, 2025 records",
            "logs for March 1, 2025 to April 1, 2025",
            "logs covering 1 March 2025 - 1 April 2025",
            "pour la période comprise entre le 1er mars 2025 et le 1er avril 2025",
            "records dated March 1, 2025 through April 1, 2025",
            "les factures à partir du 1er mars 2025",
            "logs from 2025-03-01 until 2025-04-01",
            "beginning March 1, 2025 and ending April 1, 2025 records",
            "starting on March 1, 2025 logs",
        ),
    ),
)
CASES = [(fields, name, expected, text) for fields, name, expected, texts in PHRASINGS for text in texts]


@pytest.mark.parametrize(
    ("fields", "name", "expected", "text"), CASES, ids=[f"{case[1]}:{case[3][:40]}" for case in CASES]
)
def test_phrasings(fields: tuple[Field, ...], name: str, expected: object, text: str) -> None:
    """Plain fields give their best value, plural ones the names in order, information its kinds."""
    field = next(field for field in fields if field.name == name)
    values = [reading.value for reading in field.find(run(text))]
    if name == "information":
        assert sorted(set(map(str, values))) == expected
    elif field.plural:
        assert values == expected
    else:
        assert (values[0] if values else None) == expected


CAUSES = (
    (3, "Plover Ltd. v. Barry Quill and Infinet Communications Group Inc.\nORDER"),
    (2, "BETWEEN\n\nPLOVER LTD. (Plaintiff)\n\nAND\n\nBARRY QUILL (Defendant)\n\nORDER"),
    (2, "BETWEEN PLOVER LTD., Applicant, AND BARRY QUILL, Respondent\nORDER OF JUSTICE MOSS"),
    (
        2,
        (
            "Between:\n        Plover Ltd.                                Applicant\n   and\n"
            "        Barry Quill                                Respondent\nOrder"
        ),
    ),
    (2, "HIS MAJESTY THE KING\n\n- v -\n\nBARRY QUILL\n\nORDER"),
    (3, "PLOVER LTD.\nPlaintiff\n-vs-\nBARRY QUILL, CAROL STONE\nDefendants\nCONSENT ORDER"),
    (2, "Applicant: Plover Ltd.\nRespondent: Barry Quill\nOrder of the Court"),
    (2, "APPLICANT(S)\nPlover Ltd.\nRESPONDENT(S)\nBarry Quill\nORDER"),
    (
        3,
        (
            "PLOVER LTÉE, demanderesse\nc.\nBARRY QUILL, défendeur\net\n"
            "INFINET COMMUNICATIONS GROUP INC., mise en cause\nJUGEMENT"
        ),
    ),
    (
        2,
        (
            "ENTRE\nPLOVER LTÉE\n                        Partie demanderesse\net\n"
            "BARRY QUILL\n                  Partie défenderesse\nORDONNANCE"
        ),
    ),
    (2, "Plover Ltée\n     Demanderesse\ncontre\nBarry Quill\n     Défendeur\nPROCÈS-VERBAL"),
    (1, "IN THE MATTER OF THE BANKRUPTCY OF PLOVER LTD.\nORDER"),
    (
        3,
        (
            "BETWEEN:\nPLOVER LTD. and PETREL INC.\nPlaintiffs (Moving Parties)\n- and -\n"
            "BARRY QUILL\nDefendant (Responding Party)\nORDER"
        ),
    ),
    (2, "PLOVER LTD.\nPlaintiff/Applicant\nand\nBARRY QUILL et al.\nDefendants/Respondents\nORDER"),
    (
        2,
        (
            "BETWEEN:\nPLOVER LTD.\n(carrying on business as Petrel)\nPlaintiff\nAND:\n"
            "BARRY QUILL, also known as B. QUILL\nDefendant\nORDER"
        ),
    ),
    (2, "The parties are Plover Ltd. (the applicant) and Barry Quill (the respondent).\nORDER"),
    (2, "BETWEEN:\n1234567 ALBERTA LTD.\nPlaintiff\n- and -\nTHE OWNERS OF STRATA PLAN 99\nDefendant\nORDER"),
    (
        2,
        (
            "ONTARIO\nSUPERIOR COURT OF JUSTICE\n"
            "PLOVER LTD.         -and-        BARRY QUILL\nApplicant                          Respondent\nORDER"
        ),
    ),
    (2, "Claimant(s)        Plover Ltd.\nDefendant(s)       Barry Quill\nDate of order"),
    (2, "PLAINTIFF\nPLOVER LTD.\nDEFENDANT\nBARRY QUILL\nDOCUMENT\nORDER"),
    (2, "BETWEEN:\nIDA MOSS, by her litigation guardian CAROL STONE\nPlaintiff\n-and-\nBARRY QUILL\nDefendant\nORDER"),
    (3, "PETITIONER:  Plover Ltd.\nRESPONDENTS:  Barry Quill; Carol Stone\nORDER"),
)


@pytest.mark.parametrize(("count", "text"), CAUSES)
def test_styles_of_cause(count: int, text: str) -> None:
    """However a heading is laid out, it has so many parties, and none of them is a role or a word of linking."""
    field = next(field for field in ORDER if field.name == "parties")
    values = [str(reading.value) for reading in field.find(run(text))]
    assert len(values) == count
    assert not [value for value in values if value.casefold() in {"and", "et", "applicant", "plaintiff", "defendant"}]

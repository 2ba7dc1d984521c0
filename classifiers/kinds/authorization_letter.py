"""Signed authorizations of the customer to release information: letters, and forms with boxes to tick."""

from classifiers.cues import Where, about, never, reweighed, says
from classifiers.fields.authorization_letter import FIELDS
from classifiers.phrases import (
    APPOINTS,
    ASKS_ONLY,
    AUTHORIZES,
    CLOSING,
    DISCLOSURE,
    DRAFT,
    LAWYER_LETTER,
    LETTER,
    NO_EMAIL,
    NO_FAX_FORM,
    OF_THE_ACCOUNT,
    ORDERS,
    RECITALS,
    SWORN,
)
from domain.document import AUTHORIZATION_LETTER, Cue, Example, Kind

SUBJECT = about(
    "authorization to release", "authorisation to release", "release of information", "release of our",
    "release of my", "authorization to disclose", "letter of authorization", "letter of authority",
    "authorization", "authorisation", "consent to release", "consent to disclose", "consent to disclosure",
    "consent to release of information", "release authorization", "information release", "disclosure authorization",
    "authorization for release", "permission to release", "customer information release", "consent form",
    "autorisation de communiquer", "autorisation de divulgation", "autorisation de divulguer",
    "lettre d'autorisation",
    "consentement à la communication", "consentement à la divulgation", "autorisation de communication",
    "communication de renseignements", "communication de mes renseignements", "formulaire d'autorisation",
    "autorisation de remettre", "autorisation de transmettre", "consentement", "release of account records",
    "authority to release", "authority to disclose", "release of records", "release of billing records",
    "consent and authorization", "irrevocable authorisation", "authorization and direction",
    weight=3.5,
)  # fmt: skip

LIMITS = says(
    "limits",
    "valid until", "until revoked", "this authorization", "this authorisation", "this authority", "this consent",
    "expires on", "remains in effect", "one time only", "unless we withdraw it", "cette autorisation",
    "la présente autorisation",
    "demeure valable", "valable jusqu'au", "prend fin le", "ce consentement", "le présent consentement", "expire le",
    "in force until", "may be revoked", "peut être révoqué", "good until", "this permission", "permission lapses",
    "may have nothing else", "nothing else", "as customer", "is your customer",
    "i am your customer", "we are your customer", "authority to bind", "dûment autorisée", "dûment autorisé",
    weight=1.2,
)  # fmt: skip

FORM = says(
    "form",
    "check all that apply", "tick all that apply", "cocher", "cochez", "for office use", "print name", "date signed",
    "nom en lettres moulées", "réservé à l'administration", "please print", "signature of customer",
    "signature of the customer", "signature du client",
    weight=1.0,
)  # fmt: skip

COMMON: tuple[Cue, ...] = (
    says("permission", "@permission", weight=3.4),
    says("own_leave", "@own_leave", weight=2.0),
    says("paper_is_leave", "@paper_is_leave", weight=3.0),
    says("you_have_leave", "@you_have_leave", weight=2.5),
    says("leave_to_give", "@leave_to_give", weight=0.8),
    says("own_records_to_third", "@own_records_to_third", weight=1.0),
    says("own_account", "@own_account", weight=0.5),
    says("as_attorney", "@as_attorney", weight=0.7),
    never("your_customer", "@your_customer", weight=1.0),
    never("court_speaks", "@court_speaks", weight=1.0),
    never("police_asks", "@police_asks", weight=2.0),
    never("for_a_client", "@for_a_client", weight=1.0),
    never("drafted", "@drafted", weight=0.5),
    never("bare_labels", "@bare_labels", weight=2.0),
    never("placeholders", "@placeholders", weight=3.0),
    never("sells_a_name", "@sells_a_name", weight=1.0),
    SUBJECT,
    FORM,
    AUTHORIZES,
    DISCLOSURE,
    OF_THE_ACCOUNT,
    LIMITS,
    LETTER,
    CLOSING,
    reweighed(ORDERS, -2.5),
    reweighed(APPOINTS, -2.0),
    reweighed(SWORN, -1.5),
    reweighed(RECITALS, -1.5),
    reweighed(ASKS_ONLY, -2.0),
    reweighed(LAWYER_LETTER, -1.5),
    reweighed(DRAFT, -1.5),
    reweighed(NO_EMAIL, -7.0),
    NO_FAX_FORM,
    never("nothing_filled_in", "@blanks", weight=5.0),
    never("refusal", "@refusal", weight=1.0),
    never(
        "no_authority",
        "hereby revoke", "hereby revokes", "hereby withdraw", "i withdraw", "we withdraw", "now withdraw",
        "i revoke", "we revoke", "is revoked", "is withdrawn", "is hereby revoked", "is hereby cancelled",
        "no longer authorize", "no longer has my consent", "je révoque", "nous révoquons", "est révoquée",
        "retire mon consentement", "retirons notre consentement", "j'annule", "nous annulons", "n'autorise aucune",
        "je retire", "nous retirons", "no longer consent",
        weight=3.0,
    ),
    never(
        "nobody_at_all",
        "i do not authorize", "we do not authorize", "i do not consent", "we do not consent", "do not authorise",
        "je n'autorise pas", "nous n'autorisons pas", "ne consens pas", "ne consentons pas",
        weight=1.0,
    ),
    never(
        "revokes",
        "revocation", "revocation of", "withdrawal of", "withdrawal of consent", "révocation",
        "retrait de consentement",
        "cancellation of", "no consent", "refusal", "annulation",
        weight=4.0, where=Where.SUBJECT,
    ),
    never(
        "other_title",
        "revocation", "proxy", "power of attorney", "procuration", "domain transfer", "transfer authorization",
        "notice of revocation", "révocation", "direct deposit", "pre-authorized debit", "credit card authorization",
        "authorize a representative", "transfer of domain", "order", "affidavit", "subpoena", "cancellation",
        weight=3.0, where=Where.TITLE,
    ),
    never(
        "other_matter",
        "treatment", "surgery", "physician", "patient", "medical", "my child", "the student", "school", "chirurgie",
        "médecin", "médical", "mon enfant", "l'élève", "soins", "school board", "pension plan", "criminal record",
        weight=3.0,
    ),
    never(
        "tax_or_votes",
        "canada revenue agency", "agence du revenu", "revenu québec", "business number", "shareholders",
        "proxyholder",
        "auth code", "epp code", "void cheque", "transit number", "gaining registrar", "losing registrar",
        "gst/hst", "tps/tvh", "tax account", "taxation year",
        "level of authorization", "rc59", "aut-01", "année d'imposition", "numéro d'assurance sociale",
        weight=3.5,
    ),
    never(
        "other_trade",
        "financial institution", "bank account", "field trip", "lettre aux actionnaires", "code d'autorisation",
        "emergency contact", "rental application", "credit check", "background check", "consent to service",
        "school trip", "meeting of members", "photograph", "spécimen de chèque", "excursion", "sortie scolaire",
        weight=2.5,
    ),
)  # fmt: skip


KIND = Kind(
    slug=AUTHORIZATION_LETTER,
    variant=None,
    title="Authorization letter",
    cues=COMMON,
    fields=FIELDS,
    examples=(
        Example(
            text="""Juniper Kayaks Ltd.
12 Fable Road, Nanaimo BC
February 2, 2026
Infinet Communications Group Inc.
Re: Authorization to release information, account ICG-11223
Dear Privacy Officer,
I am the president of Juniper Kayaks Ltd. and hereby authorize Infinet Communications Group Inc. to
release our billing records and contact information to Mr. Tobias Fable of Fable Accounting.
This authorization is valid until June 30, 2026.
Yours truly,
Nora Quill, President""",
        ),
        Example(
            text="""To whom it may concern,
You have my permission to give my sister, Iris Roe, copies of the invoices for my hosting account
ICG-33445 (roe-pottery.example). Please send them to her by post.
Sincerely,
Jasper Roe""",
        ),
        Example(
            text="""Les Toiles Exemple inc.
Le 3 février 2026
Objet : Autorisation de communiquer des renseignements
Madame, Monsieur,
Je soussignée, présidente de la société, autorise par la présente Infinet Communications Group Inc. à
communiquer à notre comptable, M. Fable, les factures et les coordonnées inscrites au compte ICG-55667.
Cette autorisation est valable jusqu'au 31 décembre 2026.
Veuillez agréer nos salutations distinguées.
Odile Exemple""",
        ),
        Example(
            text="""À qui de droit,
Je consens à la communication à mon avocate, Me Fable, du relevé des paiements de mon compte ICG-77889
et de mes coordonnées. Le présent consentement prend fin le 1er mai 2026.
Cordialement,
Luc Exemple""",
        ),
        Example(
            text="""                 CONSENT TO DISCLOSURE OF INFORMATION
Part 1. Customer: Quill Gardens Ltd.
Account number: ICG-99001
Domain: quillgardens.example
Part 2. Check all that apply: [x] Billing history  [x] Contact details  [ ] Mail
Part 3. Recipient: Tobias Fable, 4 Fable Road, Victoria BC
Part 4. I am the customer. I authorize Infinet Communications Group Inc. to release the information
checked above to the person named in part 3.
Signature: N. Quill          Date signed: 2026-02-04
Print name: Nora Quill       Title: Director
For office use only""",
        ),
        Example(
            text="""                 FORMULAIRE D'AUTORISATION DE DIVULGATION DE RENSEIGNEMENTS
1. Client : Reliure Exemple inc.
Numéro de compte : ICG-99002
2. Renseignements (cocher) : [x] Factures  [x] Coordonnées
3. Destinataire : Me Odile Exemple, Gatineau
4. J'autorise Infinet Communications Group Inc. à communiquer au destinataire les renseignements cochés.
Signature du client : L. Exemple      Date : 2026-02-05
Nom en lettres moulées : Luc Exemple""",
        ),
    ),
)

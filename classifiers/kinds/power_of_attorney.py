"""Powers of attorney and mandates, by type."""

from classifiers.cues import Where, never, reweighed, says, titled
from classifiers.fields.power_of_attorney import FIELDS
from classifiers.phrases import (
    APPOINTS,
    CLOSING,
    COMMANDS,
    LAWYER_LETTER,
    NO_EMAIL,
    NO_FAX_FORM,
    NO_LETTER,
    ORDERS,
    POWERS,
    RECITALS,
    WITNESSED,
)
from domain.document import POWER_OF_ATTORNEY, Cue, Example, Kind

TITLE = titled(
    "power of attorney", "general power of attorney", "limited power of attorney", "special power of attorney",
    "continuing power of attorney for property", "continuing power of attorney", "enduring power of attorney",
    "durable power of attorney", "power of attorney for property", "power of attorney for personal care",
    "representation agreement", "procuration", "procuration générale", "procuration spéciale",
    "procuration perpétuelle relative aux biens", "procuration relative au soin de la personne",
    "procuration durable",
    "mandat de protection", "mandat en prévision de l'inaptitude", "mandat en cas d'inaptitude",
    "protection mandate", "personal directive", "mandate in anticipation of incapacity", "mandat général",
    "corporate power of attorney",
    weight=4.5,
)  # fmt: skip

COMMON: tuple[Cue, ...] = (
    TITLE,
    APPOINTS,
    says("appoints_somebody", "@appoints_somebody", weight=1.5),
    POWERS,
    WITNESSED,
    reweighed(ORDERS, -3.0),
    reweighed(COMMANDS, -3.0),
    reweighed(RECITALS, -1.5),
    reweighed(CLOSING, -2.5),
    reweighed(LAWYER_LETTER, -1.5),
    NO_LETTER,
    NO_EMAIL,
    NO_FAX_FORM,
    never("nothing_filled_in", "@blanks", weight=4.0),
    never("bare_labels", "@bare_labels", weight=1.5),
    never("placeholders", "@placeholders", weight=2.5),
    never(
        "other_title",
        "revocation", "notice of revocation", "proxy", "form of proxy", "révocation", "avis de révocation",
        "revocation of power of attorney", "révocation de procuration", "renunciation", "resignation of attorney",
        "formulaire de procuration", "mandat de perquisition", "mandat d'arrestation", "mandat de dépôt",
        "affidavit", "authorize a representative", "révocation de mandat", "mandat d'incarcération", "order",
        "ordonnance", "mandat d'arrêt", "affidavit of execution", "certificate of",
        weight=5.0, where=Where.TITLE,
    ),
    never(
        "other_trade",
        "shareholders", "proxyholder", "meeting of", "actionnaires", "assemblée annuelle", "fondé de pouvoir de vote",
        "canada revenue agency", "revenu québec", "hereby revoke the power of attorney", "peace officers",
        "agents de la paix", "assemblée générale", "copropriété", "strata",
        weight=2.5,
    ),
)  # fmt: skip


def _kind(variant: str | None, title: str, *cues: Cue, examples: tuple[Example, ...]) -> Kind:
    return Kind(
        slug=POWER_OF_ATTORNEY, variant=variant, title=title, cues=(*COMMON, *cues), fields=FIELDS, examples=examples
    )


KINDS = (
    _kind(
        None,
        "Power of attorney",
        examples=(
            Example(
                text="""                 POWER OF ATTORNEY
I, Nora Quill, of Halifax, Nova Scotia, appoint my son Tobias Quill to be my attorney and to do in my
name and on my behalf what I may lawfully do.
Dated January 5, 2026.
Nora Quill                    Witness: Iris Fable""",
            ),
        ),
    ),
    _kind(
        "continuing",
        "Continuing power of attorney for property",
        titled("continuing power of attorney for property", "continuing power of attorney",
               "procuration perpétuelle relative aux biens", "procuration perpétuelle", weight=3.0),
        says("outlasts_capacity", "@outlasts_capacity", weight=0.7),
        says("continues", "continuing power of attorney", "substitute decisions act", "procuration perpétuelle",
             "loi sur la prise de décisions au nom d'autrui", "exercised during my incapacity", weight=1.5),
        examples=(
            Example(
                text="""                 CONTINUING POWER OF ATTORNEY FOR PROPERTY
(Made in accordance with the Substitute Decisions Act, 1992)
1. I, Jasper Roe, revoke any previous continuing power of attorney for property made by me and APPOINT
Iris Roe to be my attorney for property.
2. My attorney may do on my behalf anything in respect of property that I could do if capable of managing
property, except make a will. It may be used during my incapacity.
SIGNATURE: J. Roe                 DATE: January 6, 2026
WITNESS SIGNATURE: A. Fable       WITNESS SIGNATURE: B. Fable""",
                variant="continuing",
            ),
            Example(
                text="""                 PROCURATION PERPÉTUELLE RELATIVE AUX BIENS
(Loi de 1992 sur la prise de décisions au nom d'autrui)
1. Je, Luc Exemple, révoque toute procuration antérieure et nomme Odile Exemple procureure aux biens.
2. Ma procureure peut faire en mon nom tout ce que je pourrais faire à l'égard de mes biens, même en cas
d'inaptitude.
Fait le 6 janvier 2026.     Témoin : A. Fable     Témoin : B. Fable""",
                variant="continuing",
            ),
        ),
    ),
    _kind(
        "enduring",
        "Enduring power of attorney",
        titled("enduring power of attorney", "durable power of attorney", "procuration durable", weight=3.0),
        says("outlasts_capacity", "@outlasts_capacity", weight=0.7),
        says("endures", "enduring power", "powers of attorney act", "continues despite my mental incapacity",
             "continue notwithstanding", "part 2 of the power of attorney act", "procuration durable", weight=1.5),
        examples=(
            Example(
                text="""                 ENDURING POWER OF ATTORNEY
(Power of Attorney Act, British Columbia)
I, Iris Fable, the adult, name Jasper Fable as my attorney. The attorney may do anything that I may lawfully
do by an attorney about my financial affairs. This power continues despite my incapacity.
Signed in the presence of the witness. Adult: I. Fable    Witness: N. Quill   Attorney: J. Fable""",
                variant="enduring",
            ),
        ),
    ),
    _kind(
        "general",
        "General power of attorney",
        titled("general power of attorney", "procuration générale", "mandat général", weight=3.0),
        says("for_all_affairs", "@all_affairs", weight=0.7),
        never("outlasts_capacity", "@outlasts_capacity", weight=0.7),
        says("all_business", "all my affairs", "all my business", "generally to do", "pleine administration",
        weight=1.0),
        examples=(
            Example(
                text="""                 GENERAL POWER OF ATTORNEY
KNOW ALL PERSONS BY THESE PRESENTS that I, Tobias Fable, of Regina, do hereby appoint Nora Fable my true and
lawful attorney for all my affairs, in my name to collect debts, to sign and to receive documents.
IN WITNESS WHEREOF I have signed on January 7, 2026. Witness: A. Quill""",
                variant="general",
            ),
            Example(
                text="""                 PROCURATION GÉNÉRALE
DEVANT Me Odile Exemple, notaire, COMPARAÎT Luc Exemple, ci-après nommé le mandant, lequel nomme Iris Exemple
sa mandataire pour le représenter et lui confie la pleine administration de tous ses biens.
DONT ACTE à Québec, le 7 janvier 2026.""",
                variant="general",
            ),
        ),
    ),
    _kind(
        "limited",
        "Limited power of attorney",
        titled("limited power of attorney", "power of attorney limited in time", "power of attorney limited",
               "power of attorney for a limited time", "power of attorney for a single purpose",
               "power of attorney for one purpose", "procuration à durée limitée", "special power of attorney",
               "specific power of attorney",
               "procuration spéciale", "procuration limitée", weight=3.0),
        says("for_one_aim", "@only_for", weight=0.5),
        says("only_for", "for the following purposes only", "limited to the following", "for the sole purpose",
             "up to and including", "limited in time", "for no other purpose", "and for nothing else", "only to",
             "aux seules fins", "limitée aux", "limited power", "uniquement pour", weight=1.5),
        examples=(
            Example(
                text="""                 LIMITED POWER OF ATTORNEY
Quill Grain Ltd. hereby appoints Jasper Fable its true and lawful attorney for the following purposes only:
(a) to renew its domain names; (b) to obtain records of its hosting account.
The attorney may not appoint a substitute. Signed January 8, 2026. Per: N. Quill, President
Witness: A. Roe""",
                variant="limited",
            ),
            Example(
                text="""                 PROCURATION SPÉCIALE
Je, Odile Exemple, donne procuration à Luc Fable aux seules fins de gérer mon compte d'hébergement et d'obtenir
les factures en mon nom. Fait à Laval, le 8 janvier 2026.
Signature : O. Exemple        Témoin : I. Roe""",
                variant="limited",
            ),
        ),
    ),
    _kind(
        "protection_mandate",
        "Protection mandate",
        titled("mandat de protection", "mandat en prévision de l'inaptitude", "mandat en cas d'inaptitude",
               "protection mandate", "mandate in anticipation of incapacity", weight=3.0),
        says("protects", "homologation", "homologué", "en prévision de mon inaptitude", "curateur public",
             "in anticipation of my incapacity", "homologated", "advenant mon inaptitude", weight=1.5),
        examples=(
            Example(
                text="""                 MANDAT DE PROTECTION
Je, Luc Exemple, mandant, en prévision de mon inaptitude, nomme Odile Exemple mandataire à ma personne et à mes
biens. Le présent mandat prendra effet après son homologation par le tribunal.
Fait à Lévis, le 9 janvier 2026.     Témoin : A. Fable     Témoin : B. Roe""",
                variant="protection_mandate",
            ),
            Example(
                text="""                 PROTECTION MANDATE
I, Nora Quill, of Gatineau, in anticipation of my incapacity, appoint Tobias Quill as my mandatary for my person
and the full administration of my property. This mandate takes effect when homologated by the court.
Witness: A. Fable    Witness: B. Roe""",
                variant="protection_mandate",
            ),
        ),
    ),
    _kind(
        "personal_care",
        "Power of attorney for personal care",
        titled("power of attorney for personal care", "procuration relative au soin de la personne",
        "personal directive",
               "health care directive", "representation agreement", "directive personnelle", weight=3.0),
        says("of_care", "@of_care", weight=0.5),
        says("care", "personal care", "health care decisions", "soin de la personne", "health care",
        "shelter and clothing",
             "soins de santé", "treatment decisions", weight=1.5),
        examples=(
            Example(
                text="""                 POWER OF ATTORNEY FOR PERSONAL CARE
I, Iris Roe, appoint Jasper Roe to be my attorney for personal care. My attorney may make health care decisions
on my behalf when I am incapable. Dated January 10, 2026.
Witness: A. Fable    Witness: B. Quill""",
                variant="personal_care",
            ),
            Example(
                text="""                 PROCURATION RELATIVE AU SOIN DE LA PERSONNE
Je, Iris Exemple, nomme Luc Exemple mon procureur au soin de la personne, avec pouvoir de consentir en mon nom
aux soins de santé. Fait le 10 janvier 2026. Témoin : A. Fable. Témoin : B. Roe""",
                variant="personal_care",
            ),
        ),
    ),
)  # fmt: skip

"""Revocations, withdrawals of consent, and letters that refuse it."""

from classifiers.cues import Where, about, never, reweighed, says
from classifiers.phrases import APPOINTS, AUTHORIZES, CLOSING, LETTER, ORDERS
from domain.document import OTHER, Example, Kind

KIND = Kind(
    slug=OTHER,
    variant="revocation",
    title="Revocation or refusal of consent",
    cues=(
        says("refuses_leave", "@refuses_leave", weight=1.0),
        about(
            "revocation", "notice of revocation", "revocation of power of attorney", "revocation of authorization",
            "revocation of consent", "withdrawal of consent", "withdrawal of authorization", "révocation",
            "avis de révocation", "révocation de procuration", "révocation d'une autorisation",
            "retrait de consentement", "révocation d'autorisation", "cancellation of authorization",
            "revocation of authority", "cancellation of power of attorney", "refusal of consent", "no consent",
            "notice of withdrawal of consent", "révocation de mandat", "retrait d'autorisation",
            "objection to disclosure", "annulation", "refus",
            weight=6.0,
        ),
        says(
            "revokes",
            "i hereby revoke", "we hereby revoke", "hereby revokes", "i revoke", "we revoke", "is hereby revoked",
            "is revoked", "i withdraw", "we withdraw", "hereby withdraw", "hereby cancel", "now withdraw",
            "withdraw the consent", "withdraw my consent", "withdraw our consent", "withdraw the authorization",
            "withdraw the permission", "is hereby cancelled",
            "i cancel", "we cancel", "is withdrawn", "is now withdrawn", "i take back", "of no further force",
            "of no force or effect", "do not act on", "has no further authority", "je révoque", "nous révoquons",
            "est révoquée", "est révoqué", "je retire", "nous retirons", "retire mon consentement", "j'annule",
            "nous annulons", "est annulée", "n'a plus d'effet", "sont révoqués", "no longer has authority",
            "no longer valid", "is at an end", "n'est plus valable", "ne tenez plus compte", "no longer in force",
            "révoque par la présente", "révoquons par la présente", "révoque la procuration",
            "revoke the power of attorney",
            weight=3.5,
        ),
        says(
            "refuses",
            "i ... authorize", "we ... authorize", "i ... authorise", "we ... authorise", "i consent", "we consent",
            "authorize you", "authorise you", "authorize infinet", "authorise infinet", "autorise", "autorisons",
            "consens", "consentons", "authorize the", "authorize any", "authorise any", "give my permission",
            "give permission", "permission", "donne mon consentement", "agree to", "consent to",
            weight=4.0, where=Where.NEGATED,
        ),
        says(
            "takes_back",
            "revoke that", "revoke this", "revoke the", "revoke my", "revoke our", "revoke it", "withdraw that",
            "cancel that", "take back that", "as of today", "release nothing", "nothing more", "nothing further",
            "stop releasing", "retire cette autorisation", "retire l'autorisation", "révoque cette",
            "révoque l'autorisation",
            "à compter d'aujourd'hui", "ne communiquez plus",
            weight=1.8,
        ),
        says("refusal", "@refusal", weight=1.5),
        never("permission", "@permission", weight=3.0),
        says(
            "forbids",
            "do not release", "do not disclose", "must not be released", "do not give", "ne communiquez pas",
            "ne communiquez rien", "ne divulguez", "no longer authorize", "no longer consent", "not to release",
            "not to disclose", "ne remettez",
            weight=1.5,
        ),
        reweighed(LETTER, 0.7),
        reweighed(CLOSING, 0.7),
        reweighed(ORDERS, -3.0),
        never(
            "until",
            "unless we withdraw it", "until revoked", "may be revoked", "peut être révoquée", "unless revoked",
            "revoke all previous", "revoke any previous", "révoque toute procuration", "revoke all prior",
            "révoque tout mandat",
            weight=1.5,
        ),
        reweighed(APPOINTS, -2.5),
        reweighed(AUTHORIZES, -2.0),
        never(
            "title",
            "continuing power of attorney for property", "enduring power of attorney", "general power of attorney",
            "limited power of attorney", "power of attorney for personal care", "procuration générale",
            "mandat de protection", "authorization to release information",
            weight=3.0, where=Where.TITLE,
        ),
    ),
    examples=(
        Example(
            text="""Iris Roe
March 3, 2026
Infinet Communications Group Inc.
Re: Revocation of authorization, account ICG-60606
I hereby revoke the authorization that I signed on January 5, 2026 in favour of Tobias Fable. Do not release any
further information to him.
Sincerely, Iris Roe""",
            variant="revocation",
        ),
        Example(
            text="""               REVOCATION OF POWER OF ATTORNEY
I, Jasper Roe, hereby revoke the power of attorney dated June 1, 2025 by which I appointed Nora Quill. It is of no
further force or effect. Witness: A. Fable""",
            variant="revocation",
        ),
        Example(
            text="""Dear Privacy Officer,
You asked whether I agree. I do not authorize you to release my billing records to anybody, and I do not consent
to the disclosure of my address.
Yours truly, Nora Quill""",
            variant="revocation",
        ),
        Example(
            text="""Objet : Retrait de consentement
Madame, Monsieur,
Je n'autorise pas Infinet à communiquer mes coordonnées à M. Fable et je retire mon consentement du 5 janvier.
Cordialement, Odile Exemple""",
            variant="revocation",
        ),
    ),
)  # fmt: skip

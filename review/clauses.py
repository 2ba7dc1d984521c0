"""The clauses of the privacy policy: the published sentence, and what it means for whoever reviews."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from domain.assessment import Clause


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseText:
    """One clause. `published` stands as the policy has it (it is published in English), spelling included."""

    slug: Clause
    published: str
    meaning: Promise


CLAUSES = (
    ClauseText(
        slug=Clause.COURT_ORDER,
        published="ICG will not disclose any private information to any other parties unless ICG receives a court "
        "order issued from any of the legal courts in Canada",
        meaning=_(
            "A court order opens private information only if a Canadian court issued it. Drafts, foreign orders, "
            "subpoenas and letters of the police are none."
        ),
    ),
    ClauseText(
        slug=Clause.CUSTOMER_LETTER,
        published="Or unless ICG receives a signed letter from the customer [...] authorising ICG to release the "
        "customer's information",
        meaning=_("The customer says so in a signed letter: who may have what. Signed means present, not authentic."),
    ),
    ClauseText(
        slug=Clause.ATTORNEY,
        published="or a Power of Attorney of the customer, authorising ICG to release the customer's information",
        meaning=_(
            "An attorney may sign instead of the customer; the power of attorney that names them comes with the "
            "letter. A power of attorney alone asks for nothing."
        ),
    ),
    ClauseText(
        slug=Clause.DELIVERY,
        published="Any court order or authorisation letter may be delivered to ICG via hand, postal mail or fax "
        "transmission.",
        meaning=_("How a paper came is fixed by the door it came through, never by what it says."),
    ),
    ClauseText(
        slug=Clause.NO_EMAIL_NO_VOICE,
        published="Emails and voice communications will not be accepted.",
        meaning=_("E-mail and voice are refused unread, a printed and faxed e-mail too."),
    ),
    ClauseText(
        slug=Clause.PUBLIC_RECORD,
        published="With the exception of publicly available information, such as (but not limited to) information "
        "available via whois queries",
        meaning=_("What anybody can look up needs no authority; the answer points to the public record."),
    ),
    ClauseText(
        slug=Clause.OWN_LOGS,
        published="Occassionally, an ICG customer may request access to the logs pertaining to services provided to "
        "the customer.",
        meaning=_("A customer may have the logs of their own services on a signed request."),
    ),
    ClauseText(
        slug=Clause.VISITOR_LOGS,
        published="ICG does not provide such information to any other third parties unless ICG receives a court "
        "order issued from any of the legal courts of Canada.",
        meaning=_("Nobody else gets logs about visitors without a Canadian court order; a letter is not enough."),
    ),
    ClauseText(
        slug=Clause.CUSTOMER_COLLECTED,
        published="ICG disclaims all responsibility for any visitor information collected directly by any customers "
        "of ICG services.",
        meaning=_("What a customer’s own site collects is the customer’s; the requester is pointed to them."),
    ),
    ClauseText(
        slug=Clause.LOG_WITHOUT_CONTENT,
        published="Contents of the online form are generally omitted from the webserver log.",
        meaning=_("Logs say that something happened, not what it said. Our own logs keep to that too."),
    ),
    ClauseText(
        slug=Clause.SAFE_KEEPING,
        published="Private information such as customer's billing information is kept on a secured server in a "
        "locked room. All access to this server is firewalled",
        meaning=_("Papers are sealed, every look is recorded, and nobody sees more than their role needs."),
    ),
    ClauseText(
        slug=Clause.REVISIONS,
        published="This privacy policy is subject to periodic updates. ICG does not provide any notice of such updates",
        meaning=_("Every assessment and decision carries the version of the policy it was made under."),
    ),
)

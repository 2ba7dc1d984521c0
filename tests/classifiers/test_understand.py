"""From pages of words to the policy's answer, all readers together."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from classifiers.kinds import KINDS
from classifiers.understand import language, page_facts, understand
from domain.arrival import Channel
from domain.assessment import Outcome, Packet
from domain.document import Cue, Kind, Run
from domain.page import FaxHeader, Page, PageLanguage, PageRole, PageText, PageUnread
from domain.policy import Request, default_policy
from domain.wording import Sentence
from tests.classifiers.inked import inked
from tests.classifiers.papers import page

NOW = datetime(2026, 3, 20, 9, 0, tzinfo=ZoneInfo("America/Vancouver"))
UNREAD = Sentence(en="It took too long.", fr="Trop long.")

LETTER = """                 Merle & Heron Stationery Ltd.
                 88 Wharfinger Lane, Victoria BC V8W 0B4

March 3, 2026

Infinet Communications Group Inc.
Attention: Privacy Officer
410 - 1180 Mainwright Street, Vancouver BC V6B 0Z9

Re: Release of our billing records - account ICG-48213

Dear Privacy Officer,

Merle & Heron Stationery Ltd. is your customer under account ICG-48213, which pays for merleheron.example.
We authorise you to release to Ledgerwell Accounting LLP copies of all invoices and receipts of the account.
This authority holds until December 31, 2027 unless we withdraw it sooner in writing.
I am a director of the company and may bind it alone.

Yours truly,
.
.
Anneliese Moreau
Director, Merle & Heron Stationery Ltd.
"""
ORDER = """                                                        No. S-261187
                                                        Vancouver Registry
                 IN THE SUPREME COURT OF BRITISH COLUMBIA
BETWEEN:
                 COPPER BASIN OUTFITTERS INC.
                                                        PLAINTIFF
AND:
                 JANE DOE and INFINET COMMUNICATIONS GROUP INC.
                                                        DEFENDANTS
                 ORDER MADE AFTER APPLICATION
BEFORE THE HONOURABLE MADAM JUSTICE FABLE          WEDNESDAY, THE 4TH DAY OF MARCH, 2026
ON THE APPLICATION of the plaintiff coming on for hearing at Vancouver on 4 March 2026, and on hearing counsel;
THIS COURT ORDERS that:
1. Within 14 days of service of this order, the defendant Infinet Communications Group Inc. will produce to
counsel for the plaintiff the name and last known address of the holder of account ICG-20304.
2. The said defendant will produce the web server access logs for copper-basin-reviews.example.
By the Court.
.
.
Registrar
"""
INVOICE = """                 INVOICE
Invoice number 4471          Date: March 1, 2026
Bill to: Infinet Communications Group Inc.
Toner cartridges            4      $120.00
Paper, letter size         10       $60.00
Subtotal                           $180.00
GST 5%                               $9.00
Total due                          $189.00
Payment is due within 30 days. Thank you for your business.
"""


def request(**changed: object) -> Request:
    given = {"channel": Channel.FAX, "received_at": NOW, "now": NOW, "time_zone": "America/Vancouver"} | changed
    return Request(**given)  # type: ignore[arg-type]


def packet(*pages: Page, **changed: object) -> Packet:
    return understand(pages, request(**changed), default_policy())


def letter(number: int = 1) -> PageText:
    return inked(page(LETTER, number=number), "Anneliese Moreau")


def order(number: int = 1) -> PageText:
    return inked(page(ORDER, number=number), "Registrar")


def test_a_good_letter_is_admissible_on_its_face() -> None:
    """A customer's signed letter is read, judged by every rule, and found good, with places on the page."""
    one = packet(letter())
    (paper,) = one.documents
    assert (paper.document.kind, paper.document.signed) == ("authorization_letter", True)
    assert [check for check in paper.assessment.checks if check.outcome != "pass"] == []
    assert one.assessment.outcome is Outcome.ADMISSIBLE
    assert sum(check.box is not None for check in paper.assessment.checks) >= 6


def test_a_good_order_is_admissible_on_its_face() -> None:
    """A signed order of a Canadian court against us is found good."""
    one = packet(order())
    assert one.documents[0].document.kind == "court_order"
    assert [check for check in one.documents[0].assessment.checks if check.outcome != "pass"] == []
    assert one.assessment.outcome is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    ("printed", "misprinted", "rule"),
    [
        ("SUPREME COURT OF BRITISH COLUMBIA", "SUPERIOR COURT OF CALIFORNIA, COUNTY OF ALAMEDA", "canadian_court"),
        ("BETWEEN:", "DRAFT\nBETWEEN:", "not_draft"),
        ("will produce", "will preserve", "orders_disclosure"),
        ("MARCH, 2026", "MARCH, 2027", "in_force"),
        ("INFINET COMMUNICATIONS GROUP INC.", "NORTHERN HOST LTD.", "addressed_to_us"),
    ],
)  # fmt: skip
def test_one_thing_wrong_with_an_order_keeps_it_from_being_admissible(printed: str, misprinted: str, rule: str) -> None:
    """Each of the rules stops an otherwise good order from the words on the page alone."""
    spoilt = ORDER.replace(printed, misprinted)
    if rule == "addressed_to_us":
        spoilt = spoilt.replace("Infinet Communications Group Inc.", "Northern Host Ltd.")
    one = packet(inked(page(spoilt), "Registrar"))
    assert one.assessment.outcome is not Outcome.ADMISSIBLE
    checks = {check.rule: check.outcome for check in one.documents[0].assessment.checks}
    assert checks.get(rule, "gone") != "pass" or one.documents[0].document.kind == "other"


@pytest.mark.parametrize(
    ("printed", "misprinted"),
    [
        ("We authorise you", "We do not authorise you"),
        ("December 31, 2027", "February 28, 2026"),
        ("copies of all invoices and receipts of the account", "the visitor logs of our site"),
        ("I am a director of the company and may bind it alone.", "I look after the web site."),
        ("March 3, 2026", "03/04/2026"),
    ],
)
def test_one_thing_wrong_with_a_letter_keeps_it_from_being_admissible(printed: str, misprinted: str) -> None:
    """Each of the rules stops an otherwise good letter from the words on the page alone."""
    spoilt = LETTER.replace(printed, misprinted).replace("Director, Merle", "Merle")
    assert packet(inked(page(spoilt), "Anneliese Moreau")).assessment.outcome is not Outcome.ADMISSIBLE


def test_an_unsigned_letter_is_not_admissible() -> None:
    """Without ink the same letter bears only a typed name."""
    assert packet(page(LETTER)).assessment.outcome is Outcome.INADMISSIBLE


def test_an_invoice_is_inadmissible() -> None:
    """A paper that asks for nothing and permits nothing is inadmissible."""
    one = packet(page(INVOICE))
    assert one.documents[0].document.kind == "other"
    assert one.assessment.outcome is Outcome.INADMISSIBLE


def test_nothing_but_blank_pages_needs_a_person() -> None:
    """A fax of blank pages may have been sent face down: somebody looks."""
    one = packet(page(""), page("", number=2))
    assert one.documents == ()
    assert one.roles == {1: "blank", 2: "blank"}
    assert one.assessment.outcome is Outcome.NEEDS_REVIEW


def test_the_order_in_which_pages_are_given_never_matters() -> None:
    """Pages are put in order by their numbers."""
    given = (order(1), page(INVOICE, number=2), letter(3))
    assert packet(*given) == packet(*reversed(given))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.slug == "other"], ids=lambda kind: str(kind.variant))
def test_no_near_miss_is_admissible_however_it_is_signed(kind: Kind) -> None:
    """Every example of a paper that gives no authority stays without it, a pen stroke on its last line included."""
    for example in kind.examples:
        drawn = page(example.text)
        if drawn.words:
            drawn = inked(drawn, drawn.text().split("\n")[-1], by=0.005)
        assert packet(drawn).assessment.outcome is not Outcome.ADMISSIBLE


def test_a_new_kind_needs_no_change_here() -> None:
    """`understand` takes the kinds it is given; one that nobody ever saw is understood like the rest."""
    made_up = Kind(
        slug="other", variant="birthday_card", title="Birthday card", must_be_seen=True, lane="privacy_officer",
        cues=(Cue(name="wish", phrases=("happy birthday to you",), weight=9.0),),
        examples=(),
    )  # fmt: skip
    one = understand((page("Happy birthday to you, dear host!"),), request(), default_policy(), (*KINDS, made_up))
    assert one.documents[0].document.variant == "birthday_card"
    assert one.assessment.outcome is Outcome.NEEDS_REVIEW
    assert one.assessment.lane == "privacy_officer"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Page 2 of 5\nThe records are these.", (2, 5)),
        ("The records are these.\n- 3 -", (3, None)),
        ("Les dossiers sont les suivants.\npage 1 de 4", (1, 4)),
        ("The records are these.", None),
    ],
)
def test_page_facts_know_the_number_that_a_page_prints(text: str, wanted: tuple[int, int | None] | None) -> None:
    """Both "n of m" and a bare number are taken from the edges of a page."""
    assert page_facts(page(text), {}).printed == wanted


def test_a_bare_number_that_was_read_badly_is_no_page_number() -> None:
    """Specks at the foot of a page are easily read as a digit."""
    drawn = page("The records are these.\n7")
    faint = replace(drawn, words=(*drawn.words[:-1], replace(drawn.words[-1], confidence=0.3)))
    assert page_facts(faint, {}).printed is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Pages: 3", 3),
        ("Number of pages including this one 3", 3),
        ("Nombre de pages : 4", 4),
        ("Pages (including cover): 5", 5),
        ("Pages: 3 plus cover", 4),
        ("We write about pages", None),
    ],
)
def test_a_cover_sheet_announces_pages(text: str, wanted: int | None) -> None:
    """The number of pages on a cover sheet counts the cover, unless it says otherwise."""
    assert page_facts(page(text), {1: PageRole.COVER}).announced == wanted
    assert page_facts(page(text), {1: PageRole.BODY}).announced is None


def test_page_facts_of_a_fax_header_and_of_an_unread_page() -> None:
    """What the fax header claims is kept; an unread page says nothing but that it is unread."""
    header = FaxHeader(text="P.2/5", box=page("x").words[0].box, page=2, pages=5)
    assert page_facts(replace(page("x"), header=header), {}).sent == (2, 5)
    assert page_facts(PageUnread(number=4, code="slow", reason=UNREAD), {}).unread


@pytest.mark.parametrize(
    ("spoken", "wanted"),
    [(("en", "en", "fr"), "en"), (("fr", "fr", "en"), "fr"), (("bilingual", "bilingual", "en"), "bilingual")],
)
def test_the_language_of_a_paper_is_that_of_most_of_its_words(
    spoken: tuple[PageLanguage, ...], wanted: PageLanguage
) -> None:
    """The language with most words is the paper's."""
    pages = tuple(page("one two three", number=number, language=one) for number, one in enumerate(spoken, start=1))
    assert language(Run(pages=pages)) == wanted

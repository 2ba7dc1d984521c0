"""An invented court order drawn with Pillow, and the packet that a careful reader would make of it."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from domain.assessment import AssessedDocument, Assessment, Check, CheckOutcome, Clause, Outcome, Packet
from domain.document import Document, FieldReading, FieldValue, Signature, SignatureState, Verdict
from domain.page import Box
from domain.wording import Sentence
from tests.review.desk import POLICY

WIDTH, HEIGHT = 1275, 1650
ASPECT = WIDTH / HEIGHT
SERIF = "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf"
BOLD = "/usr/share/fonts/truetype/liberation/LiberationSerif-Bold.ttf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One printed line: where it starts, what it says, and the field whose words stand in it."""

    top: int
    text: str
    left: int = 150
    size: int = 29
    bold: bool = False
    field: str = ""
    part: str = ""


FIRST = (
    Line(top=40, text="NOV 23 2026 09:14  FROM 604 555 0142   P.01/02", left=60, size=22),
    Line(top=110, text="No. S-260123", left=930, field="file_number", part="S-260123"),
    Line(top=145, text="Vancouver Registry", left=930),
    Line(top=230, text="IN THE SUPREME COURT OF BRITISH COLUMBIA", left=290, bold=True, field="court"),
    Line(top=310, text="BETWEEN"),
    Line(top=360, text="NORTHERN LANTERN BOOKS INC.", left=430, field="parties"),
    Line(top=400, text="PETITIONER", left=930),
    Line(top=450, text="AND"),
    Line(top=500, text="INFINET COMMUNICATIONS GROUP INC.", left=380),
    Line(top=540, text="RESPONDENT", left=930),
    Line(top=620, text="ORDER MADE AFTER APPLICATION", left=400, bold=True, size=32),
    Line(top=700, text="BEFORE THE HONOURABLE JUSTICE A. EXEMPLAR", field="judge", part="JUSTICE A. EXEMPLAR"),
    Line(top=740, text="17 November 2026", left=930, field="order_date"),
    Line(top=820, text="ON THE APPLICATION of the petitioner, and on hearing counsel,"),
    Line(top=860, text="THIS COURT ORDERS THAT:", bold=True),
    Line(top=920, text="1.  The respondent disclose to the petitioner the name, address and billing"),
    Line(
        top=960,
        text="     records of its customer Tamarack Test Bakery Ltd., account 100234,",
        field="customer",
        part="Tamarack Test Bakery Ltd.",
    ),
    Line(
        top=1000,
        text="     holder of the domain tamarack-bakery.example,",
        field="domains",
        part="tamarack-bakery.example",
    ),
    Line(
        top=1040,
        text="     for the period from 1 March 2026 to 30 June 2026.",
        field="period_from",
        part="1 March 2026",
    ),
    Line(
        top=1100,
        text="2.  The respondent answer within ten days, by 4 December 2026.",
        field="deadline_date",
        part="4 December 2026",
    ),
    Line(top=1160, text="3.  No costs are awarded."),
)
SECOND = (
    Line(top=40, text="NOV 23 2026 09:14  FROM 604 555 0142   P.02/02", left=60, size=22),
    Line(top=180, text="THE FOLLOWING PARTIES APPROVE THE FORM OF THIS ORDER:"),
    Line(top=520, text="_______________________________"),
    Line(top=560, text="Signature of lawyer for the petitioner", size=24),
    Line(top=760, text="By the Court", left=760, bold=True),
    Line(top=960, text="_______________________________", left=700),
    Line(top=1000, text="Registrar", left=880, size=24),
)


def _font(line: Line) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """A court's serif where Debian has it, else the one that Pillow carries."""
    path = BOLD if line.bold else SERIF
    return ImageFont.truetype(path, line.size) if Path(path).exists() else ImageFont.load_default(line.size)


def page(lines: tuple[Line, ...], *, signed: bool) -> bytes:
    """The PNG of one page."""
    picture = Image.new("L", (WIDTH, HEIGHT), 252)
    pen = ImageDraw.Draw(picture)
    for line in lines:
        pen.text((line.left, line.top), line.text, fill=25, font=_font(line))
    if signed:
        _scrawl(pen, 730, 900)
        pen.ellipse((940, 820, 1120, 1000), outline=120, width=5)
        pen.ellipse((965, 845, 1095, 975), outline=120, width=2)
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def _scrawl(pen: ImageDraw.ImageDraw, left: int, top: int) -> None:
    steps = [(0, 40), (25, -30), (45, 60), (70, -10), (95, 50), (120, 0), (150, 45), (185, 10), (260, 35)]
    pen.line([(left + x, top + y) for x, y in steps], fill=40, width=5, joint="curve")


def box_of(line: Line, part: str = "") -> Box:
    """Where the words of a line stand on the page."""
    font, part = _font(line), part or line.text
    before = font.getlength(line.text[: line.text.index(part)])
    return Box(
        left=(line.left + before) / WIDTH,
        top=(line.top - 2) / HEIGHT,
        right=(line.left + before + font.getlength(part)) / WIDTH,
        bottom=(line.top + line.size + 6) / HEIGHT,
    )


def _reading(name: str, value: FieldValue, confidence: float, *, part: str = "", of: str = "") -> FieldReading:
    line = next(line for line in FIRST if line.field == (of or name))
    words = part or line.part or line.text.strip()
    return FieldReading(name=name, value=value, raw=words, page=1, box=box_of(line, words), confidence=confidence)


def fields() -> tuple[FieldReading, ...]:
    """What was read: the file number with one doubtful digit, which the test corrects."""
    return (
        _reading("court", "Supreme Court of British Columbia", 0.98),
        FieldReading(
            name="file_number",
            value="S-26O123",
            raw="S-26O123",
            page=1,
            box=box_of(FIRST[1], "S-260123"),
            confidence=0.62,
        ),
        _reading("judge", "Justice A. Exemplar", 0.91),
        _reading("order_date", "2026-11-17", 0.96),
        _reading("parties", "Northern Lantern Books Inc.", 0.93),
        _reading("customer", "Tamarack Test Bakery Ltd.", 0.95),
        _reading("account_number", "100234", 0.9, part="100234", of="customer"),
        _reading("domains", "tamarack-bakery.example", 0.79),
        _reading("period_from", "2026-03-01", 0.94),
        _reading("period_to", "2026-06-30", 0.94, part="30 June 2026", of="period_from"),
        _reading("deadline_date", "2026-12-04", 0.92),
    )


def _check(
    rule: str, outcome: CheckOutcome, en: str, fr: str, *, page: int | None = None, box: Box | None = None
) -> Check:
    reason = Sentence(en=en, fr=fr)
    return Check(rule=rule, clause=Clause.COURT_ORDER, outcome=outcome, reason=reason, page=page, box=box)


def packet() -> Packet:
    """The order of two pages as the machine understood it."""
    sign = Box(left=0.56, top=0.53, right=0.89, bottom=0.61)
    checks = (
        _check(
            "canadian_court",
            CheckOutcome.PASS,
            "The Supreme Court of British Columbia is a court of Canada.",
            "La Cour suprême de la Colombie-Britannique est un tribunal du Canada.",
            page=1,
            box=box_of(FIRST[3]),
        ),
        _check(
            "orders_disclosure",
            CheckOutcome.PASS,
            "The order tells us to disclose.",
            "L’ordonnance nous enjoint de divulguer.",
            page=1,
            box=box_of(FIRST[15]),
        ),
        _check(
            "issued",
            CheckOutcome.UNKNOWN,
            "The seal of the registry is faint; look whether the order was issued.",
            "Le sceau du greffe est pâle; vérifiez si l’ordonnance a été délivrée.",
            page=2,
            box=sign,
        ),
        _check(
            "in_time", CheckOutcome.PASS, "The period for the answer still runs.", "Le délai de réponse court encore."
        ),
    )
    assessment = Assessment(outcome=Outcome.NEEDS_REVIEW, lane=None, checks=checks, policy=POLICY)
    verdict = Verdict(
        kind="court_order", variant="norwich_order", confidence=0.96, runner_up=None, margin=0.6, evidence=()
    )
    signature = Signature(state=SignatureState.PEN, page=2, box=sign, confidence=0.88, whose="Registrar")
    document = Document(
        pages=(1, 2),
        verdict=verdict,
        language="en",
        fields=fields(),
        findings=(),
        signatures=(signature,),
        signed=True,
    )
    whole = Assessment(outcome=Outcome.NEEDS_REVIEW, lane=None, checks=(), policy=POLICY)
    return Packet(
        documents=(AssessedDocument(document=document, assessment=assessment),),
        roles={1: "body", 2: "body"},
        assessment=whole,
    )

"""What may tell somebody's part on a paper: the words around each place of the name, the place itself, and the rules.

Hints are named strengths 0..1. They say nothing of who it is, only how and where the paper speaks of them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from classifiers.fields.cast import (
    NO_TAKER,
    OWN_BEFORE,
    OWN_BEHIND,
    SHUT_OUT_BEFORE,
    SIGNED_FOR,
    TAKER,
    TAKES_BEFORE,
    TAKES_BEHIND,
    stands_alone,
)
from classifiers.fields.mentions import HOST, Mention, Somebody
from classifiers.fields.names import PSEUDONYMS
from classifiers.fields.prose import sentence_at
from classifiers.fields.repair import folded
from classifiers.fields.sheet import Cell, Sheet
from classifiers.people.senses import senses
from classifiers.people.symbols import BREAK, COMPANY, PERSON, STOP, Symbol, symbols_of
from classifiers.people.symbols import HOST as HOST_SYMBOL
from domain.document import Run
from domain.page import InkKind

REACH = 9
CLOSE, BESIDE = 5, 0.05
"""Rows under the words that close a letter, and how far aside of a name (share of the page) a pen may have begun."""
FAR = 90
"""Letters before a name in which a denial may stand."""
BUCKETS = ("1", "2", "3", "3", "5", "5", "5", "5", "5")
LARGE = 1.35
"""Letters so much higher than usual are a heading's or a letterhead's."""
LONGEST_LINE = 7
"""Lines of more words are text and no caption."""

MOST_PLACES = 15

Hints = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What all candidates of one paper share."""

    sheet: Sheet
    run: Run
    symbols: tuple[Symbol, ...]
    starts: tuple[int, ...]
    closing: int | None
    pens: tuple[tuple[int, float, float, float, float], ...]
    rows: Mapping[int, tuple[int, int]]
    small: frozenset[str]
    height: float

    @classmethod
    def of(cls, sheet: Sheet, run: Run, people: Sequence[Somebody]) -> "Scene":
        """The scene of a paper on which these people are named."""
        symbols = symbols_of(sheet, [mention for who in people for mention in who.mentions])
        pens = tuple(
            (page.number, *ink.box.as_tuple())
            for page in run.read_pages()
            for ink in page.ink
            if ink.kind is InkKind.PEN
        )
        rows = {
            token.start: (number, place)
            for number, row in enumerate(sheet.rows)
            for place, cell in enumerate(row)
            for token in cell.tokens
        }
        return cls(
            sheet=sheet,
            run=run,
            symbols=symbols,
            starts=tuple(symbol.start for symbol in symbols),
            closing=_closing(sheet),
            pens=pens,
            rows=rows,
            small=frozenset(token.plain.strip(".,;:()'\"") for token in sheet.tokens if token.word.text[:1].islower()),
            height=_usual_height(sheet),
        )


def _usual_height(sheet: Sheet) -> float:
    """How high the words of most lines are, as a share of the page."""
    heights = sorted(token.word.box.bottom - token.word.box.top for token in sheet.tokens)
    return heights[len(heights) // 2] if heights else 0.0


_CLOSING = re.compile(
    r"\W*(?:yours|sincerely|(?:best |kind |warm )?regards|respectfully|cordialement|bien a vous|veuillez (?:agreer|"
    r"recevoir)|je vous prie d'agreer|salutations|thank you|thanks|merci|faithfully|truly|(?:in )?witness whereof|"
    r"en foi de quoi|signed|signe|fait|dated|signature)\b"
)


def _closing(sheet: Sheet) -> int | None:
    """The row where the lower part begins that is signed."""
    found = [
        number
        for number, row in enumerate(sheet.rows)
        if number > 0.35 * len(sheet.rows) and any(_CLOSING.match(cell.plain) for cell in row)
    ]
    return found[0] if found else None


def looked_at(who: Somebody) -> tuple[Mention, ...]:
    """The places of a name that are weighed: all, but of a name printed without end the first and the last."""
    places = who.mentions
    return places if len(places) <= 2 * MOST_PLACES else (*places[:MOST_PLACES], *places[-MOST_PLACES:])


def hints_of(scene: Scene, who: Somebody) -> Hints:
    """Everything that is to be seen of one candidate."""
    found: Hints = {}
    kind = "co" if who.company else "pe"
    for hint in _of_person(scene, who):
        found[hint] = 1.0
    for mention in looked_at(who):
        for hint in of_place(scene, mention):
            found[hint] = 1.0
            if hint[:2] == "@ ":
                found[f"{kind} {hint}"] = 1.0
    if all(_shut_out(scene.sheet, mention) for mention in who.mentions):
        found[SHUT_OUT] = 1.0
    if all(_denied(scene.sheet, mention) for mention in who.mentions):
        found[DENIED] = 1.0
    return found


SHUT_OUT, DENIED = "shut out everywhere", "denied everywhere"
_DENIAL = re.compile(r"(?<![a-z'])(?:not|never|nothing|nobody|no one|none|ne|n'(?=[a-z])|ni|rien|jamais)(?![a-z])")
_AFTER_ALL = re.compile(
    r"\b(?:but|except|unless|other than|only|else|sauf|que|hors|excepte|autre|mind|hesitate|object\w*|problem|until)\b"
)
"""Between a denial and a name it lets that one in, or speaks of something else."""


def _shut_out(sheet: Sheet, mention: Mention) -> bool:
    """Whether the sentence so far denies something."""
    start, _ = sentence_at(sheet.plain, mention.start)
    return SHUT_OUT_BEFORE.search(sheet.flow, max(start, mention.start - FAR), mention.start) is not None


def _denied(sheet: Sheet, mention: Mention) -> bool:
    """Whether the clause of a name denies before it, without an exception."""
    start, _ = sentence_at(sheet.plain, mention.start)
    clause = re.split(r"[,;:(]", sheet.flow[max(start, mention.start - FAR) : mention.start])[-1]
    denial = _DENIAL.search(clause)
    return denial is not None and _AFTER_ALL.search(clause, denial.end()) is None


_SORTS = (
    ("nobody", PSEUDONYMS),
    ("host", re.compile(r"\b(?:host(?:ing|s)?|heberge\w*|internet|telecom\w*|web|networks?|communications?)\b")),
    ("police", re.compile(r"\b(?:police|gendarmerie|rcmp|grc|surete|sheriff|constable|cst|detective|sgt)\b")),
    ("law", re.compile(r"\b(?:law|avocat\w*|barristers?|solicitors?|legal|juridique|notaires?|advocates)\b")),
    ("books", re.compile(r"\b(?:account(?:ants?|ing)|comptab\w+|bookkeep\w+|tax|audit\w*|cpa)\b")),
    ("firm", re.compile(r"\b(?:llp|sencrl|s\.e\.n\.c\.r\.l|srl|associat?es|associes|partners)\b")),
    ("state", re.compile(r"\b(?:king|queen|roi|reine|attorney general|procureur general|crown|ministr\w+|minister|"
                         r"agency|agence|commission\w*|city|ville|municipal\w*|province|government|revenue)\b")),
    ("court", re.compile(r"\b(?:court|cour|justice|judge|juge|registrar|greff\w+|tribunal|district|division)\b")),
    ("numbered", re.compile(r"[0-9]{4,}")),
)  # fmt: skip
"""What a name itself may tell of whose it is: none of them names anybody."""


def _of_name(scene: Scene, who: Somebody) -> Iterator[str]:
    """What the words of a name tell: what sort of house it is, and whether they are words of the paper's language."""
    plain = folded(who.value)
    if who.value == HOST:
        yield "is ours"
    for sort, pattern in _SORTS:
        if pattern.search(plain):
            yield f"is {sort}"
    words = [word.strip(".,;:()'\"-") for word in plain.split()]
    kind = "co" if who.company else "pe"
    for sense in {sense for word in words for sense in senses(word)}:
        yield f"{kind} named [{sense}]"
    if not who.company and any(len(word) > 2 and word in scene.small for word in words):
        yield "is also a common word"


def _of_person(scene: Scene, who: Somebody) -> Iterator[str]:
    yield f"is {'company' if who.company else 'person'}"
    yield from _of_name(scene, who)
    yield f"is {'company' if who.company else 'person'} {min(3, len(who.mentions))} times"
    rows = [scene.rows[mention.cut.tokens[0].start][0] for mention in who.mentions]
    last = len(scene.sheet.rows)
    yield f"@ first {_share(min(rows), last)}"
    yield f"@ last {_share(max(rows), last)}"
    if max(rows) >= last - 4:
        yield "@ among last rows"
    if min(rows) < 3:
        yield "@ among first rows"
    alone = [stands_alone(scene.sheet, mention) for mention in who.mentions]
    yield f"@ {'only alone' if all(alone) else 'alone and in text' if any(alone) else 'only in text'}"
    if any(mention.cut.text.isupper() for mention in who.mentions):
        yield "is in capitals"


def _share(row: int, rows: int) -> str:
    return str(min(4, 5 * row // max(1, rows)))


def of_place(scene: Scene, mention: Mention) -> Iterator[str]:
    """What one place of a name tells."""
    at = bisect_left(scene.starts, mention.start)
    while at < len(scene.symbols) - 1 and scene.symbols[at].text not in {PERSON, COMPANY}:
        at += 1
    before = _window(scene.symbols[max(0, at - REACH - 2) : at][::-1])
    behind = _window(scene.symbols[at + 1 : at + REACH + 3])
    yield from _context("<", before)
    yield from _context(">", behind)
    if before and behind:
        yield f"<> {before[0].text} {behind[0].text}"
    yield from _cues(scene.sheet, mention)
    yield from _surroundings(scene, mention)
    yield from _sentence(scene, at)
    yield from _behind(scene, at)
    yield from _account(scene, mention.start, mention.end)


def around(scene: Scene, first: int, last: int, stretch: tuple[int, int]) -> Iterator[str]:
    """What the words around some symbols tell (from `first`, up to `last`), which fill this stretch of `flow`."""
    yield from _context("<", _window(scene.symbols[max(0, first - REACH) : first][::-1]))
    yield from _context(">", _window(scene.symbols[last : last + REACH]))
    yield from _senses_along("<sentence", reversed(scene.symbols[max(0, first - 45) : first]))
    yield from _senses_along(">sentence", scene.symbols[last : last + 30])
    yield from _account(scene, *stretch)


_ACCOUNT = re.compile(r"\b[il1]c[g6]\W{0,2}[0-9oilsz|]{4,6}\b|\.example\b|\b[a-z0-9-]{3,}\.(?:ca|com|org|net|quebec)\b")
NEAR = 60


def _account(scene: Scene, begun: int, ended: int) -> Iterator[str]:
    """Whether an account or a domain stands near a name: in its line, close before, close behind."""
    flow = scene.sheet.flow
    start, end = scene.sheet.line_bounds(begun)
    if _ACCOUNT.search(flow, start, end):
        yield "account in line"
    if _ACCOUNT.search(flow, max(0, begun - NEAR), begun):
        yield "account before"
    if _ACCOUNT.search(flow, ended, ended + NEAR):
        yield "account behind"
    first, last = sentence_at(scene.sheet.plain, begun)
    if _ACCOUNT.search(flow, first, min(last, first + 600)):
        yield "account in sentence"


def _behind(scene: Scene, at: int) -> Iterator[str]:
    """Senses of the rest of the sentence behind a name."""
    return _senses_along(">sentence", scene.symbols[at + 1 : at + 30])


def _senses_along(name: str, symbols: Iterable[Symbol]) -> Iterator[str]:
    """Senses up to where the sentence stops or a second line ends."""
    steps = 0
    for symbol in symbols:
        if symbol.text == STOP:
            return
        steps += symbol.text == BREAK
        if steps > 1:
            return
        if symbol.text == HOST_SYMBOL:
            yield f"{name} host"
        for sense in symbol.senses:
            yield f"{name} [{sense}]"


def of_paper(scene: Scene) -> Iterator[str]:
    """What the whole paper tells of whether anybody plays a part at all: what it bids the host, whom it cannot name."""
    bids, asks = False, False
    for number, symbol in enumerate(scene.symbols):
        if symbol.text == HOST_SYMBOL or "you" in symbol.senses:
            near = set(_senses_along("", scene.symbols[number + 1 : number + BIDDEN]))
            bids = bids or " [give]" in near
            asks = asks or {" [give]", " [record]"} <= near
    flow = scene.sheet.flow
    yield f"paper {'bids' if bids else 'does not bid'} us give"
    yield f"paper {'bids' if asks else 'does not bid'} us give records"
    yield f"paper {'has' if _ACCOUNT_NUMBER.search(flow) else 'lacks'} account"
    yield f"paper {'has' if _DOMAIN.search(flow) else 'lacks'} domain"
    for name, pattern in _PAPERS:
        if pattern.search(flow):
            yield f"paper {name}"


BIDDEN = 40
"""So many symbols behind the host's name may say what it must do."""
_ACCOUNT_NUMBER = re.compile(r"\b[il1]c[g6]\W{0,2}[0-9oilsz|]{4,6}\b")
_DOMAIN = re.compile(r"\.example\b|\b[a-z0-9-]{3,}\.(?:ca|com|org|net|quebec)\b")
_PAPERS = (
    ("unnamed", PSEUDONYMS),
    ("identity", re.compile(r"\bidenti\w+|\bwho (?:operates|runs|registered|holds)\b|\bexploitant")),
    ("keep", re.compile(r"\b(?:preserv\w+|conserv\w+|retain|destroy\w*|delet\w+|detrui\w+|effac\w+)\b")),
    ("stop", re.compile(r"\b(?:suspend\w*|disabl\w+|remov\w+|take down|transfer\w*|transfer\w*|retir\w+|bloqu\w+)\b")),
    (
        "customer",
        re.compile(r"\b(?:customers?|subscribers?|account holders?|abonnee?s?|titulaires?|clientes?|clients)\b"),
    ),
    ("costs", re.compile(r"\b(?:costs of|depens|without costs|sans frais|dismiss\w*|rejet\w*|adjourn\w*|remise)\b")),
    ("warrant", re.compile(r"\b(?:search|premises|seize|perquisition\w*|saisi\w*)\b")),
    ("sealed", re.compile(r"\b(?:sealed|sceau|scelle\w*|pli cachete|not disclose|ne pas divulguer)\b")),
)


def _window(symbols: Sequence[Symbol]) -> list[Symbol]:
    found: list[Symbol] = []
    for symbol in symbols:
        found.append(symbol)
        if symbol.text in {BREAK, STOP} or len(found) == REACH:
            break
    return found


def _context(side: str, window: Sequence[Symbol]) -> Iterator[str]:
    for distance, symbol in zip(BUCKETS, window, strict=False):
        yield f"{side}{distance} {symbol.text}"
        for sense in symbol.senses:
            yield f"{side}{distance} [{sense}]"
            yield f"{side}any [{sense}]"
    for one, other in pairwise(window[:3]):
        for first in (one.text, *(f"[{sense}]" for sense in one.senses)):
            for second in (other.text, *(f"[{sense}]" for sense in other.senses)):
                if first[0] == "[" or second[0] == "[" or side:
                    yield f"{side}{'12' if one is window[0] else '23'} {first} {second}"


def _sentence(scene: Scene, at: int) -> Iterator[str]:
    """Senses of the whole sentence before a name, however far."""
    return _senses_along("<sentence", reversed(scene.symbols[max(0, at - 45) : at]))


def _cues(sheet: Sheet, mention: Mention) -> Iterator[str]:
    start, _ = sentence_at(sheet.plain, mention.start)
    before = sheet.flow[max(start, mention.start - 90) : mention.start]
    behind = sheet.flow[mention.end : mention.end + 70]
    for number, (pattern, _) in enumerate(OWN_BEFORE):
        if pattern.search(before):
            yield f"cue own before {number}"
    for number, (pattern, _) in enumerate(OWN_BEHIND):
        if pattern.match(behind):
            yield f"cue own behind {number}"
    for name, pattern in (
        ("signed for", SIGNED_FOR), ("takes", TAKES_BEFORE), ("taker", TAKER), ("no taker", NO_TAKER),
        ("shut out", SHUT_OUT_BEFORE),
    ):  # fmt: skip
        if pattern.search(before):
            yield f"cue {name}"
    if TAKES_BEHIND.match(behind):
        yield "cue takes behind"


def _surroundings(scene: Scene, mention: Mention) -> Iterator[str]:
    """What stands above, below and left of a name, and whether a pen went over it."""
    rows = scene.sheet.rows
    number, place = scene.rows[mention.cut.tokens[0].start]
    cell = rows[number][place]
    if stands_alone(scene.sheet, mention):
        yield "@ alone"
        yield from _line("line", cell, LONGEST_LINE + 3)
        for name, at in (("above", number - 1), ("below", number + 1), ("above2", number - 2), ("below2", number + 2)):
            if 0 <= at < len(rows):
                yield from _line(name, _over(rows[at], cell), LONGEST_LINE)
        if scene.closing is not None:
            yield f"@ {_from_closing(number - scene.closing)} closing"
    if place and len(mention.cut.tokens) >= len(cell.tokens) - 1:
        yield "@ in second cell"
        yield from _line("left", rows[number][place - 1], LONGEST_LINE)
    if _under_pen(scene, mention):
        yield "@ pen"
    tall = mention.cut.tokens[0].word.box.bottom - mention.cut.tokens[0].word.box.top
    if tall > LARGE * scene.height:
        yield "@ large"


def _from_closing(rows: int) -> str:
    if rows < 0:
        return "above"
    return "close under" if rows < CLOSE else "under" if rows < 2 * CLOSE else "far under"


def _under_pen(scene: Scene, mention: Mention) -> bool:
    """Whether strokes of a pen cross the name or stand right above it."""
    box = mention.cut.box
    height = box.bottom - box.top
    return any(
        page == mention.cut.page
        and min(right, box.right) - max(left, box.left) > -BESIDE
        and top < box.bottom
        and bottom > box.top - 4 * height
        and bottom - top > height
        for page, left, top, right, bottom in scene.pens
    )


def _over(row: tuple[Cell, ...], cell: Cell) -> Cell | None:
    return next((one for one in row if min(one.box.right, cell.box.right) > max(one.box.left, cell.box.left)), None)


def _line(name: str, cell: Cell | None, longest: int) -> Iterator[str]:
    if cell is None or len(cell.tokens) > longest:
        yield f"{name} -"
        return
    for token in cell.tokens:
        core = token.plain.strip('.,;:()[]"-_*|<>')
        for sense in senses(core):
            yield f"{name} [{sense}]"
        if token is cell.tokens[0]:
            yield f"{name} first {'#' if core[:1].isdigit() else core[:6]}"

"""Everybody whom a paper names, wherever: people and companies with all their places, one entry for each of them.

Patterns that expect a certain wording miss the next one; who is named at all can be told without them. What part
each of them plays is for others to say (`cast`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from rapidfuzz import fuzz, process

from classifiers.fields.given_names import mended_given
from classifiers.fields.names import (
    JUDGES_LETTERS,
    NUMBERED,
    cleaned,
    is_company,
    is_ours,
    is_person,
    name_at,
    same_name,
    split_names,
    titled,
)
from classifiers.fields.repair import folded
from classifiers.fields.sheet import Cut, Sheet, Token
from classifiers.fields.spelt import together
from classifiers.fields.vocabulary import VOCABULARY
from classifiers.fields.wordlists import (
    CITIES,
    COMPANY_ENDINGS,
    COMPANY_WORDS,
    LINKS,
    NOT_NAMES,
    PLACES,
    PROVINCES,
    STOPS,
    listed,
)
from classifiers.memory import Memory
from classifiers.people.senses import senses
from domain.document import FieldReading
from domain.names import DOUBT, likeness

_ADDRESS = re.compile(
    r"(?:(?<![0-9.,:/\-])(?!(?:19|20)[0-9]{2},? )[0-9]{1,5}[a-z]?,?|\b(?:box|suite|unit|bureau|rue|av|avenue|chemin|"
    r"boul)\.?) *\Z"
)
"""In front of a name it makes a street of it."""
NAMES_TOO = frozenset(
    {"edward", "prince", "king", "may", "june", "april", "august", "bill", "page", "her", "lui", "son", "un"}
)
"""Words of the vocabulary that people bear as well."""

HOST = "Infinet Communications Group Inc."

SPEECH = frozenset(
    listed("""
    i am iam i'm are is was were be been being has have had having he she they it its we you your who which what that
    those these this there here when where why how because before after do does did done can could would should must
    shall allowed hired retained engaged turn any all other only both each every over uses used asked stops ends
    splitting printname printed name nom member membre organisme organization docket title titre c'est
    constable detective sergeant sgt cst corporal inspector officer agent agente
    je tu il elle nous vous ils elles est sont suis ai avez avons ont qui que quoi dont ou cette ces ceux ne pas plus
    peut puisse voici veuillez
    """)
)
"""Words that begin no name, whatever capitals a hand or a heading gives them."""
GLUED_ON = VOCABULARY | frozenset(listed("to by a au aux for pour printname name nom remplacant substitute appoint"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One place of a name; `start` and `end` are places of `flow`."""

    cut: Cut
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Somebody:
    """One person or company with every place that names them; `value` is the spelling that was read best."""

    value: str
    company: bool
    mentions: tuple[Mention, ...]


_found: Memory[tuple[Somebody, ...]] = Memory(4)


def everybody(sheet: Sheet) -> tuple[Somebody, ...]:
    """Everybody named on a sheet but the host, in the order of the paper."""
    return _found.recall(sheet) or _found.keep(sheet, tuple(_everybody(sheet)))


def _everybody(sheet: Sheet) -> Iterator[Somebody]:
    groups: list[list[Mention]] = []
    for mention in _mentions(sheet):
        group = next((one for one in groups if same_name(one[0].value, mention.value)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    for group in groups:
        value = together([(one.value, one.cut.confidence, titled(one.cut.text) == one.cut.text) for one in group])
        yield Somebody(value=value, company=is_company(value), mentions=tuple(group))


def ourselves(sheet: Sheet) -> Somebody | None:
    """The host with every place that names it in full; None where none does."""
    mentions = tuple(mention for mention in _mentions(sheet, ours=True) if is_ours(mention.value))
    return Somebody(value=HOST, company=True, mentions=mentions) if mentions else None


def _mentions(sheet: Sheet, *, ours: bool = False) -> Iterator[Mention]:
    end = 0
    for token in sheet.tokens:
        begun = _beginning(token)
        if token.start < end or begun is None:
            continue
        if (one := _run_together(sheet, token) or _strata(sheet, token)) is not None:
            yield one
            end = one.cut.end
            continue
        cut = _with_number(
            sheet, _with_article(sheet, _without_home(sheet, _without_role(sheet, name_at(sheet, begun))))
        )
        value = cleaned(cut.text) if cut else ""
        if cut is not None and is_ours(value):
            end = cut.end
            if ours and len(cut.tokens) > 1:
                start, stop = sheet.plain_place(cut.start), sheet.plain_place(cut.end)
                yield Mention(cut=cut, value=value, start=start, end=stop)
        if cut is None or not names_somebody(value) or is_ours(value) or ours_labelled(value):
            continue
        start = sheet.plain_place(cut.start)
        if is_company(value) or not _ADDRESS.search(sheet.plain[max(0, start - 14) : start]):
            yield from _apart(sheet, cut)
            end = cut.end


MOST_LABEL = 2
"""So many words of a label may stand before the host's name or behind it ("Supplier Infinet Communications")."""


def ours_labelled(value: str) -> bool:
    """Whether words are the host's name with a label: no company's form stands among the words left over."""
    words = folded(value).split()
    if {"and", "et", "&"} & set(words):
        return False
    for count in range(1, min(MOST_LABEL, len(words) - 2) + 1):
        for kept, left in ((words[count:], words[:count]), (words[:-count], words[-count:])):
            if is_ours(" ".join(kept)) and not any(word.strip(".,") in COMPANY_ENDINGS for word in left):
                return True
    return False


_GLUED = re.compile(r"[^\W\d_]{2,}?(?=[A-ZÀ-Þ][a-zà-ÿ]{2})")


_TOGETHER = re.compile(
    r"(?P<given>[A-ZÀ-Þ][a-zà-ÿ]{2,}[0-9]?)(?P<family>(?:[DLNO]['’])?[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)[,.]?"
)
_ONE_WORD = frozenset(listed("mac van von den der del della san saint sainte dos des las los fitz"))
"""Beginnings of surnames that hold a capital within."""


def _run_together(sheet: Sheet, token: Token) -> Mention | None:
    """A given name and a surname that lost the blank between them, alone on a line or before a comma."""
    found = _TOGETHER.fullmatch(token.word.text)
    if found is None or folded(found["given"]) in _ONE_WORD:
        return None
    given = mended_given(found["given"], token.word.confidence)
    if not given.isalpha():
        return None
    value = f"{given} {found['family']}"
    start, end = sheet.line_bounds(sheet.plain_place(token.start))
    alone = sheet.plain[start:end].strip() == token.plain.strip()
    cut = sheet.cut_tokens([token]) if alone and names_somebody(value) else None
    return None if cut is None else Mention(cut=cut, value=value, start=start, end=end)


_STRATA = re.compile(r"the owners,?\s+strata plan (?:no\.? ?)?[a-z]{1,4}\W?[0-9]{1,6}\b")


def _strata(sheet: Sheet, token: Token) -> Mention | None:
    """A strata corporation, whose name the law begins with an article: "The Owners, Strata Plan LMS 123"."""
    found = _STRATA.match(sheet.flow, sheet.plain_place(token.start)) if token.plain == "the" else None
    cut = sheet.cut(found) if found is not None else None
    return Mention(cut=cut, value=titled(cut.text), start=found.start(), end=found.end()) if found and cut else None


def _beginning(token: Token) -> int | None:
    """Where a name may begin in a word: not with a word of speech, but behind one that lost its blank."""
    text = token.word.text
    glued = _GLUED.match(text)
    if NUMBERED.fullmatch(text):
        return token.start
    if JUDGES_LETTERS.fullmatch(text.rstrip(",")):
        return None
    if glued is not None and folded(glued.group()) in GLUED_ON:
        return token.start + glued.end()
    opened = text.lstrip("\"'«“(")
    return token.start if opened[:1].isupper() and folded(opened).strip(".,;:") not in SPEECH else None


_ARTICLE = re.compile(r"LES|Les|Le|La|LE|LA")


def _with_article(sheet: Sheet, cut: Cut | None) -> Cut | None:
    """A company with the article that belongs to its name: « Les Entreprises du Rang », « de La Fabrique inc. ».

    "Les" goes before no company that is not called so; any other article may only begin a sentence or stand in
    capitals like all the words around it, unless it follows a word in small letters.
    """
    if cut is None or not is_company(cut.text):
        return cut
    tokens = sheet.tokens_before(cut.start, 2)
    article = tokens[-1] if tokens else None
    if article is None or article.line != cut.tokens[0].line or not _ARTICLE.fullmatch(article.word.text):
        return cut
    plural = article.word.text.lower() == "les" and cut.text.split()[0].lower().endswith(("s", "x"))
    before = tokens[0] if len(tokens) == 2 and tokens[0].line == article.line else None
    inside = before is not None and before.word.text[-1:].islower() and not article.word.text.isupper()
    return (sheet.cut_raw(article.start, cut.end) or cut) if plural or inside else cut


def _apart(sheet: Sheet, cut: Cut) -> Iterator[Mention]:
    """Two people whom "and" joins are two; so are a person and a house, and two houses."""
    stretches = _houses(cut.text) if is_company(cut.text) else _stretches(cut.text)
    for first, last in stretches:
        one = sheet.cut_raw(cut.start + first, cut.start + last)
        if one is not None and names_somebody(cleaned(one.text)):
            start, end = sheet.plain_place(one.start), sheet.plain_place(one.end)
            yield Mention(cut=one, value=_with_given_name(one, cleaned(one.text)), start=start, end=end)


def _with_given_name(cut: Cut, value: str) -> str:
    """A person's name, its given name mended where that was read badly."""
    given, _, rest = value.partition(" ")
    return value if is_company(value) else f"{mended_given(given, cut.tokens[0].word.confidence)} {rest}"


_JOINED = re.compile(r"\s(?:and|et|for|pour|&|AND|ET|FOR|POUR)\s", re.IGNORECASE)


_KIN = COMPANY_WORDS | frozenset(listed("sons fils daughters filles brothers freres sisters soeurs family famille"))
"""Words that go on with a house's name behind "and"."""


def _houses(text: str) -> tuple[tuple[int, int], ...]:
    """Where the names stand in a stretch that ends as a house's: "and" and "for" join two where each is whole."""
    for link in _JOINED.finditer(text):
        before, behind = text[: link.start()].split(), text[link.end() :]
        first = folded(behind.split()[0]).strip(".,") if behind else ""
        ended = folded(before[-1]).strip(".,") in COMPANY_ENDINGS and len(before) > 1
        whole = ended or (is_person(" ".join(before)) and "&" not in link.group())
        if whole and first not in _KIN and names_somebody(cleaned(behind)):
            return ((0, link.start()), (link.end(), len(text)))
    return ((0, len(text)),)


_NUMBER = re.compile(
    r",?\s+(?:no|n°|number|local|lodge|branch|section(?: locale)?|succursale|filiale|(?:strata )?plan(?: [a-z]{2,4})?)"
    r"\W{0,3}(?:[a-z]{2,4}\s?)?[0-9]{1,6}\b"
)
"""The number that tells a house from its sisters: "Condominium Corporation No. 12", "Local 347"."""


_NUMBERS_WORD = re.compile(r",?\s+(?:local|lodge|branch|section(?: locale)?|succursale|filiale)\W*\Z")


def _with_number(sheet: Sheet, cut: Cut | None) -> Cut | None:
    """A house with its number, on the same line or alone below."""
    if cut is None or (not is_company(cut.text) and folded(cut.text) != "the owners"):
        return cut
    begun = _NUMBERS_WORD.search(sheet.plain, sheet.plain_place(cut.start), sheet.plain_place(cut.end))
    number = _NUMBER.match(sheet.plain, begun.start() if begun else sheet.plain_place(cut.end))
    return (sheet.cut_raw(cut.start, sheet.origin(number.end())) or cut) if number is not None else cut


_ROLES = frozenset({"pro", "customer", "attorney", "witness", "office", "sign"})


def _without_role(sheet: Sheet, cut: Cut | None) -> Cut | None:
    """A person without the word for their part that stands before the name ("Adjuster Ada Lum", "Insured Ada Lum")."""
    if cut is None or len(cut.tokens) < 3:
        return cut
    if is_company(cut.text):
        return _without_label(sheet, cut)
    cut = _without_label(sheet, cut)
    first = folded(cut.tokens[0].word.text).strip(".,:;")
    roled = first in _PARTS or first in LINKS or _ROLES & set(senses(first))
    for token in cut.tokens[1:-1] if roled else ():
        rest = sheet.cut_raw(token.start, cut.end)
        if rest is not None and is_person(rest.text) and not _leads_on(rest):
            return rest
    return cut


def _leads_on(cut: Cut) -> bool:
    """Whether the first word only joins a part to a name; « de » does where a whole name stands behind it."""
    first, *others = (folded(token.word.text) for token in cut.tokens)
    return first in _FOR or (first == "de" and len(others) > 1 and others[0] not in LINKS)


_FOR = frozenset({"for", "pour", "of", "poa", "under"})
"""Between somebody's part and the name of another: "Attorney for Ada Lum"."""


_LABELS = frozenset(
    listed(
        "office bureau council conseil policy police records badge company account compte date client customer title"
    )
)
"""Words that label the next place of a form, and end no house's name behind a person's."""


def _without_label(sheet: Sheet, cut: Cut) -> Cut:
    """A person without the label of the form's next place ("Ada Lum Office")."""
    if folded(cut.tokens[-1].word.text).strip(".,:;") not in _LABELS:
        return cut
    rest = sheet.cut_raw(cut.start, cut.tokens[-2].end)
    return rest if rest is not None and is_person(rest.text) and names_somebody(cleaned(rest.text)) else cut


_PARTS = frozenset(
    listed("""
    insured assure assuree adjuster participant participante tenant locataire debtor patient eleve complainant plaignant
    plaignante between entre tell missing concerning concernant comme either appeared comparu professor professeur
    professeure l'honorable honorable comrade
    councillor conseiller conseillere reverend rev pasteur brother bro sister sgt mtre dre epa poa
    """)
)


def _stretches(text: str) -> tuple[tuple[int, int], ...]:
    """Where the people of a list stand; a dash between two full names parts them, too."""
    dash = re.search(r"\s[–—-]\s", text)
    if dash is not None and is_person(text[: dash.start()]) and is_person(text[dash.end() :]):
        return ((0, dash.start()), (dash.end(), len(text)))
    return split_names(text)


def _without_caption(sheet: Sheet, cut: Cut | None) -> Cut | None:
    """A house in small letters without the words in capitals before it ("BENEFICIARY Lum Boats Ltd.")."""
    if cut is None or cut.text.isupper() or not is_company(cut.text):
        return cut
    heading = [*takewhile(lambda token: token.word.text.isupper() and len(token.word.text) != 1, cut.tokens)]
    rest = cut.tokens[len(heading) :]
    long = heading and all(len(one.word.text) > SHORT or folded(one.word.text) in LINKS for one in heading)
    if not long or len(rest) < 2:
        return cut
    kept = sheet.cut_raw(rest[0].start, cut.end)
    return kept if kept is not None and is_company(kept.text) else cut


SHORT = 5
"""A word in capitals of so few letters may belong to a name ("CPE", "BISON")."""


def _without_place(sheet: Sheet, cut: Cut | None) -> Cut | None:
    """A name on a line of its own without the last word of the line above ("..., clerk, Halifax" / "Ada Lum")."""
    if cut is None or len(cut.tokens) < 3 or cut.tokens[0].line == cut.tokens[1].line:
        return cut
    before = sheet.tokens_before(cut.start, 1)
    rest = sheet.cut_raw(cut.tokens[1].start, cut.end)
    placed = before and before[0].line == cut.tokens[0].line and before[0].word.text.endswith((",", ".", ")"))
    return rest if placed and rest is not None and is_person(rest.text) else cut


_MATTER = re.compile(
    r"(?:in the )?(?:matter|bankruptcy|affairs|accounts?|records|sale|benefit|owners?|custodian|affaires|succession)"
    r"(?: of (?:the )?\w+)? (?:of|de)(?: the)? "
)
"""What a heading speaks of before it names whose it is."""


def _without_home(sheet: Sheet, cut: Cut | None) -> Cut | None:
    """A name without the place or the house of its bearer ("Ada Lum of Swift Current", "ADA LUM OF Lum Boats Ltd.")."""
    cut = _without_caption(sheet, cut)
    cut = _without_place(sheet, cut)
    if cut is not None and (matter := _MATTER.match(folded(cut.text))):
        cut = sheet.cut_raw(cut.start + matter.end(), cut.end)
    home = re.search(r"\s(?:of|at|à|OF|AT|À)\s", cut.text) if cut is not None else None
    if cut is None:
        return None
    if home is None:
        of = next(
            (one for one in re.finditer(r"\s(?:de|du|chez)\s", cut.text) if is_company(cut.text[one.end() :])), None
        )
        person = of is not None and not is_company(cut.text[: of.start()]) and is_person(cut.text[: of.start()])
        return sheet.cut_raw(cut.start, cut.start + of.start()) if person and of is not None else cut
    if is_person(cut.text[: home.start()]):
        return sheet.cut_raw(cut.start, cut.start + home.start())
    return _behind_heading(sheet, cut, home.end())


def _behind_heading(sheet: Sheet, cut: Cut, start: int) -> Cut:
    """A name in small letters without the words in capitals before it ("TWO PARTNERS OF Lum Boats Ltd.")."""
    before, name = cut.text[:start], cut.text[start:]
    heading = before.isupper() and not name.isupper() and is_company(name)
    return (sheet.cut_raw(cut.start + start, cut.start + len(cut.text)) or cut) if heading else cut


def _is_place(words: list[str]) -> bool:
    """Whether words name a place in Canada, a letter misread, with or without its province."""
    place = " ".join(word for word in words if word not in PROVINCES)
    return process.extractOne(place, PLACES, scorer=fuzz.ratio, score_cutoff=88) is not None


def spelled_best(sheet: Sheet, reading: FieldReading) -> FieldReading:
    """A name as the paper spells it where it was read best: in small letters rather than in capitals."""
    value = str(reading.value)
    known = next((who.value for who in everybody(sheet) if same_person_or_company(who.value, value)), value)
    return reading if known == value else replace(reading, value=known)


def same_person_or_company(one: str, other: str) -> bool:
    """Whether nothing but noise, accents and capitals tells two spellings apart."""
    return likeness(one, other) > DOUBT


_OPENINGS = frozenset({"at", "for", "with", "by", "from", "i", "you", "who", "if", "not", "may", "be"})
"""Senses of words with which no house's name begins ("In Office Hours")."""
_THINGS = frozenset({"record", "my", "one", "them", "their"})
"""Senses of words that are in no person's name ("My Bills", « Une Copie des Factures »)."""


_TRADES = LINKS | frozenset(
    listed("""
    independent chartered professional certified registered licensed insurance general public adjusters adjuster
    accountants accountant brokers broker advisors advisers bookkeepers bookkeeping barristers solicitors notaries
    lawyers avocats notaires comptables professionnels agrees courtiers assurance assurances experts sinistres
    consultants investigators mediators trustees engineers architects realtors appraisers tax commercial leasing
    financial planners web designers services service
    """)
)
"""Words that tell what somebody does for a living: alone, as under a letterhead, they name nobody."""


def _is_seat(words: list[str]) -> bool:
    """Whether words name the seat of a court: "Centre Calgary", out of "Judicial Centre"."""
    return words[:1] in (["centre"], ["center"]) and (" ".join(words[1:]) in CITIES or _is_place(words[1:]))


def names_somebody(value: str) -> bool:
    """Whether words can be a name at all: a company's, or those of a person and none that papers are made of."""
    words = [folded(word).strip(".,;:()") for word in value.split() if not word.startswith("(")]
    if words[:1] == ["judicial"] or all(word in _TRADES for word in words) or _is_seat(words):
        return False
    if is_company(value):
        own = [word for word in words if word not in COMPANY_WORDS | LINKS | NOT_NAMES]
        if len(words) == 3 and words[1] in {"the", "la", "le", "les"} and words[2] in COMPANY_WORDS:
            return False
        return (
            len(words) > 1
            and not _OPENINGS & set(senses(words[0]))
            and not {words[0]} & (STOPS | COMPANY_ENDINGS)
            and (bool(own) or len(words) > 3)
        )
    if not is_person(value) or _is_place(words) or SPEECH & set(words):
        return False
    if any(word not in NAMES_TOO and _THINGS & set(senses(word)) for word in words):
        return False
    return not any(word in NOT_NAMES or (word in VOCABULARY - NAMES_TOO and word not in LINKS) for word in words)

"""The parties of a proceeding, out of its style of cause: names above their roles, beside them, or around a "v."."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, takewhile

from rapidfuzz.distance import Levenshtein

from classifiers.fields.best import in_order
from classifiers.fields.mentions import Mention, everybody, names_somebody
from classifiers.fields.names import cleaned, is_ours, name_at, split_names
from classifiers.fields.repair import folded
from classifiers.fields.sheet import SAME_EDGE, Cell, Cut, Sheet, Token, sheet_of
from domain.document import FieldReading, Run

_ROLE_WORD = (
    r"(?:plaintiffs?|defendants?|applicants?|respondents?|petitioners?|appellants?|interveners?|third part(?:y|ies)|"
    r"claimants?|moving part(?:y|ies)|responding part(?:y|ies)|creditors?|debtors?|garnishees?|non-part(?:y|ies)|"
    r"accused|"
    r"demande(?:ur|resse)s?|defende(?:ur|resse)s?|requerante?s?|intimee?s?|appelante?s?|intervenante?s?|"
    r"poursuivante?s?|"
    r"mise?s?[ -]en[ -]cause|tiers?(?:[ -]saisie?s?)?|tierces?(?: (?:partie|personne|"
    r"intervenante?)s?)?|accusee?s?|parties? intimees?|parties? requerantes?|"
    r"defendants? by counterclaim|plaintiffs? by counterclaim)"
)
_ROLES = rf"{_ROLE_WORD}(?:\s*(?:[/,-]|\(|and|et|by|par)?\s*\(?\s*{_ROLE_WORD}\)?)*"
_ROLE = re.compile(rf"^[\s\-–—(\[.,:;_]*(?:the |la |le |les |l')?{_ROLES}(?:\(s\))?[\s\-–—)\].,:;_]*$")
_ROLE_NAMES = (
    "plaintiff", "plaintiffs", "defendant", "defendants", "applicant", "applicants", "respondent", "respondents",
    "petitioner", "petitioners", "appellant", "appellants", "claimant", "claimants", "demandeur", "demandeurs",
    "demanderesse", "demanderesses", "defendeur", "defendeurs", "defenderesse", "defenderesses", "requerant",
    "requerante", "intervenant", "intervenante", "appelante",
)  # fmt: skip
WORN_ROLE = 8
"""Words of so many letters may be a role with a letter misread."""


@lru_cache(maxsize=4096)
def _is_role(plain: str) -> bool:
    """Whether a cell holds nothing but roles of parties, a letter of each misread."""
    return bool(_ROLE.match(plain) or _ROLE.match(re.sub(r"[a-z]{8,}", _mended_role, plain)))


def _mended_role(found: re.Match[str]) -> str:
    word = found.group()
    near = (name for name in _ROLE_NAMES if Levenshtein.distance(word, name, score_cutoff=1) <= 1)
    return next(near, word) if len(word) >= WORN_ROLE else word


_ROLE_BEHIND = re.compile(rf"[,\-–—(\s]+(?:the )?(?P<role>{_ROLES})(?:\(s\))?[\s\-–—).,:;]*$")
_ROLE_BEFORE = re.compile(rf"^[\W_]*(?P<role>{_ROLES})(?:\(s\))?\s*[:)\]]*\s+(?=\S)")
_BEGIN = re.compile(
    r"^\W*(?:b\s*e\s*t\s*w\s*e\s*e\s*n|e\s*n\s*t\s*r\s*e|between|entre|style of cause)\b(?:\W*(?:/|and|"
    r"et)?\W*(?:between|entre)\b)?\W*"
)
_BETWEEN_WORDS = re.compile(r"^[\W_]*(?:and|et|and between|et entre|v|vs|ce?|contre|against|versus)?[\W_]*$")
_END = re.compile(
    r"^\W*(?:(?:consent |interim |interlocutory |production |disclosure |norwich |draft |amended |ex parte |final "
    r")*order\b|ordonnance|jugement|judgment|notice of|avis de|"
    r"reasons|motion|requete|before\b|devant\b|upon\b|on the application|on application|this (?:motion|application|"
    r"court|order)|"
    r"the court|le tribunal|la cour|attendu|considering|considerant|whereas|cette (?:motion|requete)|vu\b|document\b|"
    r"address|"
    r"dated|date\b|statement of|affidavit|subpoena|counsel|the honou?rable|l'honorable|to\b|a\s*:|production|"
    r"endorsement)"
)
_LABEL_END = re.compile(
    r"^\W*(?:document|address|contact|court|judicial|cour|adresse|centre|clerk|date|location|name of|party filing|"
    r"lawyer|nature)\b"
)
_NOT_A_NAME = re.compile(
    r"\b(?:court|cour|file|dossier|registry|greffe|district|province|canada|judicial|division|chambre|no\.?|form|"
    r"commercial list|protected|page|honou?rable|honorable|presence|presidence|date|le [0-9]{1,2}|juge|judge|justice|"
    r"chambers|"
    r"[0-9]{1,2} (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre))\b|j\.? "
    r"?c\.? ?[sqa]\."
)
_ASIDE = re.compile(
    r",?\s*(?:\(.*$|also known as\b.*|a\.?k\.?a\.?\b.*|carrying on business\b.*|c\.?o\.?b\.?\b.*|doing business "
    r"as\b.*|a body corporate\b.*|"
    r"faisant affaire\b.*|exploitant\b.*|operating\b.*|personne morale\b.*|domicili\w+\b.*|"
    r"ayant\b.*|residing\b.*|et al\.?.*|of the (?:city|"
    r"town)\b.*)$",
    re.IGNORECASE,
)
HEAD_ROWS = 60
SHORTEST, LONGEST_NAME = 3, 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One party: its name as read, its role in folded letters, and how telling its place was."""

    cut: Cut
    role: str
    score: float


def find_parties(run: Run) -> Sequence[FieldReading]:
    """Every party in the order of the paper, the host too where it is one."""
    sheet = sheet_of(run)
    readings = (_party_reading(sheet, party) for party in parties_of(run))
    return in_order(reading for reading in readings if reading is not None and _is_name(str(reading.value)))


def _party_reading(sheet: Sheet, party: Party) -> FieldReading | None:
    """A party by name; where other words have slipped in beside, by the name that is found among them."""
    value = cleaned(_ORDINAL.sub("", _FILED.sub("", _ASIDE.sub("", party.cut.text))))
    if names_somebody(value) or is_ours(value) or not _SLIPPED_IN.search(folded(value)):
        return party.cut.reading("parties", value, party.score)
    inside = [
        mention
        for who in everybody(sheet)
        for mention in who.mentions
        if party.cut.start <= mention.cut.start and mention.cut.end <= party.cut.end
    ]
    if len(inside) == 1:
        return inside[0].cut.reading("parties", inside[0].value, 0.9 * party.score)
    return None if _DATE_WORDS.search(folded(value)) else party.cut.reading("parties", value, 0.8 * party.score)


_FILED = re.compile(
    r"^\W*(?:(?:n[°o]|no|cause|dossier|file|docket)\W{1,3})*[0-9]{2,}[0-9\-/]*[0-9](?:\s[0-9]{2,})?\s+"
    r"(?!qu[eé]bec|canada|ontario|alberta|british|manitoba|saskatchewan|b\.?c|inc|ltd)(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""A file's number that has slipped in before a name; the number of a numbered company belongs to it."""
_ORDINAL = re.compile(r"\s+(?:first|second|third)$", re.IGNORECASE)
"""Left over from "First Respondent"."""

_DATE_WORDS = re.compile(
    r"\b(?:january|february|march|april|june|july|august|september|october|november|december|janvier|fevrier|"
    r"mars|avril|"
    r"juin|juillet|aout|septembre|octobre|novembre|decembre|(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|"
    r"mercredi|jeudi|vendredi|samedi|dimanche|(?:19|20)[0-9]{2}|day of)\b"
)
_SLIPPED_IN = re.compile(
    rf"{_DATE_WORDS.pattern}|{_ROLE_WORD}|\b(?:court|bench|cour|docket|dossier|file|justice|judge|juge|registry|greffe|"
    rf"huis clos|in the matter|re|no|date|before|devant|j\.c\.[sq]|of)\b"
)
"""Words beside a name that belong to other parts of a heading."""


def _is_name(value: str) -> bool:
    letters = sum(letter.isalpha() for letter in value)
    return letters >= 3 and len(value) < 90 and not _NOBODY.match(value.casefold())


_NOBODY = re.compile(r"(?:and|et|the|les?|la)$|all persons known|toute personne")


def parties_of(run: Run) -> tuple[Party, ...]:
    """The parties with their roles; none where the paper has no style of cause."""
    sheet = sheet_of(run)
    ways = [tuple(way(sheet)) for way in (_labelled, _under_roles, _stacked, _inline, _columns, _versus)]
    best = max(ways, key=_likelihood)
    called = tuple(_called(sheet)) if _likelihood(best) < A_PAIR else ()
    if _likelihood(best) <= 0 or _likelihood(called) >= A_PAIR:
        best = called or best
    return best if _likelihood(best) > 0 else tuple(_matter(sheet))


A_PAIR = 2.0
"""Two good names: what a style of cause has at the least."""


_ROLE_RIGHT = re.compile(rf"[\s,()\-–—]*(?:the |la |le |l')?(?P<role>{_ROLE_WORD})\b")
_ROLE_LEFT = re.compile(
    rf"(?:^|[\n,;)])\s*(?:the )?(?P<role>{_ROLE_WORD}|demande|defense|debit(?:eur|rice)|bankrupt|failli)\s*"
    rf"(?:\(s\))?\W{{0,4}}(?:name|nom)?\W{{0,4}}$"
)
_SHORT_TITLE = re.compile(r"(?:^|[\s(])(?:v|vs|c)\.?\s*$")
_BEFORE_VERSUS = re.compile(r"\s*(?:,? et al\.?)?\s+(?:v|vs|c)\.?\s")
CALLED = 0.82


def _called(sheet: Sheet) -> Iterator[Party]:
    """Whoever has the name of a part before or behind, wherever in the first half of the first page it stands."""
    end = _cause_end(sheet)
    for who in everybody(sheet):
        for mention in who.mentions:
            if mention.start > end or mention.cut.page != sheet.tokens[0].page:
                break
            role = _role_beside(sheet, mention)
            if role is not None:
                yield Party(cut=mention.cut, role=role, score=CALLED)
                break


def _role_beside(sheet: Sheet, mention: Mention) -> str | None:
    before, behind = (
        sheet.plain[max(0, mention.start - 40) : mention.start],
        sheet.plain[mention.end : mention.end + 40],
    )
    if re.search(r"\b(?:counsel|for|pour|solicitor|lawyer|avocate?|of|de)\s*(?:the |la |le )?$", before):
        return None
    found = _ROLE_RIGHT.match(behind) or _ROLE_LEFT.search(before)
    if found is not None:
        return found["role"]
    return "" if _SHORT_TITLE.search(before) or _BEFORE_VERSUS.match(behind) else None


def _likelihood(found: Sequence[Party]) -> float:
    """How much a way of reading the style of cause looks right: names that are names, few that are not."""
    names = [party.cut.text.rstrip(" ;,") for party in found]
    good = sum(_looks_like_a_party(name) for name in names)
    return good - 1.5 * (len(names) - good)


def _looks_like_a_party(name: str) -> bool:
    plain = folded(name)
    return (
        len(name) < LONGEST_NAME
        and name[:1].isupper() | name[:1].isdigit()
        and not re.search(rf"\b{_ROLE_WORD}\b|\b(?:between|entre|order|ordonnance|by|date|the court)\b|[:;]", plain)
    )


def _labelled(sheet: Sheet) -> Iterator[Party]:
    """Forms with the role on the left and the names on the right, as Alberta and Saskatchewan print them."""
    rows = sheet.rows[:HEAD_ROWS]
    for number, row in enumerate(rows):
        role = _label_role(row)
        if role is not None:
            tokens = [*_value_cells(row), *_lines_below(rows, number, row)]
            yield from _named(sheet, tokens, role, 0.95)


def _label_role(row: tuple[Cell, ...]) -> str | None:
    first = row[0]
    if _is_role(first.plain) and len(row) > 1 and first.box.left < 0.4 and not _BETWEEN_WORDS.match(row[1].plain):
        return first.plain.strip(" :()")
    before = _ROLE_BEFORE.match(first.plain)
    if before is None or _is_role(first.plain) or _END.match(first.plain[before.end() :]):
        return None
    rest = first.tokens[len(first.plain[: before.end()].split()) :]
    capitals = rest and all(
        token.word.text[:1].isupper() or folded(token.word.text) in {"and", "et"} for token in rest[:2]
    )
    return before["role"] if capitals and first.box.left < 0.25 else None


def _value_cells(row: tuple[Cell, ...]) -> tuple[Token, ...]:
    """The words beside a role: what follows it in its own cell, else the next cell (further ones are stamps)."""
    if _is_role(row[0].plain):
        return row[1].tokens if len(row) > 1 else ()
    before = _ROLE_BEFORE.match(row[0].plain)
    skipped = len(row[0].plain[: before.end()].split()) if before else 0
    return row[0].tokens[skipped:]


def _lines_below(rows: Sequence[tuple[Cell, ...]], number: int, row: tuple[Cell, ...]) -> Iterator[Token]:
    """The lines under a value that carry on with it: in its column, before the next label begins."""
    value = _value_cells(row)
    if not value:
        return
    left, bottom = value[0].word.box.left, value[0].word.box.bottom
    for below in rows[number + 1 : number + 9]:
        cell = next((one for one in below if abs(one.box.left - left) < SAME_EDGE), None)
        if _is_label(below[0], left) or below[0].page != value[0].page:
            return
        if cell is not None and cell.box.top - bottom < 2.2 * cell.height:
            yield from cell.tokens
            bottom = cell.box.bottom


def _is_label(cell: Cell, left: float) -> bool:
    known = _LABEL_END.match(cell.plain) or _ROLE_BEFORE.match(cell.plain + " x") or _END.match(cell.plain)
    return cell.box.left < left - SAME_EDGE and (known is not None or cell.box.left < 0.3)


def _under_roles(sheet: Sheet) -> Iterator[Party]:
    """Forms that print each role on a line of its own with the names under it: a name follows the last role."""
    rows = sheet.rows[:HEAD_ROWS]
    roles = [number for number, row in enumerate(rows) if _is_role(row[0].plain) and len(row) == 1]
    if len(roles) < 2 or not _names_under(rows, roles[-1]):
        return
    for number, following in zip(roles, [*roles[1:], len(rows)], strict=True):
        tokens = [token for row in _names_under(rows, number)[: following - number - 1] for token in row[0].tokens]
        yield from _named(sheet, tokens, rows[number][0].plain.strip(" :().,-"), 0.9)


def _names_under(rows: Sequence[tuple[Cell, ...]], number: int) -> Sequence[tuple[Cell, ...]]:
    """The rows of names under a role, up to the next label, role or word of linking; at most three."""

    def is_name(row: tuple[Cell, ...]) -> bool:
        plain = row[0].plain
        known = _END.match(plain) or _LABEL_END.match(plain) or _is_role(plain) or _BETWEEN_WORDS.match(plain)
        return known is None and not _NOT_A_NAME.search(plain) and row[0].tokens[0].word.text[:1].isupper()

    return tuple(takewhile(is_name, rows[number + 1 : number + 4]))


def _stacked(sheet: Sheet) -> Iterator[Party]:
    """Names above their roles, after BETWEEN or ENTRE (or simply above the first role)."""
    block: list[Token] = []
    for cell in _cause(sheet):
        if _is_role(cell.plain):
            yield from _named(sheet, block, cell.plain.strip(" :().,-"), 0.95)
            block = []
            continue
        behind = _ROLE_BEHIND.search(cell.plain)
        if behind is not None:
            kept = len(cell.plain[: behind.start()].split())
            yield from _named(sheet, [*block, *cell.tokens[:kept]], behind["role"], 0.92)
            block = []
        elif not _BETWEEN_WORDS.match(cell.plain):
            block.extend(cell.tokens)
        elif block and not _is_joint(block[-1]):
            block.append(_comma_after(block[-1]))


def _is_joint(token: Token) -> bool:
    return token.word.text.endswith(",")


def _comma_after(token: Token) -> Token:
    """The last word again, as a border between two names that share a role."""
    return Token(word=token.word, page=token.page, line=-1, plain=",", start=token.start)


def _cause(sheet: Sheet) -> Iterator[Cell]:
    """The cells of the style of cause, without brackets and rules."""
    rows = sheet.rows[:HEAD_ROWS]
    begin = next((number for number, row in enumerate(rows) if any(_BEGIN.match(cell.plain) for cell in row)), None)
    roles = [number for number, row in enumerate(rows) if any(_is_role(cell.plain) for cell in row)]
    if begin is None and len(roles) < 2:
        return
    start = begin if begin is not None else max(0, roles[0] - 3)
    for row in rows[start:]:
        if row is not rows[start] and _END.match(row[0].plain) and not _is_role(row[0].plain):
            return
        yield from (one for cell in row if (one := _bare_cell(cell, begin is None)) is not None)


def _bare_cell(cell: Cell, loose: bool) -> Cell | None:
    tokens = tuple(token for token in cell.tokens if not re.fullmatch(r"[_\-–—.:]+", token.word.text))
    opening = _BEGIN.match(cell.plain)
    if opening is not None:
        tokens = tuple(cell.tokens[len(cell.plain[: opening.end()].split()) :])
    plain = " ".join(token.plain for token in tokens)
    if not tokens:
        return None if opening else cell
    if loose and _NOT_A_NAME.search(plain):
        return None
    return Cell(tokens=tokens, page=cell.page, box=cell.box, plain=plain)


def _inline(sheet: Sheet) -> Iterator[Party]:
    """ "A Ltd., Applicant, and B, Respondent", « A, demanderesse c. B, défendeur », over lines or in one."""
    end = _cause_end(sheet)
    start = 0
    opened = re.search(r"\b(?:between|entre)\b\W*", sheet.flow[:end])
    if opened is not None:
        start = opened.end()
    for found in _ROLE_INLINE.finditer(sheet.plain, start, end):
        yield from _before_role(sheet, start, found)
        start = found.end()


_ROLE_INLINE = re.compile(
    rf"(?:\s*[,(–—-]\s*(?:the |la |le |les |l')?(?:partie |party )?|(?<=inc\.|ltd\.|tee\.|"
    rf"orp\.)\s)(?P<role>{_ROLES})(?:\(s\))?"
    rf"(?: ex parte)?\s*(?=[),.;:–—-]|\n|\s(?:and|et|c\.|v\.|-)|"
    rf"$)\)?"
)
_LINKS_BEFORE = re.compile(
    r"[\W_]*(?:(?:and(?: between)?|et(?: entre)?|v|vs|c|e(?=\.)|contre|against|versus|"
    r"a l'egard de|the parties are|les parties sont)\b[\W_]*)*"
)


def _before_role(sheet: Sheet, start: int, found: re.Match[str]) -> Iterator[Party]:
    """The names between the role before and this one; at most four lines of them."""
    opening = _LINKS_BEFORE.match(sheet.flow, start)
    begin = sheet.origin(opening.end() if opening else start)
    cut = sheet.cut_raw(begin, sheet.origin(found.start()))
    if cut is None:
        return
    lines = sorted({token.line for token in cut.tokens})
    tokens = [
        token
        for token in cut.tokens
        if token.line in lines[-4:] and not _NOT_A_NAME.search(sheet.line_plain(token.line))
    ]
    if tokens and len(cut.text) < 4 * LONGEST_NAME:
        yield from _named(sheet, tokens, found["role"], 0.9)


def _cause_end(sheet: Sheet) -> int:
    """Where the heading ends and the order itself begins, as a place of `flow`."""
    found = re.search(
        r"\n\W*(?:(?:consent |production )?order\W*\n|ordonnance\W*\n|jugement\W*\n|upon |on the application|this "
        r"court|the court orders|it is ordered|attendu|considerant)",
        sheet.plain,
    )
    return found.start() if found else min(len(sheet.flow), 1200)


def _columns(sheet: Sheet) -> Iterator[Party]:
    """ "A Ltd.   - and -   B" in one row, the roles in the row under it."""
    for above, below in pairwise(sheet.rows[:HEAD_ROWS]):
        roles = [cell for cell in below if _is_role(cell.plain)]
        names = [cell for cell in above if not _BETWEEN_WORDS.match(cell.plain)]
        if len(roles) == len(names) == 2 and len(above) > 1:
            for name, role in zip(names, roles, strict=True):
                yield from _named(sheet, name.tokens, role.plain.strip(" :().,-"), 0.92)
            return


_MATTER = re.compile(
    r"\bin the (?:matter of|estate of)\b[^.;]{0,120}?\b(?:bankruptcy|proposal|receivership|estate|arrangement|"
    r"compromise|"
    r"winding[ -]up|dissolution)[^.;]{0,30}?\bof\s+(?:the )?(?=\S)|"
    r"\bdans l'affaire de (?:la (?:faillite|proposition|succession|mise sous sequestre|liquidation) (?:de|d')\s*)(?=\S)"
)


def _matter(sheet: Sheet) -> Iterator[Party]:
    """ "In the matter of the bankruptcy of X": a heading that names one party only."""
    for found in sheet.find(_MATTER, 0, _cause_end(sheet)):
        name = name_at(sheet, sheet.origin(found.end()))
        if name is not None:
            yield Party(cut=name, role="", score=0.7)
            return


def _versus(sheet: Sheet) -> Iterator[Party]:
    """ "A v. B" in one line near the top."""
    for row in sheet.rows[:25]:
        for cell in row:
            parts = re.split(r"(?<!\S)(?:v\.?|vs\.?|c\.|versus)(?!\S)", cell.plain)
            if len(parts) == 2 and all(part.strip() for part in parts) and cell.tokens[0].word.text[:1].isupper():
                middle = len(parts[0].split())
                yield from _named(sheet, list(cell.tokens[:middle]), "", 0.75)
                yield from _named(sheet, list(cell.tokens[middle + 1 :]), "", 0.75)
                return
    yield from _versus_alone(sheet)


def _versus_alone(sheet: Sheet) -> Iterator[Party]:
    """A "v." on a line of its own between two names that have no roles."""
    for before, row, after in zip(sheet.rows[:25], sheet.rows[1:25], sheet.rows[2:27], strict=False):
        if (
            len(row) == 1
            and re.fullmatch(r"[\W_]*(?:v|vs|c|versus|contre|against)[\W_]*", row[0].plain)
            and not _is_role(before[-1].plain)
        ):
            yield from _named(sheet, before[0].tokens, "", 0.75)
            yield from _named(sheet, after[0].tokens, "", 0.75)
            return


def _named(sheet: Sheet, tokens: Sequence[Token], role: str, score: float) -> Iterator[Party]:
    """The names in a stretch of words, each with its own words; a guardian behind a name is no party."""
    text, places = _text_of(tokens)
    text = _GUARDIAN.split(text, maxsplit=1)[0]
    for start, end in split_names(text):
        inside = tuple(token for token, place in places if start <= place < end)
        if _is_aside(text[start:end]):
            continue
        if inside and sum(letter.isalpha() for letter in text[start:end]) >= SHORTEST:
            yield Party(cut=sheet.cut_tokens(_trimmed(inside)), role=role, score=score)


def _is_aside(text: str) -> bool:
    """Whether a piece between commas is no name: "of Hartland", « domicilié à Laval », « son fils »."""
    words = text.split()
    return bool(words) and words[0][:1].islower() and folded(words[0]).split("'")[0] not in _ARTICLES


_ARTICLES = frozenset({"the", "la", "le", "les", "l", "de", "du", "d", "van", "von", "all", "toute"})
"""Small words with which the name of a party may begin."""


_GUARDIAN = re.compile(
    r",?\s+by (?:his|her|their|its) (?:litigation guardian|next friend|tutor|tutrix)\b", re.IGNORECASE
)


def _trimmed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    edges = {"and", "et", "-", "–", "—", "&"}
    while len(tokens) > 1 and folded(tokens[0].word.text) in edges:
        tokens = tokens[1:]
    while len(tokens) > 1 and folded(tokens[-1].word.text) in edges:
        tokens = tokens[:-1]
    return tokens


def _text_of(tokens: Sequence[Token]) -> tuple[str, list[tuple[Token, int]]]:
    parts: list[str] = []
    places: list[tuple[Token, int]] = []
    length = 0
    for token in tokens:
        if token.line == -1:
            parts[-1] += ";"
            length += 1
            continue
        places.append((token, length))
        parts.append(token.word.text)
        length += len(token.word.text) + 1
    return " ".join(parts), places

"""The parties of a proceeding, out of its style of cause: names above their roles, beside them, or around a "v."."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from classifiers.fields.best import in_order
from classifiers.fields.names import cleaned, split_names
from classifiers.fields.repair import folded
from classifiers.fields.sheet import SAME_EDGE, Cell, Cut, Sheet, Token, sheet_of
from domain.document import FieldReading, Run

_ROLE_WORD = (
    r"(?:plaintiffs?|defendants?|applicants?|respondents?|petitioners?|appellants?|interveners?|third part(?:y|ies)|"
    r"claimants?|moving part(?:y|ies)|responding part(?:y|ies)|creditors?|debtors?|garnishees?|non-part(?:y|ies)|"
    r"accused|"
    r"demande(?:ur|resse)s?|defende(?:ur|resse)s?|requerante?s?|intimee?s?|appelante?s?|intervenante?s?|"
    r"poursuivante?s?|"
    r"mise?s?[ -]en[ -]cause|tiers?(?:[ -]saisie?s?)?|tierces?|accusee?s?|parties? intimees?|parties? requerantes?|"
    r"defendants? by counterclaim|plaintiffs? by counterclaim)"
)
_ROLES = rf"{_ROLE_WORD}(?:\s*(?:[/,-]|\(|and|et|by|par)?\s*\(?\s*{_ROLE_WORD}\)?)*"
_ROLE = re.compile(rf"^[\s\-–—(\[.,:;_]*(?:the |la |le |les |l')?{_ROLES}(?:\(s\))?[\s\-–—)\].,:;_]*$")
_ROLE_BEHIND = re.compile(rf"[,\-–—(\s]+(?:the )?(?P<role>{_ROLES})(?:\(s\))?[\s\-–—).,:;]*$")
_ROLE_BEFORE = re.compile(rf"^[\W_]*(?P<role>{_ROLES})(?:\(s\))?\s*[:)\]]*\s+(?=\S)")
_BEGIN = re.compile(
    r"^\W*(?:b\s*e\s*t\s*w\s*e\s*e\s*n|e\s*n\s*t\s*r\s*e|between|entre|style of cause)\b(?:\W*(?:/|and|"
    r"et)\W*(?:between|entre)\b)?\W*"
)
_BETWEEN_WORDS = re.compile(r"^[\W_]*(?:and|et|and between|et entre|v|vs|c|contre|against|versus)?[\W_]*$")
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
_VERSUS = re.compile(r"(?<![a-z])(?:v\.?|vs\.?|c\.)(?![a-z])")
_ASIDE = re.compile(
    r",?\s*(?:\(.*$|also known as\b.*|a\.?k\.?a\.?\b.*|carrying on business\b.*|c\.?o\.?b\.?\b.*|doing business "
    r"as\b.*|a body corporate\b.*|"
    r"faisant affaire\b.*|personne morale\b.*|domicili\w+\b.*|ayant\b.*|residing\b.*|et al\.?.*|of the (?:city|"
    r"town)\b.*)$",
    re.IGNORECASE,
)
HEAD_ROWS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One party: its name as read, its role in folded letters, and how telling its place was."""

    cut: Cut
    role: str
    score: float


def find_parties(run: Run) -> Sequence[FieldReading]:
    """Every party in the order of the paper, the host too where it is one."""
    readings = (
        party.cut.reading("parties", cleaned(_ASIDE.sub("", party.cut.text)), party.score) for party in parties_of(run)
    )
    return in_order(reading for reading in readings if _is_name(str(reading.value)))


def _is_name(value: str) -> bool:
    letters = sum(letter.isalpha() for letter in value)
    return letters >= 3 and len(value) < 90 and not _NOBODY.match(value.casefold())


_NOBODY = re.compile(r"(?:and|et|the|les?|la)$|all persons known|toute personne")


def parties_of(run: Run) -> tuple[Party, ...]:
    """The parties with their roles; none where the paper has no style of cause."""
    sheet = sheet_of(run)
    for way in (_labelled, _stacked, _versus):
        found = tuple(way(sheet))
        if found:
            return found
    return ()


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
    if _ROLE.match(first.plain) and len(row) > 1 and first.box.left < 0.4 and not _BETWEEN_WORDS.match(row[1].plain):
        return first.plain.strip(" :()")
    before = _ROLE_BEFORE.match(first.plain)
    if before is None or _ROLE.match(first.plain) or _END.match(first.plain[before.end() :]):
        return None
    rest = first.tokens[len(first.plain[: before.end()].split()) :]
    capitals = rest and all(
        token.word.text[:1].isupper() or folded(token.word.text) in {"and", "et"} for token in rest[:2]
    )
    return before["role"] if capitals and first.box.left < 0.25 else None


def _value_cells(row: tuple[Cell, ...]) -> tuple[Token, ...]:
    """The words beside a role: what follows it in its own cell, else the next cell (further ones are stamps)."""
    if _ROLE.match(row[0].plain):
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


def _stacked(sheet: Sheet) -> Iterator[Party]:
    """Names above their roles, after BETWEEN or ENTRE (or simply above the first role)."""
    block: list[Token] = []
    for cell in _cause(sheet):
        if _ROLE.match(cell.plain):
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
    roles = [number for number, row in enumerate(rows) if any(_ROLE.match(cell.plain) for cell in row)]
    if begin is None and len(roles) < 2:
        return
    start = begin if begin is not None else max(0, roles[0] - 3)
    for row in rows[start:]:
        if row is not rows[start] and _END.match(row[0].plain) and not _ROLE.match(row[0].plain):
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


def _versus(sheet: Sheet) -> Iterator[Party]:
    """ "A v. B" in one line near the top."""
    for row in sheet.rows[:25]:
        for cell in row:
            parts = re.split(r"(?<!\S)(?:v\.?|vs\.?|c\.)(?!\S)", cell.plain)
            if len(parts) == 2 and all(part.strip() for part in parts) and cell.tokens[0].word.text[:1].isupper():
                middle = len(parts[0].split())
                yield from _named(sheet, list(cell.tokens[:middle]), "", 0.75)
                yield from _named(sheet, list(cell.tokens[middle + 1 :]), "", 0.75)
                return


def _named(sheet: Sheet, tokens: Sequence[Token], role: str, score: float) -> Iterator[Party]:
    """The names in a stretch of words, each with its own words."""
    text, places = _text_of(tokens)
    for start, end in split_names(text):
        inside = tuple(token for token, place in places if start <= place < end)
        if inside:
            yield Party(cut=sheet.cut_tokens(_trimmed(inside)), role=role, score=score)


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

"""How long a paper lasts and when it begins: its last day is counted out where its words allow it.

A term is a word of lasting or ending, and behind it a day, a length of time or the end of a month or year. What is
asked for has its own period ("invoices until June"); that is no term.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from classifiers.fields.calendar_words import DateHit
from classifiers.fields.dates import dates_in
from classifiers.fields.letters import find_letter_date
from classifiers.fields.numbers import NUMBER_WORD, digits, spelled
from classifiers.fields.order_dates import find_order_date
from classifiers.marks.command import clauses_of
from classifiers.marks.spots import Paper
from domain.document import FieldReading, Finding, Mark

UNIT = r"(?:days?|weeks?|fortnights?|months?|years?|jours?|semaines?|quinzaine|mois|ans?|annees?)"
COUNT = rf"(?:{NUMBER_WORD}|[0-9oil]{{1,3}}|an?|une?|half\s+an?)"
LENGTH = re.compile(
    rf"\b(?P<count>{COUNT})\s*(?:\(\s*(?P<figure>[0-9oil]{{1,3}})\s*\)\s*)?(?:full\s+|clear\s+|calendar\s+|more\s+|prochaine?s\s+|further\s+|month'?s?\s+)?"
    rf"(?P<unit>{UNIT})\b"
)
ENDS = (
    r"(?:expir(?:es?|era|y)|lapses?|runs?\s+out|terminates?|comes?\s+to\s+an\s+end|ends?|stops?|(?:is|be|becomes?)\s+(?:over\s+(?:on|after|from)|void|spent)\b|(?:est|sera|devient|deviendra)\s+(?:\w+\s+)?(?:caduque|perimee?)|dies|"
    r"ceases?(?:\s+to\s+\w+(?:\s+\w+){0,3})?|cesse(?:ra)?|prend(?:ra)?\s+fin|finit|finira|se\s+termine(?:ra)?|echoit|echoira|tombe(?:ra)?|"
    r"no\s+longer\s+(?:valid|good|in\s+force)|ne\s+vau(?:t|dra)\s+plus|n'a(?:ura)?\s+plus\s+(?:aucun\s+|d')?(?:effet|force|valeur|cours)|n'est\s+plus\s+(?:valable|valide))"
)
HOLDS = (
    r"(?:valid(?:ity)?|good|worth|in\s+(?:force|effect)|effective|holds?|lasts|(?:will|shall|to)\s+(?:last|hold|run|stand)|stands?|remains?|continues?|runs|"
    r"duration|durable?|term|limited\s+to|act\s+(?:up)?on|valable|valide|validite|vaut|vaudra|en\s+vigueur|dure(?:e|ra)?|tient|reste|demeure)"
)
SUBJECT = (
    r"(?:permission|consent|authority|authori[sz]ation|licence|leave|letter|order|yes|ok|release|consentement|autorisation|presente|"
    r"lettre|ordonnance|accord|procuration|mandat|power)"
)
UNTIL = (
    r"(?:until|till|til|through|thru|to\s+and\s+including|up\s+to|not\s+(?:later\s+than|after|beyond)|no\s+later\s+than|to|before|"
    r"on|after|at|jusqu'(?:au|a|en)?|au\s+plus\s+tard|apres|avant|le|au)"
)
TERM = re.compile(rf"\b(?:{ENDS}|{HOLDS}|{SUBJECT})\b(?=\W)")
STRONG = re.compile(rf"\b(?:{ENDS}|{HOLDS})\b(?=\W)")
SPAN = re.compile(rf"\b{UNTIL}\b\W*(?:\w+\W+){{0,2}}$")
BARE = re.compile(
    r"\b(?:until|till|til|jusqu'(?:au|a)|jusqu'en|up\s+to\s+and\s+including|to\s+and\s+including)\W+(?:and\s+including\s+|the\s+|le\s+|au\s+|end\s+of\s+)*$"
)
STRETCH = re.compile(r"(?s:.+)")
PAST_DAY = re.compile(
    r"\b(?:after|past|beyond|following|once|from|as\s+of|starting|passee?|apres|au-dela\s+du|des|a\s+(?:compter|partir)\s+du)\W+"
    r"(?:the\s+|le\s+)?$"
)
GONE = re.compile(
    rf"\b(?:{ENDS}|(?:is|are|be|becomes?)\s+(?:of\s+)?(?:no\s+\w+|nothing|withdrawn|cancelled|revoked)|(?:do(?:es)?|will|may|must|can)\s*(?:not|n't)|"
    r"(?:est|sont|sera|seront)\s+(?:nulle?s?|retiree?s?|annulee?s?|revoquee?s?|sans\s+\w+))\b"
)
"""Behind a day that is past: "after June 3 this permission is no longer good"."""
REACH = 75
"""So many characters stand between a word of lasting and its day."""

NEXT = re.compile(
    rf"\b(?:for|during|over|within|pendant|durant|pour)\s+(?:the\s+|les?\s+|la\s+)?(?:next\s+(?:{COUNT}\s+)?{UNIT}|{COUNT}\s+prochaine?s?\s+{UNIT})\b"
)
EDGE = re.compile(
    r"\b(?:(?:the\s+)?end\s+of\s+(?P<en>this|the|next|last|current)\s+(?P<enunit>month|year|week|calendar\s+year)|(?P<close>year|month)[\s-]end|"
    r"(?:la\s+)?fin\s+(?:de\s+l'|du\s+|de\s+la\s+)(?P<frunit>mois|annee|an|semaine)(?:\s+(?P<fr>prochaine?|derniere?|passee?|courante?))?)\b"
)
OBJECTS = re.compile(
    r"\b(?:invoices?|bills?|records?|statements?|logs?|receipts?|payments?|charges|history|period|from|since|factures?|releves?|journaux|"
    r"paiements?|periode|depuis|du|entre|between)\b"
)
PAST = re.compile(r"\b(?:last|past|previous|preceding|derniere?s?|passee?s?|ago|il\s+y\s+a|prior)\b[^.;]{0,12}$")
OPEN = re.compile(
    r"\b(?:until|till|jusqu'a\s+ce\s+que|tant\s+que)\s+(?!.{0,40}\b(?:revo\w+|cancel\w*|withdr\w+|writ\w+|notice|tell|told|say|said|otherwise|"
    r"further|you\s+hear|advise\w*|replace\w*|stop|end\s+it|take\s+it\s+back|change\w*|contraire|avis|ecri\w+|revoqu\w+|retir\w+)\b)"
    r"(?:the|our|my|her|his|their|it|he|she|they|we|la|le|notre|mon|ma)\b"
)
SILENCE = re.compile(
    r"\b(?:prohibit\w*|forbid\w*|non-?disclosure|seal\w*|interdi\w*|divulgation|confidential\w*|scelle\w*|make\s+known|tell|inform|deposit|"
    r"injunction|stay|publication)\b"
)
ENDED = ENDS.replace("ends?|stops?", "ends|stops|(?:shall|will)\\s+(?:end|stop)")
ORDER = re.compile(
    rf"\b(?:(?:this|the|present|cette|la|l')\s*(?:\w+\s+){{0,2}}?(?:order|ordonnance|judgment|jugement|warrant|mandat)|(?:it|elle)(?=\s+(?:(?:shall|will)\s+)?(?:expire|lapse|cease|terminate|prend|prendra))|(?:la|les)\s+presentes?)\b"
    rf"(?:(?!\b(?:that|which|qui|que|period|periode)\b)[^.;]){{0,60}}?\b(?:{ENDED}|"
    r"(?:is|remains?|est|demeure)\s+(?:valid|in\s+(?:force|effect)|effective|valable|valide|en\s+vigueur)\s+(?:only\s+)?(?:until|till|for|to|jusqu\w*|pendant))\b"
)
UNSERVED = re.compile(
    r"\b(?:not|n'a\s+pas|n'est\s+pas|pas)\s+(?:\w+\s+){0,2}?(?:serv\w+|execut\w+|signifi\w+)|\bun(?:served|executed)\b"
)
"""An order that ends unless it is served has been served when it lies here."""

BEGINS = re.compile(
    r"\b(?:(?:takes?|comes?\s+into|shall\s+take|has|goes\s+into|into)\s+(?:effect|force)|effective|begins?|starts?|commenc\w+|valid|good|in\s+force|"
    r"(?:prend|prendra|entre|entrera)\s+(?:effet|en\s+vigueur)|valable|valide|a\s+compter|a\s+partir)\b\s*"
    r"(?:only\s+)?(?:on|from|as\s+of|as\s+from|after|le|du|de|a\s+compter\s+du|a\s+partir\s+du|apres\s+le)?\s*(?:the\s+|le\s+)?$"
)


def lasts(paper: Paper) -> Iterator[Finding]:
    """A letter or a power that ends on a day, after a time, or with an event; its last day where it can be counted."""
    made = _made(find_letter_date(paper.run))
    for start, end in paper.sentences:
        yield from _in_sentence(paper, start, end, made)


def order_ends(paper: Paper) -> Iterator[Finding]:
    """An order that says when it ends; an end of the silence it imposes is not its own."""
    made = _made(find_order_date(paper.run))
    for spot in paper.patterns(ORDER):
        sentence = paper.sentence(spot)
        if SILENCE.search(sentence) or UNSERVED.search(sentence):
            continue
        start = paper.plain.find(sentence, max(0, spot.start - len(sentence)))
        dated = [one for one in _in_sentence(paper, spot.start, start + len(sentence), made) if one.day]
        yield from dated or [spot.finding(Mark.VALID_UNTIL)]


def begins_later(paper: Paper) -> Iterator[Finding]:
    """A letter that takes effect on a later day than its own."""
    written = _made(find_letter_date(paper.run))
    for hit in dates_in(paper.plain):
        found = BEGINS.search(paper.plain, max(0, hit.start - 60), hit.start)
        spot = paper.spot(found) if found else None
        if spot and hit.day is not None and written and hit.day > written:
            yield spot.finding(Mark.BEGINS_LATER)


def _made(readings: Sequence[FieldReading]) -> date | None:
    """The day on which the paper was made, out of its field."""
    first = next(iter(readings), None)
    try:
        return date.fromisoformat(str(first.value)) if first else None
    except ValueError:
        return None


def _in_sentence(paper: Paper, start: int, end: int, made: date | None) -> Iterator[Finding]:
    """The terms of one sentence: days first, then lengths of time and ends of months, then mere events."""
    found = [*_dated(paper, start, end, made), *_lengths(paper, start, end, made), *_edges(paper, start, end, made)]
    yield from found
    if not found:
        yield from _events(paper, start, end)


def _dated(paper: Paper, start: int, end: int, made: date | None) -> Iterator[Finding]:
    for hit in _hits(paper, start, end):
        before = paper.plain[max(start, hit.start - REACH) : hit.start]
        words = list(TERM.finditer(before))
        strong = words and STRONG.search(before[words[-1].start() :])
        until = SPAN.search(before)
        held = words and until and not OBJECTS.search(before[words[-1].end() : until.start()])
        bare = BARE.search(before) is not None and hit.day is not None and (made is None or hit.day >= made)
        gone = PAST_DAY.search(before) and GONE.search(paper.plain, hit.end, min(end, hit.end + REACH))
        if (held and (strong or BARE.search(before))) or bare or gone:
            yield from _finding(paper, hit.start, hit.end, hit.day)


def _hits(paper: Paper, start: int, end: int) -> Iterator[DateHit]:
    yield from (hit for hit in dates_in(paper.plain) if start <= hit.start < end)


def _lengths(paper: Paper, start: int, end: int, made: date | None) -> Iterator[Finding]:
    for found in LENGTH.finditer(paper.plain, start, end):
        before = paper.plain[max(start, found.start() - REACH) : found.start()]
        words = list(STRONG.finditer(before))
        held = words and not OBJECTS.search(before[words[-1].end() :]) and not PAST.search(before)
        if held or NEXT.search(paper.plain, max(start, found.start() - 20), found.end()):
            yield from _finding(paper, found.start(), found.end(), _after(made, found))
    if not LENGTH.search(paper.plain, start, end):
        for found in NEXT.finditer(paper.plain, start, end):
            yield from _finding(paper, found.start(), found.end(), None)


def _edges(paper: Paper, start: int, end: int, made: date | None) -> Iterator[Finding]:
    for found in EDGE.finditer(paper.plain, start, end):
        before = paper.plain[max(start, found.start() - REACH) : found.start()]
        words = list(TERM.finditer(before))
        if words and not OBJECTS.search(before[words[-1].end() :]):
            yield from _finding(paper, found.start(), found.end(), _edge(made, found))


def _events(paper: Paper, start: int, end: int) -> Iterator[Finding]:
    """It holds until something happens, and nobody can say when."""
    held = STRONG.search(paper.plain, start, end)
    found = OPEN.search(paper.plain, held.end(), min(end, held.end() + REACH)) if held else None
    if found:
        yield from _finding(paper, found.start(), found.end(), None)


def _finding(paper: Paper, start: int, end: int, day: date | None, mark: Mark = Mark.VALID_UNTIL) -> Iterator[Finding]:
    found = STRETCH.match(paper.plain, start, end)
    spot = paper.spot(found) if found else None
    if spot:
        yield spot.finding(mark, day=day)


def _after(made: date | None, found: re.Match[str]) -> date | None:
    """The day so long after the paper's own."""
    count = _count(found["figure"] or found["count"])
    if made is None or count is None:
        return None
    unit = found["unit"]
    if unit.startswith(("month", "mois")):
        return _months(made, count)
    if unit.startswith(("year", "an")):
        return _months(made, 12 * count)
    days = 7 if unit.startswith(("week", "semaine")) else 14 if unit.startswith(("fortnight", "quinzaine")) else 1
    return made + timedelta(days=days * count)


def _count(text: str) -> int | None:
    if text in {"a", "an", "un", "une"}:
        return 1
    figure = digits(text)
    return int(figure) if figure.isdigit() else spelled(text)


def _months(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _edge(made: date | None, found: re.Match[str]) -> date | None:
    """The last day of this, the next or the last month or year, counted from the paper's own day."""
    if made is None:
        return None
    which = found["en"] or found["fr"] or "this"
    unit = found["enunit"] or found["close"] or found["frunit"]
    steps = 1 if which.startswith(("next", "prochain")) else -1 if which.startswith(("last", "dernier", "passe")) else 0
    if "week" in unit or unit == "semaine":
        return None
    if unit.startswith(("month", "mois")):
        start = _months(made.replace(day=1), steps + 1)
        return start - timedelta(days=1)
    return date(made.year + steps, 12, 31)


BY = re.compile(
    r"\b(?:by|before|(?:no|not)\s+later\s+than|on\s+or\s+before|until|till|due|latest|au\s+plus\s+tard|avant|d'ici|jusqu'au|pour)\s*,?\s*"
    r"(?:the\s+|le\s+|au\s+)?(?:close\s+of\s+business\s+(?:on\s+)?|noon\s+(?:on\s+)?|[0-9][0-9hapm.:]{0,6}\s(?:on\s+|le\s+)?)?"
    r"(?:\w+(?:day|di)\s*,?\s*)?(?:the\s+|le\s+)?$"
)
LATEST = re.compile(r"^\W*(?:au\s+plus\s+tard|at\s+(?:the\s+)?latest)\b")
SUBJECTS = re.compile(
    r"^\W*(?:the|such|these|those|said|all|le|les|ce|ces)?\s*"
    r"(?:documents?|records?|data|information|cop(?:y|ies)|answers?|list|it|they|renseignements|donnees|"
    r"copies?|ils|elles?|hand|send|deliver|do\s+this|this)\b"
)

FOLLOWING = 4
"""So many sentences behind a command still say by when."""


def deadlines(paper: Paper) -> Iterator[Finding]:
    """The days by which we are to disclose: printed behind "by", or later than the order itself."""
    read, made = clauses_of(paper), _made(find_order_date(paper.run))
    numbers = sorted({read.words.unit_at(read.words.start_of(clause.first)) for clause in read.disclosures})
    for number in numbers:
        near = read.words.units[number : number + 1 + FOLLOWING]
        for unit in (near[0], *(one for one in near[1:] if SUBJECTS.match(read.text[one.start : one.end]))):
            first, last = read.words.token_at(unit.start), read.words.token_at(unit.end - 1)
            yield from _due(paper, paper.start_of(first), paper.start_of(last) + 1, made)


def _due(paper: Paper, start: int, end: int, made: date | None) -> Iterator[Finding]:
    for hit in _hits(paper, start, end):
        before, behind = paper.plain[max(start, hit.start - 40) : hit.start], paper.plain[hit.end : hit.end + 24]
        if hit.day is None or (made is not None and hit.day < made):
            continue
        later = made is not None and hit.day > made
        if later or BY.search(before.replace("\n", " ")) or LATEST.match(behind.replace("\n", " ")):
            yield from _finding(paper, hit.start, hit.end, hit.day, Mark.DEADLINE)

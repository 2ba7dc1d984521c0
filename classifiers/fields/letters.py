"""What a letter says of itself: its date, how long it holds, who signs it, and whether an attorney does."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from rapidfuzz import fuzz

from classifiers.fields.best import best_first
from classifiers.fields.date_parts import Paper, Part, playing
from classifiers.fields.date_words import IN_FORCE, UNTIL
from classifiers.fields.dates import cut_of, dates_in
from classifiers.fields.labels import label, labelled
from classifiers.fields.mentions import spelled_best
from classifiers.fields.names import cleaned, is_ours, is_person
from classifiers.fields.numbers import NUMBER_WORD, digits, spelled
from classifiers.fields.other_days import OF_A_YEAR, behind, ends_of_records, not_before, said_to_end, without
from classifiers.fields.repair import folded
from classifiers.fields.sheet import Cell, Cut, Sheet, sheet_of
from classifiers.fields.wordlists import LINKS
from domain.document import FieldReading, Run

_COUNT = (
    rf"(?:(?P<word>{NUMBER_WORD})\s*)?\(?(?P<figure>[0-9oil]{{1,3}})?\)?\s*(?P<unit>days?|weeks?|months?|years?|"
    rf"jours?|semaines?|mois|ans?|annees?)"
)
_VALIDITY = (
    r"(?:valid(?:ity)?|effective|in (?:force|effect)|good|holds?|lasts?|runs?|stands?|worth|valable|valide|"
    r"validite|vaut|"
    r"en vigueur|expires?|expire|consent|consentement|authority|authori[sz]ation|autorisation|permission|term|duree?|"
    r"duration|cesse\w*|prend fin|lapses?|ends?)"
)
_LASTS = (
    re.compile(
        rf"\b{_VALIDITY}\b[^.;]{{0,50}}?{_COUNT}\s+(?:(?:counted|counting|reckoned|running|starting|beginning|only|"
        rf"comptes|calcules)\s+)?(?:from|after|following|of|a compter|a partir|suivant|apres|depuis|"
        rf"de)\b[^.;]{{0,24}}"
        rf"\b(?:date|signature|signing|today|hereof|letter|lettre|presente|present|ce jour|jour|aujourd'hui)"
    ),
    re.compile(
        rf"\b{_VALIDITY}\b[^.;]{{0,30}}?\b(?:for|pour|pendant|durant|is|est de|de)\s+(?:a |an |une? "
        rf")?(?:(?:further )?"
        rf"(?:period|term|duree|periode)\s+(?:of|de|d')\s*)?{_COUNT}(?:\s+only|\s+seulement)?\s*(?=[.,;]|$)"
    ),
    re.compile(rf"\b{_VALIDITY}\b[^.;]{{0,50}}?{_COUNT}\s+(?:hence|from now|later|thereafter|plus tard)\b"),
)
_CLOSING = re.compile(
    r"^\W*(?:yours|sincerely|respectfully|regards|(?:best|kind|warm) (?:regards|wishes)|with (?:thanks|best|kind)|"
    r"thank you\W*$|cordialement|bien a vous|"
    r"(?:mes |nos )?salutations|(?:veuillez|je vous prie|nous vous prions)[^.]*(?:agreer|recevoir|croire|accepter)|"
    r"agreez|recevez|sinceres|respectueusement|"
    r"in witness|signed\b|signe\b|[^.]*salutations distinguees|[^.]*sentiments (?:distingues|les meilleurs)|"
    r"[^.]*meilleures salutations)"
)
_PER = re.compile(r"^\W*(?:per|par|by|signed by|signe par|p\.?p\.?)\s*[:.]?\s*(?=\S)")
_NAME_LABEL = label(
    r"(?:\(?signed\)?|signee?|signature)(?: by| par)?|print(?:ed)? name(?: of signatory)?|name \(?(?:please "
    r")?(?:print|printed|in (?:block )?(?:letters|"
    r"capitals))[a-z ]*\)?|name of (?:the )?(?:signatory|person signing|authori[sz]ed (?:signatory|officer))|"
    r"nom (?:du|de la) signataire|nom \(?en (?:lettres moulees|majuscules|caracteres d'imprimerie)\)?|nom en lettres "
    r"moulees|signataire|signatory|authori[sz]ed signatory|name and title|nom et titre"
)
_PLAIN_NAME_LABEL = label(r"name|nom")
_TITLE = re.compile(
    r"\b(?:president|presidente|director|directeur|directrice|owner|proprietaire|officer|secretary|secretaire|"
    r"treasurer|tresoriere?|manager|gerante?|administrat\w+|"
    r"partner|associee?|attorney for|mandataire de|proprietor|signatory|signataire|founder|fondat\w+|chief|chef|ceo|"
    r"cfo|vice|general|authorized|autorisee?|attorney|mandataire|trustee|executor|liquidat\w+)\b"
)
_POA = re.compile(
    r"\b(?:(?:under|pursuant to|by|acting under|holding|hold|in virtue of|as authorized by)\s+(?:\w+ )*?(?:a|an|the|"
    r"my|his|her|their|this|attached|enclosed)*\s*(?:enduring |continuing |general |limited |special )*"
    r"powers? of attorney|"
    r"(?:as|acting as|being|i am|by|duly appointed)\s+(?:the |an |his |her |its |their |lawful |duly appointed |sole "
    r")*attorney(?:[ -]in[ -]fact)?\b(?! general| at law)|attorney(?:[ -]in[ -]fact)? for\b|by (?:his|her|its|their) "
    r"attorney|"
    r"\(?power of attorney (?:enclosed|attached|is enclosed|is attached|accompanies|herewith)|enclosed power of "
    r"attorney|attached power of attorney|"
    r"en vertu (?:de la |d'une |d'un |du )(?:procuration|mandat)|(?:a titre|en (?:ma |sa )?qualite|comme|agissant "
    r"comme) de? ?(?:son |sa |leur )?(?:mandataire|procureure?)|mandataire de\b|par procuration|"
    r"(?:la|ma|une|sa) procuration (?:ci-jointe|jointe|est jointe|annexee)|muni d'une procuration|je suis (?:le |la |"
    r"son |sa )?mandataire|(?:joint |lawful )?attorneys (?:of|for) the (?:customer|principal|grantor)|"
    r"on (?:m'a|nous a) donne procuration|(?:hold|have|holding|holds|with) (?:the|a|his|her|their) power of attorney|"
    r"by \S+ \S+(?: \S+)?, (?:(?:his|her|its|their) )?attorney\b|acting for \S+ \S+(?: \S+)? under|appointed me "
    r"(?:as )?"
    r"(?:his |her |their )?attorney|fondee? de pouvoirs? de|as attorneys?\b|attorney in fact)"
)
_HOLDS_POWER = re.compile(
    r"\b(?:have|has|hold|holds|holding)\s+(?:(?!signed|given|made|granted|executed|revoked|never|no\b|"
    r"not)[\w']+\s+){0,4}powers? of attorney\b|"
    r"\b(?:j'ai|je detiens|nous avons|nous detenons|munie?s? d[e']|voici)\s*(?:\w+\s+){0,2}procuration\b|"
    r"\bprocureure?s? (?:nommee?s?|designee?s?|de [a-z])|\bmandataire (?:a la protection|designee?|nommee?|"
    r"homologuee?)|"
    r"\bprocuration (?:au verso|ci-jointe|jointe|annexee|sous ce pli)|\bprocureur ou mandataire\b|"
    r"\b(?:son|sa|leur|comme) (?:mandataire|procureure?)\b"
)
_SIGNS_AS = re.compile(
    r"^(?:[^,]{4,60},\s*)?(?:attorney|mandataires?|procureure?s?(?! de la couronne))"
    r"(?:\s(?:for|of|de|du|pour)\b.{0,60})?\W*$"
)
_NOT_POA = re.compile(
    r"\b(?:not|no|without|never|pas|aucune?|sans|nor|ni)\b[^.;]{0,30}$|\bappoint\w*[^.;]{0,60}$|\bnomme[^.;]{0,40}$"
)
_AUTHORIZES = re.compile(
    r"\b(?:(?:i|we)\b[^.;]{0,60}?\b)?(?:authori[sz]e\w*|consent\w*|permit\w*|autoris\w+|consens|consentons|permets)\b"
)
_DAYS_IN = (("day", 1), ("jour", 1), ("week", 7), ("semaine", 7))


def find_letter_date(run: Run) -> Sequence[FieldReading]:
    """The day the letter was written or signed, best first."""
    return best_first(playing(run, Part.OWN, Paper.LETTER, "letter_date"))


def find_valid_until(run: Run) -> Sequence[FieldReading]:
    """The last day on which the letter holds, best first; counted from the letter's date where it gives a duration."""
    sheet = sheet_of(run)
    ends = playing(run, Part.END, Paper.LETTER, "valid_until")
    found = [*ends, *until(sheet, "valid_until"), *in_force_to(sheet, "valid_until")]
    own = next((one for one in find_letter_date(run) if one.confidence >= SURELY_WRITTEN), None)
    later_on = not_before(without(found, behind(sheet, OF_A_YEAR), ends_of_records(sheet)), own, said_to_end(sheet))
    return best_first([*later_on, *_lasting(sheet, run)])


SURELY_WRITTEN = 0.6
"""A letter's own day, read so surely, tells which days may be its end."""


def until(sheet: Sheet, name: str) -> Iterator[FieldReading]:
    """Days that stand behind "until", "expires on", « jusqu'au »."""
    for hit in dates_in(sheet.plain):
        before = sheet.flow[max(0, hit.start - 60) : hit.start]
        cut = cut_of(sheet, hit)
        if hit.day is not None and cut is not None and UNTIL.search(before):
            yield cut.reading(name, hit.day.isoformat(), hit.score * 0.97)


_TO_LAST = re.compile(r"[\s,]*(?:to|until|till|through|au|jusqu'au|and|et)\s+(?:and including )?(?:the |le )?$")


def in_force_to(sheet: Sheet, name: str) -> Iterator[FieldReading]:
    """The second day of "in force from A to B"."""
    for first, last in pairwise(dates_in(sheet.plain)):
        begun = IN_FORCE.search(sheet.flow[max(0, first.start - 80) : first.start])
        cut = cut_of(sheet, last)
        if (
            begun
            and last.day is not None
            and cut is not None
            and _TO_LAST.fullmatch(sheet.flow[first.end : last.start])
        ):
            yield cut.reading(name, last.day.isoformat(), 0.93 * last.score)


def _lasting(sheet: Sheet, run: Run) -> Iterator[FieldReading]:
    start = next((str(reading.value) for reading in find_letter_date(run)), None)
    for found in (one for pattern in _LASTS for one in sheet.find(pattern)):
        count = spelled(found["word"]) if found["word"] else None
        count = int(digits(found["figure"])) if found["figure"] else count
        cut = sheet.cut(found)
        if start and count and cut is not None:
            yield cut.reading("valid_until", later(date.fromisoformat(start), count, found["unit"]).isoformat(), 0.8)


def later(day: date, count: int, unit: str) -> date:
    """The day so many days, weeks, months or years after another (the last of the month where it is too short)."""
    for name, length in _DAYS_IN:
        if unit.startswith(name):
            return day + timedelta(days=count * length)
    months = count if unit.startswith("mo") else 12 * count
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(year, month + 1, last)
        except ValueError:
            continue
    return day


def find_signatory(run: Run) -> Sequence[FieldReading]:
    """Who signs, as printed beside or under the signature, best first."""
    sheet = sheet_of(run)
    found = [
        *_printed(sheet),
        *_under_closing(sheet),
        *_behind_per(sheet),
        *_before_title(sheet),
        *_on_its_own(sheet),
        *_sender_again(sheet),
    ]
    return best_first(spelled_best(sheet, one) for one in found)


SENDER_ROWS, SIGNING_ROWS = 4, 8
SENDER_ALIKE = 74
"""How alike (0..100) the beginning of a last line must be to the sender's name: strokes of the pen cross it."""


def _sender_again(sheet: Sheet) -> Iterator[FieldReading]:
    """The person who heads the letter and with whose name one of the last lines begins, however the pen crossed it."""
    last = [cell.plain for row in sheet.rows[SENDER_ROWS:][-SIGNING_ROWS:] for cell in row]
    for row in sheet.rows[:SENDER_ROWS]:
        for cell in row:
            reading = _person(sheet.cut_tokens(cell.tokens), 0.84) if 2 <= len(cell.tokens) <= 5 else None
            name = folded(str(reading.value)) if reading is not None else ""
            if reading is not None and any(
                fuzz.ratio(name, line[: len(name) + 1].strip(" ,.")) >= SENDER_ALIKE for line in last
            ):
                yield reading


def _on_its_own(sheet: Sheet) -> Iterator[FieldReading]:
    """A person's name alone on one of the last lines."""
    for row in sheet.rows[-8:]:
        for cell in row:
            reading = _person(sheet.cut_tokens(cell.tokens), 0.72)
            if reading is not None and len(cell.tokens) <= 5:
                yield reading


def _printed(sheet: Sheet) -> Iterator[FieldReading]:
    """The name beside "Print name", "Nom en lettres moulées" and their like."""
    for pattern, weight in ((_NAME_LABEL, 1.0), (_PLAIN_NAME_LABEL, 0.86)):
        for found in labelled(sheet, pattern):
            reading = _person(found.cut, found.score * weight)
            if reading is not None and (weight == 1.0 or found.cut.box.top > 0.5):
                yield reading


_BY_ANOTHER = re.compile(
    r"^[^,]{4,60},?\s+(?:by|per|par|through)\s+(?:(?:its|his|her|their|son|sa|ses|"
    r"the)\s+)?(?:[a-zà-ÿ]+,?\s+){0,3}(?=[A-ZÀ-Þ])"
)
"""The name for which another signs: "A, by her attorney B" is signed by B."""


def _person(cut: Cut, score: float) -> FieldReading | None:
    text = _BY_ANOTHER.sub("", _PER_RAW.sub("", cut.text))
    name = re.split(r"[,.]\s(?=[a-zà-ÿ])|,\s| [-–] |\s{2,}|\s\(", text)[0]
    name = _capitalised(_PER_RAW.sub("", name))
    if (
        not is_person(cleaned(name))
        or cut.confidence < READ_AT_ALL
        or len(name) < 6
        or _TITLE.search(folded(name))
        or is_ours(name)
        or len(name) > 48
    ):
        return None
    return cut.reading("signatory", cleaned(name), score)


def _capitalised(text: str) -> str:
    """The words of a name up to the first in small letters that is no link ("Ada Lum director")."""
    words = text.split()
    known = [word[:1].isupper() or folded(word) in LINKS or "'" in word[:2] for word in words]
    kept = words[: known.index(False)] if False in known else words
    while kept and folded(kept[-1]) in LINKS:
        kept.pop()
    return " ".join(kept)


READ_AT_ALL = 0.5
"""Words that the reader was less sure of than this are scribble, not a printed name."""

_PER_RAW = re.compile(
    r"^\W*(?:(?:per|par|by|pour|p\.?p\.?|\(?signed\)?|\(?signée?\)?|\(?sgd\.?\)?|signature|name|nom)\s*[:.]?\s+|"
    r"/?s/\s*)",
    re.IGNORECASE,
)


def _under_closing(sheet: Sheet) -> Iterator[FieldReading]:
    """The first name under "Yours truly", « Veuillez agréer »."""
    rows = sheet.rows
    for number, row in enumerate(rows):
        if not any(_CLOSING.match(cell.plain) for cell in row):
            continue
        for step, below in enumerate(rows[number + 1 : number + 9]):
            reading = next((one for cell in below if (one := _signs(sheet, cell, 0.95 - 0.02 * step))), None)
            if reading is not None:
                yield reading
                break


def _behind_per(sheet: Sheet) -> Iterator[FieldReading]:
    """The name behind "Per:", « Par : » in the lower part of the paper."""
    for row in sheet.rows[int(0.4 * len(sheet.rows)) :]:
        for cell in row:
            found = _PER.match(cell.plain)
            if found is not None:
                rest = cell.tokens[len(cell.plain[: found.end()].split()) :]
                reading = _person(sheet.cut_tokens(rest), 0.93) if rest else None
                if reading is not None:
                    yield reading


def _signs(sheet: Sheet, cell: Cell, score: float) -> FieldReading | None:
    return _person(sheet.cut_tokens(cell.tokens), score)


def _before_title(sheet: Sheet) -> Iterator[FieldReading]:
    """A name in the lower part of the paper with an office behind it or on the next line."""
    rows = sheet.rows
    for number, row in enumerate(rows):
        for cell in row:
            if number < 0.4 * len(rows):
                continue
            following = rows[number + 1] if number + 1 < len(rows) else ()
            below = next((one for one in following if abs(one.box.left - cell.box.left) < 0.05), None)
            titled = _TITLE.search(" ".join(re.split(r"[,.;](?=\s)|\s[-–—]\s", cell.plain)[1:])) or (
                below and _TITLE.search(below.plain) and len(below.tokens) < 8
            )
            reading = _person(sheet.cut_tokens(cell.tokens), 0.85) if titled else None
            if reading is not None:
                yield reading


def find_signed_under_poa(run: Run) -> Sequence[FieldReading]:
    """Whether an attorney signs in the customer's place: true with the words that say so, else false."""
    sheet = sheet_of(run)
    for found in (one for pattern in (_POA, _HOLDS_POWER) for one in sheet.find(pattern)):
        cut = sheet.cut(found)
        if cut is not None and not _NOT_POA.search(sheet.flow[max(0, found.start() - 70) : found.start()]):
            return (cut.reading("signed_under_poa", value=True, score=0.93),)
    return tuple(_signs_as_attorney(sheet)) or tuple(_in_own_name(sheet))


def _signs_as_attorney(sheet: Sheet) -> Iterator[FieldReading]:
    """One of the last lines names who signs as an attorney: "Ada Lum, attorney", « mandataire »."""
    for row in sheet.rows[-SIGNING_ROWS:]:
        for cell in row:
            if _SIGNS_AS.match(cell.plain):
                yield sheet.cut_tokens(cell.tokens).reading("signed_under_poa", value=True, score=0.9)
                return


def _in_own_name(sheet: Sheet) -> Iterator[FieldReading]:
    for found in sheet.find(_AUTHORIZES):
        cut = sheet.cut(found)
        if cut is not None:
            yield cut.reading("signed_under_poa", value=False, score=0.93)
            return
    if sheet.tokens:
        yield sheet.cut_tokens(sheet.tokens[-1:]).reading("signed_under_poa", value=False, score=0.7)

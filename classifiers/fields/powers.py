"""Who gives a power of attorney, to whom, and who steps in."""

import re
from collections.abc import Iterator, Sequence

from classifiers.fields.best import best_first, in_order
from classifiers.fields.labels import Labelled, fitting, label
from classifiers.fields.mentions import spelled_best
from classifiers.fields.names import cleaned, is_company, is_ours, is_person, name_at, same_name, split_names
from classifiers.fields.power_cast import ATTORNEY, GRANTOR, SUBSTITUTE, agreed
from classifiers.fields.prose import sentence_at
from classifiers.fields.sheet import Cut, Sheet, sheet_of
from domain.document import FieldReading, Run

_APPOINTS = re.compile(
    r"\b(?:(?:do )?(?:hereby )?(?:nominate,? )?(?:constitute and |make,? )?(?:appoint|appoints|appointed|name|"
    r"designate|designates|constitute|constitutes)|"
    r"nomme(?:r)?(?: et constitue)?|constitue(?: et nomme)?|designe(?: et nomme)?|nommons|designons|mandate|"
    r"empowers?|chooses?|choisis|choisit|(?:authori[sz]es?|autorise)(?= \S+ \S+[^.;]{0,50}\b(?:to act|a agir|a me "
    r"representer))|"
    r"(?:give|gives|grant|grants|donne|donnons|confere|confie|accorde)\b[^.;]{0,70}?\b(?:to|a|unto))\b(?: (?:by "
    r"these presents|par les presentes|pour|comme|hereby|jointly|severally))*\s*[:,]?\s*"
)
_SUBSTITUTES = re.compile(
    r"\b(?:substitutes?(?! decisions)|alternates?|successor|in (?:his|her|their) place|in (?:the )?place of|"
    r"replacement|instead|remplacante?s?|substitut|en remplacement|a sa place|a defaut|subsidiaire|"
    r"if (?:my (?:said )?attorney|he|she|they|[a-z\-' ]{3,40}) (?:is|are|dies|cannot|should|becomes|does|be|refuses|"
    r"ceases)|si (?:mon|ma|le|la|ce|cette|celui|celle|il|elle)|advenant|au cas ou)\b"
)
_NO_SUBSTITUTE = re.compile(
    r"\b(?:may not appoint|shall not appoint|cannot appoint|ne peut se substituer|no power to (?:appoint|substitute)|"
    r"not appoint)\b"
)
_AS_WHAT = re.compile(
    r"(?:(?:each of|both|the following (?:persons?|people)\s*:?|les personnes suivantes\s*:?|jointly)\s*)?"
    r"(?:(?:as|comme|pour|to be|a titre de)\s+)?"
    r"(?:(?:(?:my|our|its|his|her|mon|ma|mes|notre|son|sa)\s+)?(?:(?:true and |true )?lawful\s+)?"
    r"(?:attorneys?(?:-in-fact)?|mandataires?|agents?|procureure?s?)(?: for property)?\s*[:,]?\s+)?"
)
_IS_ATTORNEY = re.compile(
    r"\b(?:my|the|our|its|mon|ma|mes|le|la|les) (?:attorneys?|mandataires?)(?: for property| aux biens)? (?:shall be|"
    r"is|are|will be|sera|seront|est|sont)\s+"
)
_LEAD = re.compile(
    r"(?:my|our|the|its|his|her|mon|ma|mes|notre|son|sa|le|la|les)\s+(?:[a-z\-']+\s+){0,4}?(?=\S)|(?:mr|mrs|ms|m|mme|"
    r"me|madame|monsieur)\.?\s+|:\s*"
)
_GIVERS = (
    (
        re.compile(
            r"(?:^|\n|\.\s+|that\s+|presents,?\s+)\W*(?:\(?[0-9]{1,2}[.)]\s*)?(?:i|we)\s*,\s*(?:the undersigned,?\s*)?"
        ),
        0.97,
    ),
    (
        re.compile(
            r"\b(?:know all (?:men|persons|people)(?: by these presents)?,?\s+that|by these "
            r"presents,?\s+that)\s+(?:i,\s*|we,\s*)?"
        ),
        0.96,
    ),
    (
        re.compile(
            r"\b(?:je,?\s*(?:la |le )?soussignee?s?|nous,?\s*soussignee?s?|la soussignee|le "
            r"soussigne)\s*,?\s*(?:moi,?\s*)?"
        ),
        0.97,
    ),
    (re.compile(r"\b(?:comparait|a comparu|ont comparu|comparaissent)\s*:?\s*(?:\S{1,2}\s)?"), 0.95),
    (re.compile(r"\bje,\s*"), 0.93),
    (re.compile(r"(?<![a-z'])i,\s*"), 0.93),
    (
        re.compile(
            r"\b(?:power of attorney|procuration|mandat(?: de protection)?) (?:of|given by|granted by|made by|de|"
            r"donnee? par)\s+"
        ),
        0.85,
    ),
    (re.compile(r"\b(?:is|was|est)\s+(?:hereby\s+)?(?:given|granted|made|donnee?|faite?)\s+(?:by|par)\s+"), 0.9),
    (re.compile(r"\b(?:is |was )?(?:given|granted|made)\b[^.;]{0,60}?\bby\s+"), 0.82),
    (re.compile(r"\b(?:given|granted|made|donnee|consentie|faite?)(?: this day)?,?\s+(?:by|par)\s*:?\s*"), 0.8),
)
_GIVER_LABEL = label(
    r"(?:(?:full )?name of (?:the )?)?(?:grantor|donor|principal|adult|appointor|mandator)(?:'s)?(?: name)?(?: "
    r"\(?(?:the )?person giving[a-z ]*\)?)?|(?:nom (?:du|de la) )?(?:mandante?|constituante?)"
)
_TAKER_LABEL = label(
    r"(?:(?:full )?name of (?:the |my )?)?(?:attorney|attorney-in-fact|agent|donee)s?(?:'s)?(?: name)?(?: "
    r"\(?[0-9]\)?)?|(?:nom (?:du|de la) )?mandataires?"
)
_SUBSTITUTE_LABEL = label(
    r"(?:name of (?:the )?)?(?:substitute|alternate|successor|replacement) attorney(?:'s)?(?: name)?|(?:nom (?:du|de "
    r"la) )?mandataire (?:substitute?|remplacante?|subsidiaire)|(?:substitut|remplacante?)"
)


def find_grantor(run: Run) -> Sequence[FieldReading]:
    """Who gives the power, best first."""
    sheet = sheet_of(run)
    found = [*_labelled(sheet, _GIVER_LABEL, "grantor"), *_givers(sheet), *_before_appointing(sheet)]
    takers = [reading.value for reading in find_attorneys(run)]
    givers = (one for one in found if not any(same_name(str(one.value), str(taker)) for taker in takers))
    return best_first(spelled_best(sheet, one) for one in agreed(sheet, GRANTOR, givers))


def _givers(sheet: Sheet) -> Iterator[FieldReading]:
    for pattern, score in _GIVERS:
        for found in pattern.finditer(sheet.plain):
            cut = _name(sheet, found.end())
            if cut is not None:
                yield cut.reading("grantor", _named(cut.text), score)


def _before_appointing(sheet: Sheet) -> Iterator[FieldReading]:
    """The first name of the sentence that appoints: "On 3 May 2026 X appoints Y"."""
    for found in sheet.find(_APPOINTS):
        start, _ = sentence_at(sheet.plain, found.start())
        first, last = sheet.origin(start), sheet.origin(found.start())
        for token in sheet.tokens_from(first, 60):
            cut = name_at(sheet, token.start) if first <= token.start < last else None
            if cut is not None and cut.end < last and _is_name(cut.text):
                yield cut.reading("grantor", _named(cut.text), 0.8)
                break


def _name(sheet: Sheet, place: int) -> Cut | None:
    """The name at a place of `plain`, or behind "my daughter", « mon épouse », "Mr."."""
    for start in (place, *(lead.end() for lead in [_LEAD.match(sheet.flow, place)] if lead)):
        cut = name_at(sheet, sheet.origin(start))
        if cut is not None and cut.start <= sheet.origin(start) + 10 and _is_name(cut.text):
            return cut
    return _after_relation(sheet, place)


def _after_relation(sheet: Sheet, place: int) -> Cut | None:
    """A name behind a longer description ("my trusted friend and accountant, X")."""
    for lead in re.finditer(r"[\s,]+", sheet.flow[place : place + 60]):
        words = sheet.flow[place : place + lead.start()]
        if not re.fullmatch(r"(?:my|our|its|the|mon|ma|mes|notre|son|sa)\b[a-z\-', ]*", words):
            if words:
                return None
            continue
        cut = name_at(sheet, sheet.origin(place + lead.end()))
        if cut is not None and cut.start <= sheet.origin(place + lead.end()) + 4 and _is_name(cut.text):
            return cut
    return None


def _is_name(text: str) -> bool:
    value = cleaned(text)
    return not is_ours(value) and len(value.split()) > 1 and (is_person(value) or is_company(value))


def _labelled(sheet: Sheet, pattern: re.Pattern[str], field: str) -> Iterator[FieldReading]:
    def read(found: Labelled) -> FieldReading | None:
        name = name_at(sheet, found.cut.start)
        if name is None or name.start != found.cut.start or not _is_name(name.text):
            return None
        if len(split_names(name.text)) > 1 and not is_company(name.text):
            return None
        return name.reading(field, _named(name.text), found.score * 0.97)

    yield from fitting(sheet, pattern, read)


def find_attorneys(run: Run) -> Sequence[FieldReading]:
    """Everybody who is appointed in the first place, in the order of the paper."""
    sheet = sheet_of(run)
    substitutes = [reading.value for reading in find_substitute_attorney(run)]
    found = [
        *(
            reading
            for place, substitute in _appointments(sheet)
            if not substitute
            for reading in _appointed(sheet, place, "attorneys")
        ),
        *_labelled(sheet, _TAKER_LABEL, "attorneys"),
    ]
    together = in_order(spelled_best(sheet, one) for one in agreed(sheet, ATTORNEY, found))
    return _without_worn_copies(
        one for one in together if not any(same_name(str(one.value), str(other)) for other in substitutes)
    )


def _without_worn_copies(found: Iterator[FieldReading]) -> tuple[FieldReading, ...]:
    """Each person once, though capitals or noise print the name in two ways."""
    kept: list[FieldReading] = []
    for one in found:
        if not any(same_name(str(one.value), str(other.value)) for other in kept):
            kept.append(one)
    return tuple(kept)


def _appointments(sheet: Sheet) -> Iterator[tuple[int, bool]]:
    """Where names of appointed people begin, and whether the sentence speaks of substitutes."""
    for found in sheet.find(_APPOINTS):
        around = sheet.flow[max(0, found.start() - 150) : found.start()].rsplit(". ", 1)[-1]
        if _NO_SUBSTITUTE.search(sheet.flow, max(0, found.start() - 24), found.end() + 4):
            continue
        behind = sheet.flow[found.end() : found.end() + 130].split(". ")[0]
        as_substitute = re.search(
            r"\b(?:as|to be|comme|a titre de|en qualite de)\b[^.;]{0,24}\b(?:substitut|alternate|successor|remplac|"
            r"subsid)|^[^.;]{2,60}\b(?:instead|in (?:his|her|their) place|a (?:sa|leur) place)\b",
            behind,
        )
        yield _skipped(sheet, found.end()), bool(_SUBSTITUTES.search(around) or as_substitute)
    for found in sheet.find(_IS_ATTORNEY):
        yield found.end(), False


def _skipped(sheet: Sheet, place: int) -> int:
    """The place behind "as my attorney", "each of", « comme mandataire »."""
    found = _AS_WHAT.match(sheet.flow, place)
    return found.end() if found else place


def _appointed(sheet: Sheet, place: int, field: str) -> Iterator[FieldReading]:
    cut = _name(sheet, place)
    while cut is not None:
        for start, end in split_names(cut.text):
            part = _part(sheet, cut, start, end)
            if part is not None and _is_name(part.text):
                yield part.reading(field, _named(part.text), 0.95)
        cut = _joined_by_and(sheet, cut)


_PLACE_NAME = r"[A-ZÀ-Þ][\w\-.×]*"
_RESIDENCE = re.compile(rf"(?:\s+(?:of|at|à)\s+(?:the\s+)?{_PLACE_NAME}(?:\s{_PLACE_NAME})*)+\s?$")
"""Where a person lives, behind the name; « de » before a small word belongs to many French names and stays."""


def _named(text: str) -> str:
    """A name without the place where its bearer lives."""
    return cleaned(_RESIDENCE.sub("", text))


def _part(sheet: Sheet, cut: Cut, start: int, end: int) -> Cut | None:
    """A part of a cut's text as a cut of its own (blanks were collapsed, so lengths may differ by line ends only)."""
    return sheet.cut_raw(cut.start + start, cut.start + end)


def _joined_by_and(sheet: Sheet, cut: Cut) -> Cut | None:
    """The next name of the same appointment: "X of Regina and Y of Moose Jaw"."""
    behind = sheet.plain_place(cut.end)
    rest = sheet.flow[behind : behind + 120]
    link = re.match(r"\s*,?(?:\s*(?:of|de|residing|domicili\w+|from)\b[^.;]{0,80}?)?,?\s*(?:and|et|or|ou)\s+", rest)
    if link is None or re.search(r"\b(?:to|pour|as|comme|may|peut)\b", link.group()):
        return None
    following = _name(sheet, behind + link.end())
    return following if following is not None and following.start > cut.end else None


def find_substitute_attorney(run: Run) -> Sequence[FieldReading]:
    """Who steps in when the attorney cannot act, best first."""
    sheet = sheet_of(run)
    found = (
        reading
        for place, substitute in _appointments(sheet)
        if substitute
        for reading in _appointed(sheet, place, "substitute_attorney")
    )
    told = [
        *found,
        *_labelled(sheet, _SUBSTITUTE_LABEL, "substitute_attorney"),
        *_named_substitute(sheet),
        *_who_replaces(sheet),
    ]
    return best_first(spelled_best(sheet, one) for one in agreed(sheet, SUBSTITUTE, told))


_WHO_REPLACES = re.compile(
    r",?\s*(?:qui\s+(?:la |le |les |l')?(?:remplacera|remplace|succedera)|who\s+(?:will|shall|may|is "
    r"to)\s+(?:replace|succeed|act (?:instead|in (?:his|her|their) (?:place|stead))))"
)


def _who_replaces(sheet: Sheet) -> Iterator[FieldReading]:
    """ "X, who will replace her"."""
    for found in sheet.find(_WHO_REPLACES):
        end = sheet.origin(found.start())
        for token in sheet.tokens_from(max(0, end - 60), 12):
            cut = name_at(sheet, token.start) if token.start < end else None
            if cut is not None and abs(cut.end - end) <= 1 and _is_name(cut.text):
                yield cut.reading("substitute_attorney", cleaned(cut.text), 0.85)
                break


_NAMED_SUBSTITUTE = re.compile(
    r"\b(?:substitute attorney|alternate attorney|mandataire substitute?|mandataire remplacante?|sera remplacee? par|"
    r"shall be (?:replaced|succeeded) by|replaced by|as (?:my )?substitute(?: attorney)?)\s*(?:is|shall be|will be|"
    r"sera|est|:|,)?\s*"
)


def _named_substitute(sheet: Sheet) -> Iterator[FieldReading]:
    for found in sheet.find(_NAMED_SUBSTITUTE):
        cut = _name(sheet, found.end())
        if cut is not None:
            yield cut.reading("substitute_attorney", cleaned(cut.text), 0.88)

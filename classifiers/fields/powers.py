"""What a power of attorney says: who gives it to whom, of what kind it is, when it begins and ends."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from classifiers.fields.best import best_first, in_order
from classifiers.fields.courts import provinces_named
from classifiers.fields.dates import DateHit, cut_of, dates_in
from classifiers.fields.labels import Labelled, fitting, label
from classifiers.fields.letters import until
from classifiers.fields.names import cleaned, is_company, is_ours, is_person, name_at, same_name, split_names
from classifiers.fields.prose import sentence_at
from classifiers.fields.sheet import Cut, Sheet, sheet_of
from domain.document import FieldReading, Run

_APPOINTS = re.compile(
    r"\b(?:(?:do )?(?:hereby )?(?:nominate,? )?(?:constitute and |make,? )?(?:appoint|appoints|appointed|name|designate|designates|constitute|constitutes)|"
    r"nomme(?:r)?(?: et constitue)?|constitue(?: et nomme)?|designe(?: et nomme)?|nommons|designons|mandate|empowers?|(?:authori[sz]es?|autorise)(?= \S+ \S+[^.;]{0,50}\b(?:to act|a agir|a me representer))|"
    r"(?:give|gives|grant|grants|donne|donnons|confere|confie|accorde)\b[^.;]{0,70}?\b(?:to|a|unto))\b(?: (?:by these presents|par les presentes|pour|comme|hereby|jointly|severally))*\s*[:,]?\s*"
)
_SUBSTITUTES = re.compile(
    r"\b(?:substitutes?(?! decisions)|alternates?|successor|in (?:his|her|their) place|in (?:the )?place of|replacement|instead|remplacante?s?|substitut|en remplacement|a sa place|a defaut|subsidiaire|"
    r"if (?:my (?:said )?attorney|he|she|they|[a-z\-' ]{3,40}) (?:is|are|dies|cannot|should|becomes|does|be|refuses|ceases)|si (?:mon|ma|le|la|ce|cette|celui|celle|il|elle)|advenant|au cas ou)\b"
)
_NO_SUBSTITUTE = re.compile(
    r"\b(?:may not appoint|shall not appoint|cannot appoint|ne peut se substituer|no power to (?:appoint|substitute)|not appoint)\b"
)
_LEAD = re.compile(
    r"(?:my|our|the|its|his|her|mon|ma|mes|notre|son|sa|le|la|les)\s+(?:[a-z\-']+\s+){0,4}?(?=\S)|(?:mr|mrs|ms|m|mme|me|madame|monsieur)\.?\s+|:\s*"
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
            r"\b(?:know all (?:men|persons|people)(?: by these presents)?,?\s+that|by these presents,?\s+that)\s+(?:i,\s*|we,\s*)?"
        ),
        0.96,
    ),
    (
        re.compile(
            r"\b(?:je,?\s*(?:la |le )?soussignee?s?|nous,?\s*soussignee?s?|la soussignee|le soussigne)\s*,?\s*(?:moi,?\s*)?"
        ),
        0.97,
    ),
    (re.compile(r"\b(?:comparait|a comparu|ont comparu|comparaissent)\s*:?\s*(?:\S{1,2}\s)?"), 0.95),
    (re.compile(r"\bje,\s*"), 0.93),
    (
        re.compile(
            r"\b(?:power of attorney|procuration|mandat(?: de protection)?) (?:of|given by|granted by|made by|de|donnee? par)\s+"
        ),
        0.85,
    ),
    (re.compile(r"\b(?:is |was )?(?:given|granted|made)\b[^.;]{0,60}?\bby\s+"), 0.82),
    (re.compile(r"\b(?:given|granted|made|donnee|consentie|faite?)(?: this day)?,?\s+(?:by|par)\s*:?\s*"), 0.8),
)
_GIVER_LABEL = label(
    r"(?:(?:full )?name of (?:the )?)?(?:grantor|donor|principal|adult|appointor|mandator)(?:'s)?(?: name)?(?: \(?(?:the )?person giving[a-z ]*\)?)?|(?:nom (?:du|de la) )?(?:mandante?|constituante?)"
)
_TAKER_LABEL = label(
    r"(?:(?:full )?name of (?:the |my )?)?(?:attorney|attorney-in-fact|agent|donee)s?(?:'s)?(?: name)?(?: \(?[0-9]\)?)?|(?:nom (?:du|de la) )?mandataires?"
)
_SUBSTITUTE_LABEL = label(
    r"(?:name of (?:the )?)?(?:substitute|alternate|successor|replacement) attorney(?:'s)?(?: name)?|(?:nom (?:du|de la) )?mandataire (?:substitute?|remplacante?|subsidiaire)|(?:substitut|remplacante?)"
)
_AS_ATTORNEY = re.compile(
    r"\b(?:as|to be|comme|pour|a titre de|en qualite de|ci-apres)[^.;]{0,60}?\b(?:attorneys?|attorneys?-in-fact|agents?|mandataires?|procureure?s?)\b"
)


class _Type(NamedTuple):
    value: str
    words: re.Pattern[str]
    score: float


_TYPES = (
    _Type("protection_mandate", re.compile(r"mandat (?:de protection|en cas d'inaptitude|(?:donne )?en prevision de l'inaptitude|d'inaptitude)|protection mandate|mandate in case of incapacity|mandate given in anticipation"), 0.97),
    _Type("personal_care", re.compile(r"power of attorney for (?:personal|health) care|personal (?:care )?directive|representation agreement|health care (?:directive|proxy)|procuration (?:relative au|pour le) soin de la personne|soins? de la personne|personal care"), 0.95),
    _Type("continuing", re.compile(r"continuing power of attorney|procuration perpetuelle|continuing and (?:general|enduring)|procuration (?:permanente|continue)"), 0.97),
    _Type("enduring", re.compile(r"enduring power of attorney|procuration (?:durable|persistante)|enduring|shall (?:continue|survive|endure)[^.;]{0,60}incapa"), 0.95),
    _Type("limited", re.compile(r"(?:limited|specific|special|particular) power of attorney|procuration (?:limitee|speciale|particuliere|specifique)|mandat (?:special|limite)|for the following purposes? only|aux seules fins|uniquement aux fins|limited to the following|limited power|power of attorney \((?:limited|special|specific)|limited in time|limitee? dans le temps"), 0.95),
    _Type("general", re.compile(r"general power of attorney|procuration generale|mandat general|power of attorney \(general\)|general power"), 0.95),
)  # fmt: skip
_PLAIN_POWER = re.compile(r"\bpower of attorney\b|\bprocuration\b|\bmandat\b")
_SPRINGS = re.compile(
    r"\b(?:(?:only|not)\s+(?:comes? into (?:force|effect)|takes? effect|be(?:come)?s? effective|effective|be used|begin)|(?:comes? into (?:force|effect)|takes? effect|becomes? effective|effective|may be used|may act|shall act|begins?|is triggered)\s*"
    r"(?:only\s+)?(?:if|when|once|upon|on|after)\s+(?:and (?:when|if)\s+)?(?:(?:my|the|his|her|a|i|it|two|one|written|that)\b[^.;]{0,80}?)(?:incapa\w+|incompeten\w+|infirm\w+|unable|declar\w+|certif\w+|physicians?|doctors?|assess\w+|homologat\w+|medical)|if i (?:cannot|am unable to|become unable to|am not able to) (?:decide|make|act)|"
    r"(?:prend(?:ra)?|aura|n'aura|prendre|produira|ne prend(?:ra)?|entre(?:ra)? en vigueur)\b[^.;]{0,50}?(?:inaptitude|inapte|homologation|homologue\w*|incapacite|medecin\w*)|springing|homologation by the court|upon homologation|en cas d'inaptitude|lors de mon inaptitude|advenant (?:mon|son) inaptitude|si je deviens inapte)"
)
_NOW = re.compile(
    r"\b(?:(?:takes?|taking|has|have|shall take|shall have|is|are|becomes?|comes? into|begins?|be|starts?|commences?)\s*(?:full )?(?:effect|force|effective)?\s*(?:and be in force )?(?:immediately|forthwith|at once|on (?:the date|signing|signature|execution|its date|this date)|upon (?:signing|signature|execution|being signed|its execution)|from (?:the date|today|its date|this date)|as of (?:the date|today|now)|when (?:it is )?signed|now|today|on the (?:date|day))|"
    r"effective (?:immediately|on signing|upon signing|from the date|as of the date|today|now)|immediate(?:ly)? effect|in effect (?:immediately|now|from)|prend(?:ra)? effet (?:immediatement|des|a compter|a la date|le jour|aujourd'hui|des la signature|ce jour)|entre(?:ra)? en vigueur (?:immediatement|des|a compter|a la date|le jour|aujourd'hui|ce jour)|"
    r"des (?:ce jour|sa signature|aujourd'hui|maintenant|la signature)|effet immediat)"
)
_ENDURES = re.compile(
    r"\b(?:may be (?:exercised|used) during (?:any )?(?:subsequent )?(?:my )?incapacity|continues? (?:despite|notwithstanding|even if|in spite)|(?:not|n't) (?:be )?(?:terminated|revoked|affected|end|cease)[^.;]{0,40}(?:incapa|infirm)|while i am capable|both (?:before|while)|even if i become|malgre (?:mon|son) inaptitude|notwithstanding (?:my|any)[^.;]{0,30}incapa)"
)
_SIGNED = re.compile(
    r"\b(?:dated|signed|executed|done|made|given|in witness whereof|fait|signee?|signe|en foi de quoi|l'an|sworn|this|ce|date)\b[^.;]{0,110}$"
)
_NOT_SIGNED = re.compile(
    r"\b(?:until|expires?|terminat\w+|jusqu'au|ends?|to|and|au|et|including|from|between|du|since|born|nee?|resolution|passed|of birth|prior|anterieure|dated the|act|loi|effective|begins?|before|after|fin le)\b[^.;]{0,24}$"
)
_BY_COURT = re.compile(r"\b(?:homologue|judgment|jugement|homologated)\b[^.]{0,110}$")
_STATUTES = (
    ("ON", re.compile(r"substitute decisions act|powers of attorney act,? r\.?s\.?o|loi (?:de 1992 )?sur la prise de decisions au nom d'autrui")),
    ("QC", re.compile(r"code civil du quebec|civil code of quebec|\bc\.?c\.?q\b|mandat de protection|mandat en prevision de l'inaptitude|\bcomparait\b|\ben minute\b|minutes du notaire|curateur public du quebec|chambre des notaires")),
    ("BC", re.compile(r"power of attorney act,? r\.?s\.?b\.?c|power of attorney act \(british columbia\)|representation agreement act")),
    ("AB", re.compile(r"powers of attorney act,? (?:r\.?s\.?a|s\.?a)|powers of attorney act \(alberta\)|personal directives act")),
    ("SK", re.compile(r"powers of attorney act,? 2002|powers of attorney act \(saskatchewan\)")),
    ("MB", re.compile(r"powers of attorney act \(manitoba\)|powers of attorney act,? c\.?c\.?s\.?m")),
    ("NB", re.compile(r"enduring powers of attorney act|loi sur les procurations durables|property act \(new brunswick\)")),
    ("NS", re.compile(r"powers of attorney act,? r\.?s\.?n\.?s|powers of attorney act \(nova scotia\)")),
    ("PE", re.compile(r"powers of attorney act,? r\.?s\.?p\.?e\.?i|powers of attorney and personal directives act")),
    ("NL", re.compile(r"enduring powers of attorney act,? r\.?s\.?n\.?l")),
    ("YT", re.compile(r"enduring power of attorney act,? r\.?s\.?y")),
    ("NT", re.compile(r"powers of attorney act,? s\.?n\.?w\.?t")),
)  # fmt: skip
_GOVERNED = re.compile(
    r"\b(?:laws? (?:in force )?(?:of|in)|governed by|law of|lois (?:de|du|en vigueur)|regie? par|pursuant to the laws|under the laws|province (?:of|de|du)|territory of)\b[^.;]{0,50}$"
)


def find_grantor(run: Run) -> Sequence[FieldReading]:
    """Who gives the power, best first."""
    sheet = sheet_of(run)
    found = [*_labelled(sheet, _GIVER_LABEL, "grantor"), *_givers(sheet), *_before_appointing(sheet)]
    takers = [reading.value for reading in find_attorneys(run)]
    return best_first(one for one in found if not any(same_name(str(one.value), str(taker)) for taker in takers))


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
    return _without_worn_copies(
        one for one in in_order(found) if not any(same_name(str(one.value), str(other)) for other in substitutes)
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
            r"\b(?:as|to be|comme|a titre de|en qualite de)\b[^.;]{0,24}\b(?:substitut|alternate|successor|remplac|subsid)",
            behind,
        )
        yield found.end(), bool(_SUBSTITUTES.search(around) or as_substitute)


def _appointed(sheet: Sheet, place: int, field: str) -> Iterator[FieldReading]:
    cut = _name(sheet, place)
    while cut is not None:
        for start, end in split_names(cut.text):
            part = _part(sheet, cut, start, end)
            if part is not None and _is_name(part.text):
                yield part.reading(field, _named(part.text), 0.95)
        cut = _joined_by_and(sheet, cut)


_RESIDENCE = re.compile(r"(?:\s+(?:of|at|à)\s+(?:the\s+)?(?:[A-ZÀ-Þ][\w\-.]*\s?)+)+$")
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
    return best_first(
        [
            *found,
            *_labelled(sheet, _SUBSTITUTE_LABEL, "substitute_attorney"),
            *_named_substitute(sheet),
            *_who_replaces(sheet),
        ]
    )


_WHO_REPLACES = re.compile(
    r",?\s*(?:qui\s+(?:la |le |les |l')?(?:remplacera|remplace|succedera)|who\s+(?:will|shall|may|is to)\s+(?:replace|succeed|act (?:instead|in (?:his|her|their) (?:place|stead))))"
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
    r"\b(?:substitute attorney|alternate attorney|mandataire substitute?|mandataire remplacante?|sera remplacee? par|shall be (?:replaced|succeeded) by|replaced by|as (?:my )?substitute(?: attorney)?)\s*(?:is|shall be|will be|sera|est|:|,)?\s*"
)


def _named_substitute(sheet: Sheet) -> Iterator[FieldReading]:
    for found in sheet.find(_NAMED_SUBSTITUTE):
        cut = _name(sheet, found.end())
        if cut is not None:
            yield cut.reading("substitute_attorney", cleaned(cut.text), 0.88)


def find_date_signed(run: Run) -> Sequence[FieldReading]:
    """The day the power was signed, best first."""
    sheet = sheet_of(run)
    return best_first(_signed_dates(sheet))


def _signed_dates(sheet: Sheet) -> Iterator[FieldReading]:
    for hit in dates_in(sheet.plain):
        cut = cut_of(sheet, hit)
        score = _signed_score(sheet, hit)
        if hit.day is not None and cut is not None and score > 0.3:
            yield cut.reading("date_signed", hit.day.isoformat(), hit.score * score)


def _signed_score(sheet: Sheet, hit: DateHit) -> float:
    before = sheet.flow[max(0, hit.start - 140) : hit.start]
    if _NOT_SIGNED.search(before[-40:]) or _BY_COURT.search(before):
        return 0.2
    if _SIGNED.search(before):
        return 0.96
    start, end = sheet.line_bounds(hit.start)
    return 0.75 if end - start < (hit.end - hit.start) + 20 else 0.4


def find_poa_type(run: Run) -> Sequence[FieldReading]:
    """Of what kind the power is, best first: its title first, then what its words make it."""
    sheet = sheet_of(run)
    found = best_first(_types(sheet))
    plain = next((cut for one in sheet.find(_PLAIN_POWER) if (cut := sheet.cut(one)) is not None), None)
    return found or ((plain.reading("poa_type", "general", 0.5),) if plain else ())


def _types(sheet: Sheet) -> Iterator[FieldReading]:
    for one in _TYPES:
        for found in sheet.find(one.words):
            cut = sheet.cut(found)
            if cut is not None and not _revokes(sheet, found.start()):
                yield cut.reading("poa_type", one.value, one.score * _title_weight(sheet, found, cut))


def _revokes(sheet: Sheet, place: int) -> bool:
    return (
        re.search(
            r"\b(?:homologation d'un|revoke\w*|revoque\w*|prior|previous|anterieure?|except|not a|n'est pas une?)\b[^.;]{0,40}$",
            sheet.flow[max(0, place - 60) : place],
        )
        is not None
    )


def _title_weight(sheet: Sheet, found: re.Match[str], cut: Cut) -> float:
    """Titles are short lines, mostly the phrase itself or in capitals."""
    start, end = sheet.line_bounds(found.start())
    share = (found.end() - found.start()) / max(1, end - start)
    if share > 0.5 or (cut.text.isupper() and share > 0.25):
        return 1.0 if cut.page == sheet.tokens[0].page and cut.box.top < 0.6 else 0.9
    return 0.7


def find_poa_jurisdiction(run: Run) -> Sequence[FieldReading]:
    """Under whose law the power stands, best first: its statute, "the laws of", where it was signed, where people live."""
    sheet = sheet_of(run)
    found: list[FieldReading] = []
    for code, pattern in _STATUTES:
        for one in sheet.find(pattern):
            cut = sheet.cut(one)
            if cut is not None:
                found.append(cut.reading("jurisdiction", code, 0.97))
    for code, cut in provinces_named(sheet):
        before = sheet.flow[max(0, sheet.plain_place(cut.start) - 70) : sheet.plain_place(cut.start)]
        found.append(cut.reading("jurisdiction", code, 0.9 if _GOVERNED.search(before) else 0.68))
    return _most_named(found)


def _most_named(found: Sequence[FieldReading]) -> tuple[FieldReading, ...]:
    """Best first; of equals, the province named most often."""
    counts = {one.value: sum(other.value == one.value for other in found) for one in found}
    return tuple(sorted(best_first(found), key=lambda one: (-one.confidence, -counts[one.value])))


def find_effective(run: Run) -> Sequence[FieldReading]:
    """When the power begins: `immediate` or `springing`, best first."""
    sheet = sheet_of(run)
    return best_first(_beginnings(sheet))


def _beginnings(sheet: Sheet) -> Iterator[FieldReading]:
    for value, pattern, score in (
        ("springing", _SPRINGS, 0.93),
        ("immediate", _NOW, 0.92),
        ("immediate", _ENDURES, 0.7),
    ):
        for found in sheet.find(pattern):
            cut = sheet.cut(found)
            if cut is not None:
                yield cut.reading("effective", value, score)
    title = next(iter(best_first(_types(sheet))), None)
    if title is not None and title.value == "protection_mandate" and title.confidence > 0.7:
        yield FieldReading(
            name="effective",
            value="springing",
            raw=title.raw,
            page=title.page,
            box=title.box,
            confidence=title.confidence,
        )
    for found in sheet.find(_PLAIN_POWER):
        cut = sheet.cut(found)
        if cut is not None:
            yield cut.reading("effective", "immediate", 0.55)
            return


def find_expires(run: Run) -> Sequence[FieldReading]:
    """The last day of the power, best first."""
    return best_first(until(sheet_of(run), "expires"))

"""Of what kind a power of attorney is, under whose law, when it was signed, begins and ends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from classifiers.fields.best import best_first
from classifiers.fields.courts import provinces_named
from classifiers.fields.date_parts import Paper, Part, playing
from classifiers.fields.letters import in_force_to, until
from classifiers.fields.other_days import OF_AN_OFFICE, behind, without
from classifiers.fields.sheet import Cut, Sheet, sheet_of
from classifiers.fields.wordlists import CITIES
from domain.document import FieldReading, Run


class _Type(NamedTuple):
    value: str
    words: re.Pattern[str]
    score: float


_TYPES = (
    _Type("protection_mandate", re.compile(r"mandat (?:de protection|en cas d'inaptitude|(?:donne )?en prevision de "
                                           r"l'inaptitude|d'inaptitude)|protection mandate|mandate in case of "
                                           r"incapacity|mandate given in anticipation"), 0.97),
    _Type("personal_care", re.compile(r"power of attorney for (?:personal|health) care|personal (?:care )?directive|"
                                      r"representation agreement|health care (?:directive|proxy)|procuration "
                                      r"(?:relative au|pour le) soin de la personne|soins? de la personne|personal "
                                      r"care"), 0.95),
    _Type("continuing", re.compile(r"continuing power|(?<!enduring )power of attorney for property|\(continuing\)|"
                                r"procuration perpetuelle|continuing and (?:general|"
                                   r"enduring)|procuration (?:permanente|continue)"), 0.97),
    _Type("enduring", re.compile(r"enduring power of attorney|procuration (?:durable|persistante)|enduring|shall "
                                 r"(?:continue|survive|endure)[^.;]{0,60}incapa"), 0.95),
    _Type("limited", re.compile(r"(?:limited|specific|special|particular) power of attorney|procuration (?:limitee|"
                                r"speciale|particuliere|specifique)|mandat (?:special|limite)|for the following "
                                r"purposes? only|aux seules fins|(?:no|any|and no) other (?:purpose|thing|"
                                r"matter)|aucune autre fin|(?:^|\n)\W*(?:[0-9]\W+)?objet\s*:|"
                                r"only (?:for|to) the following|a cette seule fin|uniquement aux fins|limited "
                                r"to the following|"
                                r"limited purposes?|special mandate|and (?:for )?n(?:one|o) other|"
                                r"(?:transaction|purpose|business) alone|"
                                r"no other act|rien d'autre|what it is for: only|"
                                r"limited power|power of attorney \((?:limited|special|specific)|limited in time|"
                                r"limitee? dans le temps"), 0.95),
    _Type("general", re.compile(r"general power of attorney|procuration generale|mandat general|power of attorney "
                                r"\(general\)|general power"), 0.95),
)  # fmt: skip
_PLAIN_POWER = re.compile(r"\bpower of attorney\b|\bprocuration\b|\bmandat\b")
_DORMANT = re.compile(
    r"\b(?:without (?:effect|force)|of no (?:use|effect|force)|dormant|inoperative|sans effet|en sommeil|"
    r"inoperante?)[^.;]{0,30}\b(?:until|unless|before|tant que|jusqu|avant|a moins)"
)
_SPRINGS = re.compile(
    r"\b(?:(?:only|not)\s+(?:comes? into (?:force|effect)|takes? effect|be(?:come)?s? effective|effective|be used|"
    r"begin)|(?:comes? into (?:force|effect)|takes? effect|becomes? effective|effective|may be used|may act|shall "
    r"act|begins?|is triggered)\s*"
    r"(?:only\s+)?(?:if|when|once|upon|on|after)\s+(?:and (?:when|if)\s+)?(?:(?:my|the|his|her|a|i|it|two|one|"
    r"written|that)\b[^.;]{0,80}?)(?:incapa\w+|incompeten\w+|infirm\w+|unable|declar\w+|certif\w+|physicians?|"
    r"doctors?|assess\w+|homologat\w+|medical)|if i (?:cannot|am unable to|become unable to|am not able to) "
    r"(?:decide|make|act)|"
    r"(?:prend(?:ra)?(?! fin)|aura|n'aura|prendre|produira|ne prend(?:ra)?|entre(?:ra)? en "
    r"vigueur)\b[^.;]{0,50}?(?:inaptitude|inapte|homologation|homologue\w*|incapacite|medecin\w*)|springing|"
    r"(?:does|do|has|have|may do|can do|shall have|gives?) (?:nothing|no (?:power|effect|force|authority))[^.;]{0,40}"
    r"\b(?:until|unless|for now|before)|not (?:until|before|unless)[^.;]{0,80}(?:incapa\w+|capacity|physicians?|"
    r"doctors?)|"
    r"(?<!even )(?<!continues )(?:once|only (?:if|when|once)|(?<!even )(?<!if and )when|the day)\s+(?:i|my "
    r"(?:family |own )?"
    r"(?:doctor|physician)s?|two|a doctor|a physician|medical)\b[^.;]{0,80}(?:lack\w*|los[te]\w*|incapa\w+|unable|"
    r"no longer|capacity|write|certif\w+|declar\w+)|une fois (?:le mandat |la )?(?:homologu\w+|mon inaptitude)|"
    r"si je deviens|lorsque je (?:serai|deviendrai)|homologation by the court|upon homologation|en cas "
    r"d'inaptitude|lors de mon inaptitude|advenant (?:mon|son) "
    r"inaptitude|si je deviens inapte)"
)
_NOW = re.compile(
    r"\b(?:(?:takes?|taking|has|have|shall take|shall have|is|are|becomes?|comes? into|begins?|be|starts?|"
    r"commences?)\s*(?:full )?(?:effect|force|effective)?\s*(?:and be in force )?(?:immediately|forthwith|at once|on "
    r"(?:the date|signing|signature|execution|its date|this date)|upon (?:signing|signature|execution|being signed|"
    r"its execution)|from (?:the date|today|its date|this date)|as of (?:the date|today|now)|when (?:it is )?signed|"
    r"now|today|on the (?:date|day))|"
    r"effective (?:immediately|on signing|upon signing|from the date|as of the date|today|now)|immediate(?:ly)? "
    r"effect|in effect (?:immediately|now|from)|prend(?:ra)? effet (?:immediatement|des|a compter|a la date|le jour|"
    r"aujourd'hui|des la signature|a (?:la|sa) signature|maintenant|ce jour)|entre(?:ra)? en vigueur "
    r"(?:immediatement|a (?:la|sa) signature|des|a compter|a la date|le jour|"
    r"aujourd'hui|a (?:la|sa) signature|maintenant|ce jour)|"
    r"des (?:ce jour|sa signature|aujourd'hui|maintenant|la signature)|effet immediat|produit ses effets (?:des|"
    r"immediatement)|from the moment)"
)
_ENDURES = re.compile(
    r"\b(?:may be (?:exercised|used) during (?:any )?(?:subsequent )?(?:my )?incapacity|continues? (?:despite|"
    r"notwithstanding|even if|in spite)|(?:not|n't) (?:be )?(?:terminated|revoked|affected|end|"
    r"cease)[^.;]{0,40}(?:incapa|infirm)|while i am capable|both (?:before|while)|even if i become|malgre (?:mon|"
    r"son) inaptitude|notwithstanding (?:my|any)[^.;]{0,30}incapa)"
)
_GOES_ON = re.compile(
    r"\b(?:continues?|goes on|go on|remains? (?:good|valid|in (?:force|effect))|survives?|ends?|ceases?|"
    r"subsiste(?:ra)?|"
    r"(?:reste|demeure)(?:ra)? (?:valable|valide|en vigueur)|prend(?:ra)? fin|cesse(?:ra)?)"
    r"(?:(?! (?:only|not|no|until|unless|without|sans|que|seulement|pas)\b)[^.;,:]){0,24}$"
)
"""A power that goes on or ends when its giver fails was in force before."""
_STATUTES = (
    ("ON", re.compile(r"substitute decisions act|powers of attorney act,? r\.?s\.?o|loi (?:de 1992 )?sur la prise de "
                      r"decisions au nom d'autrui")),
    ("QC", re.compile(r"code civil du quebec|civil code of quebec|\bc\.?c\.?q\b|mandat de protection|mandat en "
                      r"prevision de l'inaptitude|\bcomparait\b|\ben minute\b|minutes du notaire|curateur public du "
                      r"quebec|chambre des notaires")),
    ("BC", re.compile(r"power of attorney act,? r\.?s\.?b\.?c|power of attorney act \(british columbia\)|"
                      r"representation agreement act")),
    ("AB", re.compile(r"powers of attorney act,? (?:r\.?s\.?a|s\.?a)|powers of attorney act \(alberta\)|personal "
                      r"directives act")),
    ("SK", re.compile(r"powers of attorney act,? 2002|powers of attorney act \(saskatchewan\)")),
    ("MB", re.compile(r"powers of attorney act \(manitoba\)|powers of attorney act,? c\.?c\.?s\.?m")),
    ("NB", re.compile(r"loi sur les procurations durables|property act \(new "
                      r"brunswick\)")),
    ("NS", re.compile(r"powers of attorney act,? r\.?s\.?n\.?s|powers of attorney act \(nova scotia\)")),
    ("PE", re.compile(r"powers of attorney act,? r\.?s\.?p\.?e\.?i|powers of attorney and personal directives act")),
    ("NL", re.compile(r"enduring powers of attorney act,? r\.?s\.?n\.?l")),
    ("NB", re.compile(r"enduring powers of attorney act,? s\.?n\.?b")),
    ("YT", re.compile(r"enduring power of attorney act,? r\.?s\.?y")),
    ("NT", re.compile(r"powers of attorney act,? s\.?n\.?w\.?t")),
)  # fmt: skip
_GOVERNED = re.compile(
    r"\b(?:laws? (?:in force )?(?:of|in)|governed by|law of|lois (?:de|du|en vigueur)|regie? par|pursuant to the "
    r"laws|under the laws|province (?:of|de|du)|territory of)\b[^.;]{0,50}$"
)


def find_date_signed(run: Run) -> Sequence[FieldReading]:
    """The day the power was signed, best first."""
    return best_first(playing(run, Part.OWN, Paper.POWER, "date_signed"))


def find_poa_type(run: Run) -> Sequence[FieldReading]:
    """Of what kind the power is, best first: its title first, then what its words make it."""
    sheet = sheet_of(run)
    found = best_first(_types(sheet))
    return found or ((_unsaid(sheet, "poa_type", _silent_type(sheet)),) if sheet.tokens else ())


_WHOLE = re.compile(
    r"\b(?:property|estate|affairs|anything (?:that |which )?(?:i|he|she|they|we)|every(?:thing| matter| act)|"
    r"all (?:my|his|her|its|our|other) \w+|generally|full power|all powers?|"
    r"biens|patrimoine|affaires|tou(?:t|te|s|tes) (?:les )?(?:actes?|pouvoirs?|mes|ses|ce que|affaires?)|"
    r"generalement|tout faire|pleine administration)\b"
)
_ONE_THING = re.compile(
    r"\b(?:account|accounts|hosting|site|web ?site|domain|vehicle|"
    r"compte|comptes|hebergement|domaine|"
    r"vehicule|dossier|records|dwelling)\b"
)


def _silent_type(sheet: Sheet) -> str:
    """A power without a name is limited where it speaks of some one thing and of no affairs as a whole."""
    return "limited" if _ONE_THING.search(sheet.flow) and not _WHOLE.search(sheet.flow) else "general"


def _types(sheet: Sheet) -> Iterator[FieldReading]:
    for one in _TYPES:
        for found in sheet.find(one.words):
            cut = sheet.cut(found)
            if cut is not None and not _revokes(sheet, found.start()):
                yield cut.reading("poa_type", one.value, one.score * _title_weight(sheet, found, cut))


def _revokes(sheet: Sheet, place: int) -> bool:
    return (
        re.search(
            r"\b(?:homologation d'un|revoke\w*|revoque\w*|prior|previous|anterieure?|except|not a|n'est pas "
            r"une?)\b[^.;]{0,40}$",
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
    """Under whose law the power stands, best first: its statute, "the laws of", the places it names."""
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
    for name, code in CITIES.items():
        for one in sheet.find(_city(name)):
            cut = sheet.cut(one)
            if cut is not None and not found:
                found.append(cut.reading("jurisdiction", code, 0.66))
    return _most_named(found)


@cache
def _city(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z\-]){re.escape(name)}(?![a-z\-])")


def _most_named(found: Sequence[FieldReading]) -> tuple[FieldReading, ...]:
    """Best first; of equals, the province named most often."""
    counts = {one.value: sum(other.value == one.value for other in found) for one in found}
    return tuple(sorted(best_first(found), key=lambda one: (-one.confidence, -counts[one.value])))


def find_effective(run: Run) -> Sequence[FieldReading]:
    """When the power begins: `immediate` or `springing`, best first."""
    sheet = sheet_of(run)
    return best_first(_beginnings(sheet)) if sheet.tokens else ()


def _beginnings(sheet: Sheet) -> Iterator[FieldReading]:
    for value, pattern, score in (
        ("springing", _DORMANT, 0.93),
        ("springing", _SPRINGS, 0.93),
        ("immediate", _NOW, 0.92),
        ("immediate", _ENDURES, 0.7),
    ):
        for found in sheet.find(pattern):
            cut = sheet.cut(found)
            goes_on = pattern is _SPRINGS and _GOES_ON.search(sheet.flow[max(0, found.start() - 50) : found.start()])
            if cut is not None and not goes_on:
                yield cut.reading("effective", value, score)
    title = next(iter(best_first(_types(sheet))), None)
    if title is not None and title.value == "personal_care" and title.confidence > 0.7:
        yield replace(title, name="effective", value="springing", confidence=round(0.7 * title.confidence, 3))
    if title is not None and title.value == "protection_mandate" and title.confidence > 0.7:
        yield FieldReading(
            name="effective",
            value="springing",
            raw=title.raw,
            page=title.page,
            box=title.box,
            confidence=title.confidence,
        )
    yield _unsaid(sheet, "effective", "immediate")


def _unsaid(sheet: Sheet, name: str, value: str) -> FieldReading:
    """What the law takes for granted where a power is silent, at the words that call it a power."""
    named = (cut for found in sheet.find(_PLAIN_POWER) if (cut := sheet.cut(found)) is not None)
    cut = next(named, None) or sheet.cut_tokens(sheet.tokens[:1])
    return cut.reading(name, value, 0.55)


def find_expires(run: Run) -> Sequence[FieldReading]:
    """The last day of the power, best first."""
    sheet = sheet_of(run)
    ends = playing(run, Part.END, Paper.POWER, "expires")
    found = [*ends, *until(sheet, "expires"), *in_force_to(sheet, "expires")]
    return best_first(without(found, behind(sheet, OF_AN_OFFICE)))

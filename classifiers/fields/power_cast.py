"""Who plays which part in a power of attorney: everybody named, by the nearest words that tell a part.

Each place of a name is told by the last telling word before it and the first behind it, with no other name between;
names joined by "and", or printed under each other, share a part. Nobody has two parts.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from classifiers.fields.cast import stands_alone
from classifiers.fields.mentions import Mention, Somebody, everybody
from classifiers.fields.names import same_name
from classifiers.fields.sheet import Sheet
from classifiers.memory import Memory
from domain.document import FieldReading

GRANTOR, ATTORNEY, SUBSTITUTE, WITNESS, NOTARY, NOBODY = (
    "grantor", "attorneys", "substitute_attorney", "witnesses", "notary", "nobody",
)  # fmt: skip
REACH_BEFORE, REACH_BEHIND = 130, 60
NEAR = 30
"""Telling words so many letters before a name surely mean it."""
SURE, FIRM = 0.6, 0.85
LONGEST_CAPTION = 44
"""A line of fewer letters above or under a name may say what the name is; longer ones are text."""

_NEXT = r"[\s,(:;\-–—]*"
_PROFESSION = (
    r"(?:an? |the )?(?:practising |practicing |retired )?(?:lawyers?|solicitors?|barristers?|avocate?s?|student-at-law|"
    r"commissioner|commissaire|justice of the peace|juge de paix)"
)
_BEFORE = re.compile(
    r"(?P<substitute_attorney>\b(?:substitu\w+(?! decisions)|alternates?|alternative|successor|replac\w+|remplac\w+|"
    r"instead|in (?:his|her|their) (?:place|stead)|in the (?:event|place)|a (?:(?:son|leur) )?defaut|back-?up|"
    r"second choice|failing (?:him|her|them|that|which|whom)|d'empechement|d'incapacite|if unable|predecease|"
    r"(?:if|should|in case|when) [a-z' ]{2,40}(?:cannot|can't|can not|will not|unable|unwilling|dies?|refus\w+|ceases?|"
    r"predeceas\w+|resigns?|be unable)|(?:si|advenant|au cas ou|s') ?[a-z' ]{2,50}(?:peut|refus\w+|deces|decede|"
    r"empeche\w*|incapable|demission\w*|inapte|agir|malade|meurt))\b)|"
    r"(?P<notary>\b(?:notary(?: public)?|notaire|devant(?: moi)?,? m(?:e|aitre))\b)|"
    r"(?P<witnesses>\b(?:witness(?:es|ed)?(?! (?:whereof|my hand))|temoins?|seen by|in the presence of|en presence de|"
    r"vu par|attested by|signed before|declarant)\b)|"
    r"(?P<nobody>\b(?:accounting|accounts? to|report to|reddition|rendre compte|monitor|consult(?:ing)?|advis\w+ by|"
    r"revok\w+|revoqu\w+|prior|previous|copy to|copie a|notify|aviser|translator|interpreter|interprete|"
    r"prepared by|prepare par|drafted by|register\w* by|lent|owed|owing|sale to|vente a)\b)|"
    r"(?P<attorneys>\b(?:appoint\w*|name[sd]? (?!of|is|print)|nomm\w+|design\w+|constitu\w+|mandat(?:e|ons)|"
    r"choos\w+|chosen|choisi\w*|empower\w*|entrust\w*|confie\w*|confer\w* on|confere\w* a|authori[sz]e\w*|"
    r"(?:power|powers|authority|pouvoirs?|procuration) (?:to|a|unto|on)|(?<!power of )(?<!powers of "
    r")attorneys?(?:-in-fact)?|agents?|donees?|"
    r"mandataires?|procureure?s?|fonde de pouvoir|attorney\(s\)|proxy|representative|who (?:is getting|gets|"
    r"receives))\b|(?:^|\n)\W*(?:to|a)\s*:)|"
    r"(?P<grantor>(?<![a-z'])(?:i|we|je|nous|moi|my name is|je m'appelle|mon nom est)(?:,| am| the| la| le|\s*:)?\s*$|"
    r"\b(?:soussignee?s?|undersigned|made by|given by|granted by|donnee? par|comparai(?:t|ssent)|a comparu|grantors?|"
    r"donors?|principals?|mandante?s?|adult|appointor|mandator|maker|constituante?|declarant|by this instrument|"
    r"that i|who (?:is giving|gives)|giving this power|power of attorney (?:of|by|from)|procuration de|granted "
    r"to me by)\b|(?:^|\n)\W*(?:from|de)\s*:)"
)
_BEHIND = (
    (NOTARY, re.compile(rf"{_NEXT}(?:an? |the )?(?:notary|notaire)\b"), 0.95),
    (WITNESS, re.compile(rf"{_NEXT}(?:(?:an? |the |first |second )?(?:witness|temoin)\b|{_PROFESSION}\b|"
                         r"(?:\S{3,12}, )?qui (?:atteste|a vu|temoigne)|who (?:saw|witnessed|attests)|"
                         r"certif\w+ that|(?:of [a-z' ]{3,24},? )"
                         rf"(?:witness|{_PROFESSION})\b)"), 0.93),
    (SUBSTITUTE, re.compile(rf"{_NEXT}(?:as (?:my )?(?:substitute|alternate|successor|replacement)|comme (?:substitut|"
                            r"remplacant)|(?:will|shall|is to|may|would) (?:replace|succeed|step in|take "
                            r"over|act instead|act in (?:his|her|their) (?:place|stead)|take (?:his|her|their) place)|"
                            r"(?:be|becomes?) (?:my )?(?:donee|attorney|agent)|(?:la |le |les )?remplace(?:ra)?|"
                            r"(?:to act )?instead|substitute|prend(?:ra)? (?:(?:sa|leur) place|la releve)|"
                            r"qui (?:me |la |le )?remplace\w*)\b"), 0.9),
    (ATTORNEY, re.compile(rf"{_NEXT}(?:(?:as|to be|comme|a titre de|pour etre)\s+)?(?:(?:my|our|its|his|her|the|mon|ma|"
                          r"notre|son|sa|ci-apres)\W+)*(?:true and )?(?:lawful )?(?:general |property |"
                          r"enduring |joint )*"
                          r"(?:attorneys?|agents?|donees?|mandataires?|procureure?s?|fondee? de pouvoirs?)\b|"
                          rf"{_NEXT}(?:has|have|shall have|is given|holds|a|aura|recoit)\s+(?:\w+ "
                          rf")?(?:powers?|authority|"
                          rf"pouvoirs?|mandat)\b|{_NEXT}(?:may|to|peut|pourra|afin de|pour) (?:act|agir|do|faire|sign|"
                          r"represent|deal|manage|gerer)\b"), 0.9),
    (GRANTOR, re.compile(rf"{_NEXT}(?:(?:the|le|la|ci-apres|hereinafter|called|nommee?(?:\(e\))?)\W+)*(?:donors?|"
                         r"grantors?|principals?|mandante?s?|adult|maker|constituante?)\b|"
                         rf"{_NEXT}(?:[^.;:]{{0,50}}?[,\s])?(?:hereby |do |does |herewith )*(?:appoints?|"
                         rf"nomm?e|designe|"
                         r"constitues?|chooses?|choisis|confers?|gives?|donne|grants?|empowers?|confie|"
                         r"mandate)\b"), 0.9),
)  # fmt: skip
_OFFICE = re.compile(
    r"(?:attorneys?|agents?|donees?|mandataires?|procureure?s?|representative|proxy|grantors?|donors?|principals?|"
    r"mandante?s?|adult|maker|attorney\(s\))"
)
_NAMES_THEN = re.compile(
    r"[\s:.,(_#0-9\-–]*(?:(?:is|are|shall be|will be|to be|est|sont|sera|seront|name|nom|named|nommee|for property|"
    r"for my property|my|mon|ma|mr|m|me|s|of mine|of the adult)[\s:.,(_#0-9\-–]*)*"
)
"""Between an office and the name of who holds it; what is two of these words, as mme is m and me, is not listed."""
_JOINED = re.compile(
    r"[\s,;]*(?:(?:and|et|or|ou|&|/|[0-9(]+[.)]|of [a-z' ]{3,24},? and|de [a-z' ]{3,24},? et)[\s,:]*)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Somebody with the part that the paper gives them, the place that tells it best, and how well, 0..1."""

    name: str
    who: Somebody
    mention: Mention
    score: float


_cast: Memory[tuple[Part, ...]] = Memory(4)


def parts(sheet: Sheet) -> tuple[Part, ...]:
    """One part for everybody who has any, in the order of the paper."""
    return _cast.recall(sheet) or _cast.keep(sheet, tuple(_parts(sheet)))


def playing(sheet: Sheet, name: str) -> tuple[Part, ...]:
    """Everybody who plays a part."""
    return tuple(part for part in parts(sheet) if part.name == name)


def agreed(sheet: Sheet, name: str, told: Iterable[FieldReading]) -> Iterator[FieldReading]:
    """What patterns have told of a part, without those who surely play another, and whoever plays it beside them."""
    kept = [reading for reading in told if not _plays_another(sheet, name, reading)]
    yield from kept
    for part in playing(sheet, name):
        if (part.score >= FIRM or not kept) and not any(
            same_name(str(reading.value), part.who.value) for reading in kept
        ):
            yield part.mention.cut.reading(name, part.who.value, part.score)


def _plays_another(sheet: Sheet, name: str, reading: FieldReading) -> bool:
    """Attorneys and their substitutes are told apart by the sentence, which patterns know better."""
    near = {name, NOBODY} | ({ATTORNEY, SUBSTITUTE} if name in {ATTORNEY, SUBSTITUTE} else set())
    near |= {WITNESS} if name == NOTARY else set()
    return any(
        part.name not in near and part.score >= FIRM and same_name(str(reading.value), part.who.value)
        for part in parts(sheet)
    )


def _parts(sheet: Sheet) -> Iterator[Part]:
    people = everybody(sheet)
    told = _told(sheet, people)
    unknown = []
    for number, who in enumerate(people):
        scores = told[number]
        name = max(scores, key=lambda one: scores[one][0]) if scores else NOBODY
        if scores and scores[name][0] >= SURE:
            yield Part(name=name, who=who, mention=scores[name][1], score=min(0.97, scores[name][0]))
        elif not scores:
            unknown.append(who)
    yield from _left_over(sheet, unknown, {name for scores in told.values() for name in scores})


def _told(sheet: Sheet, people: tuple[Somebody, ...]) -> dict[int, dict[str, tuple[float, Mention]]]:
    """For everybody the parts that their places tell: doubts multiply, so two places are surer than one."""
    places = sorted(
        ((mention, number) for number, who in enumerate(people) for mention in who.mentions),
        key=lambda one: one[0].start,
    )
    told: dict[int, dict[str, tuple[float, Mention]]] = defaultdict(dict)
    end, last = 0, dict[str, float]()
    for place, (mention, number) in enumerate(places):
        following = places[place + 1][0].start if place + 1 < len(places) else len(sheet.flow)
        joined = end and _JOINED.fullmatch(sheet.flow, end, mention.start) is not None
        found = _of_place(sheet, mention, end, following)
        if joined and not found:
            found = {name: 0.95 * score for name, score in last.items()}
        for name, score in found.items():
            known = told[number].get(name)
            together = 1 - (1 - score) * (1 - known[0]) if known else score
            told[number][name] = (together, known[1] if known else mention)
        end, last = mention.end, found
    return told


def _of_place(sheet: Sheet, mention: Mention, end: int, following: int) -> dict[str, float]:
    behind, before = _behind(sheet, mention, following), _bare(_before(sheet, mention, end))
    cue = _cue(before)
    told = next(((name, score) for name, pattern, score in _BEHIND if pattern.match(behind)), None)
    is_label = cue is not None and re.fullmatch(r"[ :.,(_#0-9-]*", before[cue.end() :]) is not None
    if told is not None and (not is_label or told[0] in {NOTARY, WITNESS}):
        return {told[0]: told[1]}
    if cue is None or cue.lastgroup is None:
        return {}
    near = len(before) - cue.end() < NEAR
    if cue.lastgroup == NOBODY and not near:
        return {}
    return {_of_cue(cue, before): 0.88 if near else 0.72}


def _bare(before: str) -> str:
    """Without remarks in brackets."""
    return re.sub(r"\([^)]{0,90}\)", "", before)


def _cue(before: str) -> re.Match[str] | None:
    """The last telling word before a name. "The attorney" tells only what directly follows it, else it is talked of."""
    cues = (
        cue
        for cue in _BEFORE.finditer(before)
        if not _OFFICE.fullmatch(cue.group()) or _NAMES_THEN.fullmatch(before[cue.end() :])
    )
    return max(cues, key=lambda one: one.end(), default=None)


def _of_cue(cue: re.Match[str], before: str) -> str:
    """Who is appointed in a sentence that has spoken of substitutes is one."""
    sentence = re.split(r"[.;]\s", before[: cue.start()])[-1]
    substitute = any(one.lastgroup == SUBSTITUTE for one in _BEFORE.finditer(sentence))
    return SUBSTITUTE if cue.lastgroup == ATTORNEY and substitute else str(cue.lastgroup)


def _behind(sheet: Sheet, mention: Mention, following: int) -> str:
    """What follows a name: the text; of a name alone on its line the rest of it, and a caption that stands under it."""
    if not stands_alone(sheet, mention):
        return sheet.flow[mention.end : min(following, mention.end + REACH_BEHIND)]
    _, end = sheet.line_bounds(mention.start)
    caption = sheet.plain[end + 1 : sheet.line_bounds(min(end + 1, len(sheet.plain) - 1))[1]]
    if len(caption) > LONGEST_CAPTION or ":" in caption or following < end + 1 + len(caption):
        caption = ""
    return f"{sheet.plain[mention.end : end]} {caption}"


def _before(sheet: Sheet, mention: Mention, end: int) -> str:
    """What precedes a name: the text since the last name; of a name alone on its line the heading above it."""
    start = max(end, mention.start - REACH_BEFORE)
    if not stands_alone(sheet, mention):
        return sheet.plain[start : mention.start]
    first, _ = sheet.line_bounds(mention.start)
    above, _ = sheet.line_bounds(max(0, first - 1))
    heading = sheet.plain[above:first]
    opening = _BEFORE.match(heading.lstrip())
    if len(heading) > LONGEST_CAPTION and opening is not None:
        return opening.group() + sheet.plain[first : mention.start]
    return sheet.plain[max(end, above if len(heading) <= LONGEST_CAPTION else first) : mention.start]


def _left_over(sheet: Sheet, unknown: list[Somebody], known: set[str]) -> Iterator[Part]:
    """Who signs alone on a line and is nothing else gives the power; who else is named in the text receives it."""
    for who in unknown:
        alone = [mention for mention in who.mentions if stands_alone(sheet, mention)]
        if GRANTOR not in known and alone:
            known = known | {GRANTOR}
            yield Part(name=GRANTOR, who=who, mention=alone[-1], score=0.66)
        elif ATTORNEY not in known and not alone:
            known = known | {ATTORNEY}
            yield Part(name=ATTORNEY, who=who, mention=who.mentions[0], score=0.6)

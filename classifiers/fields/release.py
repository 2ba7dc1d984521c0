"""To whom records go: the recipient of a letter, the person an order names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from classifiers.fields.best import best_first
from classifiers.fields.cast import takers
from classifiers.fields.customers import find_letter_customer
from classifiers.fields.labels import NAME_LABEL, Labelled, fitting, in_section, label
from classifiers.fields.letters import READ_AT_ALL, find_signatory
from classifiers.fields.mentions import names_somebody, spelled_best
from classifiers.fields.names import cleaned, is_company, is_ours, is_person, name_at, same_name, split_names
from classifiers.fields.prose import sentence_at
from classifiers.fields.repair import folded
from classifiers.fields.sheet import Cut, Sheet, sheet_of
from domain.document import FieldReading, Run

_GIVE = (
    r"(?:produc|disclos|deliver|provid|releas|furnish|giv|send|hand over|handing over|suppl|confirm|hand|show|pass|"
    r"transmit|transfer|forward|shar|discuss|should go|available|mak(?:e|ing) available|"
    r"communicat|communiqu|remet|remis|transmet|transmis|divulgu|fourni|donn|envo[iy]|livr|produi|liber|parven|"
    r"adress|achemin|"
    r"expedi|partag|serv|bring|identif|writ|draw|apport|mett|faire tenir|let)\w*"
)
_GIVE_TO = re.compile(rf"(?<![a-z]){_GIVE}\b")
_TO = re.compile(
    r"(?<![a-z])(?:to|unto|with|avec|on|by|aux?|a)\s+(?:the order of\s+|l'attention de\s+|l'intention de\s+)?(?=\S)"
)
_ROLE_NOUN = (
    r"(?:(?:court )?administrator|court officer|clerk of the court|plaintiffs?|defendants?|applicants?|"
    r"respondents?|petitioners?|appellants?|claimants?|moving part(?:y|ies)|"
    r"demande(?:ur|resse)s?|"
    r"defende(?:ur|resse)s?|requerante?s?|intimee?s?|appelante?s?|poursuivante?s?|peace officer|public officer|agent "
    r"de la paix|"
    r"fonctionnaire public|crown|couronne|attorney general|procureure? generale?|(?:supervising|independent) "
    r"solicitor|employee of the service(?: who serves this order)?|receiver|trustee|syndic|sequestre|monitor|court|"
    r"registrar|registry|greffier|greffe|service|tiers|third part(?:y|ies)|accused|accusee?|execut(?:or|rix|rices?)|"
    r"liquidat(?:or|eur|rice)|(?:estate |bankruptcy )?trustee(?: in bankruptcy)?|designated officer|director(?: or an "
    r"employee of the service)?|inquiry|commission(?:er)?|minister|ministre|trial coordinator|clerk|adjudicator|"
    r"avocate? superviseure?|expert|inspector|inspecteur|assessor|petitioning creditor|creditor|representative "
    r"plaintiff|public (?:trustee|guardian)|children's lawyer|coroner|sheriff|bailiff|huissiere?|tenant|landlord|"
    r"locat(?:eur|rice|aire)|claims? officer|law society|demande|defense|bureau du syndic|official receiver|"
    r"interim receiver)"
)
_COUNSEL = (
    r"(?:counsel(?: of record)?|counsel to|agents?|solicitors?(?: of record)?|lawyers?|attorneys?(?: of "
    r"record)?|avocate?s?|"
    r"procureure?s?|conseillers? juridiques?)"
)
_ROLES = re.compile(
    rf"(?:(?:the|la|le|les|l'|said|dite?)\s*)*(?:{_COUNSEL}\s+(?:for|to|of|de|du|des)\s*(?:the|la|le|les|l'|"
    rf"said)?\s*{_ROLE_NOUN}|"
    rf"(?:inquiry|class) counsel|{_COUNSEL} (?:for|of) (?:each|both|all)(?: of)?(?: the)? part(?:y|ies)|"
    rf"(?:all |both )?(?:the )?parties(?: of record)?|{_ROLE_NOUN}(?:'s|s')?(?:\s+{_COUNSEL})?|"
    rf"(?:its|their|his|her|ses|leurs|son)\s+{_COUNSEL})(?![a-z])"
)
_RANKS = re.compile(
    r"(?:(?:staff|special|provincial|chief|s/sgt|s/?sgt|d/?cst|l')?[\s.]*(?:detective|constable|d/?cst|d/?sgt|"
    r"cst|det|sgt|sergeant|sergente?|inspector|inspect(?:eur|rice)|corporal|"
    r"cpl|caporale?|agente?|"
    r"enqueteu(?:r|se|rice)|enquetrice|officer|capt|lt|lieutenant|superintendent)\.?\s+){1,2}(?=\S)"
)
_LEAD_IN = re.compile(
    r"(?:(?:my|our|the|his|her|its|their|son|sa|ses|notre|nos|mon|ma|mes|le|la|les|l'|leur|an?|un|"
    r"une)\s*[a-z'\- ]{2,70}?,?\s+)"
)
_SKIP = re.compile(
    r"(?:you|vous|it|him|her|them|us|me|nous|moi|do|be|the following|which|that|any|all|release|disclose)\b"
)
_NEVER = re.compile(r"\b(?:not|never|no one|nobody|nothing|pas|rien|aucun|personne|ni|nor|neither)\b")
_LABEL = label(
    r"(?:person|persons|party|organization|individual)s? (?:who may receive|to receive|authori[sz]ed to receive|to "
    r"whom)[a-z ,]*|"
    r"(?:name of )?(?:the )?(?:authori[sz]ed )?recipients?(?: of (?:the )?(?:information|records))?|release(?:d)? to|"
    r"disclose(?:d)? to|information (?:may be |is to be )?released to|"
    r"to whom|a qui|(?:nom du )?destinataires?(?: des renseignements)?|personnes? autorisees?(?: a recevoir[a-z ]*)?|"
    r"communiquer a|remettre a|"
    r"(?:nom de la )?personne a qui[a-z ]*|tiers autorise"
)
_ME = re.compile(
    r"\b(?:(?:to|give|send|provide|show|tell) (?:me|us|myself|ourselves)\b(?! (?:know|if|when))|a (?:moi|"
    r"nous)(?:-meme)?s?)\b|\bme (?:les |la |le )?(?:communiquer|remettre|transmettre|fournir|envoyer)"
)


def find_recipient(run: Run) -> Sequence[FieldReading]:
    """Who may receive the customer's records, best first, by name."""
    sheet = sheet_of(run)
    others = tuple(str(one[0].value) for one in (find_letter_customer(run), find_signatory(run)) if one)
    told = [
        *_labelled(sheet, "recipient"),
        *_given_to(sheet, "recipient", roles=False),
        *_let_have(sheet),
        *_may_have(sheet),
    ]
    left = [part.mention.cut.reading("recipient", part.who.value, part.score) for part in takers(sheet, others)]
    found = best_first(spelled_best(sheet, one) for one in [*(_doubted(one, others) for one in told), *left])
    return found or tuple(_to_the_writer(sheet, run))


def _doubted(reading: FieldReading, others: tuple[str, ...]) -> FieldReading:
    """Who is the customer or signs hardly receives as well; and a name is a person's or a company's."""
    known = any(same_name(str(reading.value), other) for other in others)
    weight = (0.5 if known else 1.0) * (1.0 if names_somebody(str(reading.value)) else 0.6)
    return replace(reading, confidence=round(reading.confidence * weight, 3))


_LET = re.compile(
    r"\b(?:permission (?:for|to)|consent (?:for|to)|let|allow|permit|authori[sz]e|want|would like|autorise|"
    r"autorisons|permets? a|permettre a|laissez)\s+(?=\S)"
)
_RECEIVES = (
    r"(?:receive|obtain|have|see|get|collect|access|inspect|view|request|be given|obtenir|recevoir|consulter|"
    r"avoir|prendre|demander|voir)\b"
)
_TO_RECEIVE = re.compile(
    rf"(?:\s*,?\s*(?:of|de|at|from|chez)\b[^.;]{{0,50}}?)?,?\s*(?:to|a|d'|puisse|de)?\s*{_RECEIVES}"
)
_MAY_RECEIVE = re.compile(
    rf"(?:\s*,[^.;,]{{2,50}},)?\s*,?\s*(?:(?:is|are|est|sont)\s+(?:hereby\s+)?(?:authori[sz]ed|permitted|allowed|"
    rf"entitled|autorisee?s?)\s*(?:to|a)?|may|can|peut|pourra)\s+"
    rf"(?:also\s+)?{_RECEIVES}"
)


def _let_have(sheet: Sheet) -> Iterator[FieldReading]:
    """ "let X have", "authorize X to obtain", "X is authorized to receive": who receives stands before the verb."""
    for found in sheet.find(_LET):
        first, _ = sentence_at(sheet.plain, found.start())
        if _NEVER.search(sheet.flow, max(first, found.start() - 24), found.start()):
            continue
        for cut, value, score in _receiver(sheet, found.end(), roles=False):
            if _TO_RECEIVE.match(sheet.flow, sheet.plain_place(cut.end)):
                yield cut.reading("recipient", re.sub(r"\s+(?:of|from|at|de|chez)\s.*$", "", value), 0.95 * score)


def _may_have(sheet: Sheet) -> Iterator[FieldReading]:
    """ "X is authorized to receive", "X may obtain"."""
    for token in sheet.tokens:
        name = name_at(sheet, token.start) if token.word.text[:1].isupper() else None
        if name is None or not (is_person(name.text) or is_company(name.text)) or is_ours(name.text):
            continue
        if _MAY_RECEIVE.match(sheet.flow, sheet.plain_place(name.end)):
            yield name.reading("recipient", cleaned(name.text), 0.9)


def _to_the_writer(sheet: Sheet, run: Run) -> Iterator[FieldReading]:
    """ "Send to us, X": the writer receives; by the name behind, else as signed."""
    me = says_to_me(sheet)
    if me is None:
        return
    behind = re.match(r"[\s,]+", sheet.flow[sheet.plain_place(me.end) :])
    name = name_at(sheet, me.end + behind.end()) if behind else None
    if name is not None and (is_person(name.text) or is_company(name.text)):
        yield name.reading("recipient", cleaned(name.text), 0.85)
        return
    for signatory in find_signatory(run)[:1]:
        yield me.reading("recipient", signatory.value, 0.6)


def find_disclose_to(run: Run) -> Sequence[FieldReading]:
    """To whom the order sends the records, best first: a name, or a role as printed ("counsel for the plaintiff")."""
    sheet = sheet_of(run)
    found = [*_given_to(sheet, "disclose_to", roles=True), *_labelled(sheet, "disclose_to"), *_in_brackets(sheet)]
    return best_first(spelled_best(sheet, _our_duty(sheet, one)) for one in found)


_DUTY = re.compile(
    r"\b(?:infinet\w*|icg|you|vous|that (?:corporation|company)|the (?:host|non-?party|custodian|provider|third "
    r"part[yi])|"
    r"l'hebergeur|la (?:societe|tierce|personne) (?:visee|morale))\b"
)
NOT_OURS = 0.9
"""What a sentence that does not speak of the host counts for: others have duties, too."""


def _our_duty(sheet: Sheet, reading: FieldReading) -> FieldReading:
    """A reading weighed by whether its sentence, or the one before, says what the host must do."""
    place = next(
        (
            token.start
            for token in sheet.tokens
            if token.word.box.left >= reading.box.left - 0.001
            and token.word.box.top >= reading.box.top - 0.001
            and token.page == reading.page
        ),
        0,
    )
    start, end = sentence_at(sheet.plain, sheet.plain_place(place))
    before, _ = sentence_at(sheet.plain, max(0, start - 2))
    if _DUTY.search(sheet.flow, before, end):
        return reading
    return replace(reading, confidence=round(NOT_OURS * reading.confidence, 3))


_NAME_IN_FORM = re.compile(r"\b(?:to|a|au|aux)\s*\((?:name|nom)[a-z ]*\)\s*:?\s*")


def _in_brackets(sheet: Sheet) -> Iterator[FieldReading]:
    """ "give the following to (name) X"."""
    for found in sheet.find(_NAME_IN_FORM):
        name = name_at(sheet, sheet.origin(found.end()))
        if name is not None and names_somebody(cleaned(name.text)):
            yield name.reading("disclose_to", cleaned(name.text), 0.95)


def says_to_me(sheet: Sheet) -> Cut | None:
    """The words by which a letter asks for the records to go to its own writer, or None."""
    for found in sheet.find(_ME):
        start, _ = sentence_at(sheet.plain, found.start())
        if _GIVE_TO.search(sheet.flow, start, found.end()) and not _NEVER.search(sheet.flow, start, found.start()):
            return sheet.cut(found)
    return None


def _labelled(sheet: Sheet, field: str) -> Iterator[FieldReading]:
    for found in in_section(sheet, _LABEL, NAME_LABEL):
        inside = name_at(sheet, found.cut.start)
        if (
            inside is not None
            and (is_person(inside.text) or is_company(inside.text))
            and inside.confidence > READ_AT_ALL
        ):
            yield inside.reading(field, cleaned(inside.text), found.score)

    def read(found: Labelled) -> FieldReading | None:
        name = name_at(sheet, found.cut.start)
        if name is None or not (is_person(name.text) or is_company(name.text)) or is_ours(name.text):
            return None
        return name.reading(field, cleaned(name.text), found.score) if name.confidence > READ_AT_ALL else None

    yield from fitting(sheet, _LABEL, read)


def _given_to(sheet: Sheet, field: str, *, roles: bool) -> Iterator[FieldReading]:
    for verb in sheet.find(_GIVE_TO):
        first, last = sentence_at(sheet.plain, verb.start())
        if _NEVER.search(sheet.flow, max(first, verb.start() - 24), verb.start()):
            continue
        yield from _receivers(sheet, field, (verb.end(), last), roles)
        yield from _directly(sheet, field, verb.end(), roles)


def _directly(sheet: Sheet, field: str, place: int, roles: bool) -> Iterator[FieldReading]:
    """ "give the Plaintiff the name", "give her the address": who receives stands right behind the verb."""
    place += len(sheet.flow[place:]) - len(sheet.flow[place:].lstrip())
    if roles:
        for cut, value, score in _role(sheet, place):
            if not re.match(r"'s|\s*(?:'s|of the)\b", sheet.flow[sheet.plain_place(cut.end) :]):
                yield cut.reading(field, value, score * 0.93)
    if _PRONOUN.match(sheet.flow, place):
        known = _introduced_before(sheet, place)
        if known is not None:
            yield known.reading(field, cleaned(known.text), 0.8)


def _introduced_before(sheet: Sheet, place: int) -> Cut | None:
    """The last person whom the writer has introduced ("my sister, X"): whom "her" means."""
    for found in reversed(list(sheet.find(_RELATION, 0, place))):
        name = name_at(sheet, sheet.origin(found.end()))
        if name is not None and is_person(cleaned(name.text)):
            return name
    return None


_PRONOUN = re.compile(r"(?:her|him|them|lui|leur)\b")
_RELATION = re.compile(
    r"\b(?:my|our|mon|ma|notre)\s+(?:[a-z\-']+\s+){0,3}?(?:sister|brother|son|daughter|wife|husband|spouse|partner|"
    r"mother|father|friend|niece|nephew|"
    r"cousin|lawyer|accountant|bookkeeper|notary|advis[eo]r|agent|assistant|consultant|soeur|s\wur|frere|fils|fille|"
    r"epouse?|conjointe?|mere|pere|amie?|"
    r"niece|neveu|avocate?|comptable|notaire|conseillere?|mandataire)\s*,?\s+"
)


def _receivers(sheet: Sheet, field: str, reach: tuple[int, int], roles: bool) -> Iterator[FieldReading]:
    """What stands behind "to" after a verb of giving: the nearer, the surer."""
    start, end = reach
    for found in sheet.find(_TO, start, min(end, start + 320)):
        word = found.group().split()[0]
        if word == "a" and not _is_french_a(sheet, found.start()):
            continue
        if word in _LIMITED and not _LIMITED[word].search(sheet.flow, max(0, start - 40), found.start()):
            continue
        nearness = 1.0 - min(0.35, (found.start() - start) / 900)
        for cut, value, score in _receiver(sheet, found.end(), roles):
            yield cut.reading(field, value, score * nearness)


_LIMITED = {
    "with": re.compile(r"\b(?:shar|discuss)\w*"),
    "avec": re.compile(r"\b(?:partag|discut)\w*"),
    "on": re.compile(r"\bserv\w*"),
    "by": re.compile(r"\binspection\b"),
}
"""Words that mean "to" only behind certain verbs."""


def _is_french_a(sheet: Sheet, place: int) -> bool:
    """Whether an "a" is « à »: by its accent, or because the page is French and lost it."""
    token = sheet.tokens_from(sheet.origin(place), 1)[0]
    return token.word.text[:1] in "àÀ" or sheet.language(token.page) == "fr"


def _receiver(sheet: Sheet, place: int, roles: bool) -> Iterator[tuple[Cut, str, float]]:
    if roles:
        yield from _role(sheet, place)
    if _SKIP.match(sheet.flow, place) and not sheet.raw[sheet.origin(place)].isupper():
        return
    direct = tuple(_name(sheet, place, 0.95))
    yield from direct
    lead = None if direct else _LEAD_IN.match(sheet.flow, place)
    while lead is not None and lead.end() - place < 90:
        found = tuple(_name(sheet, lead.end(), 0.93))
        if found:
            yield from found
            return
        lead = _longer(sheet, place, lead.end())


def _longer(sheet: Sheet, place: int, end: int) -> re.Match[str] | None:
    """The next word taken into the description of who receives ("our external accountants, ...")."""
    pattern = re.compile(rf"[a-z'\-, \n]{{{end - place},90}}?(?:,\s+|\s+)")
    return pattern.match(sheet.flow, place)


def _name(sheet: Sheet, place: int, score: float) -> Iterator[tuple[Cut, str, float]]:
    rank = _RANKS.match(sheet.flow, place)
    start = sheet.origin(rank.end() if rank else place)
    name = name_at(sheet, start)
    if name is None or name.start > start + 14 or is_ours(name.text) or len(name.text) < 4:
        return
    if not names_somebody(cleaned(name.text)) and not roles_alike(name.text):
        return
    kept = _first_name(name.text)
    if not (is_person(kept) or is_company(kept)):
        score *= 0.7
    cut = sheet.cut_raw(name.start, name.start + len(kept)) if kept != name.text else name
    if cut is not None:
        yield cut, cleaned(kept), score


def roles_alike(text: str) -> bool:
    """Whether words in capitals are an office rather than nobody ("the Franchisor", "Designated Officer")."""
    return bool(_OFFICE.search(folded(text)))


_OFFICE = re.compile(rf"\b(?:{_ROLE_NOUN}|officer|director|franchisor|agency|agence|service|program|office)\b")


def _first_name(text: str) -> str:
    stretches = split_names(text)
    return text[stretches[0][0] : stretches[0][1]] if stretches else text


def _role(sheet: Sheet, place: int) -> Iterator[tuple[Cut, str, float]]:
    article = sheet.flow[max(0, place - 4) : place].split()
    found = _ROLES.match(sheet.flow, place)
    cut = sheet.cut(found) if found else None
    if cut is None:
        return
    value = re.sub(r"^the (?=(?:counsel|solicitors?|lawyers?)\b)", "", _legible(found, cut))
    yield cut, _french_article(article[-1] if article else "", value), 0.96


def _legible(found: re.Match[str] | None, cut: Cut) -> str:
    """The words of a role as printed, or mended with their accents where the print is worn or in capitals."""
    printed = cut.text.rstrip(",;.")
    mended = re.sub(r"\s+", " ", found.group()) if found else printed
    if folded(printed) == mended and not printed.isupper():
        return printed
    for bare, accented in _ACCENTED:
        mended = re.sub(rf"\b{bare}", accented, mended)
    return mended


_ACCENTED = (
    ("defend(?=eur|eresse)", "défend"),
    ("requerant", "requérant"),
    ("intimee", "intimée"),
    ("procureure? generale?", "procureur général"),
    ("sequestre", "séquestre"),
)


def _french_article(before: str, value: str) -> str:
    """« au demandeur » is « le demandeur », « aux avocats » « les avocats »."""
    article = {"au": "le ", "aux": "les "}.get(before, "")
    return (
        f"{article}{value}" if article and not value.lower().startswith(("le ", "la ", "les ", "l'", "the ")) else value
    )

"""Where a paper speaks of somebody by their part alone: "the defendant's account", « les factures du défunt ».

Whose part it is, the style of cause, the words beside the name or a definition tell; then every place of the part is
a place of that person.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from classifiers.fields.mentions import HOST, Mention, Somebody
from classifiers.fields.names import cleaned, same_name
from classifiers.fields.parties import Party
from classifiers.fields.repair import folded
from classifiers.fields.sheet import Sheet
from classifiers.people.hints import Hints, Scene, around

MOST_PARTS = 12
"""So many places of a part are looked at."""
BEFORE, BEHIND = 28, 46
"""So many letters around a name may say what part its bearer has."""

_STEMS = (
    ("plaintiff", r"plaintiffs?|demande(?:ur|resse)s?"),
    ("defendant", r"defendants?|defende(?:ur|resse)s?"),
    ("applicant", r"applicants?|requerante?s?"),
    ("respondent", r"respondents?|intimee?s?"),
    ("petitioner", r"petitioners?"),
    ("appellant", r"appellants?|appelante?s?"),
    ("claimant", r"claimants?"),
    ("moving", r"moving part(?:y|ies)"),
    ("debtor", r"(?:judgment )?debtors?|debit(?:eur|rice)s?"),
    ("creditor", r"(?:judgment )?creditors?|creanci(?:er|ere)s?"),
    ("bankrupt", r"bankrupt|faillie?"),
    ("deceased", r"deceased|testat(?:or|rix)|defunte?|de cujus"),
    ("accused", r"accusee?s?"),
    ("suspect", r"suspecte?s?"),
    ("missing", r"missing person|personne disparue"),
    ("adult", r"(?:represented |incapable )?adult|majeure? (?:protegee?|inapte)"),
    ("father", r"father|pere"),
    ("mother", r"mother|mere"),
    ("husband", r"husband|mari"),
    ("wife", r"wife|epouse"),
    ("spouse", r"spouse|conjointe?"),
    ("customer", r"customers?|cliente?s?|clients?"),
    ("subscriber", r"subscribers?|abonnee?s?"),
    ("registrant", r"registrants?|titulaires?"),
    ("trustee", r"trustees?|syndic"),
    ("receiver", r"receivers?|sequestre"),
    ("monitor", r"monitor|controleur"),
    ("director", r"director|direct(?:eur|rice)"),
    ("company", r"company|societe|corporation|entreprise"),
    ("partnership", r"partnership"),
    ("employer", r"employer|employeu(?:r|se)"),
    ("guardian", r"guardian|tut(?:eur|rice)|curat(?:eur|rice)"),
    ("liquidator", r"liquidat(?:or|eur|rice)"),
    ("insured", r"insured|assuree?s?"),
    ("borrower", r"borrowers?|emprunteu(?:r|se)s?"),
    ("lender", r"lenders?|preteu(?:r|se)s?"),
    ("buyer", r"buyers?|purchasers?|acheteu(?:r|se)s?|acquereu(?:r|se)s?"),
    ("seller", r"sellers?|vendors?|vendeu(?:r|se)s?"),
    ("tenant", r"tenants?|lessees?|locataires?"),
    ("member", r"members?|membres?|participante?s?"),
    ("patient", r"patiente?s?"),
    ("student", r"students?|etudiante?s?|eleves?"),
    ("owner", r"owners?|proprietaires?"),
    ("broker", r"brokers?|courtiers?"),
    ("adjuster", r"adjusters?|experte? en sinistres?"),
    ("holder", r"(?:account )?holders?|titulaire du compte"),
    ("attorney", r"attorneys?|mandataires?"),
    ("grantor", r"grantors?|donors?|mandante?s?"),
    ("informant", r"informant|denonciat(?:eur|rice)"),
)
_PART = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _STEMS))
_SPOKEN = re.compile(
    r"\b(?:the|said|le|la|du|de la|au|a la|les|des|aux|l'|d'|that|this|ledit|ladite|my|our|mon|ma|notre)\s*"
    rf"(?P<part>{'|'.join(words for _, words in _STEMS)})\b"
)
_ENDS = re.compile(r"[.;]\s|\n\s*\n")


def as_parts(scene: Scene, people: Sequence[Somebody], roles: Sequence[Party]) -> Mapping[str, Hints]:
    """What the places of each one's part tell, by the name of who has it; parts that several have tell nothing."""
    bearers: dict[str, set[str]] = {}
    for who in people:
        for part in _parts_of(scene.sheet, who, roles) if who.value != HOST else ():
            bearers.setdefault(part, set()).add(who.value)
    found: dict[str, Hints] = {}
    for part, place, end in _places(scene.sheet, people):
        for name in bearers.get(part, ()) if len(bearers.get(part, ())) == 1 else ():
            found.setdefault(name, {}).update({f"as part {hint}": 1.0 for hint in _around(scene, place, end)})
    return found


def _parts_of(sheet: Sheet, who: Somebody, roles: Sequence[Party]) -> set[str]:
    """What parts somebody has: in the style of cause, or by the words right beside the name."""
    told = [folded(party.role) for party in roles if same_name(who.value, cleaned(party.cut.text))]
    parts = {part for text in told for part in _named(text)}
    sides = _SIDES if parts else frozenset()
    for mention in who.mentions[:4]:
        parts |= {part for part in _beside(sheet, mention) if part not in sides}
    return parts


def _beside(sheet: Sheet, mention: Mention) -> set[str]:
    """The part that the words right before a name tell, or else those right behind it."""
    before = _ENDS.split(sheet.flow[max(0, mention.start - BEFORE) : mention.start])[-1]
    if _ESTATE.search(before):
        return {"deceased"}
    close = re.search(rf"(?P<part>{_PART.pattern})\W{{0,3}}(?:is |est )?\Z", before)
    if close is not None:
        return set(_named(close["part"]))
    behind = _ENDS.split(sheet.flow[mention.end : mention.end + BEHIND])[0]
    beside = re.match(rf"\W{{1,4}}(?:(?:the|le|la|l|a|an|as) ?\W?)?(?P<part>{_PART.pattern})", behind)
    return set(_named(beside["part"])) if beside else set()


_ESTATE = re.compile(
    r"\b(?:estate|succession)(?: name)?(?: (?:of|de))?:?(?: (?:the late|feue?|the deceased))?\W{0,3}\Z"
)
_SIDES = frozenset(
    {"plaintiff", "defendant", "applicant", "respondent", "petitioner", "appellant", "claimant", "debtor", "creditor"}
)
"""Parts of a proceeding: where its style of cause says which somebody has, the words beside a name say nothing more."""


def _named(text: str) -> Iterator[str]:
    for found in _PART.finditer(text):
        yield str(found.lastgroup)


def _places(sheet: Sheet, people: Sequence[Somebody]) -> Iterator[tuple[str, int, int]]:
    """Every place where the paper speaks of a part with an article, but not beside a name."""
    ends = sorted(mention.end for who in people for mention in who.mentions)
    seen: dict[str, int] = {}
    for found in sheet.find(_SPOKEN):
        part = next(_named(found["part"]), None)
        near = bisect_left(ends, found.start() - 4)
        beside = near < len(ends) and ends[near] <= found.start()
        if part is None or beside or seen.get(part, 0) >= MOST_PARTS:
            continue
        seen[part] = seen.get(part, 0) + 1
        yield part, found.start(), found.end()


def _around(scene: Scene, place: int, end: int) -> Iterator[str]:
    return around(scene, bisect_left(scene.starts, place), bisect_left(scene.starts, end), (place, end))

"""Everybody who may play a part: whom the paper names, and whom only a rule has seen."""

import re
from collections.abc import Iterator, Mapping, Sequence

from classifiers.fields.mentions import Mention, Somebody, everybody, ours_labelled, ourselves
from classifiers.fields.names import cleaned, is_company, is_ours, same_name
from classifiers.fields.parties import Party
from classifiers.fields.repair import folded
from classifiers.fields.sheet import Sheet
from classifiers.fields.wordlists import COMPANY_ENDINGS
from domain.document import FieldReading

SCORES = (0.55, 0.7, 0.8, 0.9)
"""Borders between which a rule's score is one hint."""


def candidates(sheet: Sheet, told: Mapping[str, Sequence[FieldReading]]) -> tuple[Somebody, ...]:
    """Everybody named, and behind them whom only rules have found."""
    found = list(everybody(sheet))
    host = ourselves(sheet) if "parties" in told else None
    found += [host] if host is not None else []
    for field, reading in ((field, one) for field, readings in told.items() for one in readings):
        if not isinstance(reading.value, str) or _says_more(field, reading.value, found):
            continue
        if (
            ours_labelled(str(reading.value))
            or is_ours(str(reading.value))
            or any(same_name(who.value, str(reading.value)) for who in found)
        ):
            continue
        mention = _mention(sheet, reading)
        if mention is not None:
            found.append(
                Somebody(value=str(reading.value), company=is_company(str(reading.value)), mentions=(mention,))
            )
    return tuple(found)


OFFICES = frozenset({"parties", "disclose_to"})
"""Fields that may hold an office beside a name, or instead of it."""


def _says_more(field: str, value: str, found: Sequence[Somebody]) -> bool:
    """Whether a rule has cut more than a name that is known ("Client: Ada Lum", "Ada Lum, attorney for ...")."""
    inside = [who for who in found if who.value in value and len(who.value) < len(value)]
    if field == "parties":
        return any(not who.company or _ended(who.value) for who in inside)
    return field not in OFFICES and bool(inside)


def _ended(name: str) -> bool:
    """Whether a house's name is whole: its legal form ends it."""
    return folded(name.split()[-1]).strip(".,") in COMPANY_ENDINGS


def _mention(sheet: Sheet, reading: FieldReading) -> Mention | None:
    """The place of a reading, found again by its box."""
    box = reading.box
    inside = [
        token
        for token in sheet.tokens
        if token.page == reading.page
        and token.word.box.left >= box.left - 0.001
        and token.word.box.right <= box.right + 0.001
        and token.word.box.top >= box.top - 0.001
        and token.word.box.bottom <= box.bottom + 0.001
    ]
    if not inside:
        return None
    cut = sheet.cut_tokens(inside)
    start, end = sheet.plain_place(cut.start), sheet.plain_place(inside[-1].end)
    return Mention(cut=cut, value=cleaned(str(reading.value)), start=start, end=max(end, start + 1))


_SIDES = (
    ("asks", re.compile(r"plaintiff|applicant|petitioner|appell?ant|claimant|moving|creditor|demande|requer|poursuiv")),
    ("answers", re.compile(r"defendant|respondent|debtor|accused|defend|intime|accuse")),
    ("third", re.compile(r"third|garnishee|non-part|intervener|mise?s?[ -]en|tier|intervenant")),
)  # fmt: skip


def by_roles(who: Somebody, parties: Sequence[Party]) -> dict[str, float]:
    """On which side of a proceeding its style of cause names somebody, as hints."""
    roles = {party.role for party in parties if same_name(who.value, cleaned(party.cut.text))}
    return {f"side {side}": 1.0 for role in roles for side, pattern in _SIDES if pattern.search(role)}


def by_rules(who: Somebody, told: Mapping[str, Sequence[FieldReading]]) -> Iterator[tuple[str, float]]:
    """What the rules of each field say of somebody, as hints."""
    for field, readings in told.items():
        mine = [
            (rank, reading.confidence)
            for rank, reading in enumerate(readings)
            if same_name(who.value, str(reading.value)) or (field == "judge" and who.value in str(reading.value))
        ]
        if not mine:
            continue
        rank, score = min(mine)
        yield f"rule {field}", score
        yield f"rule {field} {sum(score >= border for border in SCORES)}", 1.0
        if rank == 0:
            yield f"rule {field} best", 1.0
            if len(readings) == 1 or readings[0].confidence - readings[1].confidence > 0.1:
                yield f"rule {field} alone", 1.0

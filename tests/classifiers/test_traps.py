"""The traps of understanding.md that lie in words: expired papers, powers that do not carry, wrong hands, dates.

| Trap | Its tests |
|---|---|
| 1 forms without court and number | `test_classify.test_trap_1_...`, `test_policy_traps.test_trap_1_...` |
| 2 informations, preservation demands | `test_classify.test_trap_2_...` (two), `test_policy_traps.test_trap_2_...` |
| 3 preserve-only, silence-only orders | `test_classify.test_trap_3_...`, `test_policy_traps.test_trap_3_...` |
| 4 the Federal Court's secret order | `test_classify.test_trap_4_...`, `test_policy_traps.test_trap_4_...` |
| 5 copies | `test_classify.test_trap_5_...`, `test_policy_traps.test_trap_5_...` |
| 6 expired papers | `test_trap_6_...` here and in `test_policy_traps` |
| 7 powers of attorney | `test_trap_7_...` here and in `test_policy_traps` |
| 8 who signs | `test_trap_8_...` here and in `test_policy_traps` |
| 9 ambiguous dates | `test_trap_9_...` here and in `test_policy_traps` |
"""

from collections.abc import Sequence

import pytest

from classifiers.understand import understand
from domain.arrival import Channel
from domain.assessment import CheckOutcome, Outcome, Packet
from domain.page import PageText
from domain.policy import Request, default_policy
from tests.classifiers.inked import inked
from tests.classifiers.papers import page
from tests.classifiers.test_traps_hostile import (
    ATTORNEYS_LETTER,
    COMMAND,
    LASTS,
    LETTER,
    NOW,
    OFFICE,
    ORDER,
    POWER,
    of_letter,
    of_order,
    of_packet,
)

PASS = CheckOutcome.PASS


def judged(pages: Sequence[PageText]) -> Packet:
    request = Request(channel=Channel.FAX, received_at=NOW, now=NOW, time_zone="America/Vancouver")
    return understand(pages, request, default_policy())


def check(pages: Sequence[PageText], rule: str) -> CheckOutcome:
    """What the first paper of a delivery answers to a rule."""
    first = judged(pages).documents[0]
    return next(one.outcome for one in first.assessment.checks if one.rule == rule)


@pytest.mark.parametrize("by", ["on or before March 10, 2026,", "not later than the 10th day of March, 2026,"])
def test_trap_6_an_order_whose_day_has_passed_is_not_in_force(by: str) -> None:
    """A production date that is over leaves an order to a person; one that is ahead does not."""
    late = ORDER.replace("will produce to", f"will {by} produce to")
    assert check([inked(page(late), "Registrar")], "in_force") is not PASS
    ahead = late.replace("March 10, 2026", "April 10, 2026").replace("day of March, 2026,", "day of April, 2026,")
    assert check([inked(page(ahead), "Registrar")], "in_force") is PASS


@pytest.mark.parametrize(
    "words", ["This authority is valid until March 9, 2026.", "La présente autorisation prend fin le 9 mars 2026."]
)
def test_trap_6_a_letter_past_its_last_day_is_refused(words: str) -> None:
    """What says until when it holds, holds no longer."""
    assert of_letter(LASTS, words) is not Outcome.ADMISSIBLE


def test_trap_6_a_power_that_has_ended_carries_no_letter() -> None:
    """The attorney's letter falls with the power."""
    effect = "4. This power takes effect on the day it is signed."
    assert of_packet(effect, f"{effect} It ends on December 31, 2025.") is not Outcome.ADMISSIBLE


def test_trap_6_a_deadline_is_no_date_of_an_order() -> None:
    """An order whose own date cannot be read is asked about, however far ahead its deadline lies."""
    dated = ORDER.replace("WEDNESDAY, THE 4TH DAY OF MARCH, 2026", "").replace(" on 4 March 2026", "")
    text = dated.replace("will produce to", "will on or before April 30, 2026 produce to")
    assert check([inked(page(text), "Registrar")], "in_force") is not PASS
    assert of_order(COMMAND, COMMAND.replace("will produce", "will by April 30, 2026 produce")) is Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("CONTINUING POWER OF ATTORNEY FOR PROPERTY", "POWER OF ATTORNEY FOR PERSONAL CARE"),
        ("My attorney may obtain any records and information about my accounts.", "It does not extend to my records."),
        ("DATED at Kingston, Ontario, this 5th day of May, 2025.", ""),
    ],
)
def test_trap_7_a_power_that_lacks_scope_form_or_date_carries_no_letter(old: str, new: str) -> None:
    """Care only, records left out, no date: each is for a person."""
    assert of_packet("", "") is Outcome.ADMISSIBLE
    assert of_packet(old, new) is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    ("old", "new", "pens"),
    [
        (".\n.\nWitness: Tobias Gantry\n", "", ("Anneliese Moreau", "Wilma Ostrander")),
        ("Tobias Gantry", "Perrin Holloway", ("Anneliese Moreau", "Wilma Ostrander", "Witness: Perrin")),
        ("", "", ("Wilma Ostrander", "Tobias Gantry")),
    ],
)
def test_trap_7_a_power_needs_its_maker_and_two_witnesses(old: str, new: str, pens: tuple[str, ...]) -> None:
    """In Ontario one witness is too few, the attorney is none, and a power that its maker did not sign is none."""
    power = page(POWER.replace(old, new) if old else POWER, number=2)
    for whose in pens:
        power = inked(power, whose)
    letter = inked(page(ATTORNEYS_LETTER), "Perrin Holloway")
    assert judged([letter, power]).assessment.outcome is not Outcome.ADMISSIBLE


MANDATE = """                 MANDAT DE PROTECTION
Je, Anneliese Moreau, de Montréal, province de Québec, nomme Perrin Holloway mon mandataire.
Mon mandataire administrera tous mes biens et pourra obtenir tout renseignement sur mes comptes en cas d'inaptitude.
{court}
Signé à Montréal, le 5 mai 2025, devant Me Nora Quill, notaire.
.
.
Anneliese Moreau
"""


@pytest.mark.parametrize("court", ["", "Ce mandat prendra effet lorsqu'un tribunal l'aura homologué."])
def test_trap_7_a_mandate_that_no_court_has_homologated_carries_no_letter(court: str) -> None:
    """In Québec a protection mandate sleeps until a judgment wakes it."""
    letter = inked(page(ATTORNEYS_LETTER), "Perrin Holloway")
    mandate = inked(page(MANDATE.format(court=court), number=2), "Anneliese Moreau")
    assert judged([letter, mandate]).assessment.outcome is not Outcome.ADMISSIBLE
    assert judged([letter]).assessment.outcome is not Outcome.ADMISSIBLE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (OFFICE, ""),
        (OFFICE, "I am the wife of its owner and write for my husband."),
        ("Anneliese Moreau\nDirector, Merle", "/s/ Anneliese Moreau\nNeighbour, Merle"),
    ],
)
def test_trap_8_who_signs_for_a_company_needs_an_office_in_it(old: str, new: str) -> None:
    """Without authority in words or office, or as somebody's spouse, nobody signs for a company."""
    text = LETTER.replace("Director, Merle & Heron Stationery Ltd.", "Merle & Heron Stationery Ltd.").replace(old, new)
    assert check([inked(page(text), "Anneliese Moreau")], "signed_by_customer") is not PASS or old.startswith("Anne")
    assert judged([page(text)]).assessment.outcome is not Outcome.ADMISSIBLE


def test_trap_8_a_typed_name_is_no_signature() -> None:
    """Without ink a name that is typed, or typed behind "/s/", signs nothing."""
    assert check([page(LETTER)], "letter_signed") is not PASS
    typed = LETTER.replace("\nAnneliese Moreau\nDirector", "\n/s/ Anneliese Moreau\nDirector")
    assert check([page(typed)], "letter_signed") is not PASS


@pytest.mark.parametrize(
    ("printed", "good"),
    [("03/04/2026", False), ("2026-03-04", True), ("March 4, 2026", True), ("le 4 mars 2026", True)],
)
def test_trap_9_a_date_in_figures_that_reads_two_ways_is_asked_about(printed: str, good: bool) -> None:
    """3 April or 4 March: only a person can ask; a date that reads one way is nobody's trouble."""
    text = LETTER.replace("March 3, 2026", printed)
    assert (check([inked(page(text), "Anneliese Moreau")], "in_force") is PASS) is good

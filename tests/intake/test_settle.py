"""Which files count as settled, told without any file and without waiting."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.settle import Facts, Patience, Verdict, Watched, judge, settled
from intake.sightings import FileKind, Sighting

PATIENCE = Patience(quiet=2.0, empty=10.0, unfinished=60.0, locked=600.0, endless=1000.0)
FAX = Sighting(path=Path("fax.tif"), size=100, mtime_ns=1, inode=7, kind=FileKind.FILE)
SECONDS = st.floats(min_value=0, max_value=5000, allow_nan=False)


def watched(still: float, known: float | None = None, sighting: Sighting = FAX) -> Watched:
    """What is known at the time 0 of something that has stood still so long."""
    return Watched(sighting=sighting, first_seen=-(still if known is None else known), still_since=-still)


def test_a_new_file_waits() -> None:
    """Nobody knows how long it has been still when it is first seen, whatever its times say."""
    first = settled({}, [FAX], 50.0, PATIENCE)
    assert not first.still
    again = settled(first.memory, [FAX], 52.0, PATIENCE)
    assert [one.sighting for one in again.still] == [FAX]


CHANGED = [replace(FAX, size=101), replace(FAX, mtime_ns=2), replace(FAX, links=2), replace(FAX, inode=8)]


@pytest.mark.parametrize("changed", CHANGED)
def test_any_change_starts_anew(changed: Sighting) -> None:
    """Size, time, names and inode all count."""
    first = settled({}, [FAX], 0.0, PATIENCE)
    assert not settled(first.memory, [changed], 3.0, PATIENCE).still


def test_what_is_gone_is_forgotten() -> None:
    """The memory holds no more than the folder."""
    first = settled({}, [FAX], 0.0, PATIENCE)
    assert settled(first.memory, [], 1.0, PATIENCE).memory == {}


def test_a_clock_of_1970_or_2038_changes_nothing() -> None:
    """Times written on files are compared, never believed."""
    for time in (0, -1, 2**31 * 10**9):
        odd = replace(FAX, mtime_ns=time)
        first = settled({}, [odd], 0.0, PATIENCE)
        assert settled(first.memory, [odd], 2.0, PATIENCE).still


@pytest.mark.parametrize(
    ("still", "facts", "verdict"),
    [
        (1.0, Facts(), Verdict.WAIT),
        (2.0, Facts(), Verdict.TAKE),
        (59.0, Facts(unfinished=True), Verdict.WAIT),
        (60.0, Facts(unfinished=True), Verdict.STUCK),
        (60.0, Facts(temporary=True), Verdict.STUCK),
        (599.0, Facts(locked=True), Verdict.WAIT),
        (600.0, Facts(locked=True), Verdict.STUCK),
        (0.0, Facts(done=True, unfinished=True), Verdict.TAKE),
        (0.0, Facts(done=True, locked=True), Verdict.WAIT),
    ],
)
def test_verdicts(still: float, facts: Facts, verdict: Verdict) -> None:
    """A lock beats everything, a sidecar that says done beats what the structure says."""
    assert judge(watched(still), facts, 0.0, PATIENCE) is verdict


def test_a_file_that_never_rests_is_given_up() -> None:
    """A writer that goes on for ever raises an alarm in the end."""
    assert judge(watched(0.5, known=1000.0), Facts(), 0.0, PATIENCE) is Verdict.STUCK


def test_empty_files_and_folders_get_more_time() -> None:
    """Writers make the file first and fill it later."""
    for sighting in (replace(FAX, size=0), replace(FAX, kind=FileKind.FOLDER)):
        assert judge(watched(5.0, sighting=sighting), Facts(), 0.0, PATIENCE) is Verdict.WAIT
        assert judge(watched(10.0, sighting=sighting), Facts(), 0.0, PATIENCE) is Verdict.TAKE


@given(
    st.lists(st.tuples(st.floats(min_value=0.01, max_value=30), st.integers(0, 3)), min_size=1, max_size=40),
    st.booleans(),
)
def test_nothing_is_taken_that_changed_a_moment_ago(looks: list[tuple[float, int]], whole: bool) -> None:
    """Whatever the looks and changes: taken only after the quiet time without any change."""
    memory, now, last_change, size = settled({}, [], 0.0, PATIENCE).memory, 0.0, 0.0, -1
    for pause, new_size in looks:
        now += pause
        if new_size != size:
            size, last_change = new_size, now
        found = settled(memory, [replace(FAX, size=size + 1)], now, PATIENCE)
        memory = found.memory
        for one in found.still:
            if judge(one, Facts(unfinished=not whole), now, PATIENCE) is Verdict.TAKE:
                assert now - last_change >= PATIENCE.quiet
                assert whole


@given(SECONDS, SECONDS, st.booleans(), st.booleans(), st.booleans())
def test_everything_is_judged_in_the_end(
    still: float, known: float, locked: bool, unfinished: bool, temporary: bool
) -> None:
    """Nothing waits for ever: after the longest patience the verdict is never to wait."""
    facts = Facts(locked=locked, unfinished=unfinished, temporary=temporary)
    verdict = judge(watched(still, known=max(still, known)), facts, 0.0, PATIENCE)
    if max(still, known) >= PATIENCE.endless:
        assert verdict is not Verdict.WAIT
    if verdict is Verdict.TAKE:
        assert not any((locked, unfinished, temporary))

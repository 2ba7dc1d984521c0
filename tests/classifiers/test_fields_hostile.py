"""Lines made to be read in very many ways: a pattern that tried them all would keep a worker busy for ever."""

import re

import pytest

from classifiers.fields import cast, letters, parties, power_cast, powers
from classifiers.kinds import KINDS
from classifiers.understand import understand
from domain.document import POWER_OF_ATTORNEY
from tests.classifiers.papers import pages
from tests.domain.cases import POLICY, request

MANY = 40
POWER = next(example.text for kind in KINDS if kind.slug == POWER_OF_ATTORNEY for example in kind.examples)


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (powers._RESIDENCE, f" of {'A' * MANY}!"),
        (powers._RESIDENCE, f"{' of  A' * MANY}!"),
        (letters._POA, f"by {'aaaa ' * MANY}!"),
        (letters._POA, f"under {'an a my the ' * MANY}!"),
        (parties._LINKS_BEFORE, f"{'and v. ' * MANY}!q"),
        (cast._ALONE_BEFORE, f"{'ms' * MANY}!q"),
        (cast._ALONE_BEFORE, f"{'s/' * MANY}q"),
        (power_cast._NAMES_THEN, f"{'ms' * MANY}!q"),
    ],
)
def test_a_line_is_read_in_one_way(pattern: re.Pattern[str], line: str) -> None:
    """Each of these ends at once; read in every way it would take longer than anybody waits."""
    assert pattern.fullmatch(line) is None


@pytest.mark.parametrize("line", [f"Ms. {'ms' * MANY}q Tobias Fable", f"Attorney: {'ms' * MANY}! Tobias Fable"])
def test_a_paper_with_such_a_line_is_understood_as_without_it(line: str) -> None:
    """What it says of its kind does not change, and it is not left to the time limit of a worker."""
    packet = understand(pages(f"{POWER}\n{line}"), request(), POLICY)
    assert packet.documents[0].document.kind == POWER_OF_ATTORNEY

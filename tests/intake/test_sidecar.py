"""Sidecars: claims in a small file, from a machine that may be broken or hostile."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.sidecar import LARGEST, Sidecar, parse


def test_the_claims_are_read() -> None:
    """All four, and unknown ones are let be."""
    content = {"sender": "+1 604 555 0100", "pages": 3, "error": "no carrier", "done": True, "more": [1]}
    expected = Sidecar(sender="+1 604 555 0100", pages=3, error="no carrier", done=True)
    assert parse(json.dumps(content).encode()) == expected


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"null",
        b"{",
        b"\xff\xfe{}",
        b"[" * 60000,
        b'{"a":' * 12000,
        b"9" * 60000,
        b'{"pages": NaN}',
        b'{"pages": ' + b"9" * 20000 + b"}",
        b" " * (LARGEST + 1) + b"{}",
    ],
)
def test_what_is_no_sidecar_is_ignored(content: bytes) -> None:
    """Nested without end, absurd numbers, too large, no JSON: the paper is taken all the same."""
    assert parse(content) is None


@pytest.mark.parametrize(
    "claims",
    [
        {"sender": "<script>alert(1)</script>"},
        {"sender": "x" * 65},
        {"sender": 6045550100},
        {"pages": 0},
        {"pages": 501},
        {"pages": True},
        {"pages": "3"},
        {"pages": -1},
        {"error": 5},
        {"done": "yes"},
        {"done": 1},
    ],
)
def test_a_claim_of_another_form_is_dropped(claims: dict[str, object]) -> None:
    """Each for itself; nothing is guessed."""
    assert parse(json.dumps(claims).encode()) == Sidecar()


def test_an_error_is_one_line_of_limited_length() -> None:
    """No line ends, no marks that turn the reading direction."""
    found = parse(json.dumps({"error": "a\n\u202eb\x00" + "c" * 500}).encode())
    assert found is not None
    assert found.error.startswith("abccc")
    assert len(found.error) <= 120


@given(st.binary(max_size=200))
def test_any_bytes_get_an_answer(content: bytes) -> None:
    """A sidecar never keeps a paper from being taken."""
    assert parse(content) is None or isinstance(parse(content), Sidecar)

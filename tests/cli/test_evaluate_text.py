"""The ruler for characters and words."""

import pytest

from cli.evaluate.text import accented, character_errors, plain, without_optional, word_matches


def test_typographic_marks_are_no_errors() -> None:
    """Curly quotes, long dashes and broken lines count as their plain forms."""
    assert character_errors("King's Bench - “A”", 'King’s\nBench – "A"')[0] == 0


def test_accents_and_case_are_errors() -> None:
    """A lost accent and a wrong case each cost one character."""
    assert character_errors("CLIENTE a Montreal", "Cliente à Montréal")[0] == 6 + 2


@pytest.mark.parametrize(("read", "errors"), [("", 4), ("abcd", 0), ("abxd", 1), ("something quite different", 4)])
def test_errors_never_exceed_what_is_printed(read: str, errors: int) -> None:
    """A page of noise is all wrong, not more than all wrong."""
    assert character_errors(read, "abcd") == (errors, 4)


def test_words_count_whatever_their_order() -> None:
    """Two columns read in another order lose no word."""
    assert word_matches("b a c c", "a b c d") == (3, 4, 4)


def test_optional_lines_may_be_read_or_not() -> None:
    """A stamp that was read is left out, a misread one too; other lines stay."""
    assert without_optional("RECEIVEO MAY 8\nYou are ordered", "RECEIVED MAY 8") == "You are ordered"


def test_accented_words_are_counted_apart() -> None:
    """Only words with accents count, and only when every accent is right."""
    assert accented("été ecole là", "été école là ici") == (2, 3)


def test_plain_composes_unicode() -> None:
    """Decomposed letters equal composed ones."""
    assert plain("é") == "é"

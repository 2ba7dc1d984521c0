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
    assert without_optional("RECEIVEO MAY 8\nYou are ordered", "RECEIVED MAY 8", "") == "You are ordered"


def test_what_is_printed_stays_although_a_seal_says_it_too() -> None:
    """One copy of it is the paper's own, the second one is the seal's."""
    read = "SUPERIOR COURT OF JUSTICE\nORDER\nSUPERIOR COURT OF JUSTICE"
    left = without_optional(read, "SUPERIOR COURT OF JUSTICE", "SUPERIOR COURT OF JUSTICE\nORDER")
    assert left == "SUPERIOR COURT OF JUSTICE\nORDER"


def test_a_header_line_is_optional_with_its_time_and_page() -> None:
    """The machine prints the time and the page around its number, whoever reads them; a letter's own number stays."""
    optional = "IWASAKI OFFICE +1 867 555 0135"
    assert without_optional("26-Jun-2826 14:22 IWASAKI OFFICE +1 867 555 6135 p.1\nORDER", optional, "") == "ORDER"
    assert without_optional("Call +1 867 555 0135", optional, "") == "Call +1 867 555 0135"


def test_ruled_places_are_no_characters() -> None:
    """A place to fill in, dotted or ruled, and the brackets between two halves of a heading are not read as print."""
    assert plain("this ______ day of .......... 2026\n)\n) (a)") == "this day of 2026 (a)"


def test_accented_words_are_counted_apart() -> None:
    """Only words with accents count, and only when every accent is right."""
    assert accented("été ecole là", "été école là ici") == (2, 3)


def test_half_a_stamp_is_optional_too() -> None:
    """A reader that sees a part of it is no worse than one that sees nothing."""
    assert without_optional("UT COURT OF\nYou are", "NUNAVUT COURT OF JUSTICE", "You are") == "You are"


def test_a_stamp_beside_the_print_is_optional_in_its_line() -> None:
    """Two things on one height of the page: the print counts, the stamp does not."""
    read = "ENTERED New Westminster Registry\nNo. S-2562 ENTERED\nhas ENTERED into force"
    assert without_optional(read, "ENTERED", "") == "New Westminster Registry\nNo. S-2562\nhas ENTERED into force"


def test_only_french_accents_count() -> None:
    """A Polish name is no test of French."""
    assert accented("Szymanski été", "Szymański été") == (1, 1)


def test_plain_composes_unicode() -> None:
    """Decomposed letters equal composed ones."""
    assert plain("é") == "é"

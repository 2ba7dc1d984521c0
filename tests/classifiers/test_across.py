"""Names on several papers of one delivery: a clean printing mends a worn one, and lends it no certainty."""

from dataclasses import replace

from classifiers.across import mended
from domain.assessment import CheckOutcome
from domain.document import AUTHORIZATION_LETTER, POWER_OF_ATTORNEY, Document, FieldReading, Run
from domain.names import LENT
from domain.page import PageText
from tests.classifiers.papers import run
from tests.domain.cases import attorney_letter, check, power


def _read(text: str, sure: float) -> Run:
    """A paper of these words, each read with this confidence."""
    pages = run(text).pages
    return Run(
        pages=tuple(
            replace(page, words=tuple(replace(word, confidence=sure) for word in page.words))
            for page in pages
            if isinstance(page, PageText)
        )
    )


def _paper(kind: str, name: str, value: str, confidence: float) -> Document:
    base = power() if kind == POWER_OF_ATTORNEY else attorney_letter()
    field = FieldReading(name=name, value=value, raw=value, page=1, box=base.fields[0].box, confidence=confidence)
    return replace(base, fields=(field,))


def _signed(letter: str, sure: float, named: str, confidence: float, behind: str) -> FieldReading:
    """The signatory of a letter that reads so, behind which lies a cleanly read power of these words."""
    papers = (
        _paper(AUTHORIZATION_LETTER, "signatory", named, confidence),
        _paper(POWER_OF_ATTORNEY, "grantor", "Maria Costa", 0.9),
    )
    runs = (_read(letter, sure), _read(behind, 0.97))
    return mended(papers, runs)[0].fields[0]


POWER = "I appoint\nÉloïse Tremblay\nto be my attorney"


def test_a_clean_printing_gives_a_worn_one_its_accents() -> None:
    """Where accents alone tell two printings apart, the power's spelling stands on the letter, as sure as before."""
    found = _signed("Yours truly,\nEloise Tremblay", 0.4, "Eloise Tremblay", 0.4, POWER)
    assert (found.value, found.confidence, found.raw) == ("Éloïse Tremblay", 0.4, "Eloise Tremblay")


def test_a_name_that_is_only_alike_is_lent_without_certainty() -> None:
    """A worn name is shown as the other paper spells it, but no outcome may rest on that."""
    found = _signed("Yours truly,\nElnise Tremhlay", 0.3, "Elnise Tremhlay", 0.7, POWER)
    assert (found.value, found.confidence) == ("Éloïse Tremblay", LENT)


def test_a_name_read_well_stays() -> None:
    """A cousin whose name was read well is not made the attorney."""
    found = _signed("Yours truly,\nElise Tremblay", 0.95, "Elise Tremblay", 0.9, POWER)
    assert (found.value, found.confidence) == ("Elise Tremblay", 0.9)


def test_two_relatives_lend_nothing() -> None:
    """Where two names of the power come near, the worn one stays as it was read."""
    both = "I appoint\nElouise Tremblay\nand in her place\nElvise Tremblay\nto be my attorney"
    found = _signed("Yours truly,\nElnuise Tremblay", 0.3, "Elnuise Tremblay", 0.2, both)
    assert found.value == "Elnuise Tremblay"


def test_a_middle_name_is_no_noise() -> None:
    """A longer name of another paper does not lengthen this one."""
    found = _signed("Yours truly,\nEloise Tremblay", 0.95, "Eloise Tremblay", 0.9, "I appoint\nEloise B. Tremblay\n")
    assert found.value == "Eloise Tremblay"


def test_a_paper_alone_stays_as_it_is() -> None:
    """Without a second letter or power nothing is mended."""
    paper = _paper(AUTHORIZATION_LETTER, "signatory", "Eloise Tremblay", 0.4)
    assert mended([paper], [_read("Yours truly,\nEloise Tremblay", 0.4)]) == (paper,)


def test_a_lent_name_does_not_bear_out_the_paper_it_came_from() -> None:
    """An attorney's name that the letter lent to the power is not held against that letter's signatory."""
    given = power(attorneys=("Tomas Reyes",))
    lent = tuple(replace(one, confidence=LENT) if one.name == "attorneys" else one for one in given.fields)
    found = check("signed_by_attorney", attorney_letter(), power=replace(given, fields=lent))
    assert found.outcome is CheckOutcome.UNKNOWN

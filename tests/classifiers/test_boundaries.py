"""Where papers begin is learnt from pages that lay behind each other, and weighed by marks of structure and words."""

from classifiers.boundaries import begins, cues
from classifiers.boundary_learning import KnownPaper, learn, seen
from classifiers.kinds import KINDS
from classifiers.leaf import Leaf, leaf_of
from tests.classifiers.papers import page

NOTE = """Chambers of Ida Fable
Notary
please find with this note what our client has signed
3 sheets follow
I. Fable"""

LETTER = """Piano Tuning by Osric
9 Gable Street, Truro NS
March 3, 2026

Infinet Communications Group Inc.
Privacy Officer

Regarding my account ICG-50505, my bookkeeper Lena Tern may have copies of all invoices.
I am the owner of the business.

Osric Vane"""

LIST = """and the invoices of the year 2025,
numbered as they were sent to us;
the dates on which each was paid, and
the addresses to which they went."""

HEADED_LETTER = f"Page 2\n{LIST}"


def leaf(text: str, number: int = 1) -> Leaf:
    """A page of a text as segmentation sees it."""
    return leaf_of(page(text, number=number), KINDS)


def test_a_letter_behind_a_note_without_labels_begins() -> None:
    """What announces sheets and is signed is a paper, though no form of a fax is printed on it."""
    assert begins(leaf(NOTE), leaf(LETTER, 2)) > 0


def test_a_letter_without_a_title_behind_a_letter_begins() -> None:
    """A date, an addressee and a name at the end of the page before tell two letters apart."""
    assert begins(leaf(LETTER), leaf(LETTER.replace("Osric", "Nora").replace("Piano", "Oboe"), 2)) > 0


def test_the_rest_of_a_sentence_goes_on() -> None:
    """A page that begins in small letters belongs to the page before, signed or not."""
    first = LETTER.split("my bookkeeper", maxsplit=1)[0]
    assert begins(leaf(first), leaf(LIST, 2)) < 0


def test_a_page_that_prints_its_number_goes_on() -> None:
    """The second page of a numbered letter is no paper of its own."""
    first = LETTER.split("my bookkeeper", maxsplit=1)[0]
    assert begins(leaf(f"{first}\nPage 1"), leaf(HEADED_LETTER, 2)) == -6.0


def test_no_cue_is_stronger_than_one() -> None:
    """Strengths lie between nothing and one, and what does not hold is left out."""
    found = cues(leaf(NOTE), leaf(LETTER, 2))
    assert all(0 < strength <= 1 for strength in found.values())
    assert "starts small" not in found
    assert "dated" in found


def test_pairs_are_made_of_neighbours_strangers_and_cut_pages() -> None:
    """Two papers of one delivery teach one real beginning; a long page teaches that its second part goes on."""
    longer = "\n".join(f"{number}. The {number}th paragraph of this paper is here." for number in range(1, 20))
    papers = [
        KnownPaper(pages=(page(LETTER),), delivery="a", group="letter"),
        KnownPaper(pages=(page(longer, number=2), page(LIST, number=3)), delivery="a", group="long"),
    ]
    pairs = seen(papers, KINDS)
    assert [(one.right, one.worth) for one in pairs] == [
        (False, 4.0),
        (True, 1.0),
        (True, 4.0),
        (True, 1.0),
        (False, 1.0),
    ]
    assert learn(papers, KINDS) == learn(papers, KINDS)

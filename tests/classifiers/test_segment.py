"""Pages are put together to papers as a person would, and blanks, covers and identity copies set apart."""

import random
from dataclasses import replace

import pytest

from classifiers.kinds import KINDS
from classifiers.segment import Segments, segment
from domain.page import Page, PageRole, PageText, PageUnread
from domain.wording import Sentence
from tests.classifiers.papers import page, pages

COVER = """                 FAX TRANSMISSION
To: Infinet Communications Group Inc.
Fax: 604 555 0100
From: Tobias Fable
Date: March 3, 2026
Pages: 5 including this page
Re: authorization of our client"""

LETTER = """Quill Gardens Ltd.
4 Fable Road, Victoria BC
March 3, 2026
Infinet Communications Group Inc.
Re: Authorization to release information, account ICG-70707
Dear Privacy Officer,
I, Nora Quill, president, authorize you to release our billing records to Tobias Fable.
My attorney Iris Roe may sign for me; her power of attorney is attached.
Yours truly,
Nora Quill"""

POWER_1 = """                 GENERAL POWER OF ATTORNEY
I, Nora Quill, of Victoria, hereby appoint Iris Roe to be my attorney for all my affairs.
1. My attorney may in my name collect and pay debts.
2. My attorney may obtain and release records about me and"""

POWER_2 = """about my business, and may sign any form that is needed.
3. This power may be revoked in writing.
IN WITNESS WHEREOF I have signed.
Nora Quill          Witness: A. Fable"""

IDENTITY = """CANADA PASSPORT / PASSEPORT
Surname / Nom QUILL
Given names / Prénoms NORA
Nationality / Nationalité CANADIAN
Date of birth / Date de naissance 01 JAN 80
P<CANQUILL<<NORA<<<<<<<<<<<<<<<<<<<<<<<"""

ORDER_1 = """                         Court File No. CV-26-00012345-0000
                 ONTARIO SUPERIOR COURT OF JUSTICE
THE HONOURABLE MADAM JUSTICE EXEMPLAR      TUESDAY, THE 3RD DAY OF MARCH, 2026
BETWEEN: BIRCH AND RUSH LTD., Plaintiff and JOHN ROE, Defendant
                 ORDER
THIS MOTION was heard this day at Toronto. ON READING the affidavit of Nora Quill,
1. THIS COURT ORDERS that Infinet Communications Group Inc. shall disclose the name of the holder
of roe-goods.example to the Plaintiff within ten days.
Page 1 of 2"""

ORDER_2 = """2. THIS COURT ORDERS that there shall be no costs.
                                        Exemplar J.
ISSUED AND ENTERED at Toronto          Local Registrar
Page 2 of 2"""

FRENCH = """Le 3 mars 2026
Objet : Autorisation de communiquer des renseignements
Madame, Monsieur,
Je soussigné autorise par la présente Infinet Communications Group Inc. à communiquer à M. Fable les
factures du compte ICG-80808.
Veuillez agréer nos salutations distinguées.
Luc Exemple"""


def cut(*texts: str) -> Segments:
    return segment(pages("\f".join(texts)), KINDS)


def shape(segments: Segments) -> list[tuple[int, ...]]:
    return [tuple(page.number for page in run.pages) for run in segments.runs]


def unread(number: int) -> PageUnread:
    return PageUnread(number=number, code="timeout", reason=Sentence(en="It took too long.", fr="Trop long."))


def test_a_packet_comes_apart_as_a_person_would_take_it() -> None:
    """Cover, letter, power of two pages, identity copy and a blank back: four papers, and no paper for the blank."""
    segments = cut(COVER, LETTER, POWER_1, POWER_2, IDENTITY, "")
    assert shape(segments) == [(1,), (2,), (3, 4), (5,)]
    assert segments.roles == {
        1: PageRole.COVER,
        2: PageRole.BODY,
        3: PageRole.BODY,
        4: PageRole.BODY,
        5: PageRole.IDENTITY,
        6: PageRole.BLANK,
    }


def test_blank_backs_between_pages_do_not_part_a_paper() -> None:
    """A two-sided scan has a blank behind every page."""
    assert shape(cut(ORDER_1, "", ORDER_2, "")) == [(1, 3)]


def test_a_separator_parts_papers_whatever_stands_around_it() -> None:
    """Two pages that would go on are two papers when a sheet lies between them."""
    segments = cut(POWER_1, "DOCUMENT SEPARATOR\nbatch 7", POWER_2)
    assert shape(segments) == [(1,), (3,)]
    assert segments.roles[2] is PageRole.SEPARATOR


def test_an_envelope_belongs_to_no_paper() -> None:
    """The scanned envelope is shown to people and sorted nowhere."""
    sender = "Fable Quill LLP\n4 Fable Road\nCANADA POST\nPostage paid\n"
    envelope = sender + "Infinet Communications Group Inc.\nVancouver BC"
    segments = cut(envelope, LETTER)
    assert shape(segments) == [(2,)]
    assert segments.roles[1] is PageRole.ENVELOPE


def test_an_unread_page_stays_in_the_paper_around_it() -> None:
    """Nobody can say that a page that could not be read is a paper of its own."""
    first, _, last = pages(f"{ORDER_1}\fx\f{ORDER_2}")
    broken: list[Page] = [first, unread(2), replace(last, number=3)]
    assert shape(segment(broken, KINDS)) == [(1, 2, 3)]


def test_an_unread_page_alone_is_a_run_without_words() -> None:
    """It waits for a person; it is never dropped."""
    segments = segment([unread(1)], KINDS)
    assert shape(segments) == [(1,)]
    assert segments.roles == {1: PageRole.BODY}


def test_an_unread_page_never_joins_a_cover() -> None:
    """What follows a cover sheet is another paper."""
    cover = page(COVER, number=1)
    assert shape(segment([cover, unread(2)], KINDS)) == [(1,), (2,)]


def test_the_order_in_which_pages_are_given_does_not_matter() -> None:
    """Only the numbers of the pages count."""
    packet = list(pages("\f".join((COVER, LETTER, POWER_1, POWER_2, IDENTITY))))
    expected = segment(packet, KINDS)
    for seed in range(5):
        shuffled = packet[:]
        random.Random(seed).shuffle(shuffled)  # noqa: S311 - seeded, no secret
        assert segment(shuffled, KINDS) == expected


def test_pages_scanned_backwards_come_in_the_order_they_print() -> None:
    """Page 2 of 2 before page 1 of 2 is one paper, in reading order."""
    assert shape(cut(ORDER_2, ORDER_1)) == [(2, 1)]


def test_a_loose_last_page_finds_its_paper_again() -> None:
    """A page that goes on in the middle of a sentence belongs to the only paper it can follow."""
    assert shape(cut(COVER, ORDER_2, ORDER_1)) == [(1,), (3, 2)]


def test_two_letters_in_a_row_are_two_papers() -> None:
    """A closing, then a date and a greeting: another letter."""
    assert shape(cut(LETTER, FRENCH)) == [(1,), (2,)]
    assert shape(cut(FRENCH, LETTER)) == [(1,), (2,)]


def test_two_orders_in_a_row_are_two_papers() -> None:
    """Page 1 of 2 after page 2 of 2 begins another paper."""
    assert shape(cut(ORDER_1, ORDER_2, ORDER_1, ORDER_2)) == [(1, 2), (3, 4)]


def test_a_letter_of_two_pages_is_one_paper() -> None:
    """A second page without title, greeting or number goes on."""
    first, second = LETTER.split("My attorney")
    assert shape(cut(first, f"My attorney{second}")) == [(1, 2)]


def test_a_schedule_belongs_to_its_order() -> None:
    """A heading that says it is attached begins no paper."""
    schedule = "                 SCHEDULE A\nThe accounts are ICG-10001 and ICG-10002."
    assert shape(cut(ORDER_1, ORDER_2.replace("Page 2 of 2", ""), schedule)) == [(1, 2, 3)]


def test_a_covering_letter_gives_its_page_the_role() -> None:
    """It is a paper of its own and its page is a cover."""
    letter = """Fable Quill LLP
March 3, 2026
Dear Sir or Madam:
Enclosed please find a copy of the order, for service upon you. Kindly acknowledge receipt.
Yours very truly,
T. Fable          Encl."""
    segments = cut(letter, ORDER_1, ORDER_2)
    assert shape(segments) == [(1,), (2, 3)]
    assert segments.roles[1] is PageRole.COVER


def test_two_sides_of_an_identity_card_are_one_paper() -> None:
    """Front and back lie together."""
    assert shape(cut(IDENTITY, IDENTITY)) == [(1, 2)]


@pytest.mark.parametrize("text", ["", "This page intentionally left blank", ".  '"])
def test_blank_pages_are_blank(text: str) -> None:
    """Nothing, specks, and a page that says it is blank."""
    assert cut(text).roles == {1: PageRole.BLANK}


def test_no_pages_are_no_papers() -> None:
    """An empty delivery has neither runs nor roles."""
    assert segment([], KINDS) == Segments(runs=(), roles={})


def test_turned_and_skewed_pages_are_cut_alike() -> None:
    """How a page lay on the glass says nothing of what it is."""
    packet = pages("\f".join((COVER, LETTER, POWER_1, POWER_2)))
    turned = [replace(leaf, rotation=180, skew=1.5) for leaf in packet if isinstance(leaf, PageText)]
    assert shape(segment(turned, KINDS)) == shape(segment(packet, KINDS))


def test_the_second_page_of_a_covering_letter_stays_with_it() -> None:
    """A page that prints « Page 2 » belongs to the letter before it, though it closes and encloses like a whole one."""
    first = """Fable Quill LLP
March 3, 2026
Infinet Communications Group Inc.
Dear Sir or Madam:
Re: Sorrel Foods Ltd., our file 26-1
We act for Sorrel Foods Ltd. and serve upon you with this letter the order that the court has made. Your people may
bring the records, or we shall send somebody, or we"""
    second = """Page 2
accept a disc at our reception between nine and five. Kindly acknowledge receipt.
Yours very truly,
T. Fable
Encl."""
    assert shape(cut(first, second, ORDER_1, ORDER_2)) == [(1, 2), (3, 4)]


def test_a_page_with_the_end_of_a_signature_block_ends_its_paper() -> None:
    """A registrar's line that ran over to a sheet of its own begins no paper."""
    assert shape(cut(ORDER_1.replace("Page 1 of 2", ""), "Registrar (per Deputy District Registrar)")) == [(1, 2)]


def test_a_letter_behind_a_long_power_is_a_paper() -> None:
    """Short lines, a date alone and an addressee begin a letter, though the page before ends in small letters."""
    letter = """IRIS ROE
14 Fable Road
January 9, 2026
To: Infinet Communications Group Inc.
I hold a power of attorney for Nora Quill, which lies before this page. Acting under it I direct and permit you to
send her accountant Tobias Fable her invoices, account ICG-70707.
Iris Roe, attorney"""
    power = f"{POWER_2}\nA. Fable, letter carrier, of the town named above"
    assert shape(cut(POWER_1, power, letter)) == [(1, 2), (3,)]


@pytest.mark.parametrize("mark", ["REGISTERED", "RECOMMANDÉ", "SIGNATURE REQUIRED"])
def test_an_envelope_with_a_mark_of_the_post_is_one(mark: str) -> None:
    """Two addresses and what the post sticks on them are no paper."""
    envelope = f"Nora Quill\n4 Fable Road\nVictoria BC\nInfinet Communications Group Inc.\nPrivacy Officer\n{mark}"
    segments = cut(envelope, LETTER)
    assert (shape(segments), segments.roles[1]) == ([(2,)], PageRole.ENVELOPE)


COPY_SHOP = """             HILLTOP PHOTO - FAX COUNTER
to Infinet, the privacy people
from Ada Fable
sheets all of them
message my signed authorization, pls call if blurry
The shop is not responsible for what patrons send."""


def test_a_form_of_a_copy_shop_is_no_part_of_what_it_brings() -> None:
    """A page of labels that calls itself a fax is a cover, whatever its message speaks of."""
    segments = cut(COPY_SHOP, LETTER)
    assert shape(segments) == [(1,), (2,)]
    assert segments.roles[1] is PageRole.COVER


ORDER_END = """                 SUPERIOR COURT OF JUSTICE
                        ORDER
1. THIS COURT ORDERS that Infinet Communications Group Inc. produce the invoices of account ICG-20202.
2. THIS COURT ORDERS that there be no costs.
Nora Exemplar"""

STRANGER = """        ATTESTATION OF COMPARISON
        PROVINCE OF ALBERTA
I have compared the sheets before this one with a paper shown to me and found them alike."""

GOES_ON = """3. THIS COURT ORDERS that the invoices be delivered by June 5.
        TERMS OF DELIVERY
4. The invoices may be sent by post."""


def test_a_heading_in_capitals_behind_a_signature_begins_a_paper() -> None:
    """A paper of no known title is not taken for a page of the order before it."""
    assert shape(cut(ORDER_END, STRANGER)) == [(1,), (2,)]


def test_a_heading_in_capitals_within_numbered_paragraphs_begins_none() -> None:
    """A page that counts on keeps to its order whatever stands in capitals over a part of it."""
    assert shape(cut(ORDER_END, GOES_ON)) == [(1, 2)]

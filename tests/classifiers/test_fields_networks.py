"""Domains, addresses and account numbers are read through the noise of a fax."""

from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classifiers.fields.accounts import find_account_number
from classifiers.fields.networks import address_of, domain_of, find_domains, find_ip_addresses
from tests.classifiers.papers import run


def domains(text: str) -> list[object]:
    return [reading.value for reading in find_domains(run(text))]


def addresses(text: str) -> list[object]:
    return [reading.value for reading in find_ip_addresses(run(text))]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("the site https://www.Otter-Bay.example/shop and no other", ["otter-bay.example"]),
        ("records of otter-\nbay.example, from May", ["otter-bay.example"]),
        ("OTTERBAY .EXAMPLE. The order", ["otterbay.example"]),
        ("le domaine pâtisserie-roy.quebec, et cafe.boutique.qc.ca", ["pâtisserie-roy.quebec", "cafe.boutique.qc.ca"]),
        ("otter.example and Otter.example", ["otter.example"]),
        ("domains: a-one.example, b-two.example; c-x.example.", ["a-one.example", "b-two.example", "c-x.example"]),
        ("The end.The next Ltd.of", []),
        ("made by A. B. Lum J.S.C. of", []),
        ("write to clerk@otter.example or", []),
        ("Tel. 604 555 0111  lawfirm.example\nthe domain finch.example is", ["finch.example"]),
    ],
)
def test_domains(printed: str, expected: list[str]) -> None:
    """Names are joined over line ends, lose their www, and are not taken from mail, letterheads or sentences."""
    assert domains(printed) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("at 192.0.2.17 and 2001:DB8:4a:10::25.", ["192.0.2.17", "2001:db8:4a:10::25"]),
        ("l92.O.2.l7 at 14:05:33 UTC", ["192.0.2.17"]),
        ("the network 203.0.113.0/24", ["203.0.113.0/24"]),
        ("de 198.51.100.10 à 198.51.100.20", ["198.51.100.10", "198.51.100.20"]),
        ("192.0. 2.33 and 192,0.2.34", ["192.0.2.33", "192.0.2.34"]),
        ("section 4.1.2.3 of version 1.2.3.4", []),
        ("at 12:30:45 and 10:20", []),
        ("300.1.2.900", []),
    ],
)
def test_ip_addresses(printed: str, expected: list[str]) -> None:
    """Letters in the place of digits are mended; clock times and numbered sections are no addresses."""
    assert addresses(printed) == expected


@given(st.ip_addresses(v=4))
def test_every_version_4_address_survives(address: IPv4Address) -> None:
    """An address is itself, and its copy with `O` and `l` for digits too."""
    printed = str(address)
    assert address_of(printed) == printed
    assert address_of(printed.replace("0", "O").replace("1", "l")) == printed


@given(st.integers(min_value=2**64, max_value=2**128 - 1))
def test_every_version_6_address_survives(number: int) -> None:
    """The long and the short spelling are one value."""
    address = IPv6Address(number)
    assert address_of(address.exploded) == str(address)
    assert address_of(str(address).upper()) == str(address)


@given(st.from_regex(r"[a-z][a-z0-9]{1,12}(-[a-z0-9]{2,8})?", fullmatch=True))
def test_every_label_makes_a_domain(label: str) -> None:
    """A plain label before a known ending is a domain, whatever its letters."""
    assert domain_of(f"www.{label.upper()}.Example") == f"{label}.example"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Account No.: ICG-48213", "ICG-48213"),
        ("N° de compte : lCG-482l3", "ICG-48213"),
        ("son compte ICG 51880 chez vous", "ICG-51880"),
        ("Customer account number 7741-2088", "7741-2088"),
        ("Account number\n   ICG-60415", "ICG-60415"),
        ("Numéro de client : 0041-2387", "0041-2387"),
    ],
)
def test_account_numbers(printed: str, expected: str) -> None:
    """The host's own shape is known anywhere; any other number needs its label."""
    assert find_account_number(run(printed))[0].value == expected


def test_a_number_without_a_label_is_no_account() -> None:
    """Amounts, telephones and years are left alone."""
    assert not find_account_number(run("Pay $1200 before 2026, call 604 555 0111, invoice 4471"))

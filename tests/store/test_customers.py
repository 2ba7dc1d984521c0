"""The customer directory: found through noise, never by guessing, and refused with the line that is wrong."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from cli.road import tools
from domain.assessment import CheckOutcome
from domain.customers import Customer
from domain.errors import WrongSettings
from domain.settings import Settings
from store.customers import Register, open_register
from store.keys import open_keys
from tests.domain import cases
from workers.bench import build_bench

MARIA = Customer(account_number="ICG-10203", name="María Costa-Lévesque", domains=("costa.example",))
LARKSPUR = Customer(
    account_number="ICG-88001", name="Larkspur Digital Services Inc.", domains=("larkspur.example", "lark.example")
)
BOULANGERIE = Customer(
    account_number="ICG-45718", name="Boulangerie L'Épi d'Été Ltée", domains=("boulangerie-epi.example",)
)
SMITHS = (
    Customer(account_number="ICG-30001", name="John Smith", domains=("smith-one.example",)),
    Customer(account_number="ICG-30002", name="John Smith", domains=("smith-two.example",)),
)
EVERYBODY = (MARIA, LARKSPUR, BOULANGERIE, *SMITHS)
REGISTER = Register(EVERYBODY, name_likeness=0.85)


def find(
    account: str | tuple[str, ...] = (), name: str | tuple[str, ...] = (), domain: str | tuple[str, ...] = ()
) -> list[Customer]:
    """Who is found by what one paper says."""
    said = [(one,) if isinstance(one, str) else one for one in (account, name, domain)]
    return list(REGISTER.find(accounts=said[0], names=said[1], domains=said[2]))


@pytest.mark.parametrize(
    "account", ["ICG-10203", "icg 10203", "ICG—1O2O3", "lCG-l0203", "1CG-102O3", "10203", "IO2O3", "ICG.10.203"]
)
def test_an_account_is_found_through_its_look_alikes(account: str) -> None:
    """0 and O, 1 and l and I, 5 and S are one to a fax; dashes and the letters in front may be lost."""
    assert find(account=account) == [MARIA]


@pytest.mark.parametrize("account", ["ICG-10208", "ICG-1020", "ICG-102030", "0203", "TD-10203", "", "ICG-", "SOLI"])
def test_another_digit_is_another_account(account: str) -> None:
    """One digit off, one too few, one too many, or somebody else's letters in front: nobody is guessed."""
    assert find(account=account) == []


def test_a_directory_may_leave_our_letters_out() -> None:
    """The paper prints ICG-10203 where the office's own list has 10203."""
    bare = Customer(account_number="10203", name="Maria Costa")
    register = Register([bare], name_likeness=0.85)
    assert register.find(accounts=("ICG-10203",), names=(), domains=()) == (bare,)
    assert register.find(accounts=("XYZ-10203",), names=(), domains=()) == ()


def test_of_two_accounts_that_look_alike_the_very_one_is_meant() -> None:
    """Folding decides only where nothing stands exactly so in the directory."""
    one, other = (Customer(account_number=number, name="A B") for number in ("S1000", "51000"))
    register = Register([one, other], name_likeness=0.85)
    assert register.find(accounts=("51000",), names=(), domains=()) == (other,)
    assert set(register.find(accounts=("5l000",), names=(), domains=())) == {one, other}


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("MARIA COSTA-LEVESQUE", MARIA),
        ("Mme María Costa Lévesque", MARIA),
        ("Maria Costa-Leve5que", MARIA),
        ("MariaCosta-Lévesque", MARIA),
        ("Larkspur Digital Services", LARKSPUR),
        ("LARKSPUR DIGITAL SERVICES INCORPORATED", LARKSPUR),
        ("Larkspur Digita1 Servlces, Inc", LARKSPUR),
        ("LarkspurDigital Services Inc.", LARKSPUR),
        ("Boulangerie L'Epi d'Ete Limitée", BOULANGERIE),
        ("BOULANGERIE L’ÉPI D’ÉTÉ LTD.", BOULANGERIE),
    ],
)
def test_a_name_is_found_in_both_languages_and_through_noise(name: str, who: Customer) -> None:
    """Accents, case, titles, legal forms, lost blanks and a misread letter do not hide a customer."""
    assert find(name=name) == [who]


@pytest.mark.parametrize(
    "name", ["Mario Costa", "Costa", "M. Costa", "Larkspur Analog Services Inc.", "Larkspur", "", "Jean-Guy Lévesque"]
)
def test_a_name_like_it_is_somebody_else(name: str) -> None:
    """Another given name, one word of it, or an initial names nobody for certain."""
    assert find(name=name) == []


@pytest.mark.parametrize(
    ("domain", "who"),
    [
        ("larkspur.example", [LARKSPUR]),
        ("WWW.Larkspur.EXAMPLE.", [LARKSPUR]),
        ("https://shop.larkspur.example/cart", [LARKSPUR]),
        ("1arkspur.exarnple", [LARKSPUR]),
        ("c0sta.example", [MARIA]),
        ("larkspurs.example", []),
        ("larkspir.example", []),
        ("notlarkspur.example", []),
        ("larkspur.example.attacker.example", []),
        ("example", []),
        ("", []),
    ],
)
def test_a_domain_names_its_customer_and_no_neighbour(domain: str, who: list[Customer]) -> None:
    """What lies under a customer's domain is the customer's; a domain one letter off is not."""
    assert find(domain=domain) == who


def test_customers_of_one_name_are_told_apart_by_account_or_domain() -> None:
    """A shared name alone finds both; with the account or the domain of one it means that one."""
    assert find(name="John Smith") == list(SMITHS)
    assert find(account="ICG-30002", name="John Smith") == [SMITHS[1]]
    assert find(domain="smith-one.example", name="JOHN SMITH") == [SMITHS[0]]


def test_a_paper_that_names_two_customers_finds_both() -> None:
    """The account is first, and the name that contradicts it is not lost."""
    assert find(account="ICG-10203", name="Larkspur Digital Services Inc.") == [MARIA, LARKSPUR]


NOISE = str.maketrans({"0": "O", "1": "l", "5": "S", "8": "B", "2": "Z", "6": "G"})


@given(st.sampled_from(EVERYBODY), st.lists(st.booleans(), min_size=9, max_size=9))
def test_any_mix_of_look_alikes_finds_the_same_account(customer: Customer, misread: list[bool]) -> None:
    """Whichever digits a fax turns into letters, the account stays the account."""
    printed = customer.account_number
    noisy = "".join(one.translate(NOISE) if bad else one for one, bad in zip(printed, misread, strict=True))
    assert find(account=noisy) == [customer]


CSV = """account_number,name,domains
ICG-10203,María Costa-Lévesque,costa.example
ICG-88001,Larkspur Digital Services Inc.,"larkspur.example, LARK.example"

ICG-45718,"Boulangerie L'Épi d'Été Ltée",boulangerie-epi.example
ICG-30001,John Smith,smith-one.example
ICG-30002,John Smith,
ICG-30002,John Smith,https://www.smith-two.example/
"""


def write(folder: Path, text: str, encoding: str = "utf-8") -> str:
    """The path of a directory with this text."""
    path = folder / "customers.csv"
    path.write_text(text, encoding=encoding)
    return str(path)


def everybody(register: Register) -> list[Customer]:
    """Everyone in a register that was read."""
    accounts = tuple(customer.account_number for customer in EVERYBODY)
    assert len(register) == len(EVERYBODY)
    return list(register.find(accounts=accounts, names=(), domains=()))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_csv_file_is_read(tmp_path: Path, encoding: str) -> None:
    """With or without a byte order mark; empty lines are skipped, rows of one account are one customer's."""
    assert everybody(open_register(write(tmp_path, CSV, encoding), name_likeness=0.85)) == list(EVERYBODY)


def test_semicolons_and_other_columns_are_taken(tmp_path: Path) -> None:
    """As a French spreadsheet writes it, in another order, with columns that are no business of ours."""
    text = "Name;Since;Account_Number\r\nMaria Costa;2019;ICG-10203\r\n"
    register = open_register(write(tmp_path, text), name_likeness=0.85)
    (maria,) = register.find(accounts=("10203",), names=(), domains=())
    assert (maria.name, maria.domains) == ("Maria Costa", ())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("account,name,domains\nICG-1,A B,\n", "line 1: there is no column account_number"),
        ("", "line 1: there is no column account_number"),
        ("account_number,name,name\n", "line 1: a column stands there twice"),
        ("account_number,name\nICG-10203,Secret Person\n,Secret Person\n", "line 3: there is no account number"),
        ("account_number,name\nICG-10203,\n", "line 2: there is no name"),
        ("account_number,name\nICG-10203\n", "line 2: there is no name"),
        ("account_number,name\nICG-10203,Secret Person,x\n", "line 2: it has more columns"),
        ("account_number,name,domains\nICG-10203,Secret Person,nodot\n", "line 2: a domain has no dot"),
        (
            "account_number,name\nICG-10203,A B\nicg 10203,Secret Person\n",
            "line 3: the account is another customer's in line 2",
        ),
        ('account_number,name\nICG-10203,"A"B\n', "line 2: "),
        ("account_number,name\n", "names no customer"),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(tmp_path: Path, text: str, place: str) -> None:
    """The message says where and what, and nothing of what stands there."""
    with pytest.raises(WrongSettings) as wrong:
        open_register(write(tmp_path, text), name_likeness=0.85)
    assert place in str(wrong.value)
    assert "Secret" not in str(wrong.value)


def test_bytes_that_are_no_utf8_are_refused_with_their_line(tmp_path: Path) -> None:
    """A file saved as Latin-1 would garble every French name."""
    with pytest.raises(WrongSettings, match="line 2: it is not UTF-8"):
        open_register(write(tmp_path, CSV, "latin-1"), name_likeness=0.85)


@pytest.mark.parametrize(
    "address",
    [
        "nowhere/customers.csv",
        "sqlite:////nowhere/customers.sqlite3",
        "postgresql://office:sesame@127.0.0.1:1/customers",
        "mysql://office:sesame@127.0.0.1/customers",
        "sqlite:////nowhere/customers.sqlite3?table=a;drop",
    ],
)
def test_a_directory_that_cannot_be_reached_is_refused(address: str) -> None:
    """Without telling the password in the address."""
    with pytest.raises(WrongSettings) as wrong:
        open_register(address, name_likeness=0.85)
    assert "INTAKE_CUSTOMERS" in str(wrong.value)
    assert "sesame" not in str(wrong.value)


@pytest.fixture
def sqlite(tmp_path: Path) -> str:
    """A database of the office's with everybody in it; its path has a blank."""
    path = tmp_path / "the customers.sqlite3"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE customers (account_number, name, domains)")
        rows = [(one.account_number, one.name, " ".join(one.domains)) for one in EVERYBODY]
        database.executemany("INSERT INTO customers VALUES (?, ?, ?)", rows)
    return f"sqlite:///{str(path).replace(' ', '%20')}"


def test_a_table_is_read_and_never_written(sqlite: str) -> None:
    """SQLite, opened for reading alone."""
    assert everybody(open_register(sqlite, name_likeness=0.85)) == list(EVERYBODY)


def test_a_missing_table_is_named(sqlite: str) -> None:
    """`?table=` that is not there."""
    with pytest.raises(WrongSettings, match="no such table: clients"):
        open_register(f"{sqlite}?table=clients", name_likeness=0.85)


def test_a_wrong_row_of_a_table_is_counted(tmp_path: Path) -> None:
    """In a table there are no lines: the row by account number."""
    path = tmp_path / "c.sqlite3"
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE customers (account_number, name, domains)")
        database.executemany("INSERT INTO customers VALUES (?, ?, NULL)", [(10204, None), (10203, "A B")])
    with pytest.raises(WrongSettings, match="row 2 by account_number: there is no name"):
        open_register(f"sqlite:///{path}", name_likeness=0.85)


@pytest.fixture
def clients(database_url: str) -> Iterator[str]:
    """The same in the database that these tests run on, SQLite or PostgreSQL, in a table of another name."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE clients (account_number text, name text, domains text)")
        rows = [[one.account_number, one.name, ";".join(one.domains)] for one in EVERYBODY]
        cursor.executemany("INSERT INTO clients VALUES (%s, %s, %s)", rows)
    yield f"{database_url}{'&' if '?' in database_url else '?'}table=clients"
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE clients")


def test_a_table_of_the_running_database_is_read(clients: str) -> None:
    """The address with `?table=` works on whichever database the run uses."""
    assert everybody(open_register(clients, name_likeness=0.85)) == list(EVERYBODY)


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ({"customer": "María Costa-Lévesque", "account_number": "ICG-1O2O3"}, CheckOutcome.PASS),
        ({"customer": "Larkspur Digital Services", "account_number": "ICG-10203"}, CheckOutcome.FAIL),
        ({"customer": "John Smith", "account_number": None}, CheckOutcome.UNKNOWN),
        ({"customer": "Nobody Known", "account_number": "ICG-99999"}, CheckOutcome.UNKNOWN),
    ],
)
def test_the_policy_asks_the_register(changed: dict[str, Any], wanted: CheckOutcome) -> None:
    """A letter is compared with the directory: it names one customer, another one, two, or nobody."""
    assert cases.check("customer_identified", cases.letter(**changed), directory=REGISTER).outcome is wanted


def test_the_command_line_and_the_workers_get_the_same_directory(tmp_path: Path) -> None:
    """INTAKE_CUSTOMERS reaches the tools of `intake process` and the bench of the workers."""
    env = {"INTAKE_HOME": str(tmp_path), "INTAKE_CUSTOMERS": write(tmp_path, CSV)}
    settings = Settings.from_mapping(env)
    open_keys(settings.master_key_file, create=True)
    for made in (tools(settings).directory, build_bench(settings).directory):
        assert made is not None
        assert [one.account_number for one in made.find(accounts=("10203",), names=(), domains=())] == ["ICG-10203"]

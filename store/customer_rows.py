"""The rows of a customer directory as they stand in a CSV file or a database table. Whatever is wrong names its line.

Nothing is written, and no message says what stands in a row or in an address: one may hold a name, the other a
password.
"""

import csv
import io
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import psycopg
from psycopg import sql

from domain.errors import WrongSettings

SETTING = "INTAKE_CUSTOMERS"
ACCOUNT, NAME, DOMAINS = COLUMNS = ("account_number", "name", "domains")
TABLE = "customers"
LONGEST_WAIT = 10
"""Seconds for a database server to answer."""

_TABLE = re.compile(r"[A-Za-z_]\w{0,62}(\.[A-Za-z_]\w{0,62})?", re.ASCII)

Cells = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One customer as it stands in the source, unchecked. `place` says where, for whoever must correct it."""

    place: str
    account_number: str
    name: str
    domains: str


def wrong(place: str, what: str) -> WrongSettings:
    """The error that names a line or a row."""
    return WrongSettings(f"{SETTING}, {place}: {what}")


def rows_of(address: str) -> Iterator[Row]:
    """The rows behind a path or an address; WrongSettings where they cannot be read."""
    return _sql_rows(address) if "://" in address else _csv_rows(Path(address))


def _csv_rows(path: Path) -> Iterator[Row]:
    """UTF-8, comma or semicolon between columns (as the headings have it), one line of headings."""
    text = _text(path)
    heading = text.split("\n", 1)[0]
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;", key=heading.count), strict=True)
    try:
        headings = [cell.strip().lower() for cell in next(lines, [])]
        _demand_columns(headings)
        for cells in lines:
            if cells:
                yield _csv_row(headings, cells, f"line {lines.line_num}")
    except csv.Error as error:
        raise wrong(f"line {lines.line_num}", str(error)) from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise WrongSettings(f"{SETTING} cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise wrong(f"line {line}", "it is not UTF-8") from None


def _demand_columns(headings: list[str]) -> None:
    for column in (ACCOUNT, NAME):
        if column not in headings:
            raise wrong("line 1", f"there is no column {column}")
    if len(set(headings)) != len(headings):
        raise wrong("line 1", "a column stands there twice")


def _csv_row(headings: list[str], cells: list[str], place: str) -> Row:
    if len(cells) > len(headings):
        raise wrong(place, "it has more columns than the headings")
    named = dict(zip(headings, cells, strict=False))
    return Row(
        place=place, account_number=named.get(ACCOUNT, ""), name=named.get(NAME, ""), domains=named.get(DOMAINS, "")
    )


def _sql_rows(address: str) -> Iterator[Row]:
    """The rows of a table by account number, read in one go; `?table=NAME` where it is not called `customers`."""
    parts = urlsplit(address)
    query = dict(parse_qsl(parts.query))
    table = query.pop("table", TABLE)
    if not _TABLE.fullmatch(table):
        raise WrongSettings(f"{SETTING}: the table must be a plain name")
    if parts.scheme == "sqlite":
        found = _from_sqlite(unquote(parts.path), table)
    elif parts.scheme in {"postgresql", "postgres"}:
        found = _from_postgres(parts._replace(query=urlencode(query)).geturl(), table)
    else:
        raise WrongSettings(f"{SETTING} must be a file, or an address of sqlite or postgresql")
    for number, cells in enumerate(found, start=1):
        account, name, domains = map(_cell, cells)
        yield Row(place=f"row {number} by {ACCOUNT}", account_number=account, name=name, domains=domains)


def _cell(value: object) -> str:
    if isinstance(value, list):
        return " ".join(map(str, value))
    return "" if value is None else str(value)


def _from_sqlite(path: str, table: str) -> Iterable[Cells]:
    file, wanted, source = Path(f"/{path.lstrip('/')}"), ", ".join(COLUMNS), table.replace(".", '"."')
    try:
        with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as database:
            return list(database.execute(f'SELECT {wanted} FROM "{source}" ORDER BY {ACCOUNT}'))  # noqa: S608 - a checked plain name
    except sqlite3.Error as error:
        raise WrongSettings(f"{SETTING} cannot be read ({error})") from error


def _from_postgres(address: str, table: str) -> Iterable[Cells]:
    columns = sql.SQL(", ").join(map(sql.Identifier, COLUMNS))
    query = sql.SQL("SELECT {} FROM {} ORDER BY {}").format(
        columns, sql.Identifier(*table.split(".")), sql.Identifier(ACCOUNT)
    )
    try:
        with closing(psycopg.connect(address, connect_timeout=LONGEST_WAIT)) as database:
            database.read_only = True
            return list(database.execute(query))
    except psycopg.Error as error:
        raise WrongSettings(f"{SETTING} cannot be read ({type(error).__name__})") from None

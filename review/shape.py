"""How each field is typed in: its form, its choices, and what a typed text means. Pure but for translated labels."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from domain.document import (
    AUTHORIZATION_LETTER,
    COURT_ORDER,
    POWER_OF_ATTORNEY,
    FieldValue,
    Information,
)


class Form(StrEnum):
    """What kind of input a field has."""

    TEXT = "text"
    DATE = "date"
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"


class NotOfItsForm(ValueError):
    """The typed text is no value of this field."""


JURISDICTIONS = ("CA", "AB", "BC", "MB", "NB", "NL", "NS", "NT", "NU", "ON", "PE", "QC", "SK", "YT")
CHOICES: Mapping[str, tuple[str, ...]] = {
    "information": tuple(Information),
    "jurisdiction": JURISDICTIONS,
    "poa_type": ("continuing", "enduring", "general", "limited", "protection_mandate", "personal_care"),
    "effective": ("immediate", "springing"),
}
DATES = frozenset(
    {
        "order_date",
        "period_from",
        "period_to",
        "deadline_date",
        "letter_date",
        "valid_until",
        "date_signed",
        "expires",
    }
)
YES_NO = frozenset({"non_disclosure", "signed_under_poa"})
NUMBERS = frozenset({"deadline_days"})
FIELDS: Mapping[str, tuple[str, ...]] = {
    COURT_ORDER: (
        "court",
        "jurisdiction",
        "file_number",
        "judge",
        "order_date",
        "parties",
        "customer",
        "account_number",
        "domains",
        "ip_addresses",
        "period_from",
        "period_to",
        "deadline_days",
        "deadline_date",
        "disclose_to",
        "non_disclosure",
        "information",
    ),
    AUTHORIZATION_LETTER: (
        "customer",
        "account_number",
        "letter_date",
        "recipient",
        "signatory",
        "domains",
        "information",
        "valid_until",
        "signed_under_poa",
    ),
    POWER_OF_ATTORNEY: (
        "grantor",
        "attorneys",
        "substitute_attorney",
        "date_signed",
        "witnesses",
        "notary",
        "poa_type",
        "jurisdiction",
        "effective",
        "expires",
    ),
}
"""The fields of the contract, in the order a person looks for them; offered where the machine found none."""

PLURAL = frozenset({"parties", "domains", "ip_addresses", "information", "attorneys", "witnesses", "disclose_to"})

YES, NO = "yes", "no"
LONGEST = 500


def form_of(name: str) -> Form:
    """The input of a field."""
    if name in DATES:
        return Form.DATE
    if name in YES_NO:
        return Form.YES_NO
    if name in NUMBERS:
        return Form.NUMBER
    return Form.CHOICE if name in CHOICES else Form.TEXT


def typed(value: FieldValue | None) -> str:
    """A value as it stands in its input."""
    if isinstance(value, bool):
        return YES if value else NO
    return "" if value is None else str(value)


def parse(name: str, text: str) -> FieldValue | None:
    """The value of a typed text, None for an empty one; NotOfItsForm where it is none."""
    clean = re.sub(r"\s+", " ", text).strip()
    if not clean:
        return None
    if len(clean) > LONGEST:
        raise NotOfItsForm(name)
    return _PARSERS[form_of(name)](name, clean)


def _date(name: str, text: str) -> str:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        raise NotOfItsForm(name)
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise NotOfItsForm(name) from error


def _number(name: str, text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", text):
        raise NotOfItsForm(name)
    return int(text)


def _yes_no(name: str, text: str) -> bool:
    if text not in {YES, NO}:
        raise NotOfItsForm(name)
    return text == YES


def _choice(name: str, text: str) -> str:
    if text not in CHOICES[name]:
        raise NotOfItsForm(name)
    return text


_PARSERS: Mapping[Form, Callable[[str, str], FieldValue]] = {
    Form.TEXT: lambda _name, text: text,
    Form.DATE: _date,
    Form.NUMBER: _number,
    Form.YES_NO: _yes_no,
    Form.CHOICE: _choice,
}

"""The customer directory, as the policy sees it."""

import re
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """One customer: account number, name, and the domains hosted for them."""

    account_number: str
    name: str
    domains: tuple[str, ...] = ()


class Directory(Protocol):
    """Looks customers up; matching is tolerant of OCR noise."""

    def find(
        self, *, accounts: tuple[str, ...], names: tuple[str, ...], domains: tuple[str, ...]
    ) -> tuple[Customer, ...]:
        """Every customer that any of the three names, best first."""
        ...


SHORTEST = 4
"""Digits from which an account is known without the letters in front of it."""
_DIGITS = str.maketrans("oqilszgb|", "001152681")


def folded_account(account: str) -> str:
    """An account as it looks: letters and digits alone, and everything that fax and OCR mistake for a digit is it."""
    return plain_account(account).translate(_DIGITS)


def account_tail(account: str) -> str | None:
    """The digits that an account ends in, where they are enough to know it by."""
    found = re.search(rf"[0-9]{{{SHORTEST},}}$", plain_account(account))
    return found[0] if found else None


def same_account(one: str, other: str) -> bool:
    """Whether two accounts look the same, or the same but for letters that one of them leaves out."""
    first, second = folded_account(one), folded_account(other)
    return first == second or first == account_tail(other) or second == account_tail(one)


def plain_account(account: str) -> str:
    """Letters and digits alone, in lower case; a bar is kept, since it is a misread 1."""
    return "".join(part for part in account.lower() if part.isalnum() or part == "|")

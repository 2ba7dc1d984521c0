"""The customer directory, as the policy sees it."""

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

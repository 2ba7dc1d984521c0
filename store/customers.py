"""The office's customers, kept in memory and found again through OCR noise.

Folded are look-alikes (0 and O, 1 and l, 5 and S, ...), accents, case and legal forms. **One other digit is another
account and one other letter another domain**: a customer wrongly found would let a paper pass that names nobody we
know, one not found only asks a person to look.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz, process

from domain.customers import SHORTEST, Customer, account_tail, folded_account, plain_account
from domain.errors import WrongSettings
from domain.names import likeness, tokens
from store.customer_rows import SETTING, Row, rows_of, wrong

OURS = "icg"
"""The letters that begin our account numbers; paper or directory may leave them out and mean the same account."""

ROUGH = 70
"""Likeness (0..100) from which a name is looked at closely: below what a misread name without its middle name has."""

_LETTERS = str.maketrans("01|58", "ollsb")
"""A domain keeps i and l apart: too many real domains differ by nothing else."""


class Register:
    """All customers in memory; a `domain.customers.Directory`. `name_likeness` (0..1) is what makes a name the same."""

    def __init__(self, customers: Iterable[Customer], *, name_likeness: float) -> None:
        self._customers = tuple(customers)
        self._name_likeness = name_likeness
        self._accounts = _index((folded_account(one.account_number), one) for one in self._customers)
        self._tails = _index((tail, one) for one in self._customers if (tail := account_tail(one.account_number)))
        self._domains = _index((_looks(domain), one) for one in self._customers for domain in one.domains)
        self._sorted = [" ".join(sorted(tokens(one.name))) for one in self._customers]
        self._glued = ["".join(tokens(one.name)) for one in self._customers]

    def __len__(self) -> int:
        return len(self._customers)

    def find(
        self, *, accounts: tuple[str, ...], names: tuple[str, ...], domains: tuple[str, ...]
    ) -> tuple[Customer, ...]:
        """Every customer that any of the three names: first by account, then by domain, then by name.

        A domain or name that several customers share names only the one that account or domain name, too.
        """
        by_account = _once(customer for account in accounts for customer in self._of_account(account))
        by_domain = _once(one for domain in domains for one in _settled(by_account, self._of_domain(domain)))
        known = _once((*by_account, *by_domain))
        by_name = _once(one for name in names for one in self._named(known, name) or self._of_name(name))
        return _once((*known, *by_name))

    def _of_account(self, account: str) -> tuple[Customer, ...]:
        """Same look; or same digits, where paper or directory leaves the letters in front out."""
        folded = folded_account(account)
        same = self._accounts.get(folded, ())
        if same:
            return tuple(one for one in same if plain_account(one.account_number) == plain_account(account)) or same
        if folded.isdecimal() and len(folded) >= SHORTEST:
            return self._tails.get(folded, ())
        if not folded.startswith(folded_account(OURS)):
            return ()
        bare = self._accounts.get(folded.removeprefix(folded_account(OURS)), ())
        return tuple(one for one in bare if plain_account(one.account_number).isdecimal())

    def _of_domain(self, domain: str) -> tuple[Customer, ...]:
        """The customer of the domain, or of the nearest domain above it."""
        labels = _host(domain).split(".")
        for cut in range(len(labels) - 1):
            wanted = ".".join(labels[cut:])
            alike = self._domains.get(_looks(wanted), ())
            if alike:
                return tuple(one for one in alike if wanted in one.domains) or alike
        return ()

    def _named(self, known: tuple[Customer, ...], name: str) -> tuple[Customer, ...]:
        """Those of the known customers whom a name fits, so that the whole directory need not be asked."""
        return tuple(one for one in known if likeness(one.name, name) >= self._name_likeness)

    def _of_name(self, name: str) -> tuple[Customer, ...]:
        """Customers of this name, most alike first: roughly alike ones are picked fast, then looked at closely."""
        words = tokens(name)
        by_words = process.extract(
            " ".join(sorted(words)), self._sorted, scorer=fuzz.token_set_ratio, score_cutoff=ROUGH, limit=None
        )
        by_letters = process.extract("".join(words), self._glued, scorer=fuzz.ratio, score_cutoff=ROUGH, limit=None)
        rough = sorted({place for _, _, place in (*by_words, *by_letters)})
        scored = [(likeness(self._customers[place].name, name), self._customers[place]) for place in rough]
        alike = [one for one in scored if one[0] >= self._name_likeness]
        return tuple(customer for _, customer in sorted(alike, key=lambda one: -one[0]))


def open_register(address: str, *, name_likeness: float) -> Register:
    """The directory at the path of a CSV file, at `sqlite:///PATH` or at `postgresql://...`, read now and once.

    WrongSettings names the line or row that is wrong and never says what stands in it.
    """
    register = Register(_checked(rows_of(address)), name_likeness=name_likeness)
    if not len(register):
        raise WrongSettings(f"{SETTING} names no customer")
    return register


def _checked(rows: Iterable[Row]) -> Iterable[Customer]:
    """One customer an account. Rows of one account that differ in their domains alone are one customer's."""
    seen: dict[str, tuple[str, Customer]] = {}
    for row in rows:
        customer = _customer(row)
        key = plain_account(customer.account_number)
        place, before = seen.get(key, (row.place, customer))
        if before.name != customer.name:
            raise wrong(row.place, f"the account is another customer's in {place}")
        domains = tuple(dict.fromkeys((*before.domains, *customer.domains)))
        seen[key] = (place, replace(before, domains=domains))
    return (customer for _, customer in seen.values())


def _customer(row: Row) -> Customer:
    account, name = row.account_number.strip(), " ".join(row.name.split())
    if not plain_account(account):
        raise wrong(row.place, "there is no account number")
    if not tokens(name):
        raise wrong(row.place, "there is no name")
    domains = tuple(_host(part) for part in re.split(r"[\s,;]+", row.domains) if part)
    if any("." not in domain for domain in domains):
        raise wrong(row.place, "a domain has no dot")
    return Customer(account_number=account, name=name, domains=domains)


def _index(pairs: Iterable[tuple[str, Customer]]) -> dict[str, tuple[Customer, ...]]:
    lists: dict[str, list[Customer]] = defaultdict(list)
    for key, customer in pairs:
        lists[key].append(customer)
    return {key: tuple(found) for key, found in lists.items()}


def _settled(known: Sequence[Customer], found: tuple[Customer, ...]) -> tuple[Customer, ...]:
    """The customers found, or only those known already where some of them are."""
    return tuple(customer for customer in found if customer in known) or found


def _once(customers: Iterable[Customer]) -> tuple[Customer, ...]:
    return tuple(dict.fromkeys(customers))


def _host(text: str) -> str:
    """A host name in lower case, without scheme, path, `www.` and final dot."""
    host = re.sub(r"^[a-z]+://", "", text.strip().lower()).split("/")[0]
    return host.strip(".").removeprefix("www.")


def _looks(domain: str) -> str:
    return domain.translate(_LETTERS).replace("rn", "m").replace("vv", "w")

"""Domains and addresses of the internet in noisy text."""

import ipaddress
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import tldextract

from classifiers.fields.best import in_order
from classifiers.fields.numbers import digits
from classifiers.fields.repair import folded
from classifiers.fields.sheet import Cut, Sheet, sheet_of
from classifiers.fields.worn_domains import first_part, worn_domains
from domain.document import FieldReading, Run

_LABEL = r"[a-z0-9à-ÿł](?:[a-z0-9à-ÿł]|-(?:\n)?(?=[a-z0-9à-ÿł])){0,62}"
_USUAL = r"(?:example|ca|com|org|net|info|quebec|io|co|shop|test)"
_UNMISTAKABLE = r"(?:example|com|org|net|quebec)"
"""Endings that are no word of a sentence: only behind them may a blank have slipped in after the dot."""

_DOMAIN = re.compile(
    rf"(?<![@\w.\-])(?:https?\s?:\s?/\s?/\s?)?(?P<name>{_LABEL}(?:\.\n?{_LABEL})*(?:\.{_LABEL}|"
    rf"\s?\.{_USUAL}\b|\.\s{_UNMISTAKABLE}\b))(?![\w@])",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\S ?@\s?$")
"""A sign that begins its line is a speck and no address of mail."""
_NEW_SENTENCE = re.compile(r"\.\s[A-Z][a-z]")
_PHONE = re.compile(r"\b(?:tel|telephone|fax|telec|phone|courriel|e-?mail)\b|[0-9]{3}[\s.\-)]+[0-9]{3}[\s.\-][0-9]{4}")
_OWN_SITE = "infinet"

_OCTET = r"[0-9oOlI|SBZ]{1,3}"
_V4 = re.compile(
    rf"(?<![\w.\-])(?P<v4>{_OCTET}(?:\s?[.,·]\s?{_OCTET}){{3}})(?P<bits>\s?/\s?[0-9oOlI]{{1,2}})?(?![\w]|\.[0-9])"
)
_NUMBERED = re.compile(r"\b(?:section|version|rule|regle|article|paragraph|par|form|clause|s|v|no)\b\.?\s*$")
_HEX = r"[0-9a-fA-FoOlI]{1,4}"
_V6 = re.compile(
    rf"(?<![\w:.])(?P<v6>{_HEX}(?:\s?:\s?:?\s?{_HEX}){{1,7}}(?:\s?:\s?:)?|"
    rf"{_HEX}(?:::?{_HEX}){{0,6}}::)(?P<bits>\s?/\s?[0-9oOlI]{{1,3}})?(?![\w:])"
)


@cache
def _suffixes() -> tldextract.TLDExtract:
    """The public suffix list that comes with the package: nothing is fetched."""
    return tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None, extra_suffixes=("example", "test", "invalid"))


@lru_cache(maxsize=4096)
def domain_of(text: str) -> str | None:
    """The registered name that a stretch of text says, in small letters ("Www.Acme .Example" is acme.example)."""
    name = re.sub(r"\s+", "", text.lower()).replace("ł", "l").rstrip(".").removeprefix("www.")
    parts = _suffixes()(name, include_psl_private_domains=False)
    if not parts.suffix or not parts.domain or parts.domain.isdigit() or len(parts.domain) < 2:
        return None
    return ".".join(part for part in (parts.subdomain, parts.domain, parts.suffix) if part)


def find_domains(run: Run) -> Sequence[FieldReading]:
    """Every domain that the paper speaks of; a letterhead's own site and addresses of mail are not asked about."""
    sheet = sheet_of(run)
    found = list(_domains(sheet))
    spoken_of = {value for value, _, at_head in found if not at_head}
    return in_order(
        cut.reading("domains", value, 0.98 if value.endswith(_COMMON) else 0.85)
        for value, cut, _ in found
        if value in spoken_of
    )


_COMMON = (".example", ".ca", ".com", ".org", ".net", ".info", ".quebec", ".io", ".co", ".shop", ".test")


def _domains(sheet: Sheet) -> Iterator[tuple[str, Cut, bool]]:
    read = [(found.start("name"), found.end("name"), found["name"]) for found in _DOMAIN.finditer(sheet.raw)]
    for start, end, text in (*read, *((one.start, one.end, one.text) for one in worn_domains(sheet.raw))):
        torn = first_part(sheet.raw, start)
        if torn is not None and not _CALLED_SITE.search(folded(torn["name"])):
            start, text = torn.start("name"), torn["name"] + text
        value = None if _NEW_SENTENCE.search(text) else _joined_domain(text)
        cut = sheet.cut_raw(start, end)
        if value is None or cut is None or _MAIL.search(sheet.raw, max(0, start - 40), start):
            continue
        if _OWN_SITE not in value and (value.endswith(_COMMON) or _is_spoken_of(sheet, start)):
            yield value, cut, _is_letterhead(sheet, cut)


_CALLED_SITE = re.compile(
    r"\b(?:web|sites?|domaine?s?|names?|noms?|blogs?|www|https?|hosts?|machine|page|shop|"
    r"boutique)\b"
)


def _is_spoken_of(sheet: Sheet, place: int) -> bool:
    """Whether a word for sites stands before: a rare ending may be a full stop that dirt has made ("not.ing")."""
    return _CALLED_SITE.search(folded(sheet.raw[max(0, place - 60) : place])) is not None


def _joined_domain(text: str) -> str | None:
    """A name broken at a line's end is joined; a blank inside is allowed only before a well-known ending."""
    if "\n" in text and not re.search(r"[-.]\n", text):
        return None
    return domain_of(text)


def _is_letterhead(sheet: Sheet, cut: Cut) -> bool:
    text = sheet.lines[cut.tokens[0].line].text
    plain = folded(text)
    at_edge = (cut.page == sheet.tokens[0].page and cut.box.top < HEAD) or cut.box.top > FOOT
    if at_edge and (_PHONE.search(plain) or (_STREET.search(plain) and not _ABOUT.search(plain))):
        return True
    return len(text.split()) <= 2 and text.lower().startswith("www.")


HEAD, FOOT = 0.25, 0.9
"""Letterheads stand above, their lines of address also below these fractions of the page."""
_STREET = re.compile(r"^\W*[0-9]{1,5},? [a-z]")
_ABOUT = re.compile(r"\b(?:re|objet|subject|account|compte|site|domaine?s?|hosting|hebergement|file|dossier|icg)\b")


def find_ip_addresses(run: Run) -> Sequence[FieldReading]:
    """Every address of the internet, version 4 and 6; networks keep their length, both ends of a range are named."""
    sheet = sheet_of(run)
    return in_order(
        cut.reading("ip_addresses", value, score)
        for pattern in (_V4, _V6)
        for value, cut, score in _addresses(sheet, pattern)
    )


def _addresses(sheet: Sheet, pattern: re.Pattern[str]) -> Iterator[tuple[str, Cut, float]]:
    for found in pattern.finditer(sheet.raw):
        cut = sheet.cut_raw(found.start(), found.end())
        before = folded(sheet.raw[max(0, found.start() - 14) : found.start()])
        value = None if _NUMBERED.search(before) else address_of(found.group())
        if cut is not None and value is not None:
            yield value, cut, 0.98 if value == found.group().lower() else 0.8


def address_of(text: str) -> str | None:
    """The address or network that a stretch of text says, letters for digits mended, or None where it says none."""
    bare = re.sub(r"\s+", "", text)
    body, _, bits = bare.partition("/")
    body = _mended_v6(body) if ":" in body else _mended_v4(body)
    length = f"/{digits(bits)}" if bits else ""
    try:
        return str(ipaddress.ip_network(body + length, strict=False) if length else ipaddress.ip_address(body))
    except ValueError:
        return None


def _mended_v4(text: str) -> str:
    parts = digits(text.replace(",", ".").replace("·", ".")).split(".")
    return ".".join(part.lstrip("0") or "0" for part in parts)


def _mended_v6(text: str) -> str:
    """Letters that are no hexadecimal digits; a version 6 address needs three groups, so times are none."""
    if text.count(":") < 3 and "::" not in text:
        return ""
    return text.lower().translate(str.maketrans("oli", "011"))

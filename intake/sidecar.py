"""What the fax server or scanner says about a paper, in a small JSON file beside it: claims, never facts."""

import json
import re
import unicodedata
from dataclasses import dataclass

LARGEST = 65536
"""Bytes of a sidecar that are read; a larger one is ignored as a whole."""
MOST_PAGES = 500
SENDER = re.compile(r"[+()0-9A-Za-z .,'&/#*-]{1,64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """Claimed by a machine: who sent it, how many pages, what went wrong, and that nothing more will come."""

    sender: str = ""
    pages: int | None = None
    error: str = ""
    done: bool = False


def parse(content: bytes) -> Sidecar | None:
    """The claims, each checked for its form and dropped alone where it has another; None where it is no sidecar.

    Keys: `sender` (text), `pages` (1 to 500), `error` (text, empty for none), `done` (true). Others are ignored.
    """
    if len(content) > LARGEST:
        return None
    try:
        claims = json.loads(content.decode("utf-8-sig"), parse_constant=_no_constant)
    except (ValueError, RecursionError):  # no JSON, numbers of absurd length, nested without end
        return None
    if not isinstance(claims, dict):
        return None
    return Sidecar(
        sender=_sender(claims.get("sender")),
        pages=_pages(claims.get("pages")),
        error=_error(claims.get("error")),
        done=claims.get("done") is True,
    )


def _no_constant(name: str) -> float:
    raise ValueError(name)


def _sender(claim: object) -> str:
    text = claim.strip() if isinstance(claim, str) else ""
    return text if SENDER.fullmatch(text) else ""


def _pages(claim: object) -> int | None:
    if isinstance(claim, bool) or not isinstance(claim, int):
        return None
    return claim if 1 <= claim <= MOST_PAGES else None


def _error(claim: object) -> str:
    if not isinstance(claim, str):
        return ""
    return "".join(char for char in claim[:200] if not unicodedata.category(char).startswith("C")).strip()[:120]

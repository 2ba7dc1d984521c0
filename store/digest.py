"""Hashes of what a row holds, equal on every database, for the audit chain to vouch for rows it does not contain."""

import hashlib
import json
from collections.abc import Mapping

from store.models import Page, Ticket

TICKET_FIELDS = ("outcome", "kind", "variant", "confidence", "language", "pages", "doubts", "policy", "original_sha256")
"""What the machine wrote once and nobody changes; beside the packet."""


def digest(value: object) -> str:
    """SHA-256, hex, of the canonical JSON of a value. Numbers that are equal hash alike: databases store 1.0 as 1."""
    text = json.dumps(_exact(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def ticket_digest(ticket: Ticket) -> str:
    """What the machine said in a ticket."""
    return digest([ticket.packet, *(getattr(ticket, name) for name in TICKET_FIELDS)])


def correction_digest(ticket: Ticket, value: object) -> str:
    """A corrected value, hashed with the packet: who reads the chain cannot guess a short value by hashing guesses."""
    return digest([ticket.packet, value])


def page_digest(page: Page) -> str:
    """A page in its final state: its pictures and what was read."""
    return digest([page.number, page.state, page.raw_id, page.upright_id, page.reading])


def _exact(value: object) -> object:
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, Mapping):
        return {str(name): _exact(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_exact(part) for part in value]
    return value

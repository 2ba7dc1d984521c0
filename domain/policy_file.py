"""The policy file: clauses, limits and switches as versioned data, with the hash of what was read."""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pydantic import ConfigDict, TypeAdapter, ValidationError, with_config

from domain.arrival import Channel
from domain.assessment import Clause
from domain.errors import WrongSettings
from domain.wording import Sentence

STRICT = ConfigDict(extra="forbid", strict=True)


@with_config(STRICT)
@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Where doubt begins. Confidences and likenesses are 0..1, ages are whole days."""

    kind_confidence: float
    field_confidence: float
    page_confidence: float
    finding_confidence: float
    signature_confidence: float
    name_likeness: float
    name_difference: float
    order_age_days: int
    letter_age_days: int


@with_config(STRICT)
@dataclass(frozen=True, slots=True, kw_only=True)
class Switches:
    """Questions on which offices differ; each is explained beside its value in the file."""

    stamp_alone_issues: bool
    certified_copy_issues: bool
    passed_deadline_refuses: bool
    content_by_letter: bool


@with_config(STRICT)
@dataclass(frozen=True, slots=True, kw_only=True)
class Formality:
    """What one province asks of one type of power before it holds."""

    jurisdiction: str
    poa_type: str
    witnesses: int
    attorney_signs: bool
    notary_suffices: bool


@with_config(STRICT)
@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """One version of the privacy policy. `hash` is the sha256 (hex) of the file it was read from."""

    version: str
    hash: str
    channels: frozenset[Channel]
    court_papers: frozenset[str]
    unsettling: frozenset[str]
    limits: Limits
    switches: Switches
    formalities: tuple[Formality, ...]
    clauses: Mapping[Clause, Sentence]

    @property
    def stamp(self) -> str:
        """`VERSION sha256:HASH`, as every assessment and decision carries it."""
        return f"{self.version} sha256:{self.hash}"

    @classmethod
    def from_toml(cls, data: bytes) -> "Policy":
        """The policy out of the bytes of its file; WrongSettings names what is missing, unknown or misshapen."""
        return _checked(_table(data), hashlib.sha256(data).hexdigest())


@cache
def default_policy() -> Policy:
    """The policy in the package's own file."""
    return Policy.from_toml(files("domain").joinpath("policy.toml").read_bytes())


def _table(data: bytes) -> dict[str, object]:
    try:
        return tomllib.loads(data.decode())
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongSettings("the policy file is no TOML") from error


def _checked(table: dict[str, object], hash_: str) -> Policy:
    """Checked as JSON, because only there a list may strictly become a tuple, and nothing else is coerced."""
    if "hash" in table:
        raise WrongSettings("hash in the policy file is unknown: it is computed")
    try:
        policy = _SHAPE.validate_json(json.dumps(table | {"hash": hash_}, default=str))
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise WrongSettings(f"{where} in the policy file: {first['msg']}") from error
    for clause in Clause:
        if clause not in policy.clauses:
            raise WrongSettings(f"clauses.{clause} is missing from the policy file")
    return policy


_SHAPE = TypeAdapter(Policy)

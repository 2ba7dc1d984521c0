"""The policy as data: what the file may say, and what is refused."""

import hashlib
from importlib.resources import files

import pytest

from domain.assessment import Clause
from domain.errors import WrongSettings
from domain.policy import Policy, default_policy

TEXT = files("domain").joinpath("policy.toml").read_bytes()


def test_the_stamp_is_the_version_and_the_hash_of_the_files_bytes() -> None:
    """Any change of the file, a comment's included, changes the stamp."""
    policy = Policy.from_toml(TEXT)
    assert policy.stamp == f"{policy.version} sha256:{hashlib.sha256(TEXT).hexdigest()}"
    assert Policy.from_toml(TEXT + b"# seen\n").stamp != policy.stamp
    assert default_policy() == policy


def test_every_clause_is_worded_in_both_languages() -> None:
    """The file words each clause of the policy in English and in French."""
    clauses = default_policy().clauses
    assert set(clauses) == set(Clause)
    assert all(one.en and one.fr and one.en != one.fr for one in clauses.values())


@pytest.mark.parametrize(
    ("printed", "misprinted", "named"),
    [
        (b"kind_confidence", b"kind_confidense", "kind_confiden"),
        (b"order_age_days = 730", b"order_age_days = true", "order_age_days"),
        (b'"hand"', b'"email"', "channels"),
        (b"attorney_signs = true", b"attorney_sings = true", "attorney_si"),
        (b"[clauses.revisions]", b"[clauses.revision]", "revision"),
        (b"[switches]", b"surprise = 1\n[switches]", "surprise"),
        (b"version =", b"hash =", "hash"),
        (b"[limits]", b"[limits", "TOML"),
    ],
)
def test_a_misshapen_file_is_refused_by_the_name_of_what_is_wrong(
    printed: bytes, misprinted: bytes, named: str
) -> None:
    """Unknown, missing and misshapen keys raise WrongSettings that names them."""
    with pytest.raises(WrongSettings, match=named):
        Policy.from_toml(TEXT.replace(printed, misprinted))


def test_a_clause_that_the_file_leaves_out_is_named() -> None:
    """A policy without one of its clauses is no policy."""
    start = TEXT.index(b"[clauses.own-logs]")
    end = TEXT.index(b"[clauses.visitor-logs]")
    with pytest.raises(WrongSettings, match="own-logs"):
        Policy.from_toml(TEXT[:start] + TEXT[end:])


def test_a_file_that_is_no_text_is_refused() -> None:
    """Bytes that are no UTF-8 are refused as no TOML."""
    with pytest.raises(WrongSettings):
        Policy.from_toml(b"\xff\xfe\x00")

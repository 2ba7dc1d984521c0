"""`intake policy describe`: the page is the rules."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.describe import describe
from cli.main import app
from domain.assessment import Clause
from domain.policy import BASES, RULES
from domain.policy_file import default_policy

PAGE = Path(__file__).resolve().parents[2] / "docs/policy.md"
GENERATED = describe(default_policy())


def cells(row: str) -> list[str]:
    """What stands in the columns of the row of the matrix that begins so, without clauses."""
    matrix = GENERATED.split("## Which information")[1].split("\n## ")[0]
    line = next(line for line in matrix.splitlines() if line.startswith(f"| {row} |"))
    return [re.sub(r" \(`.*?`\)", "", cell.strip()).strip("*") for cell in line.strip("|").split("|")[1:]]


def test_the_page_in_docs_is_what_the_rules_say() -> None:
    """Whoever changes a rule generates docs/policy.md again: intake policy describe > docs/policy.md."""
    assert PAGE.read_text(encoding="utf-8") == GENERATED


def test_the_command_prints_the_page() -> None:
    """What the command prints can be put into the file as it is."""
    ran = CliRunner().invoke(app, ["policy", "describe"])
    assert (ran.exit_code, ran.stdout) == (0, GENERATED)


def test_every_rule_and_clause_is_on_the_page() -> None:
    """Nothing that decides is left out."""
    assert all(f"| `{name}` |" in GENERATED and rule.about in GENERATED for name, rule in RULES.items())
    assert all(f"| `{clause}` |" in GENERATED for clause in Clause)
    assert all(f"(`{kind}`" in GENERATED for kind in BASES)


def test_every_limit_and_switch_has_its_reason() -> None:
    """No value stands there without why."""
    tables = GENERATED.split("## Limits")[1].split("\n## Lists")[0]
    rows = [line.strip("|").split("|") for line in tables.splitlines() if line.startswith("| `")]
    assert len(rows) == 13
    assert [row[0] for row in rows if not row[2].strip()] == []


@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        ("`billing`", ["yes", "yes", "yes", "yes"]),
        ("`access_logs`", ["yes", "yes", "yes", "yes"]),
        ("`visitor_logs`", ["yes", "yes", "no", "needs a person"]),
        ("`content`", ["yes", "needs a person", "needs a person", "needs a person"]),
        ("`public_registration`", ["yes", "yes", "yes", "yes"]),
    ],
)
def test_the_matrix_is_that_of_the_published_policy(asked: str, answers: list[str]) -> None:
    """Order; the customer's letter to the customer, and to somebody else; the attorney's to the attorney."""
    assert cells(asked) == answers


def test_another_policy_makes_another_page() -> None:
    """Switches and limits come from the policy file, not from the generator."""
    ours = default_policy()
    theirs = replace(ours, version="2027-01", switches=replace(ours.switches, content_by_letter=True))
    assert "2027-01 sha256:" in describe(theirs)
    assert "| `content_by_letter` | on |" in describe(theirs)
    assert "| `content` | yes (`court-order`) | yes (`customer-letter`) |" in describe(theirs)

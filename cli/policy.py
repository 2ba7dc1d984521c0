"""`intake policy`: why the machine said what it said of a ticket, and the policy as a page for people."""

import os
from enum import StrEnum
from typing import Annotated

import typer

from domain.settings import Settings

app = typer.Typer(help="Explain an assessment, or describe the policy it was made under.", no_args_is_help=True)


class Tongue(StrEnum):
    """The languages of the house."""

    EN = "en"
    FR = "fr"


@app.command()
def explain(
    receipt: Annotated[str, typer.Argument(help="receipt number, such as R2026-000017-5", show_default=False)],
    language: Annotated[Tongue, typer.Option(help="language of the memo")] = Tongue.EN,
    show_hidden: Annotated[
        bool, typer.Option("--show-hidden", help="names and values of a paper that must not be told of; recorded")
    ] = False,
) -> None:
    """Print the reasoning of a ticket like a memo: outcome, lane, every paper, every check with clause and page."""
    from cli.explain import explain as run

    raise typer.Exit(run(_settings(), receipt, language.value, show_hidden=show_hidden))


@app.command()
def describe() -> None:
    """Print the policy as Markdown, out of the rules themselves; docs/policy.md is this for the package's own file."""
    from cli.database import ready
    from cli.describe import describe as text

    ready()
    from workers.kit import build_policy

    print(text(build_policy(_settings())), end="")


def _settings() -> Settings:
    return Settings.from_mapping(os.environ)

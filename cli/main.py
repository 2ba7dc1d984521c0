"""The commands and their options. Bodies import late, so that `process` needs no database and `--help` is quick."""

import os
import sys
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cli.policy import app as policy
from domain.arrival import Channel
from domain.errors import DocketError, WrongSettings
from domain.settings import Settings
from domain.verification import Role

app = typer.Typer(
    help="Reads court orders, authorization letters and powers of attorney, and queues them for people to verify.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.add_typer(policy, name="policy")

YEARS = range(1900, 2200)
"""Within which a paper can have come."""
Json = Annotated[bool, typer.Option("--json", help="print JSON for programs instead of a table")]
Door = Annotated[Channel, typer.Option(help="the door the papers came through")]


class Way(StrEnum):
    """Ways that the policy does not accept (`intake.refuse.Attempt`, which needs the database to be named here)."""

    EMAIL = "email"
    VOICE = "voice"


class Numbers(StrEnum):
    """Which deliveries to learn from (`cli.taught.NUMBERS`); the others then tell what was learnt."""

    ALL = "all"
    ODD = "odd"
    EVEN = "even"


Known = Annotated[list[Path], typer.Argument(help="folders of deliveries, each with its truth.json")]
Taught = Annotated[Numbers, typer.Option(help="learn from deliveries with such numbers only")]


def settings() -> Settings:
    """The settings of this process, out of its environment."""
    return Settings.from_mapping(os.environ)


@app.command()
def process(
    files: Annotated[list[Path], typer.Argument(help="PDF, TIFF, JPEG or PNG files", show_default=False)],
    channel: Door = Channel.FAX,
    received_at: Annotated[
        str | None, typer.Option(help="when the paper came, ISO 8601; without zone it is office time")
    ] = None,
    json: Json = False,
    text: Annotated[bool, typer.Option("--text", help="print what is written on each page, too")] = False,
) -> None:
    """Read files here and now, with no service running; exit 3 if one was refused or quarantined."""
    from cli.process import process as run

    raise typer.Exit(run(settings(), files, channel, received_at, as_json=json, with_text=text))


@app.command()
def evaluate(
    folder: Annotated[Path, typer.Argument(help="a folder of deliveries, each with its truth.json")],
    json: Json = False,
    compare: Annotated[Path | None, typer.Option(help="an earlier --json, to see what got better or worse")] = None,
    baselines: Annotated[bool, typer.Option(help="read the pages with plain tesseract and OCRmyPDF, too")] = False,
    page: Annotated[Path | None, typer.Option("--html", help="write a page with the worst cases as pictures")] = None,
    save: Annotated[Path | None, typer.Option(help="write the figures as JSON, too")] = None,
    cache: Annotated[
        bool | None,
        typer.Option(help="keep what was read, in clear, under .cache (default: for our own fixtures only)"),
    ] = None,
) -> None:
    """Measure reading, sorting, fields and outcomes against the truth."""
    from cli.evaluate.run import Asked, is_ours
    from cli.evaluate.run import evaluate as run

    asked = Asked(
        as_json=json,
        compare=compare,
        baselines=baselines,
        html=page,
        save=save,
        cached=is_ours(folder) if cache is None else cache,
    )
    raise typer.Exit(run(settings(), folder, asked))


@app.command()
def learn(
    folders: Known,
    check: Annotated[Path | None, typer.Option(help="a folder that must not get worse")] = None,
    numbers: Taught = Numbers.ALL,
    written: Annotated[Path | None, typer.Option(help="texts that teach beside them, headed by kind")] = None,
    out: Annotated[Path, typer.Option(help="where to write the weights")] = Path("classifiers/learned.json"),
) -> None:
    """Learn from sorted papers what each cue and word is worth; not written if papers held back are sorted worse."""
    from cli.learn import run

    raise typer.Exit(run(settings(), folders, check=check, numbers=numbers.value, out=out, written=written))


@app.command()
def learn_boundaries(
    folders: Known,
    numbers: Taught = Numbers.ALL,
    out: Annotated[Path, typer.Option(help="where to write the weights")] = Path("classifiers/boundaries.json"),
) -> None:
    """Learn from papers whose pages are known where one paper ends and another begins; other papers must prove it."""
    from cli.learn_boundaries import run

    raise typer.Exit(run(settings(), folders, numbers=numbers.value, out=out))


@app.command()
def learn_fields(
    folders: Known,
    numbers: Taught = Numbers.ALL,
    out: Annotated[Path, typer.Option(help="the folder to write the weights into")] = Path("classifiers/fields"),
) -> None:
    """Learn from papers whose truth is known what tells dates and information apart; other papers must prove it."""
    from cli.learn_fields import run

    raise typer.Exit(run(settings(), folders, numbers=numbers.value, out=out))


@app.command()
def learn_people(
    folders: Known,
    numbers: Taught = Numbers.ALL,
    out: Annotated[Path, typer.Option(help="where to write the weights")] = Path("classifiers/people/people.json"),
) -> None:
    """Learn from papers whose people are known what tells the part that somebody plays."""
    from cli.learn_people import run

    raise typer.Exit(run(settings(), folders, numbers=numbers.value, out=out))


@app.command("learn-sayings")
def learn_sayings(
    folders: Known,
    told: Annotated[Path, typer.Option(help="a folder of example sentences")] = Path("fixtures/sayings"),
    numbers: Taught = Numbers.ALL,
    out: Annotated[Path, typer.Option(help="where to write the weights")] = Path("classifiers/sayings.json"),
) -> None:
    """Learn from examples and good letters which sentences grant a release, and which leave a doubt about it."""
    from cli.learn_sayings import run

    raise typer.Exit(run(settings(), told, folders, numbers=numbers.value, out=out))


@app.command("learn-decrees")
def learn_decrees(
    folders: Known,
    told: Annotated[Path, typer.Option(help="a folder of example clauses")] = Path("fixtures/sayings"),
    numbers: Taught = Numbers.ALL,
    out: Annotated[Path, typer.Option(help="where to write the weights")] = Path("classifiers/decrees.json"),
) -> None:
    """Learn from examples and good orders which clauses command this company to give information."""
    from cli.learn_decrees import run

    raise typer.Exit(run(settings(), told, folders, numbers=numbers.value, out=out))


@app.command()
def speed(
    folder: Annotated[Path, typer.Argument(help="a folder of deliveries, each with its truth.json")],
    save: Annotated[Path | None, typer.Option(help="write the figures as JSON, too")] = None,
    pages: Annotated[int, typer.Option(help="pages of each document that is read", min=2)] = 30,
    rounds: Annotated[int, typer.Option(help="how often each reader reads it", min=1)] = 3,
    many: Annotated[int, typer.Option(help="pages of the long document for the peak of memory", min=6)] = 500,
) -> None:
    """Race our reading against plain tesseract and OCRmyPDF on the same pages, and say where our time goes.

    Counted is the time from the start of each reader's process, or processes, to its last word: our start, which a
    worker pays once for thousands of pages, is in ours; give more pages to spread it.
    """
    from cli.evaluate.race import race

    race(settings(), folder, save=save, pages=pages, rounds=rounds, many=many)


@app.command()
def measures() -> None:
    """Write docs/measures.md and its plots out of the figures in docs/measures/, which `bin/bench measures` takes."""
    from cli.evaluate.measures import write

    write()


@app.command()
def demo(once: Annotated[bool, typer.Option("--once", help="stop when every sample has its state")] = False) -> None:
    """Start everything, drop the samples into the drop folders, print the queue, and keep serving."""
    from cli.demo import demo as run

    raise typer.Exit(run(settings(), once=once))


@app.command()
def up() -> None:
    """Start Redis, workers, watcher, sweeper and the review site as children of this process, and keep them alive."""
    from cli.stack import serve

    raise typer.Exit(serve(settings()))


@app.command()
def submit(
    files: Annotated[list[Path], typer.Argument(help="files to put into the drop folder", show_default=False)],
    channel: Door = Channel.FAX,
) -> None:
    """Put files into the drop folder of a channel and wait for their receipt numbers."""
    from cli.submit import submit as run

    raise typer.Exit(run(settings(), files, channel))


@app.command()
def queue(json: Json = False) -> None:
    """Print the verification queue."""
    from cli.queue import queue as run

    raise typer.Exit(run(settings(), as_json=json))


@app.command()
def sweep(
    every: Annotated[int | None, typer.Option(min=1, help="go on sweeping, with so many seconds between")] = None,
) -> None:
    """Ring again for whatever stands still, expire leases, and prove that nothing was lost."""
    from cli.service import sweep as run

    raise typer.Exit(run(settings(), every))


@app.command()
def verify() -> None:
    """Check the audit chain, every sealed object, and the conservation laws; name whatever is wrong."""
    from cli.verify import verify as run

    raise typer.Exit(run(settings()))


@app.command()
def doctor() -> None:
    """Check this machine and this installation, and say what to do about what is wrong."""
    from cli.doctor import doctor as run

    raise typer.Exit(run(settings()))


@app.command()
def person(
    name: Annotated[str, typer.Argument(help="login name", show_default=False)],
    role: Annotated[list[Role], typer.Option(help="may be given several times", show_default=False)],
) -> None:
    """Make a person who can log in, or change their roles; the password is asked for, never an argument."""
    from cli.people import person as run

    raise typer.Exit(run(name, role))


@app.command()
def refuse(
    way: Annotated[Way, typer.Argument(help="how they tried", show_default=False)],
    by: Annotated[str, typer.Option(help="login name of whoever turned it away", show_default=False)],
) -> None:
    """Record an e-mail or a telephone call that was turned away; nothing of its content is kept."""
    from cli.refuse import refuse as run

    raise typer.Exit(run(way.value, by))


@app.command()
def migrate() -> None:
    """Make the folders, the keys and the tables of this installation, or bring them up to date."""
    from cli.service import migrate as run

    raise typer.Exit(run(settings()))


@app.command()
def web() -> None:
    """Serve the review site."""
    from cli.service import web as run

    run(settings())


@app.command()
def worker() -> None:
    """Work on jobs: this process becomes a Celery worker."""
    from cli.service import worker as run

    run(settings())


@app.command()
def watch() -> None:
    """Watch the drop folders and accept what settles there."""
    from cli.service import watch as run

    raise typer.Exit(run(settings()))


def parse_time(text: str, zone: str) -> datetime:
    """An aware time out of ISO 8601; without zone it is office time. Raises typer.BadParameter."""
    from zoneinfo import ZoneInfo

    try:
        time = datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"not a time such as 2026-11-23T09:30: {text}") from error
    aware = time if time.tzinfo else time.replace(tzinfo=ZoneInfo(zone))
    if aware.year not in YEARS:  # deadlines are reckoned from it, and the calendar has an end
        raise WrongSettings(f"no paper comes in the year {aware.year}; give a time such as 2026-11-23T09:30")
    return aware


def main() -> None:
    """Run the command line: what we know to go wrong is one sentence and its advice, exit 2."""
    try:
        app()
    except DocketError as error:
        print(f"{error.code}: {error}\n{error.advice}", file=sys.stderr)
        sys.exit(2)

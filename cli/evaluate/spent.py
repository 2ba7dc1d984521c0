"""Where the CPU goes while pages are read: in the engines, and in each part of `reading/` beside them.

The road has no clock of its own: the functions that `reading.read` calls are measured from outside, each under the name
of its module, without what they call that is measured by itself.
"""

import ctypes
import os
import resource
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, fields, replace
from functools import wraps
from pathlib import Path
from time import perf_counter
from types import FunctionType
from typing import Any

from cli.road import Tools
from domain.arrival import MediaType
from domain.page import PageText
from intake.sniff import SAMPLE, sniff
from reading import read
from reading.cage import run
from reading.engines.tesseract import Tesseract
from reading.engines.warm import WarmTesseract
from reading.render import RawPage, open_document

SUBREAPER = 36
"""PR_SET_CHILD_SUBREAPER of prctl(2)."""
ENGINES, CALLS, REST = "engines", "calling the engines", "read"
TRIES = 5


@dataclass(slots=True)
class Account:
    """CPU seconds by part. `open` are the parts being measured, outermost first, with the CPU when each was entered."""

    of: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    calls: Counter[str] = field(default_factory=Counter)
    entered: list[str] = field(default_factory=list)
    since: tuple[float, float] = (0.0, 0.0)

    def _book(self) -> None:
        own, children = cpu()
        if self.entered:
            part = self.entered[-1]
            in_process = part.startswith("in process:")
            self.of[ENGINES if in_process else part] += own - self.since[0]
            self.of[ENGINES] += children - self.since[1]
        # Asking for the children's CPU costs some of our own, which is no part's.
        self.since = (_used(resource.RUSAGE_SELF), children)

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """What is used from here on is this part's, until another one is entered or this one is left."""
        self._book()
        self.entered.append(name)
        self.calls[name] += 1
        try:
            yield
        finally:
            self._book()
            self.entered.pop()


def cpu() -> tuple[float, float]:
    """CPU seconds of this process, and of its children: of those that are reaped, and of those that wait for more work.

    The cage's first process leaves before its children are, so this process has to be the one that inherits them.
    """
    return _used(resource.RUSAGE_SELF), _of_children()


def _used(who: int) -> float:
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def _of_children() -> float:
    _reap()
    return _used(resource.RUSAGE_CHILDREN) + _of_living(os.getpid())


def _reap() -> None:
    """What has ended; who waits for its own child finds it gone and takes that for a good end."""
    with suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass


def _of_living(parent: int) -> float:
    """CPU seconds of all that lives below a process, and of what was reaped there; the kernel counts in hundredths."""
    used = 0.0
    for task in Path(f"/proc/{parent}/task").glob("*/children"):
        for child in _text(task).split():
            after_name = _text(Path("/proc", child, "stat")).rpartition(")")[2].split()
            used += sum(map(int, after_name[11:15])) / os.sysconf("SC_CLK_TCK") + _of_living(int(child))
    return used


def _text(path: Path) -> str:
    """What a file of /proc says; nothing where the process has ended meanwhile."""
    try:
        return path.read_text()
    except OSError:
        return ""


def spent(content: bytes, tools: Tools) -> dict[str, Any]:
    """CPU seconds of a document's pages, read one by one in this process, which becomes the reaper of its children."""
    ctypes.CDLL(None).prctl(SUBREAPER, 1, 0, 0, 0)
    began = sum(cpu())
    pages = _raw(content, tools)
    decoded = sum(cpu()) - began
    account = Account()
    reader = _measured_reader(tools, account)
    with _measured_functions(account):
        for page in pages:
            with account.part(REST):
                found, _ = read.read_page(page, reader)
            account.calls["words"] += len(found.words) if isinstance(found, PageText) else 0
    parts = {name: seconds for name, seconds in account.of.items() if name != ENGINES}
    return {
        "pages": len(pages),
        "engines": account.of[ENGINES],
        "beside": {"decode": decoded} | parts,
        "engine_calls": sum(n for name, n in account.calls.items() if name == CALLS or name.startswith("in process:")),
        "words": account.calls["words"],
        "cage_start": _cage_start(tools),
    }


def _raw(content: bytes, tools: Tools) -> list[RawPage]:
    kind = sniff(content[:SAMPLE], content[-SAMPLE:])
    parts = open_document(content, kind, cage=tools.cage) if isinstance(kind, MediaType) else ()
    return [part for part in parts if isinstance(part, RawPage)]


def _cage_start(tools: Tools) -> float:
    """Seconds that a cage takes which runs a program that does nothing; the quickest of a few."""
    taken = []
    for _ in range(TRIES):
        began = perf_counter()
        run(tools.cage, ("/usr/bin/true",))
        taken.append(perf_counter() - began)
    return min(taken)


class MeasuredEngine:
    """An engine whose every call is booked: what runs in this process is all engine, beside a caged one it is ours."""

    def __init__(self, engine: Any, account: Account) -> None:
        self._engine, self._account = engine, account
        self._name = CALLS if isinstance(engine, Tesseract | WarmTesseract) else f"in process: {type(engine).__name__}"

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._engine, name)
        return _booked(found, self._name, self._account) if callable(found) else found


def _measured_reader(tools: Tools, account: Account) -> Any:
    engines: dict[str, Any] = {
        part.name: MeasuredEngine(value, account)
        for part in fields(tools.reader)
        if type(value := getattr(tools.reader, part.name)).__module__.startswith("reading.engines.")
    }
    return replace(tools.reader, **engines)


@contextmanager
def _measured_functions(account: Account) -> Iterator[None]:
    """The functions of other modules that `reading.read` calls, measured until the context ends."""
    found = {name: value for name, value in vars(read).items() if _is_a_part(value)}
    for name, value in found.items():
        setattr(read, name, _booked(value, value.__module__.rpartition(".")[2], account))
    try:
        yield
    finally:
        for name, value in found.items():
            setattr(read, name, value)


def _is_a_part(value: object) -> bool:
    return (
        isinstance(value, FunctionType)
        and value.__module__.startswith("reading.")
        and value.__module__ != read.__name__
    )


def _booked(function: Callable[..., Any], name: str, account: Account) -> Callable[..., Any]:
    @wraps(function)
    def booked(*arguments: Any, **named: Any) -> Any:
        with account.part(name):
            return function(*arguments, **named)

    return booked

"""Caged processes that are kept for the next picture: one for each thread that reads at the same time."""

import os
import threading
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import IO

from reading.cage import Cage, begin_talk, kill_all
from reading.talk import CageLimits, Talk

Program = Callable[[int], tuple[str, ...]]
"""The command, given the number of the descriptor under which its picture lies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A process that waits, and the memory that it shares with us: no picture touches a disk."""

    talk: Talk
    shared: IO[bytes]

    def show(self, pixels: memoryview) -> None:
        """Put the next picture where the process finds it."""
        self.shared.seek(0)
        self.shared.write(pixels)
        self.shared.flush()

    def end(self) -> None:
        """Kill it, whatever it does."""
        kill_all(self.talk.process)
        self.shared.close()


@dataclass(slots=True)
class Own:
    """What belongs to one process of ours. `starter` starts the others: one dies with the thread that started it."""

    idle: list[Waiting] = field(default_factory=list)
    starter: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "starts-caged"))
    lock: threading.Lock = field(default_factory=threading.Lock)


class Pool:
    """Processes that wait. A worker that was forked has none at first: its parent's are not its own."""

    def __init__(self) -> None:
        self._of: dict[int, Own] = {}
        weakref.finalize(self, _end_all, self._of)

    @contextmanager
    def one(self, cage: Cage, program: Program, limits: CageLimits) -> Iterator[Waiting]:
        """A process to ask, started where none waits; it is killed unless all went well.

        All who share a pool must ask for the same program in the same cage.
        """
        own = self._of.setdefault(os.getpid(), Own())
        found = _idle(own) or own.starter.submit(_started, cage, program, limits).result()
        well = False
        try:
            yield found
            well = True
        finally:
            if well:
                with own.lock:
                    own.idle.append(found)
            else:
                found.end()

    def waiting(self) -> tuple[int, ...]:
        """The processes of this process of ours that nobody uses now, by their number."""
        own = self._of.get(os.getpid(), Own())
        with own.lock:
            return tuple(found.talk.process.pid for found in own.idle)


def _idle(own: Own) -> Waiting | None:
    with own.lock:
        while own.idle:
            found = own.idle.pop()
            if found.talk.process.poll() is None:
                return found
            found.end()
    return None


def _started(cage: Cage, program: Program, limits: CageLimits) -> Waiting:
    with ExitStack() as undone:
        shared = undone.enter_context(os.fdopen(os.memfd_create("picture", os.MFD_CLOEXEC), "w+b"))
        talk = begin_talk(cage, program(shared.fileno()), shared=shared.fileno(), limits=limits)
        undone.pop_all()
    return Waiting(talk=talk, shared=shared)


def _end_all(of: dict[int, Own]) -> None:
    own = of.get(os.getpid())
    if own is not None:
        own.starter.shutdown(wait=False)
        for found in own.idle:
            found.end()

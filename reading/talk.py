"""A conversation with a caged process: what it may use, and reading what it says against the clock and up to a cap."""

import os
import selectors
import subprocess
import time
from dataclasses import dataclass, field

from domain.errors import CageFailed, CageOverflow, CageTimeout

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class CageLimits:
    """What one caged process may use. `seconds` is the longest it may keep us waiting for the next byte we need."""

    seconds: float = 60.0
    cpu_seconds: int = 600
    memory_bytes: int = 2 << 30
    file_bytes: int = 512 << 20
    scratch_bytes: int = 512 << 20
    processes: int = 64
    open_files: int = 128
    reply_bytes: int = 1 << 20
    error_bytes: int = 1 << 16


@dataclass(slots=True, kw_only=True)
class Talk:
    """A conversation with one caged process: exact reads against the clock, errors kept up to a cap."""

    process: subprocess.Popen[bytes]
    limits: CageLimits
    stderr: bytes = b""
    _held: bytearray = field(default_factory=bytearray)
    _ready: selectors.DefaultSelector = field(default_factory=selectors.DefaultSelector)
    _ended: bool = False

    def __post_init__(self) -> None:
        for stream, name in ((self.process.stdout, "out"), (self.process.stderr, "err")):
            if stream is not None:
                os.set_blocking(stream.fileno(), False)
                self._ready.register(stream, selectors.EVENT_READ, name)

    def say(self, line: bytes) -> None:
        """One short line to a process that listens; CageFailed when it does not any more."""
        if self.process.stdin is None:
            raise CageFailed("the process does not listen")
        try:
            self.process.stdin.write(line + b"\n")
            self.process.stdin.flush()
        except OSError as error:
            raise CageFailed("the process has gone") from error

    def line(self, cap: int) -> bytes | None:
        """The next line without its end, or None when the process has said all; CageFailed when it is too long."""
        deadline = time.monotonic() + self.limits.seconds
        while (end := self._held.find(b"\n")) < 0:
            if len(self._held) > cap:
                raise CageFailed("a line of the reply is too long")
            if not self._more(deadline):
                return None
        if end > cap:
            raise CageFailed("a line of the reply is too long")
        line = bytes(self._held[:end])
        del self._held[: end + 1]
        return line

    def exactly(self, size: int) -> bytes:
        """The next `size` bytes, all of them, or CageFailed."""
        deadline = time.monotonic() + self.limits.seconds
        while len(self._held) < size:
            if not self._more(deadline):
                raise CageFailed("the reply ended early")
        part = bytes(memoryview(self._held)[:size])
        del self._held[:size]
        return part

    def rest(self) -> bytes:
        """Everything up to the end, or CageOverflow when that is more than `reply_bytes`."""
        deadline = time.monotonic() + self.limits.seconds
        while self._more(deadline):
            if len(self._held) > self.limits.reply_bytes:
                raise CageOverflow("the reply is too long")
        return bytes(self._held)

    def status(self) -> int:
        """How the process ended: 0 well, negative killed by a signal; waits no longer than `seconds`."""
        try:
            return self.process.wait(timeout=self.limits.seconds)
        except subprocess.TimeoutExpired as error:
            raise CageTimeout("the process did not end") from error

    def _more(self, deadline: float) -> bool:
        """Take in what came; False at the end of the reply."""
        while not self._ended:
            left = deadline - time.monotonic()
            events = self._ready.select(max(left, 0.0))
            if left <= 0 and not events:
                raise CageTimeout(f"silent for {self.limits.seconds:.0f} s")
            if any(self._take(key.fileobj, str(key.data)) for key, _ in events):
                return True
        return False

    def _take(self, stream: object, name: str) -> bool:
        """True when bytes of the reply came."""
        data = os.read(stream.fileno(), CHUNK)  # type: ignore[attr-defined]  # selectors give back what was registered
        if not data:
            self._ready.unregister(stream)  # type: ignore[arg-type]  # likewise
            self._ended = self._ended or name == "out"
        elif name == "out":
            self._held += data
        elif len(self.stderr) < self.limits.error_bytes:
            self.stderr = (self.stderr + data)[: self.limits.error_bytes]
        return name == "out" and bool(data)

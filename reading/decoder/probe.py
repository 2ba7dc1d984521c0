"""Tries from inside the cage to reach what must be out of reach, and prints what it reached as a JSON list."""

import json
import os
import resource
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

DOCUMENT = Path("/in/document")


def reached(canary: str, port: int, sources: str) -> Iterator[str]:
    """Every denial that does not hold, by name."""
    if DOCUMENT.read_bytes() != b"probe":
        yield "input-missing"
    attempts: dict[str, Callable[[], object]] = {
        "network-loopback": lambda: socket.create_connection(("127.0.0.1", port), timeout=1).close(),
        "network-outside": lambda: socket.create_connection(("192.0.2.1", 9), timeout=1).close(),
        "file-canary": lambda: Path(canary).read_bytes(),
        "file-passwd": lambda: Path("/etc/passwd").read_bytes(),
        "file-sources": lambda: os.listdir(sources),  # noqa: PTH208  # a refusal is what is looked for
        "write-root": lambda: Path("/outside").write_bytes(b"x"),
        "write-usr": lambda: Path("/usr/outside").write_bytes(b"x"),
        "write-input": lambda: DOCUMENT.write_bytes(b"x"),
        "write-dev": lambda: Path("/dev/shm/outside").write_bytes(b"x"),  # noqa: S108  # likewise
    }
    yield from (name for name, attempt in attempts.items() if _succeeds(attempt))
    yield from _kept_powers()


def _succeeds(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except OSError:
        return False
    return True


def _kept_powers() -> Iterator[str]:
    for line in Path("/proc/self/status").read_text().splitlines():
        name, _, value = line.partition(":")
        if name in {"CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb"} and int(value, 16):
            yield f"capability-{name}"
    if os.getuid() == 0:
        yield "user-root"
    if len([name for name in os.listdir("/proc") if name.isdecimal()]) > 8:  # noqa: PTH208  # names are enough
        yield "processes-outside"
    for limit in ("RLIMIT_AS", "RLIMIT_CPU", "RLIMIT_FSIZE", "RLIMIT_NPROC"):
        if resource.getrlimit(getattr(resource, limit))[1] == resource.RLIM_INFINITY:
            yield f"unlimited-{limit}"
    if resource.getrlimit(resource.RLIMIT_CORE)[1]:
        yield "core-dumps"


if __name__ == "__main__":
    sys.stdout.write(json.dumps(list(reached(sys.argv[1], int(sys.argv[2]), sys.argv[3]))))

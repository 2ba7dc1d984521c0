"""The only module that starts a process on strangers' bytes, and what it demands of that process.

The process runs under bubblewrap: no network, no capability, no file but programs and fonts, its input read-only
out of memory, a small scratch folder in memory, limits on memory, CPU, files and processes; it is killed as a whole
when it stays silent too long or says too much. What it answers is untrusted until the caller has checked it.
"""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

from domain.errors import CageFailed, CageMissing, CageOverflow, CageTimeout
from reading.talk import CageLimits, Talk

DOCUMENT = "/in/document"
"""Where the process finds the stranger's bytes."""
SOURCES = "/app"
READ_ONLY_IF_THERE = ("/etc/fonts", "/etc/ld.so.cache", "/var/cache/fontconfig")
"""No data of anybody: fontconfig's rules, without which poppler draws no letter that a PDF does not carry itself."""
ENVIRONMENT = {
    "PATH": "/usr/bin",
    "HOME": "/tmp",  # noqa: S108  # the cage's own tmpfs
    "LANG": "C.UTF-8",
    "PYTHONPATH": SOURCES,
    "PYTHONDONTWRITEBYTECODE": "1",
    "OMP_THREAD_LIMIT": "1",
    "OPENBLAS_NUM_THREADS": "1",
}


class Cage(Protocol):
    """Turns a program into the command that runs it with nothing in reach."""

    def command(self, program: Sequence[str], *, limits: CageLimits, content: int | None = None) -> tuple[str, ...]:
        """The argument vector. `content` is a descriptor whose bytes the program finds at DOCUMENT."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Bubblewrap:
    """Debian's bubblewrap, the same for root and for an ordinary user."""

    bwrap: str
    prlimit: str
    read_only: tuple[str, ...]
    sources: Path

    def command(self, program: Sequence[str], *, limits: CageLimits, content: int | None = None) -> tuple[str, ...]:
        """See Cage. As root bubblewrap would keep every capability, so user and capabilities are always named."""
        return (
            self.bwrap,
            *("--unshare-all", "--unshare-user", "--uid", "65534", "--gid", "65534", "--cap-drop", "ALL"),
            *("--die-with-parent", "--new-session", "--hostname", "cage", "--clearenv"),
            *(part for name, value in ENVIRONMENT.items() for part in ("--setenv", name, value)),
            *self._files(limits, content),
            *("--chdir", "/tmp", "--"),  # noqa: S108  # the cage's own tmpfs
            *self._limited(limits),
            *program,
        )

    def _files(self, limits: CageLimits, content: int | None) -> tuple[str, ...]:
        return (
            *("--proc", "/proc", "--dev", "/dev"),
            # Before what is bound: an installation under /tmp must not be hidden by the cage's own.
            *("--size", str(limits.scratch_bytes), "--tmpfs", "/tmp"),  # noqa: S108  # the cage's own tmpfs
            *(part for path in self.read_only for part in ("--ro-bind", path, path)),
            *(part for path in READ_ONLY_IF_THERE for part in ("--ro-bind-try", path, path)),
            *("--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64", "--symlink", "usr/bin", "/bin"),
            *("--ro-bind", str(self.sources), f"{SOURCES}/{self.sources.name}"),
            *(() if content is None else ("--ro-bind-data", str(content), DOCUMENT)),
            *("--remount-ro", "/dev", "--remount-ro", "/"),
        )

    def _limited(self, limits: CageLimits) -> tuple[str, ...]:
        return (
            self.prlimit,
            f"--as={limits.memory_bytes}",
            f"--cpu={limits.cpu_seconds}",
            f"--fsize={limits.file_bytes}",
            f"--nofile={limits.open_files}",
            f"--nproc={limits.processes}",
            "--core=0",
            "--",
        )


def bubblewrap_cage() -> Bubblewrap:
    """The cage of this machine; CageMissing says which program is not there."""
    return Bubblewrap(
        bwrap=_program("bwrap"), prlimit=_program("prlimit"), read_only=_interpreter_folders(), sources=_own_sources()
    )


def _program(name: str) -> str:
    found = shutil.which(name, path="/usr/bin:/bin:/usr/local/bin")
    if found is None:
        raise CageMissing(f"{name} is not installed")
    return found


def _own_sources() -> Path:
    return Path(__file__).resolve().parent


def _interpreter_folders() -> tuple[str, ...]:
    """Folders that python needs, outermost first so that none hides another."""
    wanted = sorted({"/usr", sys.prefix, sys.base_prefix})
    return tuple(path for path in wanted if not any(path.startswith(f"{other}/") for other in wanted))


@contextmanager
def talk(cage: Cage, program: Sequence[str], *, content: bytes, limits: CageLimits) -> Iterator[Talk]:
    """Run a program over a stranger's bytes; whatever happens, nothing of it is alive afterwards.

    Must be used by the thread that entered it: the process dies with the thread that started it.
    """
    with in_memory(content) as source:
        command = cage.command(program, limits=limits, content=source.fileno())
        process = _start(command, source.fileno(), stdin=subprocess.DEVNULL)
    try:
        yield Talk(process=process, limits=limits)
    finally:
        kill_all(process)


def begin_talk(cage: Cage, program: Sequence[str], *, shared: int, limits: CageLimits) -> Talk:
    """A process that is asked again and again, on its stdin; it finds the descriptor `shared` under the same number.

    The caller ends it with `kill_all`; it dies by itself when the thread that started it does.
    """
    return Talk(process=_start(cage.command(program, limits=limits), shared, stdin=subprocess.PIPE), limits=limits)


def _start(command: Sequence[str], source: int, *, stdin: int) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(  # noqa: S603  # the one place where it is meant
            command,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            pass_fds=(source,),
            env={},
            start_new_session=True,
        )
    except OSError as error:
        raise CageMissing(f"{Path(command[0]).name} could not be started") from error


def run(cage: Cage, program: Sequence[str], *, content: bytes = b"", limits: CageLimits | None = None) -> bytes:
    """The whole reply of a short program, or CageTimeout, CageOverflow or CageFailed."""
    with talk(cage, program, content=content, limits=limits or CageLimits(seconds=20)) as process:
        reply = process.rest()
        status = process.status()
    if status != 0:
        raise CageFailed(f"{Path(program[0]).name} ended with status {status}")
    return reply


@contextmanager
def in_memory(content: bytes) -> Iterator[IO[bytes]]:
    """A file that exists in memory only, at its start: no plaintext touches the disk."""
    with os.fdopen(os.memfd_create("document", os.MFD_CLOEXEC), "w+b") as file:
        file.write(content)
        file.flush()
        file.seek(0)
        yield file


def kill_all(process: subprocess.Popen[bytes]) -> None:
    """Kill the group; bubblewrap's end takes every process of its PID namespace with it."""
    if process.poll() is None:
        os.killpg(process.pid, 9)
    process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            with suppress(BrokenPipeError):
                stream.close()


def python(module: str, *arguments: str) -> tuple[str, ...]:
    """The command that runs one of our own modules inside the cage."""
    return (sys.executable, "-s", "-P", "-m", module, *arguments)


def self_test(cage: Cage) -> None:
    """Prove each denial from inside: CageMissing names the first thing that a caged process could reach."""
    with tempfile.NamedTemporaryFile() as canary, socket.create_server(("127.0.0.1", 0)) as listener:
        canary.write(b"canary")
        canary.flush()
        port = listener.getsockname()[1]
        program = python("reading.decoder.probe", canary.name, str(port), str(_own_sources().parent / "domain"))
        try:
            reached = json.loads(run(cage, program, content=b"probe"))
        except (CageFailed, CageTimeout, CageOverflow, ValueError, OSError) as error:
            raise CageMissing("the cage does not start on this machine") from error
    if not isinstance(reached, list) or reached:
        raise CageMissing(f"the cage does not hold: {str(reached)[:200]}")

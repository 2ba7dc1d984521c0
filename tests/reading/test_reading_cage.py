"""The cage: what a process on strangers' bytes cannot do, and how it ends."""

import os
import socket
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from domain.errors import CageFailed, CageMissing, CageOverflow, CageTimeout
from reading.cage import Bubblewrap, bubblewrap_cage, run, self_test, talk
from reading.talk import CageLimits
from tests.waiting import wait_until

SHELL = ("/bin/sh", "-c")


class Answering:
    """A cage that is none: it says what it was told to say."""

    def __init__(self, answer: str) -> None:
        self.answer = answer

    def command(self, program: Sequence[str], *, limits: CageLimits, content: int | None = None) -> tuple[str, ...]:
        return ("/usr/bin/printf", "%s", self.answer)


@pytest.fixture(scope="module")
def cage() -> Bubblewrap:
    return bubblewrap_cage()


def test_every_denial_holds_on_this_machine(cage: Bubblewrap) -> None:
    """The self-test finds nothing within reach."""
    self_test(cage)


def test_a_cage_that_lets_something_through_is_no_cage() -> None:
    """What the probe reached is named."""
    with pytest.raises(CageMissing, match="network-loopback"):
        self_test(Answering('["network-loopback"]'))


def test_a_cage_that_does_not_start_is_no_cage(cage: Bubblewrap) -> None:
    """A missing bubblewrap and one that answers rubbish are both refused."""
    with pytest.raises(CageMissing):
        self_test(replace(cage, bwrap="/usr/bin/no-such-program"))
    with pytest.raises(CageMissing):
        self_test(Answering("rubbish"))


def test_no_network_is_there(cage: Bubblewrap) -> None:
    """A listener of this machine cannot be reached from inside."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = ("127.0.0.1", listener.getsockname()[1])
        socket.create_connection(address, timeout=5).close()
        knock = f"import socket; socket.create_connection({address!r}, timeout=2)"
        with pytest.raises(CageFailed):
            run(cage, (sys.executable, "-c", knock))


def test_files_of_the_machine_are_out_of_reach(cage: Bubblewrap, tmp_path: Path) -> None:
    """Neither another paper nor our own other packages can be read."""
    paper = tmp_path / "paper"
    paper.write_text("of somebody else")
    for path in (paper, Path(__file__), Path("/etc/passwd")):
        with pytest.raises(CageFailed):
            run(cage, (*SHELL, f"cat '{path}'"))


def test_the_document_is_there_and_cannot_be_changed(cage: Bubblewrap) -> None:
    """The bytes arrive as they were and are read-only."""
    assert run(cage, ("/bin/cat", "/in/document"), content=b"\0bytes\n") == b"\0bytes\n"
    with pytest.raises(CageFailed):
        run(cage, (*SHELL, "echo x > /in/document"), content=b"bytes")


def test_nothing_can_be_written_outside_the_scratch_folder(cage: Bubblewrap) -> None:
    """Only /tmp, a tmpfs of limited size, takes anything."""
    assert run(cage, (*SHELL, "echo x > /tmp/x && cat /tmp/x")) == b"x\n"
    for place in ("/x", "/usr/x", "/dev/x", "/in/x"):
        with pytest.raises(CageFailed):
            run(cage, (*SHELL, f"echo x > {place}"), content=b"bytes")


def test_the_scratch_folder_is_bounded(cage: Bubblewrap) -> None:
    """A process that fills its scratch folder fails; the machine's memory does not."""
    limits = CageLimits(scratch_bytes=1 << 20, seconds=20)
    with pytest.raises(CageFailed):
        run(cage, ("/bin/dd", "if=/dev/zero", "of=/tmp/x", "bs=65536", "count=64"), limits=limits)


def test_no_capability_and_no_environment_are_left(cage: Bubblewrap) -> None:
    """Even a service that runs as root gives nothing on; secrets in our environment stay there."""
    status = run(cage, ("/bin/grep", "Cap", "/proc/self/status")).decode()
    assert {line.split()[1] for line in status.splitlines()} == {"0" * 16}
    names = {line.split("=")[0] for line in run(cage, ("/usr/bin/env",)).decode().splitlines()}
    assert names <= {"PATH", "HOME", "LANG", "PWD", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE"} | {
        "OMP_THREAD_LIMIT",
        "OPENBLAS_NUM_THREADS",
    }


def test_memory_is_bounded(cage: Bubblewrap) -> None:
    """A process that asks for more than its share fails."""
    limits = CageLimits(memory_bytes=256 << 20, seconds=20)
    with pytest.raises(CageFailed):
        run(cage, (sys.executable, "-c", "bytearray(300 << 20)"), limits=limits)
    assert run(cage, (sys.executable, "-c", "bytearray(50 << 20)"), limits=limits) == b""


class AsOrdinaryUser:
    """The same cage, started by an ordinary user where the tests run as root."""

    def __init__(self, cage: Bubblewrap) -> None:
        self.cage = cage

    def command(self, program: Sequence[str], *, limits: CageLimits, content: int | None = None) -> tuple[str, ...]:
        user = ("/usr/sbin/runuser", "-u", "nobody", "--") if os.geteuid() == 0 else ()
        return (*user, *self.cage.command(program, limits=limits, content=content))


@pytest.fixture
def ordinary(cage: Bubblewrap) -> AsOrdinaryUser:
    if os.geteuid() == 0 and any(folder.stat().st_mode & 0o005 != 0o005 for folder in Path(sys.prefix).parents):
        pytest.skip("an ordinary user cannot read the folder of the virtual environment here")
    return AsOrdinaryUser(cage)


def test_the_cage_holds_for_an_ordinary_user_too(ordinary: AsOrdinaryUser) -> None:
    """Root is not needed to deny what must be denied."""
    self_test(ordinary)


def test_processes_are_bounded(ordinary: AsOrdinaryUser) -> None:
    """A fork bomb of a service that runs as an ordinary user stops at its limit; the kernel exempts root's own."""
    limits = CageLimits(processes=8, seconds=20)
    forks = "import os, time\nfor _ in range(40):\n    if os.fork() == 0:\n        time.sleep(5); os._exit(0)"
    with pytest.raises(CageFailed):
        run(ordinary, (sys.executable, "-c", forks), limits=limits)


def test_silence_has_an_end_and_leaves_no_process(cage: Bubblewrap) -> None:
    """At the time limit every process of the cage is killed, grandchildren too."""
    with pytest.raises(CageTimeout):
        run(cage, (*SHELL, "sleep 86399 & sleep 86399"), limits=CageLimits(seconds=0.5))
    wait_until(lambda: not _running("86399"), seconds=10, why="the grandchildren are gone")


def test_an_abandoned_process_is_killed(cage: Bubblewrap) -> None:
    """Leaving the conversation early ends the process."""
    with talk(cage, (*SHELL, "echo a; sleep 86398"), content=b"", limits=CageLimits()) as process:
        assert process.line(10) == b"a"
    wait_until(lambda: not _running("86398"), seconds=10, why="the process is gone")


def _running(argument: str) -> bool:
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if argument.encode() in entry.read_bytes().split(b"\0"):
                return True
        except OSError:
            continue
    return False


def test_too_much_talk_is_cut_off(cage: Bubblewrap) -> None:
    """A reply without end is an overflow, a line without end a failure."""
    with pytest.raises(CageOverflow):
        run(cage, ("/usr/bin/yes",), limits=CageLimits(reply_bytes=1000, seconds=20))
    endless = ("/bin/dd", "if=/dev/zero", "status=none", "bs=65536")
    with talk(cage, endless, content=b"", limits=CageLimits()) as process, pytest.raises(CageFailed):
        process.line(1000)


def test_complaints_are_kept_up_to_a_cap(cage: Bubblewrap) -> None:
    """A process that floods its error stream neither blocks nor fills our memory."""
    flood = (*SHELL, "yes complaint | head -c 3000000 >&2; echo done")
    with talk(cage, flood, content=b"", limits=CageLimits(error_bytes=100)) as process:
        assert process.line(10) == b"done"
        assert process.stderr.startswith(b"complaint")
        assert len(process.stderr) == 100


def test_a_bad_end_is_a_failure(cage: Bubblewrap) -> None:
    """The exit status counts, and a reply that is shorter than promised does not pass."""
    with pytest.raises(CageFailed):
        run(cage, (*SHELL, "echo fine; exit 3"))
    with (
        talk(cage, (*SHELL, "printf abc"), content=b"", limits=CageLimits()) as process,
        pytest.raises(CageFailed, match="early"),
    ):
        process.exactly(4)

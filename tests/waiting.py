"""The one place where tests wait: they ask again until it is so, and say what they waited for."""

import time
from collections.abc import Callable

PAUSE = 0.05


def wait_until(probe: Callable[[], object], *, seconds: float, why: str, every: float = PAUSE) -> None:
    """Return as soon as `probe()` is true, asked `every` so many seconds; fail with `why` after `seconds`."""
    until = time.monotonic() + seconds
    while not probe():
        if time.monotonic() > until:
            raise AssertionError(f"waited {seconds:g} s in vain: {why}")
        time.sleep(every)

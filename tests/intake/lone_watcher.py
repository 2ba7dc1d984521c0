"""A watcher in a process of its own, to be killed or raced: `python -m tests.intake.lone_watcher [ROUNDS]`.

Reads its settings from the environment as the real one does. The clock it passes in jumps, so that nothing waits.
"""

import sys
from pathlib import Path

import django


def main(rounds: int) -> None:
    """Look so many times; a look is always a long while after the one before."""
    django.setup()
    from intake.watch import Memory, scan_once
    from store.keys import open_keys
    from store.settings import INTAKE
    from store.vault import FolderVault
    from tests.intake.benches import DoorBench

    vault = FolderVault(Path(INTAKE.vault_url), open_keys(INTAKE.master_key_file, create=False))
    bench, memory = DoorBench(settings=INTAKE, vault=vault), Memory()
    for turn in range(rounds):
        memory = scan_once(bench, memory, turn * 100.0)
        if memory.troubles:
            sys.stderr.write(f"{[trouble.code for trouble in memory.troubles]}\n")
            sys.exit(1)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2)

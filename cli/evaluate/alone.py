"""`python -m cli.evaluate.alone FILE` reads one file in a process of its own, so that time and memory are its own.

It prints what came of it as JSON; with `--spent` it reads page by page and says where the CPU went.
"""

import json
import os
import resource
import sys
from pathlib import Path

from cli.evaluate.spent import spent
from cli.road import Tools, open_file, tools
from domain.page import PageText
from domain.settings import Settings


def main(arguments: list[str]) -> None:
    """Print the pages' texts and the peak of memory, or the account of where the CPU went."""
    made = tools(Settings.from_mapping(os.environ))
    content = Path(arguments[-1]).read_bytes()
    print(json.dumps(spent(content, made) if "--spent" in arguments else _read(content, made)))


def _read(content: bytes, made: Tools) -> dict[str, object]:
    pages = open_file(content, made).pages
    return {
        "texts": {page.number: page.text() for page in pages if isinstance(page, PageText)},
        "own_kilobytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
    }


if __name__ == "__main__":
    main(sys.argv[1:])

"""`python -m reading.warm PIXELS DATA`: reads one picture after another, each in a process of its own.

This process loads the languages and never looks at a picture: for each it makes a copy of itself, which reads, answers
and is gone. So nothing of one paper is there when the next one comes, no memory is kept, and a picture that breaks
tesseract breaks nothing else. A request is a line of JSON on stdin, its picture in the file that is open as descriptor
PIXELS; the answer is a line of JSON and then as many bytes as it names: the rows of tesseract's TSV.
"""

import json
import os
import resource
import sys
from typing import Any

import tesserocr

Request = dict[str, Any]
Apis = dict[str, Any]
NO_DATA = "no-data"


def main(pixels: int, data: str) -> None:
    """Answer requests until nobody asks any more."""
    apis: Apis = {}
    for line in sys.stdin:
        request: Request = json.loads(line)
        try:
            _load(apis, request["language"], data)
        except RuntimeError:
            _answer({"status": NO_DATA, "bytes": 0}, b"")
            continue
        table, status = _in_a_copy(apis, request, pixels)
        _answer({"status": status, "bytes": len(table)}, table)


def _load(apis: Apis, language: str, data: str) -> None:
    """A language is loaded when it is first asked for, and stays."""
    if language not in apis:
        apis[language] = tesserocr.PyTessBaseAPI(path=data, lang=language, init=True)


def _answer(head: Request, table: bytes) -> None:
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + table)
    sys.stdout.buffer.flush()


def _in_a_copy(apis: Apis, request: Request, pixels: int) -> tuple[bytes, int]:
    """What the copy said, and how it ended: 0 is well."""
    ours, theirs = os.pipe()
    copy = os.fork()
    if copy == 0:
        os.close(ours)
        with os.fdopen(theirs, "wb") as out:
            out.write(_read(apis[request["language"]], request, pixels))
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as answer:
        table = answer.read(request["most"])
    return table, os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1])


def _read(api: Any, request: Request, pixels: int) -> bytes:
    resource.setrlimit(resource.RLIMIT_CPU, (request["seconds"], request["seconds"]))
    resource.setrlimit(resource.RLIMIT_NPROC, (0, 0))
    rows, columns = request["rows"], request["columns"]
    api.SetPageSegMode(request["layout"])
    api.SetImageBytes(os.pread(pixels, rows * columns, 0), columns, rows, 1, columns)
    api.SetSourceResolution(request["dpi"])
    table: str = api.GetTSVText(0)
    return table.encode()


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])

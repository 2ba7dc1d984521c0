"""Names that strangers gave to files, in a form that can be stored and shown anywhere."""

import os

TEMPORARY_ENDS = (".part", ".tmp", ".filepart", ".crdownload", "~")


def printable(name: str) -> str:
    """The name with everything that does not print written as an escape, so that nothing in it acts.

    `name` is as the file system gave it (PEP 383). Bytes that are no UTF-8 become `\\xNN`; line ends, marks that
    change the reading direction and other controls become `\\uNNNN`. An ordinary name comes back as it is.
    """
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(_escaped(character) for character in text)


def _escaped(character: str) -> str:
    if character.isprintable():
        return character
    return f"\\u{ord(character):04x}" if ord(character) < 0x10000 else f"\\U{ord(character):08x}"


def temporary(name: str) -> bool:
    """Whether the name says that its writer will rename the file when it is finished."""
    return name.startswith(".") or name.lower().endswith(TEMPORARY_ENDS)

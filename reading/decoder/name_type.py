"""Prints what libmagic calls the document: a name for the sentence of a refusal, never a reason to accept."""

import sys

import magic

if __name__ == "__main__":
    sys.stdout.write(magic.from_file("/in/document")[:200])

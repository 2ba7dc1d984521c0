"""The fax server's drop folder."""

from domain.arrival import Channel
from intake.folder import DropFolder
from intake.settle import Patience

CHANNEL = DropFolder(
    channel=Channel.FAX,
    # A server that neither locks nor renames writes page by page, and after each page the file is a whole shorter fax.
    patience=Patience(quiet=3.0),
)

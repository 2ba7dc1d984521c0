"""The mailroom scanner's drop folder: what came by post."""

from domain.arrival import Channel
from intake.folder import DropFolder

CHANNEL = DropFolder(channel=Channel.POSTAL_MAIL)

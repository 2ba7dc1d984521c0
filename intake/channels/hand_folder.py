"""The counter's drop folder: what somebody handed over."""

from domain.arrival import Channel
from intake.folder import DropFolder

CHANNEL = DropFolder(channel=Channel.HAND)

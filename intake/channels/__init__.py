"""One module per door; the door proves the channel, never the paper."""

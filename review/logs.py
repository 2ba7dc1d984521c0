"""What the site writes into logs: where and what kind, never the words of an error, which may hold a paper's."""

import logging
import traceback


class Silent(logging.Formatter):
    """Level, logger and, for an error, its class and the line that raised it."""

    def format(self, record: logging.LogRecord) -> str:
        """One line without message arguments and without `str(error)`."""
        line = f"{self.formatTime(record)} {record.levelname} {record.name}"
        if record.exc_info and record.exc_info[0] is not None:
            frames = traceback.extract_tb(record.exc_info[2])
            where = f"{frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno}" if frames else "?"
            line += f" {record.exc_info[0].__name__} at {where}"
        return line

"""Logs that say where the code failed and never what it was working on."""

import logging
import traceback


class PlainFormatter(logging.Formatter):
    """Format a record as level, logger and code positions; no message arguments, no values.

    Exception messages may hold what a reporter typed (a database error quotes the row), so only
    the exception's type and the lines of code are written.
    """

    def format(self, record: logging.LogRecord) -> str:
        line = f"{record.levelname} {record.name}"
        if not record.exc_info or record.exc_info[0] is None:
            return f"{line} {record.msg if not record.args else str(record.msg).split('%')[0]}"
        frames = traceback.extract_tb(record.exc_info[2])
        places = " < ".join(f"{f.name}:{f.lineno}" for f in reversed(frames[-8:]))
        return f"{line} {record.exc_info[0].__name__} at {places}"

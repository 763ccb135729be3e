"""Where codes go that are shown once and stored nowhere on the server: a screen, or one sheet."""

import os
import stat
from pathlib import Path
from typing import Protocol

from django.utils.translation import gettext as _

from rasd.cli.installing.problem import Problem
from rasd.cli.installing.terminal import Terminal

LINE = "─" * 60


class Paper(Protocol):
    """Takes a block of lines and returns when it is safe there."""

    def take(self, lines: list[str]) -> None:
        """Show or write the lines."""


class Screen:
    """Printed, with Django started; at a terminal the run waits until it was written down."""

    def __init__(self, terminal: Terminal, *, waits: bool) -> None:
        self._terminal, self._waits = terminal, waits

    def take(self, lines: list[str]) -> None:
        """Show the lines."""
        self._terminal.say("\n".join(["", LINE, *lines, LINE]))
        if self._waits:
            self._terminal.wait(_("Enter, when it is on paper: it is not shown again."))


class Sheet:
    """A file (0600) outside the data folder, to be printed and then destroyed."""

    def __init__(self, path: Path, data: Path) -> None:
        self._path = path.expanduser().absolute()
        if self._path.resolve().is_relative_to(data):
            raise Problem(f"{path} lies in the data folder: codes must not be kept there")
        try:
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        except OSError as error:
            raise Problem(f"{path}: {error.strerror}") from None
        self._file = os.fdopen(descriptor, "w", encoding="utf-8")
        found = os.fstat(descriptor)
        # Threat: in a folder for everybody, someone laid their own file there beforehand.
        if found.st_uid != os.geteuid() or stat.S_IMODE(found.st_mode) & 0o077:
            raise Problem(f"{path} may be read by others: name a file that is not there yet")
        self._goes_on = found.st_size > 0

    def take(self, lines: list[str]) -> None:
        """Write the lines, on the disk before this returns."""
        if self._goes_on:
            self._goes_on = False
            self.take([_("The run before was cut off: of two codes for one thing the last holds.")])
        self._file.write("\n".join([LINE, *lines, LINE, ""]))
        self._file.flush()
        os.fsync(self._file.fileno())

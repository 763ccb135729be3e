"""A real keyd: its own process, its own database connection, a real socket."""

import os
import subprocess
import sys
import time
from pathlib import Path

from django.db import connection

# The clock's speed lets a quarter of an hour pass in a second.
_MAIN = """
import sys, time
from pathlib import Path
import django
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[1]
django.setup()
from rasd.vault.keyd.server import run
from rasd.vault.keyd.service import Service
speed = float(sys.argv[3])
run(Path(sys.argv[2]), Service(lambda: time.monotonic() * speed))
"""


class KeydProcess:
    """Started by a test, ended by it; `logged` is what it wrote to standard error."""

    def __init__(self, data_dir: Path, socket_path: Path, speed: float = 1.0) -> None:
        self.path = socket_path
        self._log = data_dir / "keyd.log"
        environment = {
            **os.environ,
            "RASD_DATA_DIR": str(data_dir),
            "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        }
        arguments = [str(connection.settings_dict["NAME"]), str(socket_path), str(speed)]
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", _MAIN, *arguments], env=environment, stderr=log
            )

    def wait_ready(self) -> "KeydProcess":
        """Return once the socket is there."""
        until = time.monotonic() + 30
        while not self.path.exists():
            assert self.process.poll() is None, self.logged
            assert time.monotonic() < until
            time.sleep(0.02)
        return self

    @property
    def logged(self) -> str:
        return self._log.read_text()

    def exit_status(self) -> int:
        """Wait for the end."""
        return self.process.wait(timeout=20)

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(timeout=20)

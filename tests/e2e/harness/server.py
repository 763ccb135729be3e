"""The real server as a process of its own, as `./rasd serve` (or `demo`) starts it."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from tests.e2e.harness.environment import CHECKOUT, Place

READY_SECONDS = 60


def free_port() -> int:
    """Return a port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """Runs until `stop` or `kill`; what it prints goes to `output`."""

    def __init__(self, place: Place, output: Path, *options: str, command: str = "serve") -> None:
        self._place, self.output, self._options = place, output, options
        self._command = command
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start and wait for its `ready` line."""
        command = [sys.executable, "-m", "rasd", self._command, "--data", str(self._place.data)]
        seen = self.output.stat().st_size if self.output.exists() else 0
        with self.output.open("ab") as out:
            self._process = subprocess.Popen(
                [*command, "--port", str(self.port), *self._options],
                cwd=CHECKOUT,
                env=self._place.environment(),
                stdout=out,
                stderr=out,
                stdin=subprocess.DEVNULL,
            )
        line = f"ready {self.address}/".encode()
        end = time.monotonic() + READY_SECONDS
        while line not in self.output.read_bytes()[seen:]:
            if self._process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"the server did not start:\n{self.output.read_text()}")
            time.sleep(0.05)

    def stop(self) -> None:
        """Ask it to end, as an operator would."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Pull the plug: the parent and, through it, every child."""
        children = [child.pid for child in self.children()]
        self._end(signal.SIGKILL)
        end = time.monotonic() + 10
        while any(Path(f"/proc/{pid}").exists() for pid in children) and time.monotonic() < end:
            time.sleep(0.02)

    def kill_web(self) -> None:
        """Kill the process that answers requests; its parent starts another."""
        for child in self.children():
            if child.serves(self.port):
                child.kill()

    def children(self) -> list["Child"]:
        """Return the house's children now."""
        if self._process is None:
            return []
        listed = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
        return [Child(int(pid)) for pid in listed.read_text().split()]

    def _end(self, number: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(number)
            self._process.wait(20)
            self._process = None


class Child:
    """One forked process of the house."""

    def __init__(self, pid: int) -> None:
        self.pid = pid

    def threads(self) -> int:
        try:
            return len(list(Path(f"/proc/{self.pid}/task").iterdir()))
        except OSError:
            return 0

    def serves(self, port: int) -> bool:
        """Tell whether this is the web process: it alone polls with many threads."""
        return self.threads() > 2

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

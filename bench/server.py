"""The real server on a data folder of its own, in processes of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.processes import cpu_ms

CHECKOUT = Path(__file__).resolve().parents[1]
HOST = "127.0.0.1"


@dataclass(frozen=True)
class Server:
    """A running one: where it listens, its first process, what it took to be ready."""

    port: int
    pid: int
    ready_s: float
    ready_cpu_s: float


def environment(data: Path, **settings: str) -> dict[str, str]:
    """Return the environment of a site's process; nothing of our caller's site leaks in."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("RASD_", "DJANGO_"))}
    path = os.pathsep.join([str(CHECKOUT / "src"), str(CHECKOUT)])
    return {**kept, "PYTHONPATH": path, "RASD_DATA_DIR": str(data), **settings}


def run_module(data: Path, *module: str, **settings: str) -> str:
    """Run `python -m MODULE …` for this site to its end; return what it printed."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", *module],
        cwd=CHECKOUT,
        env=environment(data, **settings),
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return done.stdout


@contextmanager
def serving(data: Path, *command: str, module: str = "rasd", **settings: str) -> Iterator[Server]:
    """Run `rasd COMMAND …` on a free port until the block ends; it starts at its ready line.

    `module` is another one to run in its place, with the same `--data` and `--port`.
    """
    port = free_port()
    start = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", module, *command, "--data", str(data), "--port", str(port)],
        cwd=CHECKOUT,
        env=environment(data, **settings),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        _wait(process)
        seconds = time.monotonic() - start
        yield Server(port, process.pid, seconds, cpu_ms(process.pid) / 1000)
    finally:
        process.terminate()
        process.wait(20)


def _wait(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("ready "):
            return
    raise RuntimeError("the server ended before it was ready")


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])

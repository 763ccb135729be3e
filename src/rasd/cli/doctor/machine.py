"""The machine: Python, packages, memory on disks, clock."""

import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from rasd.cli.doctor.finding import Finding, ok, warning, wrong
from rasd.cli.doctor.swap import clear_swaps
from rasd.cli.environment import checkout

OLDEST = (3, 11)
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)(.*)$", re.MULTILINE)


def python() -> Finding:
    """Ours is 3.11 or newer."""
    found = sys.version.split()[0]
    if sys.version_info[:2] < OLDEST:
        return wrong("Python", f"{found} is too old", "sudo apt install python3; rm -rf .venv")
    return ok("Python", found)


def packages() -> Finding:
    """What is installed is what the lock file names: anything else nobody tried."""
    root = checkout()
    if root is None:
        return ok("packages", "installed from a wheel")
    other = sorted(_differing((root / "requirements.lock").read_text("utf-8")))
    if other:
        return wrong(
            "packages",
            f"not as in requirements.lock: {', '.join(other)}",
            "rm -rf .venv; ./rasd help",
        )
    return ok("packages", "as in requirements.lock")


def _differing(lock: str) -> Iterator[str]:
    for name, pinned, condition in _PIN.findall(lock):
        try:
            found = version(name)
        except PackageNotFoundError:
            if ";" not in condition:
                yield f"{name} (missing)"
            continue
        if found != pinned:
            yield f"{name} {found}"


def swap() -> Finding:
    """Memory is not written to a disk in clear."""
    if not sys.platform.startswith("linux"):
        return warning("swap", "can be checked on Linux only")
    if found := clear_swaps():
        return wrong(
            "swap",
            f"not encrypted: {', '.join(found)}; it may hold reports and keys",
            "sudo swapoff -a, then remove the line from /etc/fstab (or encrypt it)",
        )
    return ok("swap", "none in clear")


def core_dumps(limit: int | None) -> Finding:
    """A crash writes no memory to a disk; `limit` is that of the running service, if it runs."""
    if limit is None:
        limit = resource.getrlimit(resource.RLIMIT_CORE)[0]
        where = "for processes started from here"
    else:
        where = "for the running service"
    if limit == 0:
        return ok("core dumps", f"off {where}")
    return warning(
        "core dumps",
        f"on {where}",
        "LimitCORE=0 in the systemd unit, as in deploy/, or ulimit -c 0",
    )


def clock() -> Finding:
    """Days on reports and publications are right."""
    told = shutil.which("timedatectl")
    if told is None:
        return warning("clock", "nothing here says whether it is synchronised", "date")
    done = subprocess.run(
        [told, "show", "--property=NTPSynchronized", "--value"],
        capture_output=True,
        text=True,
        timeout=10,
        check=False,
    )
    if done.stdout.strip() == "no":
        return wrong("clock", "not synchronised", "sudo timedatectl set-ntp true")
    if done.returncode:
        return warning("clock", "nothing here says whether it is synchronised", "date")
    return ok("clock", "synchronised")


def disk(folder: Path, reserve: int) -> Finding:
    """There is room for what must still fit: `reserve` bytes."""
    free = shutil.disk_usage(folder).free
    told = f"{free / 1e9:.1f} GB free, {reserve / 1e9:.1f} GB kept for uploads and the next backup"
    if free < reserve:
        return wrong("disk space", told, f"make room on the disk of {folder}")
    if free < 2 * reserve:
        return warning("disk space", told, f"soon make room on the disk of {folder}")
    return ok("disk space", told)

"""What a server and everything it started cost, read from /proc (proc(5))."""

import os
from pathlib import Path

PROC = Path("/proc")
MS_PER_TICK = 1000 / os.sysconf("SC_CLK_TCK")


def family(pid: int) -> list[int]:
    """Return a process and all its descendants."""
    children: dict[int, list[int]] = {}
    for entry in PROC.glob("[0-9]*"):
        facts = _stat(int(entry.name))
        if facts:
            children.setdefault(int(facts[1]), []).append(int(entry.name))
    found = [pid]
    for one in found:
        found += children.get(one, [])
    return found


def cpu_ms(pid: int) -> float:
    """Return user and system time of the family in ms, children that ended included."""
    ticks = 0
    for one in family(pid):
        # utime, stime, and the same of children that were waited for: fields 14 to 17.
        ticks += sum(int(value) for value in _stat(one)[11:15])
    return ticks * MS_PER_TICK


def pss_mb(pid: int) -> float:
    """Return the family's proportional set size in MB (10^6 bytes): shared pages count once."""
    kib = 0
    for one in family(pid):
        for line in (PROC / str(one) / "smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                kib += int(line.split()[1])
    return kib * 1024 / 1e6


def _stat(pid: int) -> list[str]:
    """Return the fields after the program's name, state first; nothing for a process that ended."""
    try:
        return (PROC / str(pid) / "stat").read_text().rpartition(") ")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []

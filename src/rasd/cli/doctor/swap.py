"""Is memory written to a disk in clear?

Threat: what someone read at the desk, and the keys it was opened with, lie in the swap partition of
a server that is seized powered off.
"""

import os
from pathlib import Path

SWAPS, DEVICES = Path("/proc/swaps"), Path("/sys/dev/block")


def clear_swaps(swaps: Path = SWAPS, devices: Path = DEVICES) -> list[str]:
    """Return the swap areas in use that are not encrypted; [] where there is no /proc/swaps."""
    try:
        lines = swaps.read_text("utf-8").splitlines()[1:]
    except OSError:
        return []
    areas = [line.split()[0] for line in lines if line.split()]
    return [area for area in areas if not _is_safe(Path(area), devices)]


def _is_safe(area: Path, devices: Path) -> bool:
    if area.name.startswith("zram"):  # compressed memory, on no disk
        return True
    try:
        facts = area.stat()
    except OSError:
        return False
    number = facts.st_rdev or facts.st_dev  # a device, or the file system that a swap file is on
    return _is_encrypted(devices / f"{os.major(number)}:{os.minor(number)}")


def _is_encrypted(device: Path) -> bool:
    """Tell whether dm-crypt is this device or lies below it (LVM on an encrypted disk)."""
    try:
        if (device / "dm" / "uuid").read_text("ascii").startswith("CRYPT-"):
            return True
    except OSError:
        pass
    try:
        below = list((device / "slaves").iterdir())
    except OSError:
        return False
    return bool(below) and all(_is_encrypted(one) for one in below)

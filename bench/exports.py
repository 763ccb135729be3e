"""The whole store as files: how fast each format is written, how much memory it takes meanwhile.

A part of `./rasd bench atlas`. Each format is written by a process of its own, in the way that a
request is answered, and thrown away piece by piece.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

STATUS, REFERENCES = Path("/proc/self/status"), Path("/proc/self/clear_refs")
RESET_PEAK = "5"  # proc(5)


def measured(data: Path) -> dict[str, Any]:
    """Return peak memory in MB above idle (of the worst format) and MB/s of CPU time of each."""
    from rasd.atlas.exports.formats import FORMATS

    found = {one.name: _in_a_process(data, one.name) for one in FORMATS if not one.newest_only}
    return {
        "export_peak_mb": max(one["peak_mb"] for one in found.values()),
        "export_mb_s": {name: one["mb_s"] for name, one in found.items()},
        "export_mb": {name: one["mb"] for name, one in found.items()},
        "export_first_byte_ms": max(one["first_byte_ms"] for one in found.values()),
    }


def _in_a_process(data: Path, name: str) -> dict[str, float]:
    print(f"atlas: writing {name}", file=sys.stderr, flush=True)
    settings = {"RASD_DATA_DIR": str(data), "RASD_ONLY": "public"}
    environment = {"DJANGO_SETTINGS_MODULE": "rasd.config.settings", **os.environ, **settings}
    command = [sys.executable, "-m", "bench.exports", name]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    answer: dict[str, float] = json.loads(done.stdout)
    return answer


def write(name: str) -> dict[str, float]:
    """Write everything in the format of this name; needs Django's settings."""
    from django.utils import translation

    from rasd.atlas import queries
    from rasd.atlas.exports.about import about
    from rasd.atlas.exports.formats import BY_NAME, Asked, encoded
    from rasd.atlas.filters import Filters

    with translation.override("ar"):
        queries.latest(1)  # what is read once and kept belongs to idling
        REFERENCES.write_text(RESET_PEAK)
        idle, before, start = _kib("VmRSS"), time.process_time(), time.monotonic()
        facts = about(Filters(), "http://127.0.0.1/ar/map/", "ar")
        asked = Asked(Filters(), facts, "http://127.0.0.1/ar/cases/{}/".format, "")
        size, first = 0, 0.0
        for piece in encoded(BY_NAME[name].write(asked)):
            first = first or time.monotonic() - start
            size += len(piece)
    seconds = time.process_time() - before
    return {
        "mb": round(size / 1e6, 1),
        "mb_s": round(size / 1e6 / seconds, 2),
        "peak_mb": round((_kib("VmHWM") - idle) * 1024 / 1e6, 1),
        "first_byte_ms": round(1000 * first, 1),
    }


def _kib(name: str) -> int:
    line = next(one for one in STATUS.read_text().splitlines() if one.startswith(f"{name}:"))
    return int(line.split()[1])


if __name__ == "__main__":
    import django

    django.setup()
    print(json.dumps(write(sys.argv[1])))

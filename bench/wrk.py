"""wrk (github.com/wg/wrk) in turn over a list of addresses, and what the server's processor did."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.processes import cpu_ms
from bench.server import HOST

CONNECTIONS = 8
# Read once: the script runs in each of wrk's threads, and there is one.
_SCRIPT = """
local paths, at = {{}}, 0
for line in io.lines("{paths}") do paths[#paths + 1] = line end
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
"""
_DONE = re.compile(r"(\d+) requests in")
_REFUSED = re.compile(r"Non-2xx or 3xx responses: (\d+)|Socket errors: (.+)")


class Failed(RuntimeError):
    """Some answers were no answers, so that their number means nothing."""


def is_there() -> bool:
    """Return whether the machine has wrk."""
    return shutil.which("wrk") is not None


def per_cpu_second(pid: int, port: int, paths: Sequence[str], seconds: float) -> float:
    """Return requests answered by the processes of `pid`, divided by their CPU seconds."""
    with tempfile.TemporaryDirectory(prefix="rasd-wrk-") as folder:
        listed, script = Path(folder) / "paths", Path(folder) / "turn.lua"
        listed.write_text("\n".join(paths))
        script.write_text(_SCRIPT.format(paths=listed))
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{max(1, round(seconds))}s"]
        command += ["--timeout", "30s", "-s", str(script), "-H", "Accept-Encoding: br"]
        before = cpu_ms(pid)
        said = subprocess.run(
            [*command, f"http://{HOST}:{port}/"], capture_output=True, text=True, check=True
        ).stdout
        spent = (cpu_ms(pid) - before) / 1000
    done = _DONE.search(said)
    if not done or _REFUSED.search(said):
        raise Failed(said)
    return round(int(done[1]) / spent, 1)

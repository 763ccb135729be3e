"""Many reporters at once through the real server: does each get a code that opens their report?"""

import argparse
import sys
import tempfile
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from bench.processes import cpu_ms
from bench.reporter import Failed, Reporter
from bench.server import run_module, serving
from rasd.cli.testing.postgres import private_server

BACK_AT_ONCE = 8


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this benchmark's options."""
    parser.add_argument("--reporters", type=int, default=200, metavar="N", help="all at once")
    parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")


def run(arguments: argparse.Namespace) -> dict[str, Any]:
    """Measure on the asked database."""
    if arguments.database == "postgres":
        with private_server() as url:
            return _measure(arguments.reporters, "postgres", {"RASD_DATABASE_URL": url})
    return _measure(arguments.reporters, "sqlite", {})


def _measure(number: int, database: str, settings: dict[str, str]) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(prefix="rasd-bench-") as folder:
        data = Path(folder)
        _say("preparing")
        run_module(data, "bench.prepare", **settings, RASD_UNLOCK_KDF_MIB="8")
        with serving(data, "serve", **settings) as server:
            warm_up = Reporter(server.port, -1)
            warm_up.report()
            reporters = [Reporter(server.port, n) for n in range(number)]
            _say(f"{number} reporters at once")
            before = cpu_ms(server.pid)
            errors = _at_once(reporters)
            spent = cpu_ms(server.pid) - before
            _say("opening every report with its code")
            with ThreadPoolExecutor(BACK_AT_ONCE) as pool:
                openable = sum(pool.map(_opens, reporters))
        kdf = float(run_module(data, "bench.derivation", **settings))
    for problem, times in errors.items():
        _say(f"{times} × {problem}")
    return {
        "reporters": number,
        "codes": len({reporter.code for reporter in reporters if reporter.code}),
        "openable": openable,
        "errors": sum(errors.values()),
        "cpu_ms_per_submission": round(spent / number, 1),
        "cpu_ms_kdf": round(kdf, 1),
        "database": database,
    }


def _at_once(reporters: list[Reporter]) -> Counter[str]:
    """Let all send in the same moment; return what went wrong, and how often."""
    start, problems = threading.Barrier(len(reporters)), Counter[str]()

    def send(reporter: Reporter) -> None:
        start.wait()
        try:
            reporter.report()
        except (Failed, OSError) as error:
            problems[f"{type(error).__name__}: {error}"] += 1

    threads = [threading.Thread(target=send, args=[reporter]) for reporter in reporters]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return problems


def _opens(reporter: Reporter) -> bool:
    try:
        return bool(reporter.code) and reporter.opens_own_report()
    except OSError:
        return False


def _say(what: str) -> None:
    print(f"intake: {what}", file=sys.stderr, flush=True)

"""The public store at a size: building it, what cells of a view, searches and a new case cost."""

import argparse
import random
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from bench import exports, throughput
from bench.asking import at, each, say, set_bytes, start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this benchmark's options."""
    parser.add_argument("--records", type=int, default=100_000, metavar="N")
    parser.add_argument("--questions", type=int, default=200, metavar="N", help="of each sort")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="build here, or use what is")
    parser.add_argument("--wrk", type=float, default=5, metavar="SECONDS", help="0: not served")
    parser.add_argument("--exports", action=argparse.BooleanOptionalAction, default=True)


def run(arguments: argparse.Namespace) -> dict[str, Any]:
    """Build a store of made-up cases by the projector's bulk path and ask it questions."""
    with tempfile.TemporaryDirectory(prefix="rasd-bench-") as folder:
        data = arguments.keep or Path(folder)
        start_django(data)
        found = _measured(arguments.records, arguments.questions)
        if arguments.wrk:
            found |= throughput.measured(data, _some_refs(), arguments.wrk)
        return found | (exports.measured(data) if arguments.exports else {})


def _some_refs() -> list[str]:
    """Return records spread over the whole store."""
    from rasd.atlas import store

    db = store.connect()
    step = 1 + db.execute("SELECT max(id) FROM record").fetchone()[0] // 2_000
    return [row[0] for row in db.execute("SELECT ref FROM record WHERE id % ? = 0", (step,))]


def _measured(records: int, number: int) -> dict[str, Any]:
    from bench import atlas_questions as questions
    from bench import atlas_writing
    from bench.synthetic_log import SyntheticLog
    from rasd.atlas import conf, store
    from rasd.atlas.follow import rebuild

    path, log = conf.store_path(), SyntheticLog(records)
    built = 0.0
    if not path.exists():
        before = time.process_time()
        rebuild(log, path=path, progress=lambda seen: say(f"{seen:,} cases copied"))
        built = time.process_time() - before - log.spent_s
    say("asking")
    chance = random.Random(2)
    db = store.connect()
    views = questions.views(db, chance, number)
    cells, sizes = each(views, questions.cells_of, size=True)
    searches = each(questions.searches(db, chance, number), questions.answered)[0]
    common = each(questions.common_searches(chance, number), questions.answered)[0]
    scanned = each(views[: max(3, number // 40)], questions.scanned_cells)[0]
    lists = each(questions.filters(chance, number), questions.answered)[0]
    return {
        "records": int(db.execute("SELECT count(*) FROM record").fetchone()[0]),
        "build_s": round(built, 1),
        "store_mb": round(path.stat().st_size / 1e6, 1),
        "postings_mb": round(set_bytes(db, "posting") / 1e6, 1),
        "cells_cpu_ms_p50": at(cells, 50),
        "cells_cpu_ms_p95": at(cells, 95),
        "cells_bytes_br_p95": round(at(sizes, 95)),
        "cells_scan_ratio": round(statistics.median(scanned) / statistics.median(cells), 1),
        "filtered_cpu_ms_p95": at(lists, 95),
        "search_cpu_ms_p95": at(searches, 95),
        "search_common_word_cpu_ms_p95": at(common, 95),
        **atlas_writing.measured(path),
    }

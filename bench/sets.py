"""The index without texts at ten million records: what counting in views and facets costs."""

import argparse
import random
import resource
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from bench.asking import at, each, say, set_bytes, start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add this benchmark's options."""
    parser.add_argument("--records", type=int, default=10_000_000, metavar="N")
    parser.add_argument("--questions", type=int, default=200, metavar="N", help="of each sort")


def run(arguments: argparse.Namespace) -> dict[str, Any]:
    """Build the sets of so many records and ask for cells, counts and facets."""
    with tempfile.TemporaryDirectory(prefix="rasd-bench-") as folder:
        start_django(Path(folder))
        return _measured(arguments.records, arguments.questions)


def _measured(records: int, number: int) -> dict[str, Any]:
    from bench import atlas_questions as questions
    from bench import atlas_sets
    from rasd.atlas import conf, store

    path = conf.store_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    say(f"making the sets of {records:,} records")
    before = time.process_time()
    with closing(store.open_writer(path)) as db:
        store.create(db)
        with store.transaction(db):
            atlas_sets.build(db, records)
        db.execute("ANALYZE")
    built = time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    say("asking")
    chance, db = random.Random(2), store.connect()
    views = questions.views(db, chance, number)
    cells, sizes = each(views, questions.cells_of, size=True)
    facets = each(questions.filters(chance, number), questions.counted)[0]
    common = each(questions.common_searches(chance, number), questions.counted)[0]
    return {
        "records": records,
        "build_s": round(built, 1),
        "build_peak_mb": round(peak * 1024 / 1e6),
        "store_mb": round(path.stat().st_size / 1e6, 1),
        "postings_mb": round(set_bytes(db, "posting") / 1e6, 1),
        "cells_cpu_ms_p50": at(cells, 50),
        "cells_cpu_ms_p95": at(cells, 95),
        "cells_bytes_br_p95": round(at(sizes, 95)),
        "facets_cpu_ms_p95": at(facets, 95),
        "facets_common_word_cpu_ms_p95": at(common, 95),
    }

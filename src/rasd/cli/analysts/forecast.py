"""`./rasd outages forecast --as-of DATE EVENTS.csv …`."""

import argparse
from dataclasses import asdict
from datetime import date
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from rasd.cli.analysts.events import events_of
from rasd.cli.analysts.lines import say

if TYPE_CHECKING:
    from rasd.outages.forecasting.windows import Window


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="EVENTS.csv")
    parser.add_argument(
        "--as-of",
        type=date.fromisoformat,
        required=True,
        metavar="DATE",
        help="only what was known before this day counts",
    )
    parser.add_argument("--country", default="Iraq", help="rows of this country alone")
    parser.add_argument("--days", type=int, default=365, help="how far to look ahead (365)")
    parser.add_argument(
        "--back-test",
        action="store_true",
        help="2016 to 2025, each told on its first day",
    )


def run(arguments: argparse.Namespace) -> int:
    from rasd.outages.forecasting.backtest import FIRST, LAST, backtest
    from rasd.outages.forecasting.cuts import exam_cuts
    from rasd.outages.forecasting.seasons import seasons
    from rasd.outages.forecasting.territory import TERRITORIES
    from rasd.outages.forecasting.windows import ENOUGH, expected

    events, status = events_of(arguments.files, arguments.country)
    if arguments.back_test:
        years = range(FIRST, min(LAST, arguments.as_of.year - 1) + 1)
        for territory, level in product(TERRITORIES, ENOUGH):
            for line in backtest(lambda day: exam_cuts(events, day), years, territory, level):
                say({"level": level, **asdict(line)})
        return status
    known = seasons(exam_cuts(events, arguments.as_of))
    for level in ENOUGH:
        for one in expected(known, arguments.as_of, arguments.days, level):
            say(_line(one))
    return status


def _line(window: "Window") -> dict[str, object]:
    return {
        "territory": window.territory,
        "level": window.level,
        "first": window.first,
        "last": window.last,
        "opens": window.opens,
        "closes": window.closes,
        "happened": window.years,
        "of_years": window.asked,
        "hours": window.hours.text if window.hours else None,
        "clock": "Asia/Baghdad",
        "sources": window.sources,
    }

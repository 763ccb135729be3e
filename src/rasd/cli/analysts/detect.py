"""`./rasd outages detect SERIES.csv`."""

import argparse
from pathlib import Path

from rasd.cli.analysts.lines import complain, say


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="SERIES.csv", help="time,region,value[,n]")
    parser.add_argument("--refine", action="store_true", help="onsets by PELT (extra `detect`)")


def run(arguments: argparse.Namespace) -> int:
    from rasd.outages.detecting.connectivity import episodes, gaps
    from rasd.outages.detecting.refining import RefinementMissing, refined
    from rasd.outages.detecting.series_file import SeriesError, read_series

    try:
        regions, rejects = read_series(arguments.file)
    except (OSError, SeriesError, UnicodeDecodeError) as problem:
        complain({"file": arguments.file.name, "rejected": str(problem)})
        return 1
    for reject in rejects:
        complain({"file": arguments.file.name, "rejected": reject})
    for region, hours in regions.items():
        for one in episodes(hours):
            if arguments.refine:
                try:
                    one = refined(hours, one)
                except RefinementMissing as problem:
                    complain({"refine": str(problem)})
                    return 1
            say(
                {
                    "region": region,
                    "kind": one.kind,
                    "onset": [one.onset_earliest, one.onset_latest],
                    "resolution": None
                    if one.resolved_latest is None
                    else [one.resolved_earliest, one.resolved_latest],
                    "lowest": one.lowest,
                    "hours": one.hours,
                    "covered": one.covered,
                    "confidence": one.confidence,
                }
            )
        for since, until in gaps(hours):
            say({"region": region, "kind": "insufficient", "from": since, "until": until})
    return 0

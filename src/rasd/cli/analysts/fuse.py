"""`./rasd outages fuse A B …`."""

import argparse
from pathlib import Path

from rasd.cli.analysts.events import events_of
from rasd.cli.analysts.lines import say
from rasd.outages.events.event import Event


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="EVENTS.csv")
    parser.add_argument("--country", default="", help="records of this country alone")


def run(arguments: argparse.Namespace) -> int:
    from rasd.outages.fusing.completeness import coverage, knowledge
    from rasd.outages.fusing.joining import join

    events, status = events_of(arguments.files)
    covered = coverage(events)
    country = arguments.country.strip().lower()
    wanted = [one for one in events if not country or one.country.strip().lower() == country]
    for record in join(wanted):
        say(
            {
                "country": record.lines[0].country,
                "kind": record.lines[0].kind,
                "start": record.start,
                "end": record.end,
                "season": record.is_season,
                "sources": knowledge(record, covered),
                "claims": [_claim(one) for one in record.lines],
                "series": [_claim(one) for one in record.series],
            }
        )
    return status


def _claim(event: Event) -> dict[str, object]:
    return {
        "source": event.source,
        "id": event.id,
        "start": (event.start.earliest, event.start.latest),
        "end": (event.end.earliest, event.end.latest) if event.end else None,
        "precision": event.start.precision,
        "scope": event.scope or None,
        "area": event.area or None,
        "cause": event.cause_said or None,
        "link": event.link or None,
        "remarks": event.remarks,
    }

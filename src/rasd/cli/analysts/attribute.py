"""`./rasd outages attribute EVENTS.csv …`."""

import argparse
from dataclasses import asdict
from pathlib import Path

from rasd.cli.analysts.events import events_of
from rasd.cli.analysts.lines import say


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="EVENTS.csv")
    parser.add_argument("--country", default="", help="rows of this country alone")


def run(arguments: argparse.Namespace) -> int:
    from rasd.outages.attributing.prior import priors

    events, status = events_of(arguments.files, arguments.country)
    for one in priors(events):
        say(
            {
                "source": one.event.source,
                "id": one.event.id,
                "country": one.event.country,
                "start": one.event.start.earliest,
                "prior": one.leaning,
                "rule": one.rule,
                "features": {
                    "recurs_at_the_same_hour": one.recurs,
                    "on_the_half_hour": one.on_the_half_hour,
                    "country_wide": one.whole_country,
                },
                "error_rates": asdict(one.rates) if one.rates else None,
                "said": one.event.cause_said or None,
            }
        )
    return status

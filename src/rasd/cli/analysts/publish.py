"""`./rasd outages publish`: the documented Iraqi record, through two people."""

import argparse
import sys

from rasd.cli.command import data_argument
from rasd.cli.environment import start_django
from rasd.cli.two_people import NotTwoPeople, two_people, two_people_arguments


def arguments(parser: argparse.ArgumentParser) -> None:
    two_people_arguments(parser)
    data_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    start_django(data=arguments.data)
    from django.conf import settings

    from rasd.atlas.follow import gathered
    from rasd.cli.progress import progress
    from rasd.outages import shipped
    from rasd.outages.shipped.publishing import publish_records

    records = shipped.records()
    try:
        with two_people(arguments) as (proposer, approver), gathered():
            refs = publish_records(
                records,
                proposer=proposer,
                approver=approver,
                demonstration=settings.RASD_DEMO,
            )
            shown = progress(refs, total=len(records), label="outages and blocks")
            published = [ref for ref in shown if ref]
    except NotTwoPeople as problem:
        print(f"outages publish: {problem}", file=sys.stderr)
        return 1
    print(f"{len(published)} published, {len(records) - len(published)} were there already")
    return 0

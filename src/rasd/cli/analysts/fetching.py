"""`./rasd outages import KIND FILE --fetch`: the answer goes to FILE first, which is then read."""

import argparse
import sys
from datetime import date
from pathlib import Path

from rasd.cli.progress import of_bytes

DAYS = 30


def arguments(parser: argparse.ArgumentParser) -> None:
    asking = parser.add_argument_group("asking the network, which nothing does unless told")
    asking.add_argument("--fetch", action="store_true", help="ask now and write the answer to FILE")
    asking.add_argument("--from", dest="since", type=date.fromisoformat, metavar="DAY")
    asking.add_argument("--until", type=date.fromisoformat, metavar="DAY", help="not part of it")
    asking.add_argument("--entity", default="", metavar="KIND/CODE", help="such as region/1226")
    asking.add_argument("--signal", default="", help="such as bgp or ping-slash24")
    asking.add_argument("--url", default="", help="another address than the usual one")


def fetched(kind: str, arguments: argparse.Namespace) -> bool:
    """Ask for one file; return whether it is there now. What went wrong goes to standard error."""
    from django.conf import settings

    from rasd.outages.fetching.client import fetch
    from rasd.outages.fetching.questions import known

    if len(arguments.files) != 1:
        print("import: --fetch writes one FILE", file=sys.stderr)
        return False
    url = arguments.url or _usual(kind, arguments)
    if not url:
        print(f"import: name its --url; known are {', '.join(known())}", file=sys.stderr)
        return False
    token = settings.RASD_RADAR_TOKEN if kind == "radar" and not arguments.url else ""
    path: Path = arguments.files[0]
    way = "the proxy that is set" if settings.RASD_FETCH_PROXY else "no proxy: they see who asks"
    print(f"asking {url} through {way}", file=sys.stderr)
    try:
        fetch(
            url,
            path,
            proxy=settings.RASD_FETCH_PROXY,
            headers={"Authorization": f"Bearer {token}"} if token else None,
            watch=of_bytes(path.name),
        )
    except OSError as problem:
        print(f"import: nothing was fetched: {problem}", file=sys.stderr)
        return False
    return True


def _usual(kind: str, arguments: argparse.Namespace) -> str:
    from rasd.kernel.clock import today
    from rasd.outages.fetching.questions import Question, address, last_days
    from rasd.outages.importing.asked import Asked

    since, until = last_days(DAYS, today())
    question = Question(
        since=arguments.since or since,
        until=arguments.until or until,
        country=Asked(arguments.country).country_code,
        entity=arguments.entity,
        service=arguments.service,
        signal=arguments.signal,
    )
    try:
        return address(kind, question)
    except KeyError:
        return ""

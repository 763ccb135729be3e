"""`./rasd release`."""

import argparse
import sys
from pathlib import Path

from rasd.cli.command import Command, data_argument
from rasd.cli.environment import start_django


def arguments(parser: argparse.ArgumentParser) -> None:
    data_argument(parser)
    parser.add_argument("--to", metavar="DIR", required=True, help="where releases are kept")
    parser.add_argument("--address", metavar="URL", default="", help="where the site lives")
    parser.add_argument("--no-site", action="store_true", help="files and log without pages")
    parser.add_argument(
        "--signed",
        metavar="FILE",
        help="release.txt of the original: put in if this copy is the same byte for byte",
    )


def run(arguments: argparse.Namespace) -> int:
    # Only what is public can get into a release: the desk store is not even known here.
    start_django(data=arguments.data, RASD_ONLY="public")
    from rasd.atlas.follow import FollowError
    from rasd.atlas.store import Busy, StoreOutdated
    from rasd.cli.progress import of_known
    from rasd.mirror.making.release import ReleaseError, make

    _styles()
    try:
        original = Path(arguments.signed).read_text("utf-8") if arguments.signed else ""
        made = make(
            Path(arguments.to),
            home=arguments.address.rstrip("/"),
            with_site=not arguments.no_site,
            original=original,
            progress=of_known("pages"),
        )
    except (ReleaseError, FollowError, Busy, StoreOutdated, OSError, ValueError) as error:
        print(f"release: {error}", file=sys.stderr)
        return 1
    print(made.folder)
    if made.site:
        megabytes = made.site.size / 1e6
        print(f"site: {made.site.pages} pages, {made.site.files} files, {megabytes:.1f} MB")
    print(f"all together {made.size / 1e6:.1f} MB")
    if not made.signed:
        print("NOT SIGNED: the key of this log is not in this folder")
    return 0


def _styles() -> None:
    """Bring the styles up to date, so that one release looks the same wherever it is made."""
    from django.core.management import call_command

    call_command("collectstatic", verbosity=0, interactive=False)


COMMAND = Command(
    "release",
    "Write a signed release: files, log, public store, and the site without a server.",
    run,
    arguments,
)

"""`./rasd outages import KIND FILE …`."""

import argparse
import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from rasd.cli.analysts import fetching
from rasd.cli.analysts.lines import say
from rasd.cli.command import data_argument
from rasd.cli.environment import start_django
from rasd.cli.progress import of_bytes

if TYPE_CHECKING:
    from rasd.outages.events.event import Rejected
    from rasd.outages.importing.kinds import Kind


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", help="what the files hold, such as ooni or stop")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--country", default="", help="where the file does not say it, such as IQ")
    parser.add_argument("--service", default="", help="where the file does not say it")
    parser.add_argument("--dry-run", action="store_true", help="read and count, write nothing")
    parser.add_argument("--again", action="store_true", help="also files that were taken before")
    parser.add_argument("--rejects", type=Path, metavar="FILE", help="where refused rows are named")
    fetching.arguments(parser)
    data_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    start_django(data=arguments.data)
    from rasd.outages.importing.kinds import KINDS

    kind = KINDS.get(arguments.kind)
    if kind is None:
        known = "\n".join(f"  {one.name:17} {one.summary}" for one in KINDS.values())
        print(f"import: no such kind; kinds are\n{known}", file=sys.stderr)
        return 2
    if arguments.fetch and not fetching.fetched(kind.name, arguments):
        return 1
    if arguments.rejects:
        arguments.rejects.unlink(missing_ok=True)
    return max(_import(kind, path, arguments) for path in arguments.files)


def _import(kind: "Kind", path: Path, arguments: argparse.Namespace) -> int:
    """Import one file, print its line, return 0, or 1 where something was left out."""
    from rasd.outages.events.tables import ListError
    from rasd.outages.importing.asked import Asked
    from rasd.outages.importing.running import import_file
    from rasd.outages.measurements.files import LineTooLong

    name = arguments.rejects or Path(f"{path.name}.rejects.jsonl")
    if not arguments.rejects:
        name.unlink(missing_ok=True)
    with ExitStack() as stack:
        rejects = Rejects(name, path.name, stack)
        try:
            done = import_file(
                kind,
                path,
                asked=Asked(arguments.country, arguments.service),
                reject=rejects.add,
                watch=of_bytes(path.name),
                dry_run=arguments.dry_run,
                again=arguments.again,
            )
        except (OSError, EOFError, ListError, LineTooLong) as problem:
            print(f"{path.name}: {problem}", file=sys.stderr)
            return 1
    line: dict[str, object] = {"file": path.name, "kind": kind.name}
    if done.earlier:
        say(line | {"taken_before_on": done.earlier.day.isoformat()})
        return 0
    counts = done.counts
    line |= {"new": counts.new, "changed": counts.changed, "unchanged": counts.unchanged}
    line |= {"rejected": done.rejected, "remarks": done.remarks}
    say(line | {"dry_run": arguments.dry_run})
    if done.rejected:
        print(f"refused rows and why: {name}", file=sys.stderr)
    return int(bool(done.rejected))


class Rejects:
    """A file that names refused rows; made when the first one comes."""

    def __init__(self, path: Path, source: str, stack: ExitStack) -> None:
        self.path, self.source, self.stack = path, source, stack
        self.file: TextIO | None = None

    def add(self, row: "Rejected") -> None:
        """Write one line: which row of which file, and why."""
        if self.file is None:
            self.file = self.stack.enter_context(self.path.open("a", encoding="utf-8"))
        said = {"file": self.source, "line": row.line, "rejected": row.why}
        self.file.write(json.dumps(said, ensure_ascii=False) + "\n")

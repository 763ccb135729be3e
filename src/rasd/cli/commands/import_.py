"""`./rasd import incidents FILE.csv`."""

import argparse
import csv
import sys
from collections import Counter
from pathlib import Path

from rasd.cli.command import Command, data_argument
from rasd.cli.environment import start_django
from rasd.cli.two_people import NotTwoPeople, two_people, two_people_arguments


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=["incidents"], help="what the file holds")
    parser.add_argument("file", type=Path, metavar="FILE.csv")
    two_people_arguments(parser)
    parser.add_argument("--rejects", type=Path, metavar="FILE", help="where refused rows go")
    data_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    start_django(data=arguments.data)
    from rasd.cases.importing import COLUMNS, FileProblem, read_table

    try:
        rows = list(read_table(arguments.file, COLUMNS))
        with two_people(arguments) as actors:
            refused = _import(rows, actors, arguments.kind)
    except FileProblem as problem:
        print(f"{arguments.file}: {problem}", file=sys.stderr)
        return 1
    except NotTwoPeople as problem:
        print(f"import: {problem}", file=sys.stderr)
        return 1
    if refused:
        path = arguments.rejects or Path(arguments.file.name).with_suffix(".rejects.csv")
        _write_rejects(path, refused)
        print(f"refused rows and why: {path}", file=sys.stderr)
    return 1 if refused else 0


def _import(rows: list, actors: list, dataset: str) -> list[dict[str, str]]:  # type: ignore[type-arg]
    """Import the rows, say what happened to each, return the refused ones with their problem."""
    from django.conf import settings

    from rasd.atlas.follow import gathered
    from rasd.cases.importing import import_rows
    from rasd.cli.progress import progress

    proposer, approver = actors
    results = import_rows(
        rows,
        proposer=proposer,
        approver=approver,
        dataset=dataset,
        demonstration=settings.RASD_DEMO,
    )
    counts: Counter[str] = Counter()
    refused = []
    shown = progress(results, total=len(rows), label="importing")
    with gathered():
        for row, result in zip(rows, shown, strict=True):
            counts[result.outcome] += 1
            said = f"line {result.line} {result.key or '-'}: {result.outcome} {result.detail}"
            print(said.rstrip())
            if result.outcome == "refused":
                refused.append({**row.cells, "problem": result.detail})
    print(", ".join(f"{number} {outcome}" for outcome, number in sorted(counts.items())))
    return refused


def _write_rejects(path: Path, refused: list[dict[str, str]]) -> None:
    columns = list(dict.fromkeys(column for row in refused for column in row))
    with path.open("w", encoding="utf-8", errors="surrogateescape", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(refused)


COMMAND = Command("import", "Import documented incidents from a CSV file.", run, arguments)

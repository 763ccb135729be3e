"""Do the files for readers say what the log says?

Threat: a file that people open every day is changed, while the log, which few read, stays whole.
Each record's version, status and texts are compared; the other formats are held by their sums.
"""

import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rasd.atlas.exports.safe_cell import safe_cell
from rasd.atlas.index.record_row import SCHEMAS
from rasd.kernel.localized import LANGUAGES
from rasd.ledger import statuses
from rasd.ledger.header import Header
from rasd.ledger.reader import LogReader
from rasd.ledger.records import Entry

Said = tuple[str, ...]
"""Version, status, category, start, then titles and summaries in the order of LANGUAGES."""


def shown_by_log(reader: LogReader) -> dict[str, Said]:
    """Return what the log says of each record that is to be shown."""
    current: dict[str, Said] = {}
    for entry in reader.entries():
        if not isinstance(entry, Entry):
            continue
        header = Header.from_bytes(entry.header)
        if header.kind not in SCHEMAS:
            continue
        current.pop(header.ref, None)
        if header.status != statuses.RETRACTED and entry.body is not None:
            current[header.ref] = _of_body(header, json.loads(entry.body))
    return current


def check_records(folder: Path, wanted: dict[str, Said]) -> Iterator[str]:
    """Yield each record that a file in `folder/data` lacks, adds or tells otherwise."""
    for name, read in _READERS.items():
        path = folder / "data" / name
        try:
            found = dict(read(path))
        except (OSError, ValueError, KeyError, TypeError) as error:
            yield f"data/{name}: cannot be read ({type(error).__name__})"
            continue
        safe = name.endswith(".csv")
        for ref in sorted(wanted.keys() | found.keys()):
            right = wanted.get(ref)
            if right is None:
                yield f"data/{name}: {ref} is in it, and the log does not show it"
            elif ref not in found:
                yield f"data/{name}: {ref} is missing"
            elif found[ref] != (tuple(map(safe_cell, right)) if safe else right):
                yield f"data/{name}: {ref} is told otherwise than in the log"


def _of_body(header: Header, body: dict[str, Any]) -> Said:
    texts = [body[part].get(lang, "") for part in ("title", "summary") for lang in LANGUAGES]
    return (str(header.version), header.status, body["category"], body["started"], *texts)


def _of_row(row: dict[str, Any]) -> Said:
    names = [f"{part}_{lang}" for part in ("title", "summary") for lang in LANGUAGES]
    columns = ("version", "status", "category", "started", *names)
    return tuple(str(row[name]) for name in columns)


def _csv(path: Path) -> Iterator[tuple[str, Said]]:
    csv.field_size_limit(1 << 24)
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if not row["ref"].startswith("#"):  # the tags of HXL
                yield row["ref"], _of_row(row)


def _geojson(path: Path) -> Iterable[tuple[str, Said]]:
    features = json.loads(path.read_text("utf-8"))["features"]
    return [(one["properties"]["ref"], _of_row(one["properties"])) for one in features]


def _jsonld(path: Path) -> Iterator[tuple[str, Said]]:
    for one in json.loads(path.read_text("utf-8"))["hasPart"]:
        said = [one["version"], one["creativeWorkStatus"], one["keywords"][0]]
        said.append(one["about"]["startDate"])
        for part in ("name", "abstract"):
            words = {text["@language"]: text["@value"] for text in one[part]}
            said += [words.get(lang, "") for lang in LANGUAGES]
        yield one["identifier"], tuple(said)


_READERS = {
    "cases.csv": _csv,
    "cases.hxl.csv": _csv,
    "cases.geojson": _geojson,
    "cases.jsonld": _jsonld,
}

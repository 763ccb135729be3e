"""The public lists of fingerprints (ooni/blocking-fingerprints), one CSV for each kind."""

from collections.abc import Iterator
from pathlib import Path

from rasd.outages.events.tables import Cells, written_rows
from rasd.outages.measurements.fingerprints import Fingerprint

MATCHES = ("full", "prefix", "contains", "regexp")
LONGEST_NAME = 200


def read_fingerprints(path: Path) -> Iterator[Fingerprint]:
    """Yield the fingerprints of a list; rows that are none are passed over."""
    for _line, cells in written_rows(path):
        try:
            yield fingerprint_of(cells)
        except ValueError:
            continue


def fingerprint_of(cells: Cells) -> Fingerprint:
    """Return the fingerprint of a row; raise ValueError saying what is missing."""
    try:
        kind, name, pattern = cells["pattern_type"], cells["name"], cells["pattern"]
        place, scope, expected = (
            cells[column] for column in ("location_found", "scope", "expected_countries")
        )
    except KeyError as missing:
        raise ValueError(f"no column {missing}") from None
    if kind not in MATCHES:
        raise ValueError(f"no way to match: {kind[:20]}")
    if not name or not pattern or "\0" in pattern:
        raise ValueError("no name or no pattern")
    # The two files count on their own: some names stand in both, for different patterns.
    file = "dns" if place == "dns" else "http"
    return Fingerprint(
        name=f"{file}/{name}"[:LONGEST_NAME],
        scope=scope[:10],
        place=place[:60].lower(),
        match=kind,
        pattern=pattern,
        countries=tuple(filter(None, (one.strip() for one in expected.split(",")))),
    )

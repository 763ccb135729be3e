"""Reference lists: addresses under test, networks, networks owned by states, fingerprints."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from rasd.outages.events.event import Rejected
from rasd.outages.events.networks import LARGEST
from rasd.outages.events.tables import Cells, ListError, Watch, header, trimmed, written_rows
from rasd.outages.importing.asked import Asked
from rasd.outages.importing.rows import FactRow
from rasd.outages.measurements.fingerprint_list import fingerprint_of

LONGEST_URL, LONGEST_NAME = 500, 200
Understand = Callable[[Cells, Asked], dict[str, Any]]


def targets(path: Path, watch: Watch, asked: Asked) -> Iterator[FactRow | Rejected]:
    """Yield the addresses of a list of the Citizen Lab."""
    return _rows(path, watch, asked, {"url", "category_code"}, _target)


def networks(path: Path, watch: Watch, asked: Asked) -> Iterator[FactRow | Rejected]:
    """Yield networks with their names and how much of them lies in the country."""
    return _rows(path, watch, asked, {"asn"}, _network)


def state_owned(path: Path, watch: Watch, asked: Asked) -> Iterator[FactRow | Rejected]:
    """Yield networks that states own, with the sentence on which that rests."""
    return _rows(path, watch, asked, {"asn", "ownership_cc"}, _owned)


def fingerprints(path: Path, watch: Watch, asked: Asked) -> Iterator[FactRow | Rejected]:
    """Yield fingerprints of block pages and false answers."""
    return _rows(path, watch, asked, {"name", "pattern_type", "location_found"}, _fingerprint)


def _rows(
    path: Path, watch: Watch, asked: Asked, needed: set[str], understand: Understand
) -> Iterator[FactRow | Rejected]:
    if missing := needed - header(path):
        raise ListError(f"no column {', '.join(sorted(missing))}")
    for line, cells in written_rows(path, watch):
        try:
            yield FactRow(understand(cells, asked))
        except ValueError as problem:
            yield Rejected(line, str(problem))


def _target(raw: Cells, asked: Asked) -> dict[str, Any]:
    cells = trimmed(raw)
    url = cells["url"]
    if not url.startswith(("http://", "https://")) or len(url) > LONGEST_URL:
        raise ValueError(f"no address: {url[:60]}")
    added = cells.get("date_added", "")
    return {
        "country": asked.country_code,
        "url": url,
        "category": cells["category_code"][:20],
        "added": date.fromisoformat(added) if added else None,
        "source": cells.get("source", "")[:LONGEST_NAME],
        "notes": cells.get("notes", ""),
    }


def _network(raw: Cells, asked: Asked) -> dict[str, Any]:
    cells = trimmed(raw)
    name = cells.get("as_org") or cells.get("org_name") or cells.get("name", "")
    share = cells.get("iq_share") or cells.get("share", "")
    addresses = cells.get("ipv4_in_iq") or cells.get("addresses", "")
    part = float(share) if share else None
    if part is not None and not 0 <= part <= 1:
        raise ValueError(f"no share from 0 to 1: {share}")
    return {
        "asn": _number(cells["asn"]),
        "name": name[:LONGEST_NAME],
        "country": asked.country_code,
        "addresses": int(addresses) if addresses else None,
        "share": part,
    }


def _owned(raw: Cells, _asked: Asked) -> dict[str, Any]:
    cells = trimmed(raw)
    owner = cells["ownership_cc"]
    if len(owner) != 2:
        raise ValueError(f"no code of a country: {owner[:20]}")
    said = {"owner_quote": cells.get("quote", ""), "owner_link": cells.get("url", "")}
    return {"asn": _number(cells["asn"]), "owner": owner, **said}


def _fingerprint(raw: Cells, _asked: Asked) -> dict[str, Any]:
    found = asdict(fingerprint_of(raw))
    return found | {"countries": list(found["countries"])}


def _number(text: str) -> int:
    number = int(text.upper().removeprefix("AS"))
    if not 0 < number <= LARGEST:
        raise ValueError(f"no number of a network: {text[:20]}")
    return number

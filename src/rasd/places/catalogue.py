"""Every place by its code, read once: the shipped files and what the operator laid over them."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from rasd.kernel.localized import Localized
from rasd.places.conf import data_dir
from rasd.places.overrides import apply_overrides
from rasd.places.place import Place

DATA = Path(__file__).parent / "data"
FILES = {"governorate": "governorates", "district": "districts", "town": "places", "area": "areas"}


def places() -> dict[str, Place]:
    """Return all places by code, governorates first; the same object until the process ends."""
    return _read(data_dir())


@cache
def _read(overlay: Path | None) -> dict[str, Place]:
    records = {kind: _records(name) for kind, name in FILES.items()}
    regions = {record["code"]: record["region"] for record in records["governorate"]}
    shipped = {
        record["code"]: _place(kind, record, regions)
        for kind, kind_records in records.items()
        for record in kind_records
    }
    return apply_overrides(shipped, overlay)


def _records(name: str) -> list[dict[str, Any]]:
    records: list[dict[str, Any]] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return records


def _place(kind: str, record: dict[str, Any], regions: dict[str, str]) -> Place:
    governorate = record["code"] if kind == "governorate" else record.get("governorate", "")
    point = record.get("point")
    return Place(
        code=record["code"],
        kind=kind,
        names=Localized.from_json(record["names"]),
        governorate=governorate,
        region=regions.get(governorate, ""),
        pcode=record.get("pcode", ""),
        also=record.get("also", ""),
        point=(point[0], point[1]) if point else None,
        population=record.get("population", 0),
        aliases=tuple(record["aliases"]),
        unconfirmed=tuple(record.get("unconfirmed", ())),
    )

"""A row of a STOP sheet as the part of an outage that it is the first source of."""

from datetime import datetime, timedelta
from typing import Any

from rasd.kernel.clock import BAGHDAD
from rasd.outages.body import Interval, OutagePart
from rasd.outages.body.times import write
from rasd.outages.exports.stop import stop_row
from rasd.outages.exports.stop_columns import CAUSES, COLUMNS, MORE, SERVICES
from rasd.places import names

LAST_MINUTE = timedelta(days=1, minutes=-1)


def stop_part(cells: dict[str, str]) -> OutagePart:
    """Return what the row says in our terms; raise ValueError where its start is no day.

    `stop` of the part stays empty: `carried` fills it once the public body is composed.
    """
    causes = {said: cause for cause, said in CAUSES.items()}
    kind = "block" if cells["shutdown_extent"] == "Service-based" else "shutdown"
    scope, areas = _where(cells)
    end = cells["end_date"]
    given: dict[str, Any] = {
        "type": "throttling" if cells["shutdown_type"] == "Throttle" else kind,
        "scope": scope,
        "areas": areas,
        "services": [name for name in SERVICES if cells[f"{name}_affected"] == "Yes"],
        "onset": _day(cells["start_date"]),
        "resolution": _day(end) if end >= cells["start_date"] else None,
        "cause": causes.get(cells["actual_cause"], "other"),
        "ordered_by": _words(cells["ordered_by"]),
        "decision_maker": _words(cells["decision_maker"]),
    }
    return OutagePart.model_validate(given)


def carried(body: dict[str, Any], cells: dict[str, str]) -> dict[str, str]:
    """Return the columns of a row that the body would not give as they stand: its field `stop`."""
    ours = stop_row(body)
    return {name: cells[name] for name in COLUMNS if cells[name] != ours[name]}


def _day(text: str) -> dict[str, str]:
    midnight = datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=BAGHDAD)
    return Interval(
        earliest=write(midnight), latest=write(midnight + LAST_MINUTE), precision="day"
    ).model_dump()


def _where(cells: dict[str, str]) -> tuple[str, list[str]]:
    text = cells["area_name"].lower()
    without = any(word in text for word in ("except", "excl", "without"))
    if "kurd" in text:
        return ("federal" if without else "kurdistan"), []
    found = [
        place.code
        for name in cells["area_name"].split(",")
        for place in names.find(name.strip())[:1]
        if place.kind in ("governorate", "district")
    ]
    if found:
        cities = any(names.by_code(code).kind == "district" for code in found)
        return ("cities" if cities else "governorates"), list(dict.fromkeys(found))
    national = "national" in text or "nationwide" in text or text in ("", "iraq")
    return ("national" if national and cells["geo_scope"] == MORE else "unknown"), []


def _words(text: str) -> dict[str, str]:
    return {"en": text} if text and text != "Unknown" else {}

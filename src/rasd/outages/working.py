"""The working part of an outage in its case's folder: the newest version counts."""

from collections.abc import Mapping
from typing import Any

from rasd.outages.body import KIND, OutagePart


def part_in(items: Mapping[str, list[dict[str, Any]]]) -> OutagePart:
    """Return the newest part among a folder's items by kind; an empty one where there is none."""
    versions = items.get(KIND, [])
    return OutagePart.model_validate(without_day(versions[-1])) if versions else OutagePart()


def without_day(data: dict[str, Any]) -> dict[str, Any]:
    """Return a sealed item without the day that the folder adds to it."""
    return {key: value for key, value in data.items() if key != "day"}

"""An operator's own spellings: `place-names.json` in the data folder, laid over the shipped names.

Disputed names belong in configuration, not in code: {"IQ-NI-sinjar": {"names": {"ar": "…"},
"aliases": ["…"]}}. Codes and governorates stay as shipped, because published records cite them.
"""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from rasd.kernel.localized import LANGUAGES, Localized
from rasd.places.place import Place, PlaceDataError

FILE = "place-names.json"


def apply_overrides(places: dict[str, Place], folder: Path | None) -> dict[str, Place]:
    """Return the places with the folder's spellings; raises PlaceDataError naming the bad entry."""
    file = folder / FILE if folder else None
    if file is None or not file.exists():
        return places
    try:
        changes = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise PlaceDataError(f"{FILE}: not JSON in UTF-8 ({error})") from error
    if not isinstance(changes, dict):
        raise PlaceDataError(f"{FILE}: must be an object whose keys are place codes")
    return places | {code: _changed(places, code, change) for code, change in changes.items()}


def _changed(places: dict[str, Place], code: str, change: Any) -> Place:
    if code not in places:
        raise PlaceDataError(f"{FILE}: no place has the code {code!r}")
    if not isinstance(change, dict) or set(change) - {"names", "aliases"}:
        raise PlaceDataError(f"{FILE}: {code} may have only 'names' and 'aliases'")
    names, aliases = change.get("names", {}), change.get("aliases", [])
    if not isinstance(names, dict) or set(names) - set(LANGUAGES) or not _texts(names.values()):
        raise PlaceDataError(f"{FILE}: {code} names must be text in {', '.join(LANGUAGES)}")
    if not isinstance(aliases, list) or not _texts(aliases):
        raise PlaceDataError(f"{FILE}: {code} aliases must be a list of texts")
    place = places[code]
    return replace(
        place,
        names=Localized.from_json(place.names.to_json() | names),
        aliases=(*place.aliases, *place.names.to_json().values(), *aliases),
    )


def _texts(values: Any) -> bool:
    return all(isinstance(value, str) and value.strip() for value in values)

"""One FollowTheMoney entity: an id, a schema and lists of texts."""

import hashlib
import json
import re
from collections.abc import Iterable
from typing import Any

from rasd.atlas.conf import log_origin

Entity = dict[str, Any]
Values = str | Iterable[str]
_NOT_IN_IDS = re.compile(r"[^A-Za-z0-9]+")


def entity(ident: str, schema: str, **properties: Values) -> Entity:
    """Return an entity of non-empty values, each once and in the order given."""
    known = {
        name: kept
        for name, values in properties.items()
        if (kept := _kept([values] if isinstance(values, str) else values))
    }
    return {"id": ident, "schema": schema, "properties": known}


def ident(*parts: str) -> str:
    """Return an id that is the same wherever the log is mirrored."""
    return "-".join(_NOT_IN_IDS.sub("-", part).strip("-") for part in (log_origin(), *parts))


def digest(*parts: str) -> str:
    """Return what stands in an id for texts, so that the same text has the same id."""
    return hashlib.sha256("\x00".join(parts).encode()).hexdigest()[:24]


def line(one: Entity) -> str:
    """Return the entity as one line of JSON."""
    return json.dumps(one, ensure_ascii=False) + "\n"


def web_address(url: str) -> str:
    """Return the address if it is one of the web, as those of a copy on a disk are not."""
    return url if url.startswith(("https://", "http://")) else ""


def _kept(values: Iterable[str]) -> list[str]:
    return [value for value in dict.fromkeys(values) if value]

"""Events of lists: an amended row replaces what it said before."""

import hashlib
import json
from dataclasses import asdict
from typing import Any

from rasd.outages.importing.rows import EventRow
from rasd.outages.importing.stores.counts import Counts
from rasd.outages.models import Event


def store_events(rows: list[EventRow]) -> Counts:
    """Write a batch; keys are unique within one file."""
    found = [_model(row) for row in rows]
    sources = {one.source for one in found}
    known = {
        (source, key): digest
        for source, key, digest in Event.objects.filter(
            source__in=sources, key__in=[one.key for one in found]
        ).values_list("source", "key", "digest")
    }
    new = [one for one in found if (one.source, one.key) not in known]
    changed = [one for one in found if known.get((one.source, one.key), one.digest) != one.digest]
    fields = [field.name for field in Event._meta.concrete_fields if field.name != "id"]
    Event.objects.bulk_create(
        new + changed,
        update_conflicts=True,
        unique_fields=["source", "key"],
        update_fields=[name for name in fields if name not in ("source", "key")],
    )
    return Counts(len(new), len(changed), len(found) - len(new) - len(changed))


def _model(row: EventRow) -> Event:
    event = row.event
    end = event.end
    said: dict[str, Any] = {
        "number": row.number,
        "country": event.country,
        "start_earliest": event.start.earliest,
        "start_latest": event.start.latest,
        "start_precision": event.start.precision,
        "end_earliest": end.earliest if end else None,
        "end_latest": end.latest if end else None,
        "end_precision": end.precision if end else "",
        "kind": event.kind,
        "scope": event.scope,
        "area": event.area,
        "services": list(event.services),
        "networks": list(event.networks),
        "cause": event.cause,
        "cause_said": event.cause_said,
        "link": event.link,
        "remarks": list(event.remarks),
        "raw": row.raw,
    }
    text = json.dumps(said | {"event": asdict(event)}, sort_keys=True, default=str)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Event(source=event.source, key=row.key, digest=digest, **said)

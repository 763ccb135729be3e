"""Rows that a newer file replaces: sums, levels, networks, targets, fingerprints."""

from collections.abc import Callable
from typing import Any

from django.db.models import Model, Q

from rasd.outages.importing.rows import FactRow
from rasd.outages.importing.stores.counts import Counts
from rasd.outages.models import Fingerprint, Level, Network, Tally, TestTarget

ASKED_AT_ONCE = 100
Store = Callable[[list[FactRow]], Counts]


def _replacing(model: type[Model], keys: tuple[str, ...]) -> Store:
    """Return a store that writes rows by their keys; columns that a row leaves out stay."""

    def store(rows: list[FactRow]) -> Counts:
        last = {tuple(row.columns[key] for key in keys): row.columns for row in rows}
        known = _known(model, keys, list(last))
        new = [columns for key, columns in last.items() if key not in known]
        changed = [
            columns
            for key, columns in last.items()
            if key in known and any(known[key][name] != columns[name] for name in columns)
        ]
        for chosen in (new, changed):
            _write(model, keys, chosen)
        return Counts(len(new), len(changed), len(rows) - len(new) - len(changed))

    return store


def _known(
    model: type[Model], keys: tuple[str, ...], wanted: list[tuple[Any, ...]]
) -> dict[tuple[Any, ...], dict[str, Any]]:
    found: dict[tuple[Any, ...], dict[str, Any]] = {}
    for at in range(0, len(wanted), ASKED_AT_ONCE):
        any_of = Q()
        for key in wanted[at : at + ASKED_AT_ONCE]:
            any_of |= Q(**dict(zip(keys, key, strict=True)))
        for row in model._default_manager.filter(any_of).values():
            found[tuple(row[key] for key in keys)] = row
    return found


def _write(model: type[Model], keys: tuple[str, ...], rows: list[dict[str, Any]]) -> None:
    by_columns: dict[tuple[str, ...], list[Model]] = {}
    for columns in rows:
        by_columns.setdefault(tuple(columns), []).append(model(**columns))
    for names, found in by_columns.items():
        others = [name for name in names if name not in keys]
        model._default_manager.bulk_create(
            found, update_conflicts=True, unique_fields=keys, update_fields=others
        )


store_sums = _replacing(Tally, ("source", "country", "service", "asn", "layer", "hour", "hours"))
store_levels = _replacing(Level, ("source", "signal", "entity", "hour"))
store_networks = _replacing(Network, ("asn",))
store_targets = _replacing(TestTarget, ("country", "url"))
store_fingerprints = _replacing(Fingerprint, ("name",))

"""What a visitor asks of the map, the list, the feed and the files: one URL for each question."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Self
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from rasd.atlas import days
from rasd.atlas.filter_values import (
    CONFIDENCES,
    LONGEST_QUERY,
    PARAMETERS,
    SCOPES,
    SHOWN_STATUSES,
    VIEWS,
)
from rasd.kernel.paging import page_number

__all__ = ["CONFIDENCES", "LONGEST_QUERY", "SCOPES", "SHOWN_STATUSES", "VIEWS", "Filters"]


@dataclass(frozen=True)
class Filters:
    """A question to the public store; an empty field asks for everything.

    `category` is the code of a kind or of a group, `place` a governorate code or a bucket of the
    strip (`buckets.BUCKETS`), `since` and `until` partial ISO dates, `text` free words, `law` a
    code of `law_codes`, `confidence` that of the date, `scope` the precision of the place, `cell`
    an H3 cell as published or larger, `view` how the answer is shown. `errors` maps a parameter
    to why what was given for it is left out.
    """

    category: str = ""
    status: str = ""
    since: str = ""
    until: str = ""
    place: str = ""
    text: str = ""
    actor: str = ""
    affected: str = ""
    law: str = ""
    district: str = ""
    confidence: str = ""
    scope: str = ""
    cell: str = ""
    page: int = 1
    view: str = "map"
    errors: tuple[tuple[str, Any], ...] = ()

    @classmethod
    def parse(cls, given: Mapping[str, str]) -> Self:
        """Read a query string (`request.GET`); the unusable is left out and said in `errors`.

        Parameters: category, status, actor, affected, law, from, to, confidence, place (or
        governorate), district, scope, cell, q, page, view.
        """
        values: dict[str, Any] = {}
        errors: list[tuple[str, Any]] = []
        for name, field, read, complaint in PARAMETERS:
            raw = (given.get(name) or "").strip()
            try:
                if raw:
                    values[field] = read(raw)
            except ValueError:
                errors.append((name, complaint))
        if _backwards(values):
            del values["until"]
            errors.append(("to", _("The last day lies before the first day.")))
        return cls(**values, page=page_number(given.get("page")), errors=tuple(errors))

    def query(self, **changes: Any) -> str:
        """Return the canonical query string, `?category=…&page=2` or "", after `changes`.

        A change of anything but page or view starts at page one again.
        """
        if changes.keys() - {"page", "view"}:
            changes.setdefault("page", 1)
        shown = replace(self, **changes).pairs()
        return f"?{urlencode(shown)}" if shown else ""

    @property
    def question(self) -> str:
        """Return the canonical query string without the page and the view."""
        return self.query(page=1, view="map")

    def pairs(self) -> list[tuple[str, str]]:
        """Return the parameters that are set, in canonical order."""
        every = [(name, getattr(self, field)) for name, field in _CANONICAL]
        return [(name, str(v)) for name, v in every if v and v != _DEFAULTS.get(name)]

    def without(self, *fields: str) -> Self:
        """Return the same question without these fields, on page one."""
        cleared: dict[str, Any] = dict.fromkeys(fields, "")
        return replace(self, page=1, **cleared)

    @property
    def first_day(self) -> str:
        """Return the first day asked for, or ""."""
        return days.first_day(self.since) if self.since else ""

    @property
    def last_day(self) -> str:
        """Return the last day asked for, or ""."""
        return days.last_day(self.until) if self.until else ""

    @property
    def is_empty(self) -> bool:
        """Return whether every record is asked for."""
        return not any(getattr(self, field) for _name, field in _CANONICAL[:-2])


def _backwards(values: dict[str, Any]) -> bool:
    since, until = values.get("since"), values.get("until")
    return bool(since and until and days.last_day(until) < days.first_day(since))


_CANONICAL = (
    ("category", "category"),
    ("status", "status"),
    ("actor", "actor"),
    ("affected", "affected"),
    ("law", "law"),
    ("from", "since"),
    ("to", "until"),
    ("confidence", "confidence"),
    ("place", "place"),
    ("district", "district"),
    ("scope", "scope"),
    ("cell", "cell"),
    ("q", "text"),
    ("view", "view"),
    ("page", "page"),
)
_DEFAULTS: dict[str, Any] = {"view": "map", "page": 1}

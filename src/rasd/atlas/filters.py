"""What a visitor asks of the map, the list, the feed and the files: one URL for each question."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from rasd.atlas import days
from rasd.atlas.buckets import is_place
from rasd.atlas.dates import partial_iso
from rasd.kernel.paging import page_number
from rasd.ledger import statuses
from rasd.text.search_key import query_terms
from rasd.topics import thesaurus

SHOWN_STATUSES = (statuses.DOCUMENTED, statuses.VERIFIED, statuses.DISPUTED)
VIEWS = ("map", "list", "table")
LONGEST_QUERY = 200


@dataclass(frozen=True)
class Filters:
    """A question to the public store; an empty field asks for everything.

    `category` is the code of a kind or of a group, `place` a governorate code or a bucket of the
    strip (`buckets.BUCKETS`), `since` and `until` partial ISO dates, `text` free words, `view`
    how the answer is shown. `errors` maps a parameter to why what was given for it is left out.
    """

    category: str = ""
    status: str = ""
    since: str = ""
    until: str = ""
    place: str = ""
    text: str = ""
    page: int = 1
    view: str = "map"
    errors: tuple[tuple[str, Any], ...] = ()

    @classmethod
    def parse(cls, given: Mapping[str, str]) -> Self:
        """Read a query string (`request.GET`); the unusable is left out and said in `errors`.

        Parameters: category, status, from, to, place (or governorate), q, page, view.
        """
        values: dict[str, Any] = {}
        errors: list[tuple[str, Any]] = []
        for name, field, read, complaint in _PARAMETERS:
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
        asked = replace(self, **changes)
        pairs = [(name, getattr(asked, field)) for name, field in _CANONICAL]
        shown = [(name, value) for name, value in pairs if value and value != _DEFAULTS.get(name)]
        return f"?{urlencode(shown)}" if shown else ""

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
        return not any((self.category, self.status, self.since, self.until, self.place, self.text))


def _one_of(known: Callable[[str], bool]) -> Callable[[str], str]:
    def read(raw: str) -> str:
        if not known(raw):
            raise ValueError(raw)
        return raw

    return read


def _words(raw: str) -> str:
    if len(raw) > LONGEST_QUERY or not query_terms(raw):
        raise ValueError(raw)
    return " ".join(raw.split())


def _is_category(code: str) -> bool:
    for name in ("categories", "groups"):
        try:
            return bool(thesaurus.term(name, code))
        except KeyError:
            continue
    return False


def _backwards(values: dict[str, Any]) -> bool:
    since, until = values.get("since"), values.get("until")
    return bool(since and until and days.last_day(until) < days.first_day(since))


_DATE = _("A date is a year, a month or a day, such as 2019, 2019-10 or 2019-10-02.")
_PLACE = _("There is no such place in the list.")
_PARAMETERS: tuple[tuple[str, str, Callable[[str], str], Any], ...] = (
    ("category", "category", _one_of(_is_category), _("There is no such kind of violation.")),
    ("status", "status", _one_of(SHOWN_STATUSES.__contains__), _("There is no such status.")),
    ("from", "since", partial_iso, _DATE),
    ("to", "until", partial_iso, _DATE),
    ("governorate", "place", _one_of(is_place), _PLACE),
    ("place", "place", _one_of(is_place), _PLACE),
    ("q", "text", _words, _("The search needs at least one word and at most 200 characters.")),
    ("view", "view", _one_of(VIEWS.__contains__), _("There is no such view.")),
)
_CANONICAL = (
    ("category", "category"),
    ("status", "status"),
    ("from", "since"),
    ("to", "until"),
    ("place", "place"),
    ("q", "text"),
    ("view", "view"),
    ("page", "page"),
)
_DEFAULTS: dict[str, Any] = {"view": "map", "page": 1}

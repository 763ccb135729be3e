"""The difference in words: numbers of records, never a trend and never a ranking."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rasd.atlas import labels
from rasd.atlas.comparing.answers import Answers
from rasd.atlas.filters import Filters
from rasd.text.digits import localized_count

MOST = 3


def sentences(both: Answers, lang: str) -> list[str]:
    """Return what differs, what is in both, and what makes the two hard to compare, in `lang`."""
    return list(_said(both, lang))


def _said(both: Answers, lang: str) -> Iterator[str]:
    yield _totals(both, lang)
    if both.shared:
        yield ngettext(
            "%(count)s record is in both.", "%(count)s records are in both.", both.shared
        ) % {"count": localized_count(both.shared, lang)}
    if kinds := _kinds(both, lang):
        yield _("The numbers differ most for: %(kinds)s.") % {"kinds": _(", ").join(kinds)}
    yield from _lengths(both.a.filters, both.b.filters, lang)


def _totals(both: Answers, lang: str) -> str:
    more = abs(both.a.total - both.b.total)
    words = {
        "a": localized_count(both.a.total, lang),
        "b": localized_count(both.b.total, lang),
        "more": localized_count(more, lang),
    }
    if not more:
        return _("Both questions find the same number of records: %(a)s.") % words
    if both.a.total > both.b.total:
        sentence = ngettext(
            "The first question finds %(more)s record more than the second: %(a)s and %(b)s.",
            "The first question finds %(more)s records more than the second: %(a)s and %(b)s.",
            more,
        )
    else:
        sentence = ngettext(
            "The second question finds %(more)s record more than the first: %(b)s and %(a)s.",
            "The second question finds %(more)s records more than the first: %(b)s and %(a)s.",
            more,
        )
    return sentence % words


def _kinds(both: Answers, lang: str) -> list[str]:
    """Return up to three kinds whose numbers differ most, with both numbers."""
    first, second = both.a.by_kind, both.b.by_kind
    apart = {
        code: abs(first.get(code, 0) - second.get(code, 0)) for code in first.keys() | second.keys()
    }
    if len(apart) < 2:
        return []
    widest = sorted((code for code in apart if apart[code]), key=lambda one: (-apart[one], one))
    return [
        _("%(kind)s (%(a)s and %(b)s)")
        % {
            "kind": labels.category(code).best(lang).text,
            "a": localized_count(first.get(code, 0), lang),
            "b": localized_count(second.get(code, 0), lang),
        }
        for code in widest[:MOST]
    ]


def _lengths(a: Filters, b: Filters, lang: str) -> Iterator[str]:
    first, second = _days(a), _days(b)
    if first and second and abs(first - second) > max(first, second) // 50:
        yield _(
            "The periods are not equally long: %(a)s days and %(b)s days. Their numbers cannot be"
            " set against each other as they stand."
        ) % {"a": localized_count(first, lang), "b": localized_count(second, lang)}
    elif bool(first) != bool(second):
        yield _("Only one of the two questions is limited in time.")


def _days(filters: Filters) -> int:
    if not (filters.since and filters.until):
        return 0
    first, last = (date.fromisoformat(day) for day in (filters.first_day, filters.last_day))
    return (last - first).days + 1

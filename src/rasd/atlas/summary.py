"""An answer in a few sentences, for whoever cannot see the map or has no time for it."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from rasd.atlas import labels, store
from rasd.atlas.filters import SHOWN_STATUSES, Filters
from rasd.atlas.postings import Selection, select
from rasd.ledger import statuses
from rasd.text.dates import format_range
from rasd.text.digits import localized_count

MOST = 3


def of(filters: Filters, lang: str) -> str:
    """Return sentences on kinds, years and statuses of the records found; "" where none are."""
    return " ".join(_sentences(select(store.connect(), filters), lang))


def _sentences(found: Selection, lang: str) -> Iterator[str]:
    years = found.counts_by("fy")
    if not years:
        return
    first, last = min(years), max(years)
    kinds = found.counts_by("cat")
    named = {code: labels.category(code).best(lang).text for code in kinds}
    if len(kinds) > 1:
        words = _listed(_top(kinds), named, lang)
        yield _("Most often: %(kinds)s.") % {"kinds": words}
    if first != last:
        yield _("Events of %(period)s.") % {"period": format_range(first, last, lang)}
    graded = found.counts_by("st")
    order = [code for code in SHOWN_STATUSES if code in graded]
    names = {code: statuses.label(code) for code in order}
    yield _("How well established: %(statuses)s.") % {
        "statuses": _listed({code: graded[code] for code in order}, names, lang)
    }


def _top(counts: Mapping[str, int]) -> dict[str, int]:
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return dict(ordered[:MOST])


def _listed(counts: Mapping[str, int], names: Mapping[str, str], lang: str) -> str:
    return _(", ").join(f"{names[code]} {localized_count(n, lang)}" for code, n in counts.items())

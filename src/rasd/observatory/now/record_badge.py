"""The badge of one published outage."""

from django.http import Http404
from django.utils.translation import gettext as _

from rasd.atlas import queries
from rasd.ledger import statuses
from rasd.observatory.now.badge import Badge, badge
from rasd.outages.body import KIND
from rasd.text.dates import format_date, format_range


def of(ref: str, lang: str) -> Badge:
    """Return the badge of an outage or of its retraction; Http404 for a ref that is none.

    "Goes on" is said with the day of the version that says so: nobody looked since.
    """
    known = queries.versions(ref)
    if not known or known[0].kind != KIND:
        raise Http404
    record, body = queries.record(ref), queries.body(ref, known[-1].version)
    if queries.retraction(ref) or record is None or body is None:
        return badge(ref, str(statuses.LABELS[statuses.RETRACTED]), "unknown", lang)
    title = record.title.best(lang).text
    if body["ongoing"]:
        days = {
            "start": format_date(body["started"], lang),
            "day": format_date(record.published, lang),
        }
        words = _("Since %(start)s; still so on %(day)s") % days
        return badge(title, words, "blocked", lang)
    span = format_range(body["started"], body["ended"] or body["started"], lang)
    return badge(title, span, "down", lang)

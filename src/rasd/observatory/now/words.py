"""What a verdict reads like."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext

from rasd.kernel.clock import BAGHDAD
from rasd.observatory.now.reading import Reading, Verdict
from rasd.text.dates import format_date
from rasd.text.digits import localized_count

STATES = {
    "blocked": lazy("blocked"),
    "mixed": lazy("blocked for some"),
    "down": lazy("not working elsewhere either"),
    "ok": lazy("reachable"),
    "insufficient": lazy("too few measurements"),
}


def headline(verdict: Verdict, lang: str) -> str:
    """Return one sentence: what is now, else what is last known, else that we do not know."""
    if verdict.last:
        return _("Last known: %(state)s, on %(day)s") % {
            "state": STATES[verdict.last.state],
            "day": day(verdict.last.until, lang),
        }
    if verdict.tone == "unknown":
        return _("We do not know.")
    count = localized_count(verdict.measured, lang)
    if verdict.blocked:
        words = ngettext(
            "Blocked on %(blocked)s of %(count)s measured network",
            "Blocked on %(blocked)s of %(count)s measured networks",
            verdict.measured,
        )
        return words % {"blocked": localized_count(verdict.blocked, lang), "count": count}
    if verdict.tone == "down":
        return _("It does not answer, and not elsewhere either: this is no block.")
    words = ngettext(
        "Reachable on %(count)s measured network",
        "Reachable on %(count)s measured networks",
        verdict.measured,
    )
    return words % {"count": count}


def state(reading: Reading, lang: str) -> str:
    """Return the state of one network and when that was."""
    said = str(STATES[reading.state])
    if not reading.is_known:
        return _("We do not know: %(why)s") % {"why": said}
    if reading.is_now:
        return f"{said} · {moment(reading.until, lang)}"
    return _("last known: %(state)s, on %(day)s") % {
        "state": said,
        "day": day(reading.until, lang),
    }


def counts(reading: Reading, lang: str) -> str:
    """Return how many measurements said what, those that none said left out."""
    said = {
        "blocked": _("blocked: %(count)s"),
        "ok": _("reachable: %(count)s"),
        "down": _("down: %(count)s"),
        "insufficient": _("undecided: %(count)s"),
    }
    return " · ".join(
        words % {"count": localized_count(reading.counts[name], lang)}
        for name, words in said.items()
        if reading.counts[name]
    )


def day(at: datetime, lang: str) -> str:
    """Return the day in Baghdad."""
    return format_date(at.astimezone(BAGHDAD).date().isoformat(), lang)


def moment(at: datetime, lang: str) -> str:
    """Return day and clock in Baghdad."""
    return format_date(at.astimezone(BAGHDAD).strftime("%Y-%m-%dT%H:%M"), lang)

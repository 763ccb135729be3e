"""When something happened, and how sure that date is."""

from django.utils.translation import gettext_lazy as _

from rasd.text.dates import format_date, format_range

PRECISION = {
    4: _("Only the year is known or shown."),
    7: _("Only the month is known or shown."),
    10: "",
}
CONFIDENCE = {
    "stated": _("The source states this date."),
    "inferred": _("The date was worked out from the source, which does not state it."),
    "conflicting": _("Sources give different dates; this one seemed the best founded."),
}


def when(body: dict[str, object], lang: str) -> str:
    """Return the words for a body's `started`, `ended`, `hour` and `ongoing`."""
    started, ended = str(body["started"]), str(body.get("ended") or "")
    hour = str(body.get("hour") or "")
    if ended and ended != started:
        return format_range(started, ended, lang)
    if body.get("ongoing"):
        return format_range(started, None, lang)
    if hour and len(started) == 10:
        return format_date(f"{started}T{int(hour):02}:00", lang)
    return format_date(started, lang)


def certainty(body: dict[str, object]) -> list[str]:
    """Return sentences on how exact and how sure the date is."""
    precision = str(PRECISION.get(len(str(body["started"])), ""))
    confidence = str(CONFIDENCE.get(str(body.get("date_confidence")), ""))
    return [sentence for sentence in (precision, confidence) if sentence]

"""When an outage began, in one tap: counted from the hour at which the page was opened.

The hour travels with the form: what is sent late, or sent again, names the same hour, so that an
identical retry stays one report.
"""

from datetime import datetime, timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rasd.intake.forms.when import known_date
from rasd.kernel.clock import BAGHDAD, now
from rasd.text.bidi import ltr
from rasd.text.digits import to_ascii_digits

FORMAT = "%Y-%m-%dT%H:%M"
OPEN_AT_MOST = timedelta(hours=12)
AHEAD_AT_MOST = timedelta(minutes=5)
BEGAN = [
    ("now", gettext_lazy("Just now")),
    ("hour", gettext_lazy("About an hour ago")),
    ("today", gettext_lazy("Earlier today")),
    ("yesterday", gettext_lazy("Yesterday")),
]


class OpenedField(forms.CharField):
    """The minute at which the page was opened, by Baghdad's clock; "" for anything else."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        super().__init__(required=False)

    def to_python(self, value: object) -> str:
        """Return the minute if the page may still be asked what "now" means."""
        return value if isinstance(value, str) and _is_recent(value) else ""

    def bound_data(self, data: object, initial: object) -> str:
        """Show what can be used again."""
        return self.to_python(data) or opened_now()


def opened_now() -> str:
    """Return the present minute as the form carries it."""
    return now().strftime(FORMAT)


def tapped(answer: str, opened: str) -> tuple[str, str]:
    """Return day and hour ("" where it is not known to the hour) of a tapped answer.

    Raises ValidationError where the page lay open for so long that "now" is another time.
    """
    if not opened:
        raise ValidationError(
            _("This page lay open for long. Please choose once more."), code="began"
        )
    at = _read(opened) - (timedelta(hours=1) if answer == "hour" else timedelta())
    if answer in ("now", "hour"):
        return at.date().isoformat(), str(at.hour)
    return (at.date() - timedelta(days=answer == "yesterday")).isoformat(), ""


def typed_day(text: str) -> str:
    """Return the ISO day out of a date field, also of browsers that show it as plain text."""
    parts = to_ascii_digits(text).replace("/", "-").replace(".", "-").split("-")
    if len(parts) == 3 and len(parts[-1].strip()) == 4:
        parts.reverse()
    if len(parts) != 3 or not parts[1].strip().isdigit() or not 1 <= int(parts[1]) <= 12:
        words = _("Please write the day such as %(day)s.") % {"day": ltr("2026-06-01")}
        raise ValidationError(words, code="day")
    year, month, day = (part.strip() for part in parts)
    try:
        return known_date(day=day, month=month, year=year)
    except ValidationError as error:
        raise ValidationError(error.messages[0], code="day") from None


def not_ahead(day: str, hour: str) -> str:
    """Return a chosen hour of a day; raise ValidationError while it is still in the future."""
    if hour and (day, int(hour)) > (now().date().isoformat(), now().hour):
        raise ValidationError(_("This hour is still in the future."), code="hour")
    return hour


def _is_recent(text: str) -> bool:
    try:
        age = now() - _read(text)
    except ValueError:
        return False
    return -AHEAD_AT_MOST <= age <= OPEN_AT_MOST


def _read(text: str) -> datetime:
    return datetime.strptime(text, FORMAT).replace(tzinfo=BAGHDAD)

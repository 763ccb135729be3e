"""A date from three fields that may stop after the year: what is left out is not known."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from rasd.kernel.clock import today
from rasd.text.digits import to_ascii_digits

EARLIEST = 1990


def known_date(*, day: str, month: str, year: str) -> str:
    """Return `2019`, `2019-10`, `2019-10-02` or ""; any script's digits are read.

    Raises ValidationError whose `code` names the field that needs another look.
    """
    if not (day or month or year):
        return ""
    if not year:
        raise ValidationError(_("Please add the year; the year alone is enough."), code="year")
    known_year = _number(year)
    if known_year is None or not EARLIEST <= known_year <= today().year:
        raise ValidationError(
            _("Please write the year with four digits, not before 1990 and not in the future."),
            code="year",
        )
    if not month:
        if day:
            raise ValidationError(
                _("Please choose the month too, or leave out the day."), code="month"
            )
        return f"{known_year:04d}"
    return _with_month(known_year, int(month), day)


def _with_month(year: int, month: int, day: str) -> str:
    if (year, month) > (today().year, today().month):
        raise ValidationError(_("This month is still in the future."), code="month")
    if not day:
        return f"{year:04d}-{month:02d}"
    try:
        whole = date(year, month, _number(day) or 0)
    except ValueError:
        raise ValidationError(_("This month has no such day."), code="day") from None
    if whole > today():
        raise ValidationError(_("This day is still in the future."), code="day")
    return whole.isoformat()


def _number(text: str) -> int | None:
    digits = to_ascii_digits(text.strip())
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else None

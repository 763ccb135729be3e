"""A day on which there was a network to cut."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from rasd.kernel.fields import DayField

FIRST, LAST = "1990-01-01", "2099-12-31"


class NetworkDayField(DayField):
    """A day as YYYY-MM-DD, not so early or late that no clock reaches it."""

    def clean(self, value: Any) -> str:
        day = super().clean(value)
        if day and not FIRST <= day <= LAST:
            raise ValidationError(_("There is no network in that year."))
        return day

"""How hours and types read in the lists of outages."""

from django import template
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from rasd.observatory.listing.hours_words import hours_words
from rasd.outages.words import TYPES
from rasd.text.months import month_name

register = template.Library()
register.simple_tag(hours_words, name="hours")
MEASURED = {
    "shutdown": _("Hours without internet"),
    "throttling": _("Hours of slowed internet"),
    "block": _("Hours in which something was blocked"),
    "sms_voice": _("Hours without calls or text messages"),
}


@register.filter
def type_words(code: str) -> object:
    """Return the name of a type."""
    return TYPES.get(code, code)


@register.filter
def measured_words(code: str) -> object:
    """Return what is counted of a type."""
    return MEASURED[code]


@register.filter
def month_word(number: str | int) -> str:
    """Return the name of a month from 1 to 12."""
    return month_name(int(number), get_language() or "ar")


@register.filter
def month_number(code: str) -> str:
    """Return `10` of `2019-10`."""
    return str(int(code[5:7]))

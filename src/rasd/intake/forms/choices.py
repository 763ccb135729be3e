"""The lists of the report form in the language of the page."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rasd.places.choices import grouped_choices
from rasd.text.digits import localized_digits
from rasd.text.months import month_name
from rasd.topics import thesaurus

Choices = list[Any]


def _lang() -> str:
    return get_language() or "ar"


def categories() -> Choices:
    """Return what may have happened, in groups; the first answer leaves it open."""
    return [("", _("Choose, or leave it to us")), *thesaurus.choices(_lang())]


def places() -> Choices:
    """Return the one place select."""
    return [("", _("Choose a place")), *grouped_choices(_lang())]


def months() -> Choices:
    """Return the months by name."""
    return [("", "—"), *((str(m), month_name(m, _lang())) for m in range(1, 13))]


def hours() -> Choices:
    """Return the hours of a day."""
    return [("", "—"), *((str(h), localized_digits(f"{h:02}:00", _lang())) for h in range(24))]


def speakers() -> Choices:
    """Return who may be speaking."""
    return thesaurus.term_choices(thesaurus.speakers(), _lang())


def actors() -> Choices:
    """Return who may have done it."""
    return thesaurus.term_choices(thesaurus.actors(), _lang())


def affected() -> Choices:
    """Return who may be affected."""
    return thesaurus.term_choices(thesaurus.affected(), _lang())


def channels() -> Choices:
    """Return the ways a report reaches the team other than this site."""
    return [c for c in thesaurus.term_choices(thesaurus.channels(), _lang()) if c[0] != "web"]

"""The lists of the report form in the language of the page."""

from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rasd.outages import networks
from rasd.outages import services as apps
from rasd.places.choices import grouped_choices, in_order
from rasd.places.names import by_code
from rasd.places.names import governorates as all_governorates
from rasd.text.digits import localized_digits
from rasd.text.months import month_name
from rasd.topics import thesaurus

Choices = list[Any]
MOST_USED = 11


def _lang() -> str:
    return get_language() or "ar"


def categories() -> Choices:
    """Return what may have happened, in groups; the first answer leaves it open."""
    return [("", _("Choose, or leave it to us")), *thesaurus.choices(_lang())]


def places() -> Choices:
    """Return the one place select."""
    return [("", _("Choose a place")), *grouped_choices(_lang())]


def governorates() -> Choices:
    """Return the governorates; nobody sees further than around themselves."""
    lang = _lang()
    named = [(place.code, place.name(lang)) for place in in_order(all_governorates(), lang)]
    return [("", _("Choose a place")), *named, ("unsaid", by_code("unsaid").name(lang))]


def operators() -> Choices:
    """Return the operators by the number of their network, mobile ones first."""
    return [(str(one.asn), one.name(_lang())) for one in networks.operators()]


def services() -> Choices:
    """Return the apps that most people use; others fit into the words."""
    used = [one for one in apps.services() if one.kind in ("social", "messenger", "video")]
    return [(one.code, one.name(_lang())) for one in used[:MOST_USED]]


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

"""Candidates and their sources in words."""

from django import template
from django.utils.translation import gettext_lazy as _

from rasd.outages import services
from rasd.outages.body import Interval
from rasd.outages.candidates.lines import interval
from rasd.outages.candidates.measured import service_code
from rasd.outages.candidates.month import Month
from rasd.outages.candidates.sources import name_of
from rasd.outages.events.event import Moment
from rasd.outages.networks import by_asn

register = template.Library()
KINDS = {
    "shutdown": _("Outage of the internet"),
    "degraded": _("The internet was weak"),
    "throttling": _("Throttling"),
    "block": _("Block of a service or site"),
}
BADGES = {"seen": "accent"}


@register.filter
def candidate_kind(kind: str) -> object:
    """Return what rows say was cut; `degraded` is trouble that is no cut."""
    return KINDS.get(kind, kind)


@register.filter
def as_interval(at: Moment) -> Interval:
    """Return the time of a row as an interval, as outages have them."""
    return interval(at)


@register.filter
def source_name(key: str) -> str:
    """Return the name of a source of imported facts."""
    return name_of(key)


@register.filter
def candidate_service(name: str, lang: str) -> str:
    """Return the name of a service, whichever way a list or a test calls it."""
    return services.name(service_code(name), lang)


@register.filter
def candidate_network(asn: int, lang: str) -> str:
    """Return the name of an operator, or the number of its network."""
    known = by_asn(asn)
    return known.name(lang) if known else f"AS{asn}"


@register.filter
def month_iso(month: Month) -> str:
    """Return `2019-10`."""
    return str(month)


@register.filter
def verdict_badge(verdict: str) -> str:
    """Return the class of a verdict's badge; the word beside it says it too."""
    return BADGES.get(verdict, "")

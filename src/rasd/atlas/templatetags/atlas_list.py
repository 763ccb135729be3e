"""How a record reads in a list: its date, its place with precision, its citation."""

from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from rasd.atlas.presentation import CaseView
from rasd.atlas.queries import Record
from rasd.atlas.wording.when import when

register = template.Library()


@register.simple_tag
def record_date(record: Record) -> str:
    """Return when it happened, in words and at its own precision."""
    spoken = {"started": record.started, "ended": record.ended, "ongoing": record.ongoing}
    return when(spoken, get_language() or "ar")


@register.simple_tag
def record_place(record: Record) -> SafeString:
    """Return the place and, where it is finer than a governorate, how exact it is."""
    name = record.place_label.best(get_language() or "ar").text
    exact = {"cell": _("hexagon"), "district": _("district")}.get(record.place_precision)
    if record.place_precision == "district" and record.district:
        name, exact = record.district_label.best(get_language() or "ar").text, name
    if exact:
        return format_html("<bdi>{}</bdi> ({})", name, exact)
    return format_html("<bdi>{}</bdi>", name)


@register.inclusion_tag("atlas/_cite.html", takes_context=True)
def cite(context: dict[str, Any], record: Record) -> dict[str, Any]:
    """Show how to quote a record of a list."""
    lang = get_language() or "ar"
    return {
        "site_name": context["site_name"],
        "title": record.title.best(lang).text,
        "ref": record.ref,
        "version": record.version,
        "day": record.published,
        "url": f"{context['case_url'](record.ref)}v{record.version}/",
        "size": context["checkpoint_size"],
    }


@register.inclusion_tag("atlas/_cite.html", takes_context=True)
def cite_version(
    context: dict[str, Any], case: CaseView, address: str, proof: dict[str, Any]
) -> dict[str, Any]:
    """Show how to quote one version of a record."""
    return {
        "site_name": context["site_name"],
        "title": case.title.best(case.lang).text,
        "ref": case.ref,
        "version": case.version,
        "day": case.day,
        "url": f"{address}v{case.version}/",
        "size": proof["size"],
    }

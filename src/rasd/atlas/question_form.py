"""The page of all filters as data: parts of a form, each with its selects and their counts."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from rasd.atlas import facet_choices, filter_choices
from rasd.atlas.filter_choices import Choice, Group
from rasd.atlas.filters import Filters


@dataclass(frozen=True)
class Select:
    """One select: `nothing` says what is asked for without it, a group without a name is flat."""

    name: str
    label: str
    nothing: str
    groups: list[Group]


@dataclass(frozen=True)
class Part:
    """Selects that belong together, under one heading; those without any choice are left out."""

    title: str
    selects: list[Select]
    hint: str = ""


def parts(filters: Filters, lang: str) -> list[Part]:
    """Return every filter with a list, counted for what is asked, in `lang`."""
    every = (
        Part(_("What and who"), _what(filters, lang)),
        Part(_("Where"), _where(filters, lang), "" if filters.place else _shorter()),
        Part(_("How well it is known"), _known(filters, lang)),
    )
    return [
        Part(part.title, [one for one in part.selects if one.groups], part.hint) for part in every
    ]


def _shorter() -> str:
    return _("Choose a governorate and count again for a shorter list of districts.")


def _what(filters: Filters, lang: str) -> list[Select]:
    return [
        Select("category", _("What"), _("Everything"), filter_choices.categories(filters, lang)),
        _flat("actor", _("Party to which it is attributed"), facet_choices.actors(filters, lang)),
        _flat("affected", _("Affected"), facet_choices.affected(filters, lang)),
        _flat("law", _("Law"), facet_choices.laws(filters, lang)),
    ]


def _where(filters: Filters, lang: str) -> list[Select]:
    governorates, beside = filter_choices.places(filters, lang)
    groups: list[Group] = [("", governorates)]
    if beside:
        groups.append((_("Not in one governorate"), beside))
    return [
        Select("place", _("Governorate or wider"), _("Everywhere"), groups),
        Select(
            "district",
            _("District"),
            _("Any district"),
            facet_choices.districts(filters, lang),
        ),
    ]


def _known(filters: Filters, lang: str) -> list[Select]:
    confidences = facet_choices.confidences(filters, lang)
    return [
        _flat("status", _("Status"), filter_choices.status_choices(filters, lang)),
        _flat("confidence", _("How sure the date is"), confidences),
        _flat("scope", _("How exact the place is"), facet_choices.scopes(filters, lang)),
    ]


def _flat(name: str, label: str, choices: list[Choice]) -> Select:
    return Select(name, label, _("All"), [("", choices)] if choices else [])

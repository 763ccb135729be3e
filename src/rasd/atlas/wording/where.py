"""Where something happened, said no more exactly than it was published."""

from typing import Any

from django.utils.translation import gettext as _

from rasd.atlas import labels
from rasd.atlas.buckets import place_of
from rasd.kernel.localized import Localized
from rasd.places.cells import UnpublishableCell, resolution_of
from rasd.places.precision import RESOLUTIONS
from rasd.text.digits import localized_digits


def names_of(place: dict[str, Any]) -> list[Localized]:
    """Return the names to show, the smallest place first, each place once."""
    found = [Localized.from_json(place.get("name") or {})]
    found += [labels.place(code) for code in (place.get("district"),) if code]
    found.append(labels.place(place_of(place)))
    return list(dict.fromkeys(name for name in found if name))


def precision_of(place: dict[str, Any], lang: str) -> str:
    """Return one sentence: how exact the published place is."""
    if place["precision"] == "cell":
        return _area_of(place.get("cell", ""), lang)
    sentences = {
        "district": _("The district is known; a more exact place is not published."),
        "governorate": _("The governorate is known; a more exact place is not published."),
        "region": _("It concerned a whole region."),
        "national": _("It concerned the whole country."),
        "online": _("It happened on the internet and has no place on the map."),
    }
    return sentences.get(place["precision"], _("The place is not known or not published."))


def meaning_of(precision: str) -> str:
    """Return what a precision means, for readers who take a mark on a map for a point."""
    sentences = {
        "cell": _(
            "The map is laid out in hexagons of equal size. Only the hexagon is published: "
            "the place may be anywhere in it, and the middle of it means nothing."
        ),
        "district": _(
            "A district (qada) is the part of a governorate below it: a town with the land "
            "around it, or a part of a large city. It may be anywhere in it."
        ),
        "governorate": _(
            "A governorate is the largest division of the country below the regions. "
            "It may be anywhere in it; the mark does not mean its capital."
        ),
    }
    return sentences.get(precision, "")


def _area_of(cell: str, lang: str) -> str:
    try:
        size = RESOLUTIONS[resolution_of(cell)]
    except UnpublishableCell:
        return _("The place is not known or not published.")
    return _("Somewhere in a hexagon of about %(size)s km², never an exact point.") % {
        "size": localized_digits(size, lang)
    }

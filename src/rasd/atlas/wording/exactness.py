"""How sure a date and how exact a place is, in the few words of a choice."""

from django.utils.translation import gettext_lazy as _

SURENESS = {
    "stated": _("Stated by a source"),
    "inferred": _("Concluded by us"),
    "conflicting": _("Sources differ"),
}
EXACTNESS = {
    "cell": _("Known to a hexagon"),
    "district": _("Known to the district"),
    "governorate": _("Known to the governorate"),
    "region": _("A whole region"),
    "national": _("The whole country"),
    "online": _("The internet, so no place"),
    "unknown": _("Not known, or not published"),
}


def sureness(code: str) -> str:
    """Return how sure a date is; a code that is not known names itself."""
    return str(SURENESS.get(code, code))


def exactness(code: str) -> str:
    """Return how exact a published place is; a code that is not known names itself."""
    return str(EXACTNESS.get(code, code))

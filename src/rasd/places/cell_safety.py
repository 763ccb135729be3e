"""The coarsest-cell rule: publish the largest cell that does not give away more than itself.

A record shows its governorate and its cell. Where a cell lies across a border, the part inside the
governorate is smaller than the cell and the place is known more exactly than promised; so such a
cell is not published. The borders are those drawn (about 1 km exact at best), so the test cannot
see Halabja's border, and a site should load good boundaries before it relies on it near one. It
knows nothing of people either: where few live, choose the district.
"""

import h3

from rasd.places.cells import UnpublishableCell, cell_centre, published_cell, resolution_of
from rasd.places.geometry.projection import KM_PER_UNIT, Point, project
from rasd.places.geometry.ring import border_distance, contains
from rasd.places.names import by_code
from rasd.places.precision import RESOLUTIONS
from rasd.places.shapes import outlines

FAR_KM = 60.0
"""Sources differ on borders and disputed districts; farther off is a typing error."""


def coarsest_safe_cell(lat: float, lon: float, *, finest: int = 5) -> str | None:
    """Return the largest allowed cell around a point that crosses no border, down to `finest`.

    None means: publish the district or the governorate instead.
    """
    cells = (published_cell(lat, lon, r) for r in sorted(RESOLUTIONS) if r <= finest)
    return next((cell for cell in cells if not straddles(cell)), None)


def check_cell(cell: str, governorate: str) -> None:
    """Raise UnpublishableCell unless a cell may be published for a record of this governorate."""
    resolution_of(cell)
    if straddles(cell):
        raise UnpublishableCell(
            "straddles",
            "the cell lies across a border, so it would show the place more exactly than its size",
        )
    if _far_from(governorate, cell_centre(cell)):
        raise UnpublishableCell(
            "elsewhere", f"the cell is not in {by_code(governorate).name('en')}"
        )


def straddles(cell: str) -> bool:
    """Say whether a cell's corners, inner cells' centres and centre lie in more than one area.

    Land outside Iraq, or no governorate's land, counts as another area.
    """
    inner = h3.cell_to_children(cell, h3.get_resolution(cell) + 2)
    points = [*h3.cell_to_boundary(cell), *(h3.cell_to_latlng(child) for child in inner)]
    areas = {governorate_at(lat, lon) for lat, lon in points}
    return len(areas) > 1 or "" in areas


def governorate_at(lat: float, lon: float) -> str:
    """Return the governorate drawn at a point in degrees, or an empty text outside all of them."""
    point = project(lat, lon)
    return next((code for code, rings in outlines().items() if contains(rings, point)), "")


def _far_from(governorate: str, point: Point) -> bool:
    place = by_code(governorate)
    rings = outlines().get(governorate)
    if rings and contains(rings, point):
        return False
    if not rings:
        x, y = project(*place.point) if place.point else point
        rings = [[(x, y), (x + 1, y), (x, y + 1)]]
    return border_distance(rings, point) * KM_PER_UNIT > FAR_KM

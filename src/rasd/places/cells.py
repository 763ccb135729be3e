"""H3 cells as the only exact-looking place that is ever published (threat 9: map precision).

A cell is chosen once, at the gate, from the sealed exact place; always the same cell for the same
place (no random shift, which repeated publication would average out), and drawn as its hexagon,
never as a pin.
"""

import re

import h3

from rasd.places.geometry.projection import Point, inside_frame, project
from rasd.places.precision import RESOLUTIONS

_INDEX = re.compile(r"[0-9a-f]{15}")


class UnpublishableCell(ValueError):
    """This cell must not be published. `reason` is one word for a form to translate:

    `invalid`, `resolution`, `outside` (not in Iraq), `straddles` (a border) or `elsewhere` (far
    from the governorate it is said to be in); the message is for logs and developers.
    """

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


def published_cell(lat: float, lon: float, resolution: int) -> str:
    """Return the H3 index of the cell around a point in degrees, at an allowed resolution.

    Raises UnpublishableCell for any other resolution or a point outside the map. It does not yet
    say that the cell is safe: ask `cell_safety.coarsest_safe_cell` or `check_cell`.
    """
    if resolution not in RESOLUTIONS:
        raise UnpublishableCell(
            "resolution", f"resolution {resolution} is not one of {sorted(RESOLUTIONS)}"
        )
    if not inside_frame(lat, lon):
        raise UnpublishableCell("outside", "the point is not in Iraq")
    return str(h3.latlng_to_cell(lat, lon, resolution))


def resolution_of(cell: str) -> int:
    """Return an index's resolution; raises UnpublishableCell when it is no H3 cell or too fine."""
    # h3 fails on negative and on overlong numbers instead of saying no.
    if not _INDEX.fullmatch(cell) or not h3.is_valid_cell(cell):
        raise UnpublishableCell("invalid", "not an H3 cell")
    resolution = int(h3.get_resolution(cell))
    if resolution not in RESOLUTIONS:
        raise UnpublishableCell(
            "resolution", f"resolution {resolution} is not one of {sorted(RESOLUTIONS)}"
        )
    return resolution


def cell_polygon(cell: str) -> list[tuple[float, float]]:
    """Return the cell's corners as (latitude, longitude) in degrees, open."""
    return [(lat, lon) for lat, lon in h3.cell_to_boundary(cell)]


def cell_ring_geojson(cell: str) -> list[list[float]]:
    """Return the cell as a closed GeoJSON ring of [longitude, latitude], exact to about 1 m."""
    corners = [[round(lon, 5), round(lat, 5)] for lat, lon in cell_polygon(cell)]
    return [*corners, corners[0]]


def cell_outline(cell: str) -> str:
    """Return the cell as SVG path data in map units, one decimal."""
    corners = (project(lat, lon) for lat, lon in cell_polygon(cell))
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in corners) + "z"


def cell_centre(cell: str) -> Point:
    """Return the cell's centre in map units."""
    return project(*h3.cell_to_latlng(cell))

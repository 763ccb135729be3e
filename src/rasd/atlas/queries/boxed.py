"""Records whose published area meets a box of the map: exactly what is drawn of them, in degrees.

A cell is met by its hexagon, a district or governorate by its label point; records without a place
on the map are met by no box.
"""

from collections.abc import Iterator
from functools import cache

import h3
from pyroaring import BitMap

from rasd.atlas.drawing.clip import clipped
from rasd.atlas.postings import Selection, reading
from rasd.atlas.postings.terms import COARSEST
from rasd.places import cells, names
from rasd.places.place import Place
from rasd.places.precision import RESOLUTIONS

Box = tuple[float, float, float, float]
"""West, south, east, north."""
FINEST = max(RESOLUTIONS)
_BEYOND = 1.7
"""How far a cell reaches with all that belong to it, in average edges: they overlap its border."""


def boxed(found: Selection, boxes: tuple[Box, ...]) -> Selection:
    """Return those of these records that lie in one of the boxes or touch it."""
    sets = (ids for box in boxes for part in (_by_name, _by_cell) for ids in part(found, box))
    inside = BitMap.union(BitMap(), *sets)
    return Selection(found.db, inside & found.known_ids)


def _by_name(found: Selection, box: Box) -> Iterator[BitMap]:
    of_governorates = reading.ids_of(found.db, "prec:governorate")
    of_districts = reading.ids_of(found.db, "prec:district")
    for place in names.governorates():
        if _holds(box, place):
            yield reading.ids_of(found.db, f"plc:{place.code}") & of_governorates
    for place in names.districts():
        # A district without a point of its own is drawn at that of its governorate.
        if _holds(box, place if place.point else names.by_code(place.governorate)):
            yield reading.ids_of(found.db, f"dis:{place.code}") & of_districts


def _by_cell(found: Selection, box: Box) -> Iterator[BitMap]:
    """Yield sets from the largest cells down: only cells on the edge of the box are looked into."""
    level = list(found.counts_by(f"h{COARSEST}"))
    for step in range(COARSEST, FINEST + 1):
        own, below = reading.ids_of(found.db, f"res:{step}"), []
        for cell in level:
            reach = _reach(step)
            if not _near(box, cell, reach):
                continue
            if not (ids := reading.ids_of(found.db, f"h{step}:{cell}")):
                continue
            if _near(box, cell, -reach):
                yield ids
                continue
            here = ids & own
            if here and clipped(_ring(cell), box):
                yield here
            if len(here) < len(ids):
                below += h3.cell_to_children(cell, step + 1)
        level = below


def _near(box: Box, cell: str, degrees: float) -> bool:
    """Return whether the centre lies in the box after it grew by so much (shrank, if negative)."""
    west, south, east, north = box
    lat, lon = h3.cell_to_latlng(cell)
    wide = degrees * 1.3  # degrees of longitude are shorter, up to 39° north by this much
    return south - degrees <= lat <= north + degrees and west - wide <= lon <= east + wide


def _holds(box: Box, place: Place) -> bool:
    if place.point is None:
        return False
    west, south, east, north = box
    lat, lon = place.point
    return south <= lat <= north and west <= lon <= east


def _ring(cell: str) -> list[tuple[float, float]]:
    return [(lon, lat) for lon, lat in cells.cell_ring_geojson(cell)[:-1]]


@cache
def _reach(step: int) -> float:
    return h3.average_hexagon_edge_length(step, unit="km") * _BEYOND / 111

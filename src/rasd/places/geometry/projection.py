"""One fixed projection of Iraq, so that shapes, cells and markers of any source fit each other.

Equirectangular with a true-scale parallel of 33.2° north; one unit is 1/118 degree of latitude,
about 0.94 km. It never depends on the boundaries loaded: a new boundary file moves nothing else.
"""

from math import cos, radians

Point = tuple[float, float]

VIEW_BOX = (0, 0, 1000, 1000)
WEST, EAST, SOUTH, NORTH = 38.65, 48.80, 29.00, 37.47
UNITS_PER_DEGREE = 118.0
KM_PER_UNIT = 111.2 / UNITS_PER_DEGREE
_ACROSS = cos(radians(33.2)) * UNITS_PER_DEGREE


def inside_frame(lat: float, lon: float) -> bool:
    """Say whether a point in degrees lies in the rectangle that the map can draw."""
    return SOUTH <= lat <= NORTH and WEST <= lon <= EAST


def project(lat: float, lon: float) -> Point:
    """Turn degrees into map units: x grows to the east, y to the south, as in SVG."""
    return (lon - WEST) * _ACROSS, (NORTH - lat) * UNITS_PER_DEGREE


def unproject(x: float, y: float) -> Point:
    """Turn map units back into (latitude, longitude) in degrees."""
    return NORTH - y / UNITS_PER_DEGREE, WEST + x / _ACROSS

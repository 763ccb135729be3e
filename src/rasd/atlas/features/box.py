"""The parameter `bbox`: a part of the earth in degrees."""

import math

from rasd.atlas.queries.boxed import Box


def boxes(text: str) -> tuple[Box, ...]:
    """Read west,south,east,north, with heights between if there are six; ValueError for others.

    Where west lies east of east the box crosses the antimeridian: it becomes two.
    """
    numbers = [float(part) for part in text.split(",")]
    if len(numbers) == 6:
        del numbers[5], numbers[2]
    if len(numbers) != 4 or not all(map(math.isfinite, numbers)):
        raise ValueError(text)
    west, south, east, north = numbers
    if not (-180 <= west <= 180 and -180 <= east <= 180 and -90 <= south <= north <= 90):
        raise ValueError(text)
    if west <= east:
        return ((west, south, east, north),)
    return (west, south, 180.0, north), (-180.0, south, east, north)

"""Counts by kind, place and time of a whole answer in one small file, exact for whole months."""

from rasd.atlas.cube.counting import count
from rasd.atlas.cube.encoding import encoded
from rasd.atlas.cube.file import content_of
from rasd.atlas.cube.shape import FREE, LAYERS, Cube, Unit

__all__ = ["FREE", "LAYERS", "Cube", "Unit", "content_of", "count", "encoded"]

"""Which governorates have room for their name on the map, for small screens and for large ones."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rasd.places import names, shapes

NARROW, WIDE = 35, 22
"""Height of letters in map units on a telephone and on a desk screen, as the stylesheet has it."""

LETTER = {"en": 0.58}
ARABIC_LETTER = 0.52
FIRST = "IQ-BG"


@dataclass(frozen=True)
class Box:
    """A rectangle in map units that a label covers."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@lru_cache(maxsize=6)
def nameless(lang: str, size: int) -> frozenset[str]:
    """Return the codes whose name would cover another label at this letter size.

    Every place keeps its number; the largest areas and the capital get their names first.
    """
    drawn = {shape.code: shape for shape in shapes.drawing().shapes}
    taken = {code: _number(shape, size) for code, shape in drawn.items()}
    left_out = set()
    for code in _by_importance():
        box = _name(drawn[code], names.by_code(code).name(lang), lang, size)
        others = [one for other, one in taken.items() if other.split("+")[0] != code]
        if box.left < 0 or box.right > 1000 or any(box.meets(other) for other in others):
            left_out.add(code)
        else:
            taken[f"{code}+name"] = box
    return frozenset(left_out)


@lru_cache(maxsize=1)
def too_small() -> frozenset[str]:
    """Return the areas that their own label covers; it then needs a ground of its own."""
    every = shapes.outlines()
    return frozenset(code for code, rings in every.items() if _width(rings) < 3 * NARROW)


def is_marker(shape: shapes.Shape) -> bool:
    """Return whether a governorate has no outline; its label then stands beside the marker."""
    return not shape.path


def _by_importance() -> Iterator[str]:
    yield FIRST
    outlines = shapes.outlines()
    yield from sorted(
        (one.code for one in names.governorates() if one.code != FIRST),
        key=lambda code: -_width(outlines.get(code, [])),
    )


def _width(rings: list[list[tuple[float, float]]]) -> float:
    across = [x for ring in rings for x, _y in ring]
    return max(across) - min(across) if across else 0


def _name(shape: shapes.Shape, name: str, lang: str, size: int) -> Box:
    width = len(name) * LETTER.get(lang, ARABIC_LETTER) * size
    if is_marker(shape):
        return Box(shape.x + 12, shape.y - size, shape.x + 24 + width, shape.y + 0.2 * size)
    right = shape.x + (0.6 * size if shape.code in too_small() else width / 2)
    return Box(right - width, shape.y - size, right, shape.y)


def _number(shape: shapes.Shape, size: int) -> Box:
    width = size * (1.5 if shape.code in too_small() else 1)
    if is_marker(shape):
        return Box(shape.x - 12, shape.y - 12, shape.x + 24 + width, shape.y + size)
    return Box(shape.x - width / 2, shape.y, shape.x + width / 2, shape.y + size)

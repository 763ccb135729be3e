"""The small map beside a record: where its place lies, drawn no more exactly than published."""

from dataclasses import dataclass
from functools import lru_cache

from rasd.atlas.drawing import outlines, window
from rasd.places import cells, names, shapes

WINDOW = 300
"""Map units across (about 280 km) around a published cell; other places show the whole country."""


@dataclass(frozen=True)
class Locator:
    """What to draw: `land` is all outlines, `area` the marked ones, `cell` a hexagon or ""."""

    view_box: str
    land: str
    area: str
    cell: str
    marker: tuple[int, int] | None


@lru_cache(maxsize=512)
def locate(place: str, cell: str = "") -> Locator | None:
    """Return the drawing for a place of the map or strip; None where there is nothing to mark."""
    return _drawn(tuple(_marked(place)), cell)


@lru_cache(maxsize=512)
def locate_all(codes: tuple[str, ...]) -> Locator | None:
    """Return the drawing of several governorates; None for none."""
    return _drawn(codes, "")


def _drawn(marked: tuple[str, ...], cell: str) -> Locator | None:
    if not marked:
        return None
    every = {shape.code: shape for shape in shapes.drawing().shapes}
    view_box = _window(cell) if cell else shapes.drawing().view_box
    box = window.box_of(view_box)
    paths = {code: outlines.inside(code, box) for code in every} if cell else outlines.coarse()
    bare = [every[code] for code in marked if not every[code].path]
    return Locator(
        view_box=view_box,
        land="".join(path for code, path in paths.items() if code not in marked),
        area="".join(paths.get(code, "") for code in marked),
        cell=cells.cell_outline(cell) if cell else "",
        marker=(bare[0].x, bare[0].y) if bare else None,
    )


def _marked(place: str) -> list[str]:
    if place == "national":
        return [governorate.code for governorate in names.governorates()]
    if place in ("kurdistan", "federal"):
        return [one.code for one in names.governorates() if one.region == place]
    return [one.code for one in names.governorates() if one.code == place]


def _window(cell: str) -> str:
    x, y = cells.cell_centre(cell)
    left, top = (round(min(max(at - WINDOW / 2, 0), 1000 - WINDOW)) for at in (x, y))
    return f"{left} {top} {WINDOW} {WINDOW}"

"""The map of governorates with its strip: every area a link, every record counted exactly once."""

from dataclasses import dataclass
from functools import lru_cache

from rasd.atlas import queries
from rasd.atlas.drawing import label_room, outlines, ramp, window
from rasd.atlas.filters import Filters
from rasd.atlas.queries.hexagons import counts_by_cell
from rasd.places import cells, shapes
from rasd.text.digits import localized_digits


@dataclass(frozen=True)
class Area:
    """One governorate or one entry of the strip: a link that switches its place filter.

    `shape` is None in the strip; `label` tells the stylesheet where the name has no room.
    """

    code: str
    name: str
    count: int
    digits: str
    href: str
    is_selected: bool
    level: int = 0
    shape: shapes.Shape | None = None
    path: str = ""
    label: str = ""


@dataclass(frozen=True)
class Hexagon:
    """A published cell as SVG path data, with the records in it: a link that chooses it."""

    cell: str
    path: str
    count: int
    href: str
    is_selected: bool


@dataclass(frozen=True)
class MapView:
    """The drawing; `on_map` and `beside` add up to what the list has without a place filter."""

    view_box: str
    areas: tuple[Area, ...]
    strip: tuple[Area, ...]
    hexagons: tuple[Hexagon, ...]
    legend: tuple[tuple[int, int, int], ...]
    attribution: str
    on_map: int
    beside: int

    @property
    def is_zoomed(self) -> bool:
        """Return whether a part of the country is shown larger."""
        return bool(self.selected and self.selected.shape)

    @property
    def seen(self) -> list[Area]:
        """Return the governorates inside the view; a link out of sight could not be focused."""
        return [one for one in self.areas if one.path or one in self.labelled]

    @property
    def labelled(self) -> list[Area]:
        """Return the governorates whose label lies well inside the view."""
        return [one for one in self.areas if one.shape and window.holds(self.view_box, one.shape)]

    @property
    def total(self) -> int:
        """Return how many records map and strip hold together."""
        return self.on_map + self.beside

    @property
    def with_records(self) -> int:
        """Return in how many governorates there are records."""
        return sum(1 for area in self.areas if area.count)

    @property
    def selected(self) -> Area | None:
        """Return the chosen governorate or entry of the strip."""
        return next((one for one in (*self.areas, *self.strip) if one.is_selected), None)


def draw(filters: Filters, lang: str, largest: int = 0) -> MapView:
    """Return the map for a question, in `lang`.

    Maps that are to be compared need one scale: its top is `largest` where this is more than any
    governorate of this map has.
    """
    counts = queries.counts_by_governorate(filters)
    strip = [_area(one, filters, lang) for one in queries.counts_by_bucket(filters)]
    classes = ramp.bounds([largest, *(one.count for one in counts)])
    drawing = shapes.drawing()
    by_code = {shape.code: shape for shape in drawing.shapes}
    areas = [
        _area(one, filters, lang, level=ramp.level(one.count, classes), shape=by_code[one.code])
        for one in counts
    ]
    return MapView(
        view_box=window.around(filters.place) or drawing.view_box,
        areas=tuple(sorted(areas, key=_drawn_last)),
        strip=tuple(strip),
        hexagons=tuple(_hexagons(filters)) if window.around(filters.place) else (),
        legend=tuple(
            (ramp.step_of(index, len(classes)), low, high)
            for index, (low, high) in enumerate(classes)
        ),
        attribution=drawing.attribution,
        on_map=sum(area.count for area in areas),
        beside=sum(area.count for area in strip),
    )


def _drawn_last(area: Area) -> tuple[bool, bool]:
    """Put what would be covered on top: markers, and the outline of what was chosen."""
    return area.shape is not None and label_room.is_marker(area.shape), area.is_selected


def _area(
    one: queries.Count,
    filters: Filters,
    lang: str,
    level: int = 0,
    shape: shapes.Shape | None = None,
) -> Area:
    selected = filters.place == one.code
    return Area(
        code=one.code,
        name=one.label.best(lang).text,
        count=one.count,
        digits=localized_digits(one.count, lang),
        href=(filters.query(place="" if selected else one.code) or ".") + "#map",
        is_selected=selected,
        level=level,
        shape=shape,
        path=_path(one.code, window.around(filters.place)) if shape else "",
        label=_label(one.code, lang) if shape else "",
    )


def _path(code: str, view_box: str) -> str:
    if view_box:
        return outlines.inside(code, window.box_of(view_box))
    return outlines.coarse().get(code, "")


def _label(code: str, lang: str) -> str:
    words = " small-area" if code in label_room.too_small() else ""
    if code in label_room.nameless(lang, label_room.WIDE):
        return f"{words} bare"
    return f"{words} tight" if code in label_room.nameless(lang, label_room.NARROW) else words


def _hexagons(filters: Filters) -> list[Hexagon]:
    return [
        Hexagon(
            cell,
            _outline(cell),
            count,
            filters.query(cell="" if filters.cell == cell else cell) + "#map",
            filters.cell == cell,
        )
        for cell, count in counts_by_cell(filters.without("cell"))
    ]


@lru_cache(maxsize=2048)
def _outline(cell: str) -> str:
    return cells.cell_outline(cell)

"""A cube as bytes: one line of JSON, then the four layers as whole numbers of unequal length.

A number above zero stands for itself; a zero is followed by how many more zeros there are. Numbers
are unsigned LEB128: seven bits a byte, lowest first, the eighth bit says that more follow.
"""

import json
from collections.abc import Iterator

from rasd.atlas.cube.shape import LAYERS, Cube, Layer
from rasd.kernel.varint import varint

FORMAT = "rasd-cube/1"


def encoded(cube: Cube, **facts: object) -> bytes:
    """Return the file; `facts` go into its first line (the log's size, the question asked)."""
    head = {
        "format": FORMAT,
        **facts,
        "records": cube.records,
        "unit": cube.unit,
        "first": cube.first,
        "units": cube.units,
        "places": cube.places,
        "governorates": cube.governorates,
        "categories": cube.categories,
        "groups": cube.groups,
        "layers": LAYERS,
    }
    line = json.dumps(head, ensure_ascii=True, separators=(",", ":")) + "\n"
    out = bytearray(line.encode())
    for layer in cube.layers:
        for number in _numbers(layer, cube.size):
            out += varint(number)
    return bytes(out)


def _numbers(layer: Layer, size: int) -> Iterator[int]:
    before = 0
    for at in sorted(layer):
        if gap := at - before:
            yield from (0, gap - 1)
        yield layer[at]
        before = at + 1
    if gap := size - before:
        yield from (0, gap - 1)

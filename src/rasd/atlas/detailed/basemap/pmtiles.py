"""Writing a PMTiles archive, version 3: all tiles of a map in one file, read by byte ranges.

Format: github.com/protomaps/PMTiles, spec/v3. Small archives only: one directory, no leaves.
"""

import gzip
import json
import struct
from collections.abc import Mapping
from typing import Any

from rasd.atlas.detailed.basemap.grid import Tile
from rasd.kernel.varint import varint

HEADER = struct.Struct("<7sB 11Q 6B 4i B 2i")
GZIP, VECTOR = 2, 1
LARGEST_ROOT = 16_384 - HEADER.size
"""Readers fetch header and directory by one first request of 16 KiB."""
_E7 = 10_000_000


def tile_id(tile: Tile) -> int:
    """Return the number of a tile: zooms one after the other, each along a Hilbert curve."""
    zoom, x, y = tile
    number = (4**zoom - 1) // 3
    side = 2**zoom // 2
    while side:
        right, low = int(bool(x & side)), int(bool(y & side))
        number += side * side * ((3 * right) ^ low)
        if not low:
            if right:
                x, y = side - 1 - x, side - 1 - y
            x, y = y, x
        side //= 2
    return number


def archive(
    tiles: Mapping[Tile, bytes],
    bounds: tuple[float, float, float, float],
    metadata: Mapping[str, Any],
) -> bytes:
    """Return the whole file; `bounds` are west, south, east, north in degrees.

    The same tiles give the same bytes. Raises ValueError when the directory grows too large.
    """
    data = bytearray()
    offsets: dict[bytes, int] = {}
    rows: list[tuple[int, int, int]] = []
    for number, content in sorted((tile_id(tile), content) for tile, content in tiles.items()):
        packed = gzip.compress(content, 9, mtime=0)
        if packed not in offsets:
            offsets[packed] = len(data)
            data += packed
        rows.append((number, offsets[packed], len(packed)))
    root = gzip.compress(_directory(rows), 9, mtime=0)
    if len(root) > LARGEST_ROOT:
        raise ValueError("too many tiles for one directory")
    about = gzip.compress(json.dumps(metadata, sort_keys=True).encode(), 9, mtime=0)
    zooms = sorted({zoom for zoom, _x, _y in tiles})
    west, south, east, north = (round(edge * _E7) for edge in bounds)
    about_at = HEADER.size + len(root)
    data_at = about_at + len(about)
    header = HEADER.pack(
        *(b"PMTiles", 3, HEADER.size, len(root), about_at, len(about), data_at, 0),
        *(data_at, len(data), len(rows), len(rows), len(offsets)),
        *(1, GZIP, GZIP, VECTOR, zooms[0], zooms[-1]),
        *(west, south, east, north, zooms[0], (west + east) // 2, (south + north) // 2),
    )
    return header + root + about + bytes(data)


def _directory(rows: list[tuple[int, int, int]]) -> bytes:
    """Return the entries column by column; an offset of 0 means right behind the one before."""
    numbers = [row[0] for row in rows]
    steps = [now - before for before, now in zip([0, *numbers], numbers, strict=False)]
    offsets = []
    end = -1
    for _number, offset, length in rows:
        offsets.append(0 if offset == end else offset + 1)
        end = offset + length
    columns = (steps, [1] * len(rows), [row[2] for row in rows], offsets)
    return varint(len(rows)) + b"".join(varint(value) for column in columns for value in column)

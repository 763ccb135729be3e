"""The kinds of columns that are needed, and how their values become bytes (Encodings.md, PLAIN)."""

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from rasd.kernel.varint import varint

BOOLEAN, INT32, BYTE_ARRAY = 0, 1, 6
"""Physical types of parquet.thrift."""


@dataclass(frozen=True)
class Column:
    """A column by name; `optional` ones may hold None, `is_text` ones are UTF-8."""

    name: str
    physical: int
    plain: Callable[[Sequence[Any]], bytes]
    is_text: bool = False
    optional: bool = False

    def page(self, values: Sequence[Any]) -> bytes:
        """Return the content of a data page: which values are there, then those that are."""
        if not self.optional:
            return self.plain(values)
        there = [value for value in values if value is not None]
        return _levels([value is not None for value in values]) + self.plain(there)


def text(name: str) -> Column:
    """Return a column of str."""
    return Column(name, BYTE_ARRAY, lambda v: _byte_arrays([s.encode() for s in v]), is_text=True)


def binary(name: str) -> Column:
    """Return a column of bytes or None."""
    return Column(name, BYTE_ARRAY, _byte_arrays, optional=True)


def integer(name: str) -> Column:
    """Return a column of 32-bit numbers."""
    return Column(name, INT32, lambda v: struct.pack(f"<{len(v)}i", *v))


def boolean(name: str) -> Column:
    """Return a column of bool."""
    return Column(name, BOOLEAN, _bits)


def _byte_arrays(values: Sequence[bytes]) -> bytes:
    length = struct.Struct("<I").pack
    return b"".join([piece for value in values for piece in (length(len(value)), value)])


def _bits(values: Sequence[bool]) -> bytes:
    number = int("".join("1" if value else "0" for value in reversed(values)) or "0", 2)
    return number.to_bytes((len(values) + 7) // 8, "little")


def _levels(there: Sequence[bool]) -> bytes:
    """Return definition levels of one bit as a single bit-packed run behind its length."""
    packed = _bits(there)
    run = varint(len(packed) << 1 | 1) + packed
    return struct.pack("<I", len(run)) + run

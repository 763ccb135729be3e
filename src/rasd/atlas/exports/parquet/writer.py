"""A Parquet file, group of rows by group of rows (parquet-format 2, data pages version 1, gzip)."""

import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from rasd.atlas.exports.parquet import thrift
from rasd.atlas.exports.parquet.columns import Column

MAGIC = b"PAR1"
ROWS_IN_GROUP = 5_000
"""Rows that are in memory at once."""
_PLAIN, _RLE, _GZIP, _DATA_PAGE = 0, 3, 2, 0
_REQUIRED, _OPTIONAL, _UTF8 = 0, 1, 0


def pieces(
    columns: Sequence[Column], rows: Iterable[Sequence[Any]], facts: Mapping[str, str]
) -> Iterator[bytes]:
    """Yield the file; `facts` become its key-value metadata, rows are in the order of `columns`."""
    yield MAGIC
    at, total = len(MAGIC), 0
    groups: list[thrift.Value] = []
    source = iter(rows)
    while some := list(islice(source, ROWS_IN_GROUP)):
        chunks: list[thrift.Value] = []
        size = 0
        for column, values in zip(columns, zip(*some, strict=True), strict=True):
            data, plain_size = _chunk(column, values)
            chunks.append(_chunk_facts(column, len(values), at, len(data), plain_size))
            at, size = at + len(data), size + plain_size
            yield data
        group = {1: thrift.many(chunks), 2: thrift.i64(size), 3: thrift.i64(len(some))}
        groups.append(thrift.struct(group))
        total += len(some)
    footer = _footer(columns, total, groups, facts)
    yield footer + struct.pack("<I", len(footer)) + MAGIC


def _chunk(column: Column, values: Sequence[Any]) -> tuple[bytes, int]:
    """Return one page with its header, and its size before compression."""
    plain = column.page(values)
    squeezer = zlib.compressobj(6, zlib.DEFLATED, 31)  # 31: with gzip's own header
    packed = squeezer.compress(plain) + squeezer.flush()
    about = {
        1: thrift.i32(len(values)),
        2: thrift.i32(_PLAIN),
        3: thrift.i32(_RLE),
        4: thrift.i32(_RLE),
    }
    header = thrift.struct(
        {
            1: thrift.i32(_DATA_PAGE),
            2: thrift.i32(len(plain)),
            3: thrift.i32(len(packed)),
            5: thrift.struct(about),
        }
    )[1]
    return header + packed, len(header) + len(plain)


def _chunk_facts(column: Column, count: int, at: int, size: int, plain_size: int) -> thrift.Value:
    facts = {
        1: thrift.i32(column.physical),
        2: thrift.many([thrift.i32(_PLAIN), thrift.i32(_RLE)]),
        3: thrift.many([thrift.text(column.name)]),
        4: thrift.i32(_GZIP),
        5: thrift.i64(count),
        6: thrift.i64(plain_size),
        7: thrift.i64(size),
        9: thrift.i64(at),
    }
    return thrift.struct({2: thrift.i64(at), 3: thrift.struct(facts)})


def _footer(
    columns: Sequence[Column], total: int, groups: list[thrift.Value], facts: Mapping[str, str]
) -> bytes:
    root = thrift.struct({4: thrift.text("schema"), 5: thrift.i32(len(columns))})
    known = [
        thrift.struct({1: thrift.text(key), 2: thrift.text(value)}) for key, value in facts.items()
    ]
    return thrift.struct(
        {
            1: thrift.i32(2),
            2: thrift.many([root, *(_element(column) for column in columns)]),
            3: thrift.i64(total),
            4: thrift.many(groups) if groups else thrift.NOTHING,
            5: thrift.many(known),
            6: thrift.text("rasd"),
        }
    )[1]


def _element(column: Column) -> thrift.Value:
    fields = {
        1: thrift.i32(column.physical),
        3: thrift.i32(_OPTIONAL if column.optional else _REQUIRED),
        4: thrift.text(column.name),
    }
    if column.is_text:
        fields[6] = thrift.i32(_UTF8)
        fields[10] = thrift.struct({1: thrift.struct({})})
    return thrift.struct(fields)

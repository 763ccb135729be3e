"""Measurements out of files: JSON lines, plain or compressed by gzip or zstd, or one JSON text."""

import gzip
import io
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, cast

import zstandard

LONGEST = 64 << 20
"""Bytes of one measurement; more is no measurement."""

Watch = Callable[[int], None]
WINDOW = 1 << 27
"""Bytes that a zstd file may make us remember, as its own program allows; a bomb asks for more."""


class LineTooLong(ValueError):
    """A line passes all bounds, and what follows cannot be told apart."""


def lines(path: Path, watch: Watch | None = None) -> Iterator[tuple[int, bytes]]:
    """Yield (line number, one measurement in JSON), streaming; empty lines are passed over.

    A file that is one indented JSON text, an object or a list, is taken as its objects.
    `watch` is told how many bytes of the file as it lies there have been read.

    Raises:
        OSError, EOFError: the file cannot be read to its end.
        LineTooLong: a line is longer than `LONGEST`.
    """
    try:
        yield from _lines(path, watch)
    except (zlib.error, zstandard.ZstdError) as problem:
        raise OSError(f"the packing is damaged: {problem}") from None


def _lines(path: Path, watch: Watch | None) -> Iterator[tuple[int, bytes]]:
    with ExitStack() as stack:
        packed = stack.enter_context(path.open("rb"))
        file = unpacked(packed, stack)
        first = file.readline(LONGEST)
        if first.strip() in (b"{", b"["):
            yield from _one_text(first + file.read(LONGEST))
            return
        number, line = 1, first
        while line:
            if len(line) >= LONGEST:
                raise LineTooLong(f"line {number} is longer than {LONGEST >> 20} MiB")
            if line.strip():
                yield number, line
            if watch:
                watch(packed.tell())
            number, line = number + 1, file.readline(LONGEST)


def unpacked(file: BinaryIO, stack: ExitStack) -> BinaryIO:
    """Return what a file holds by what its first bytes say, whatever its name is."""
    magic = file.read(4)
    file.seek(0)
    if magic[:2] == b"\x1f\x8b":
        return cast(BinaryIO, stack.enter_context(gzip.open(file)))
    if magic == b"\x28\xb5\x2f\xfd":
        reader = zstandard.ZstdDecompressor(max_window_size=WINDOW).stream_reader(
            file, read_across_frames=True
        )
        return cast(BinaryIO, stack.enter_context(io.BufferedReader(reader, 1 << 20)))
    return file


def _one_text(text: bytes) -> Iterator[tuple[int, bytes]]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        yield 1, text
        return
    for number, one in enumerate(found if isinstance(found, list) else [found], 1):
        yield number, json.dumps(one).encode()

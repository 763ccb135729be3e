"""The little of protocol buffers that a vector tile needs (protobuf.dev, "Encoding")."""

from collections.abc import Iterable

from rasd.kernel.varint import varint


def zigzag(number: int) -> int:
    """Return a number so that small negative ones stay small: 0, -1, 1, -2 … become 0, 1, 2, 3."""
    return number * 2 if number >= 0 else -number * 2 - 1


def number_field(field: int, value: int) -> bytes:
    """Return a field that holds a number."""
    return varint(field << 3) + varint(value)


def bytes_field(field: int, content: bytes) -> bytes:
    """Return a field that holds bytes, a text or a message."""
    return varint(field << 3 | 2) + varint(len(content)) + content


def packed_field(field: int, values: Iterable[int]) -> bytes:
    """Return a field that holds a list of numbers."""
    return bytes_field(field, b"".join(map(varint, values)))

"""Values in Thrift's compact protocol, as Parquet's headers are written.

See thrift-compact-protocol.md of Apache Thrift.
A value is its wire type and its bytes.
"""

from rasd.kernel.varint import varint

Value = tuple[int, bytes]
_I32, _I64, _BINARY, _LIST, _STRUCT = 5, 6, 8, 9, 12
NOTHING: Value = (_LIST, bytes([_STRUCT]))
"""A list of no structures."""


def i32(number: int) -> Value:
    """Return a 32-bit number; enumerations too."""
    return _I32, _zigzag(number)


def i64(number: int) -> Value:
    """Return a 64-bit number."""
    return _I64, _zigzag(number)


def text(value: str) -> Value:
    """Return a UTF-8 string."""
    data = value.encode()
    return _BINARY, varint(len(data)) + data


def many(values: list[Value]) -> Value:
    """Return a list of values of one type; at least one."""
    kind = values[0][0]
    size = len(values)
    head = bytes([size << 4 | kind]) if size < 15 else bytes([0xF0 | kind]) + varint(size)
    return _LIST, head + b"".join(value[1] for value in values)


def struct(fields: dict[int, Value]) -> Value:
    """Return a structure; field numbers rise by less than 16 from one to the next."""
    pieces, before = [], 0
    for number, (kind, data) in fields.items():
        pieces.append(bytes([(number - before) << 4 | kind]) + data)
        before = number
    return _STRUCT, b"".join(pieces) + b"\0"


def _zigzag(number: int) -> bytes:
    return varint(number << 1 if number >= 0 else (-number << 1) - 1)

"""Messages on the socket: four bytes of length (big-endian), then JSON."""

import json
import socket
import struct
from typing import Any

LARGEST = 64 * 1024 * 1024
_LENGTH = struct.Struct(">I")


class Ended(ConnectionError):
    """The other side is gone."""


def send(connection: socket.socket, message: dict[str, Any]) -> None:
    """Write one message."""
    body = json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode()
    if len(body) > LARGEST:
        raise ValueError("too large for one message")
    connection.sendall(_LENGTH.pack(len(body)) + body)


def receive(connection: socket.socket) -> dict[str, Any]:
    """Read one message; raise Ended at the end, ValueError for what is no message."""
    (length,) = _LENGTH.unpack(_exactly(connection, _LENGTH.size))
    if length > LARGEST:
        raise ValueError("too large for one message")
    message = json.loads(_exactly(connection, length))
    if not isinstance(message, dict):
        raise ValueError("not a message")
    return message


def _exactly(connection: socket.socket, size: int) -> bytes:
    body = bytearray()
    while len(body) < size:
        part = connection.recv(min(size - len(body), 1 << 20))
        if not part:
            raise Ended
        body += part
    return bytes(body)

"""The plaintext inside an age file: where it belongs, compressed, padded.

Threat: someone with write access swaps two sealed rows. The first line says folder, compartment,
sequence and kind, and opening compares it with the row that it was read from.
"""

import struct
import zlib
from dataclasses import dataclass
from uuid import UUID

from rasd.vault.crypto.errors import Damaged
from rasd.vault.crypto.padding import padded_length

_RAW, _ZLIB = 0, 1
_HEAD = struct.Struct(">BI")
# A row sealed by a flooder must not fill keyd's memory when it is opened.
LARGEST_BODY = 8 * 1024 * 1024


@dataclass(frozen=True)
class Context:
    """The place of one sealed thing."""

    folder: UUID
    compartment: str
    seq: int
    kind: str

    def line(self) -> bytes:
        """Return the first line of the plaintext."""
        return f"rasd/1 {self.folder} {self.compartment} {self.seq} {self.kind}\n".encode()


def pack(context: Context, body: bytes) -> bytes:
    """Return the padded plaintext: line, u8 codec, u32 length, body, zeros."""
    if len(body) > LARGEST_BODY:
        raise ValueError("too large for one item; use a file")
    squeezed = zlib.compress(body, 9)
    codec, stored = (_ZLIB, squeezed) if len(squeezed) < len(body) else (_RAW, body)
    packed = context.line() + _HEAD.pack(codec, len(stored)) + stored
    return packed.ljust(padded_length(len(packed)), b"\0")


def unpack(context: Context, plaintext: bytes) -> bytes:
    """Return the body; raise Damaged when the plaintext belongs to another place."""
    line = context.line()
    if not plaintext.startswith(line):
        raise Damaged("this was sealed for another place")
    try:
        codec, length = _HEAD.unpack_from(plaintext, len(line))
    except struct.error as error:
        raise Damaged("cut short") from error
    start = len(line) + _HEAD.size
    stored = plaintext[start : start + length]
    if len(stored) != length or codec not in (_RAW, _ZLIB):
        raise Damaged("cut short")
    return stored if codec == _RAW else _inflate(stored)


def _inflate(stored: bytes) -> bytes:
    stream = zlib.decompressobj()
    try:
        body = stream.decompress(stored, LARGEST_BODY)
    except zlib.error as error:
        raise Damaged("does not unpack") from error
    if not stream.eof:
        raise Damaged("does not unpack")
    return body

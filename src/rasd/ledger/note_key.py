"""The Ed25519 keys of signed notes (c2sp.org/signed-note) and their text forms."""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519 = b"\x01"
NAME = re.compile(r"[^\s+]+")


class NoteError(ValueError):
    """A key or note is malformed, or no signature by the expected key holds."""


def key_id(name: str, public: bytes) -> bytes:
    """Return SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key)[:4]."""
    return hashlib.sha256(name.encode() + b"\n" + ED25519 + public).digest()[:4]


@dataclass(frozen=True, slots=True)
class Verifier:
    """A log's public key; its text form is the `vkey`: `name+keyid in hex+base64(0x01 ‖ key)`."""

    name: str
    public: bytes

    @classmethod
    def parse(cls, vkey: str) -> Self:
        """Read a vkey; NoteError when its name, id, type or length is wrong."""
        return cls(*_parse_key(vkey))

    @property
    def key_id(self) -> bytes:
        """Return the four bytes that stand before each signature of this key."""
        return key_id(self.name, self.public)

    def __str__(self) -> str:
        return _format_key(self.name, self.key_id, self.public)

    def holds(self, signature: bytes, text: str) -> bool:
        """Return whether `signature` (64 bytes) is this key's over `text`."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, text.encode())
        except InvalidSignature:
            return False
        return True


class Signer:
    """A log's private key; its text form `PRIVATE+KEY+name+keyid+base64(0x01 ‖ seed)` is secret."""

    __slots__ = ("_private", "verifier")

    def __init__(self, name: str, seed: bytes) -> None:
        if not NAME.fullmatch(name) or len(seed) != 32:
            raise NoteError("a signer has a name without spaces or + and a seed of 32 bytes")
        self._private = Ed25519PrivateKey.from_private_bytes(seed)
        self.verifier = Verifier(name, self._private.public_key().public_bytes_raw())

    @classmethod
    def generate(cls, name: str) -> Self:
        """Make a new key."""
        return cls(name, Ed25519PrivateKey.generate().private_bytes_raw())

    @classmethod
    def parse(cls, skey: str) -> Self:
        """Read the secret text form; the error never repeats what it read."""
        prefix, private_key, rest = _three(skey)
        name, hexid, blob = _three(rest)
        signer = cls(name, _key_bytes(blob))
        if (prefix, private_key) != ("PRIVATE", "KEY") or signer.verifier.key_id.hex() != hexid:
            raise NoteError("not a signer key")
        return signer

    def reveal(self) -> str:
        """Return the secret text form, for the key file only."""
        seed = self._private.private_bytes_raw()
        return "PRIVATE+KEY+" + _format_key(self.verifier.name, self.verifier.key_id, seed)

    def sign(self, text: str) -> bytes:
        """Return the 64-byte signature over `text`."""
        return self._private.sign(text.encode())


def _three(text: str) -> list[str]:
    return [*text.split("+", 2), "", ""][:3]


def _format_key(name: str, identity: bytes, key: bytes) -> str:
    return f"{name}+{identity.hex()}+{base64.b64encode(ED25519 + key).decode()}"


def _parse_key(vkey: str) -> tuple[str, bytes]:
    name, hexid, blob = _three(vkey)
    public = _key_bytes(blob)
    if not NAME.fullmatch(name) or key_id(name, public).hex() != hexid:
        raise NoteError("not a verifier key")
    return name, public


def _key_bytes(blob: str) -> bytes:
    key = decode(blob)
    if len(key) != 33 or key[:1] != ED25519:
        raise NoteError("not an Ed25519 key")
    return key[1:]


def decode(text: str) -> bytes:
    """Read base64 that has only one way to be written, else raise NoteError."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise NoteError("not base64") from error
    # Unused low bits must be zero: one key or signature has one way to be written.
    if base64.b64encode(data).decode() != text:
        raise NoteError("not canonical base64")
    return data

"""Links that carry what we do not keep: sealed by a key from the pepper, so that only we read them.

Threat: an address waits in a table of unconfirmed ones until the server is seized. Here the only
place where it waits is the message in the reader's own mailbox.
"""

import base64
import binascii
import json
import struct

from nacl.exceptions import CryptoError
from nacl.secret import Aead

from rasd.vault import conf
from rasd.vault.crypto.kdf import hkdf

_LENGTH = struct.Struct(">H")
# The length of a link tells the length of an address only roughly.
_STEP = 64
LONGEST = 2000


class BrokenLink(ValueError):
    """A link that we did not make, that was cut, or that is for another purpose."""


def seal(purpose: str, *parts: str) -> str:
    """Return the parts as text for a URL, bound to `purpose` (XChaCha20-Poly1305)."""
    body = json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode()
    packed = _LENGTH.pack(len(body)) + body
    padded = packed.ljust(-(-len(packed) // _STEP) * _STEP, b"\0")
    sealed = _box().encrypt(padded, aad=purpose.encode())
    return base64.urlsafe_b64encode(sealed).rstrip(b"=").decode()


def open_link(purpose: str, text: str) -> list[str]:
    """Return the parts that `seal` was given; raise BrokenLink."""
    if len(text) > LONGEST:
        raise BrokenLink
    try:
        sealed = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
        padded = _box().decrypt(sealed, aad=purpose.encode())
    except (binascii.Error, CryptoError, ValueError, TypeError):
        raise BrokenLink from None
    (length,) = _LENGTH.unpack_from(padded)
    found: list[str] = json.loads(padded[_LENGTH.size : _LENGTH.size + length])
    return found


def _box() -> Aead:
    return Aead(hkdf(conf.pepper().reveal(), info="alerts link"))

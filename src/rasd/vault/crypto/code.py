"""Follow-up codes: 23 digits and a check digit, about 76 bits, easy to say, write and type."""

import hashlib
import hmac
from unicodedata import category, decimal

from rasd.kernel.secret import SecretBytes, SecretText
from rasd.vault.crypto import damm

LENGTH = 24
_SPACE = 10 ** (LENGTH - 1)
# Joiners and bidi marks arrive with text copied from a chat or typed on a phone keyboard.
_SEPARATOR_CATEGORIES = frozenset({"Zs", "Cc", "Cf", "Pd"})
_SEPARATORS = frozenset("._/·ـ−")


def make_code(pepper: SecretBytes, nonce: bytes, fields_digest: bytes) -> SecretText:
    """Return the code of one form: the same form sent again gets the same code.

    `nonce` is the form's random bytes (≥ 16), `fields_digest` SHA-256 over its fields.
    """
    if len(nonce) < 16 or len(fields_digest) != 32:
        raise ValueError("a nonce of at least 16 bytes and a digest of 32 are needed")
    message = b"rasd/v1/code" + nonce + fields_digest
    number = int.from_bytes(hmac.digest(pepper.reveal(), message, hashlib.sha256), "big") % _SPACE
    digits = f"{number:0{LENGTH - 1}d}"
    return SecretText(digits + damm.check_digit(digits))


def normalise(text: str) -> SecretText:
    """Return any script's digits as ASCII, separators dropped; the rest stays and fails `check`."""
    kept = []
    for character in text:
        if character in _SEPARATORS or category(character) in _SEPARATOR_CATEGORIES:
            continue
        value = decimal(character, None)
        kept.append(character if value is None else str(value))
    return SecretText("".join(kept))


def check(code: SecretText) -> bool:
    """Tell, before any key derivation, whether a normalised code can be one at all."""
    digits = code.reveal()
    return len(digits) == LENGTH and digits.isascii() and digits.isdecimal() and damm.holds(digits)


def groups(code: SecretText) -> list[str]:
    """Split a code into six groups of four for showing; keep them in one left-to-right isolate."""
    digits = code.reveal()
    return [digits[start : start + 4] for start in range(0, LENGTH, 4)]

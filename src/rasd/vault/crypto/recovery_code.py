"""A member's printed recovery code: 128 random bits in 28 letters and digits, slips detected."""

import hashlib
import secrets

from rasd.kernel.secret import SecretBytes, SecretText

# Crockford's base 32: no I, L, O, U, so that print and handwriting read back.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("ILO", "110")
_CHECK_BITS = 12
_LENGTH = 28


class NotARecoveryCode(ValueError):
    """A letter is missing or mistyped."""


def new_code() -> SecretText:
    """Return a fresh code as seven groups of four."""
    raw = secrets.token_bytes(16)
    number = int.from_bytes(raw, "big") << _CHECK_BITS | _check(raw)
    letters = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
    return SecretText(_grouped(letters))


def canonical(text: str) -> SecretText:
    """Return a typed code as it was printed; raise NotARecoveryCode."""
    parse(text)
    return SecretText(_grouped(_letters(text)))


def parse(text: str) -> SecretBytes:
    """Return the 16 bytes of a typed code, whatever its case and separators."""
    letters = _letters(text)
    if len(letters) != _LENGTH or not set(letters) <= set(_ALPHABET):
        raise NotARecoveryCode
    number = 0
    for letter in letters:
        number = number << 5 | _ALPHABET.index(letter)
    raw = (number >> _CHECK_BITS).to_bytes(16, "big")
    if number & (1 << _CHECK_BITS) - 1 != _check(raw):
        raise NotARecoveryCode
    return SecretBytes(raw)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).upper().translate(_LOOKALIKES)


def _grouped(letters: str) -> str:
    return "-".join(letters[start : start + 4] for start in range(0, _LENGTH, 4))


def _check(raw: bytes) -> int:
    return int.from_bytes(hashlib.sha256(raw).digest()[:2], "big") >> 16 - _CHECK_BITS

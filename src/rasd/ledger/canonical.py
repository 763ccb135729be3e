"""One byte string for one JSON value (RFC 8785), so that hashes of public bodies can be repeated.

Only strings, integers, lists and dicts are allowed: numbers with a point, true, false and null
read differently in different languages, and a hash must not depend on the reader's language.
"""

import json
from typing import Any

import rfc8785

MAX_DEPTH = 32
MAX_INTEGER = 2**53 - 1
# Python's own writer, in C: of what is allowed here it makes the same bytes, ten times as fast.
# Only keys beyond ASCII may sort otherwise (RFC 8785 sorts by UTF-16 units).
_PLAIN = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":")
)


class CanonicalError(ValueError):
    """The value cannot be written, or the bytes are not the canonical form of any value."""


def dumps(value: Any) -> bytes:
    """Return the RFC 8785 bytes of `value`; raise CanonicalError for a type not listed above.

    Integers stay within ±(2^53 − 1), the range every JSON reader keeps exactly.
    """
    ascii_keys = _check(value, MAX_DEPTH)
    try:
        return _PLAIN.encode(value).encode() if ascii_keys else rfc8785.dumps(value)
    except UnicodeEncodeError:
        raise CanonicalError("half of a surrogate pair is no text") from None
    except rfc8785.CanonicalizationError as error:
        raise CanonicalError(str(error)) from error


def loads(data: bytes) -> Any:
    """Read bytes that are exactly canonical; anything else (spaces, order, twins) is an error."""
    try:
        value = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise CanonicalError("not JSON") from error
    if dumps(value) != data:
        raise CanonicalError("JSON, but not in its canonical form")
    return value


def _check(value: Any, depth: int) -> bool:
    """Return whether all keys are ASCII; raise CanonicalError for what has no place here."""
    # Exact types: a bool is an int and a lazy or marked-safe string is a str to isinstance.
    if depth == 0:
        raise CanonicalError(f"nested deeper than {MAX_DEPTH}")
    kind = type(value)
    if kind is str:
        return True
    if kind is int:
        if not -MAX_INTEGER <= value <= MAX_INTEGER:
            raise CanonicalError("an integer is beyond what every reader keeps exactly")
        return True
    if kind is dict:
        return _check_dict(value, depth)
    if kind is list:
        return all([_check(item, depth - 1) for item in value])
    raise CanonicalError(f"{kind.__name__} has no place in a public body")


def _check_dict(value: dict[Any, Any], depth: int) -> bool:
    plain = True
    for key, item in value.items():
        if type(key) is not str:
            raise CanonicalError(f"a key must be a string, not {type(key).__name__}")
        plain = _check(item, depth - 1) and plain and key.isascii()
    return plain

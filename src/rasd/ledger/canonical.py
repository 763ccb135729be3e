"""One byte string for one JSON value (RFC 8785), so that hashes of public bodies can be repeated.

Only strings, integers, lists and dicts are allowed: numbers with a point, true, false and null
read differently in different languages, and a hash must not depend on the reader's language.
"""

import json
from typing import Any

import rfc8785

MAX_DEPTH = 32


class CanonicalError(ValueError):
    """The value cannot be written, or the bytes are not the canonical form of any value."""


def dumps(value: Any) -> bytes:
    """Return the RFC 8785 bytes of `value`; raise CanonicalError for a type not listed above.

    Integers stay within ±(2^53 − 1), the range every JSON reader keeps exactly.
    """
    _check(value, MAX_DEPTH)
    try:
        return rfc8785.dumps(value)
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


def _check(value: Any, depth: int) -> None:
    # Exact types: a bool is an int and a lazy or marked-safe string is a str to isinstance.
    if depth == 0:
        raise CanonicalError(f"nested deeper than {MAX_DEPTH}")
    kind = type(value)
    if kind is dict:
        for key, item in value.items():
            if type(key) is not str:
                raise CanonicalError(f"a key must be a string, not {type(key).__name__}")
            _check(item, depth - 1)
    elif kind is list:
        for item in value:
            _check(item, depth - 1)
    elif kind is not str and kind is not int:
        raise CanonicalError(f"{kind.__name__} has no place in a public body")

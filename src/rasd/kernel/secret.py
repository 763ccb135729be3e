"""Values that identify or unlock: they refuse to be printed, logged, templated or pickled."""

import hmac
from typing import Generic, NoReturn, TypeVar

T = TypeVar("T", str, bytes)


class Secret(Generic[T]):
    """Hold a value that must not leak by accident; `reveal()` is the one way to it."""

    __slots__ = ("_value",)

    def __init__(self, value: T) -> None:
        self._value: T = value

    def reveal(self) -> T:
        """Return the value; every call is a place to look at in review."""
        return self._value

    def _refuse(self, *_: object) -> NoReturn:
        raise TypeError("a secret value cannot be shown; call reveal() where it is really meant")

    __str__ = __format__ = __bytes__ = __iter__ = __reduce__ = __reduce_ex__ = _refuse

    def __repr__(self) -> str:
        # Debuggers and test runners call repr on everything: refuse by hiding, not by raising.
        return f"<{type(self).__name__}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Secret):
            return NotImplemented
        mine, theirs = (
            v.encode() if isinstance(v, str) else v for v in (self._value, other._value)
        )
        return hmac.compare_digest(mine, theirs)

    def __bool__(self) -> bool:
        return bool(self._value)

    __hash__ = None  # type: ignore[assignment]


class SecretText(Secret[str]):
    """A follow-up code, a passphrase, a handle: text that must not leak."""


class SecretBytes(Secret[bytes]):
    """A key."""

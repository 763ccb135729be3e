"""What stands in the public log about one publication: small, and free of its content."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from rasd.kernel.refs import Ref
from rasd.ledger import canonical, merkle

SCHEMA = "rasd.header/1"
HASH_BYTES = 32
_KIND = re.compile(r"[a-z][a-z_]{1,31}")
_HASH = re.compile(r"[0-9a-f]{64}")
_FIELDS = frozenset(("schema", "kind", "ref", "version", "status", "day", "commitment", "destroys"))


class HeaderError(ValueError):
    """The header breaks a rule of its format."""


@dataclass(frozen=True, slots=True)
class Header:
    """One leaf of the log.

    `ref` and `version` (from 1) name the publication, `day` is the day of publication in Baghdad,
    `commitment` is `commitment.commit` of its body, and `destroys` names earlier versions of the
    same ref whose body and salt were destroyed with this publication, in rising order.
    """

    kind: str
    ref: str
    version: int
    status: str
    day: date
    commitment: bytes
    destroys: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        _require(bool(_KIND.fullmatch(self.kind)), "kind")
        _require(bool(_KIND.fullmatch(self.status)), "status")
        _require(_is_ref(self.ref), "ref")
        _require(type(self.version) is int and self.version >= 1, "version")
        _require(len(self.commitment) == HASH_BYTES, "commitment")
        rising = tuple(sorted(set(self.destroys)))
        _require(all(type(v) is int for v in self.destroys) and rising == self.destroys, "destroys")
        _require(not rising or (rising[0] >= 1 and rising[-1] < self.version), "destroys")

    def to_bytes(self) -> bytes:
        """Return the leaf's content: canonical JSON with exactly the fields of `rasd.header/1`."""
        return canonical.dumps(
            {
                "schema": SCHEMA,
                "kind": self.kind,
                "ref": self.ref,
                "version": self.version,
                "status": self.status,
                "day": self.day.isoformat(),
                "commitment": self.commitment.hex(),
                "destroys": list(self.destroys),
            }
        )

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read a leaf strictly; HeaderError for anything that `to_bytes` would not have written."""
        try:
            fields = canonical.loads(data)
        except canonical.CanonicalError as error:
            raise HeaderError(str(error)) from error
        _require(type(fields) is dict and set(fields) == _FIELDS, "fields")
        _require(fields["schema"] == SCHEMA, "schema")
        for name in ("kind", "ref", "status", "day", "commitment"):
            _require(type(fields[name]) is str, name)
        _require(bool(_HASH.fullmatch(fields["commitment"])), "commitment")
        _require(type(fields["destroys"]) is list, "destroys")
        return cls(
            kind=fields["kind"],
            ref=fields["ref"],
            version=fields["version"],
            status=fields["status"],
            day=_day(fields["day"]),
            commitment=bytes.fromhex(fields["commitment"]),
            destroys=tuple(fields["destroys"]),
        )

    def leaf_hash(self) -> bytes:
        """Return the RFC 9162 hash of this leaf, 32 bytes."""
        return merkle.leaf_hash(self.to_bytes())

    def columns(self) -> tuple[Any, ...]:
        """Return the facts a store also keeps in columns: kind, ref, version, status, day, hash."""
        return (self.kind, self.ref, self.version, self.status, self.day, self.commitment)


def _require(holds: bool, field: str) -> None:
    if not holds:
        raise HeaderError(f"header field not as it must be: {field}")


def _is_ref(text: str) -> bool:
    try:
        return str(Ref.parse(text)) == text
    except ValueError:
        return False


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError as error:
        raise HeaderError("header field not as it must be: day") from error
    # Python also reads 20260102 and 2026-W01-5; the log has one way to write a day.
    _require(day.isoformat() == text, "day")
    return day

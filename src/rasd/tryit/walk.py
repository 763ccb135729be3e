"""How far one visitor came: signed by the server, carried by their own browser alone."""

from dataclasses import asdict, dataclass, fields, replace
from uuid import UUID

from django.core import signing
from django.http import HttpRequest, HttpResponseBase

from rasd.people import conf

SALT = "rasd.tryit"


@dataclass(frozen=True)
class Walk:
    """What really happened, as the server saw it; each value only says where to look it up.

    `report` and `case` are ids, `opened` is the number of the audit entry that tells of the
    opening (−1: none yet), `ref` is the public reference.
    """

    report: str = ""
    stored_seen: bool = False
    opened: int = -1
    case: str = ""
    ref: str = ""
    on_map: bool = False
    checked: bool = False
    hidden: bool = False

    def with_case(self, case: UUID) -> "Walk":
        """Return the walk with the case that the report became part of."""
        return replace(self, case=case.hex)


def read(request: HttpRequest) -> Walk:
    """Return the visitor's walk; a new one for a missing, foreign or outdated cookie."""
    try:
        known = signing.loads(request.COOKIES.get(cookie_name(), ""), salt=SALT)
    except signing.BadSignature:
        return Walk()
    names = {field.name for field in fields(Walk)}
    return Walk(**{name: value for name, value in known.items() if name in names})


def give(response: HttpResponseBase, walk: Walk) -> None:
    """Let the browser carry the walk until it is closed."""
    response.set_cookie(
        cookie_name(),
        signing.dumps(asdict(walk), salt=SALT, compress=True),
        httponly=True,
        samesite="Strict",
        secure=conf.https(),
    )


def cookie_name() -> str:
    """Return the cookie's name: `__Host-` where HTTPS allows it."""
    return "__Host-rasd-try" if conf.https() else "rasd-try"

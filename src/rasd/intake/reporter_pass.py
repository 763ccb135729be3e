"""What a reporter's browser carries after the code was typed: sealed under a key of this process.

Nothing is stored: a restart, or half an hour without a step, ends every pass, and the code opens
the report again.
"""

import secrets
import time
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from rasd.intake import conf
from rasd.kernel.secret import SecretBytes

LIFETIME_SECONDS = 30 * 60


@dataclass(frozen=True)
class Pass:
    """Which report, and the reporter's own key to it."""

    report: UUID
    private: SecretBytes


# Made at import: processes forked from one that has loaded the site share it, others do not.
_box = SecretBox(secrets.token_bytes(32))


def cookie_name() -> str:
    """Return the cookie's name: `__Host-` where HTTPS allows it."""
    return "__Host-rasd-report" if conf.https() else "rasd-report"


def give(response: HttpResponse, bearer: Pass) -> None:
    """Set the pass as a session cookie; given again at every step, it lasts from the last one."""
    until = int(time.time()) + LIFETIME_SECONDS
    clear = until.to_bytes(8, "big") + bearer.report.bytes + bearer.private.reveal()
    response.set_cookie(
        cookie_name(),
        _box.encrypt(clear).hex(),
        httponly=True,
        samesite="Strict",
        secure=conf.https(),
    )


def read(request: HttpRequest) -> Pass | None:
    """Return the pass of a request, or None when there is none that still holds."""
    try:
        clear = _box.decrypt(bytes.fromhex(request.COOKIES.get(cookie_name(), "")))
    except (CryptoError, ValueError, TypeError):
        return None
    if int.from_bytes(clear[:8], "big") < time.time():
        return None
    return Pass(UUID(bytes=clear[8:24]), SecretBytes(clear[24:]))


def take_back(response: HttpResponse) -> None:
    """End the pass in this browser."""
    response.delete_cookie(cookie_name(), samesite="Strict")

"""The cookie that alone holds what a member has unlocked."""

from django.http import HttpRequest, HttpResponseBase

from rasd.people import conf


def give(response: HttpResponseBase, capability: str) -> None:
    """Let the browser hold a capability until it is closed."""
    response.set_cookie(
        conf.capability_cookie(),
        capability,
        httponly=True,
        samesite="Strict",
        secure=conf.https(),
    )


def read(request: HttpRequest) -> str:
    """Return the capability that a request carries, or ""."""
    return request.COOKIES.get(conf.capability_cookie(), "")


def take_back(response: HttpResponseBase) -> None:
    """End it in this browser; the keys themselves are forgotten by `Access.lock`."""
    response.delete_cookie(conf.capability_cookie(), samesite="Strict")

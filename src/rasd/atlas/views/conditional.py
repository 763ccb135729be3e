"""Answers that a browser, a proxy or a mirror may keep until the public store changes."""

import hashlib
from collections.abc import Callable
from functools import wraps
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import get_language
from django.views.decorators.http import condition

from rasd.atlas import queries
from rasd.atlas.views.fair_share import fairly
from rasd.kernel.clock import now, today

View = Callable[..., HttpResponseBase]
MAX_AGE = 60
"""Seconds that an answer may be shown without asking again; a retraction must not wait longer."""
YEAR = 31_536_000


def etag_of(request: HttpRequest, *args: Any, **kwargs: Any) -> str:
    """Return a weak ETag of what is asked, in which language, of which log, by which release.

    And on which day: pages say how long an authority has been silent, or that a statement ended.
    """
    return _etag(request, today().isoformat())


def hourly_etag_of(request: HttpRequest, *args: Any, **kwargs: Any) -> str:
    """Return the same of this hour: what is so now is not so for ever."""
    return _etag(request, f"{today()} {now():%H}")


def _etag(request: HttpRequest, moment: str) -> str:
    head = queries.latest_checkpoint()
    note = head.note if head else ""
    seen = "\n".join((request.get_full_path(), get_language() or "", note, moment, RELEASE))
    size = head.size if head else 0
    return f'W/"{size}-{hashlib.sha256(seen.encode()).hexdigest()[:20]}"'


def kept_until_published(view: View) -> View:
    """Give the view an ETag, answer 304 where it still holds, and let caches keep the answer.

    Whatever must be worked out is paid from the budgets of `fair_share`.
    """
    return _kept(view, etag_of)


def kept_for_the_hour(view: View) -> View:
    """Do the same for a view that says what is so now; it may not be kept into the next hour."""
    return _kept(view, hourly_etag_of)


def _kept(view: View, etag: Callable[..., str]) -> View:
    @wraps(view)
    @condition(etag_func=etag)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = fairly(view, request, *args, **kwargs)
        if response.status_code == 200 and not response.has_header("Cache-Control"):
            response["Cache-Control"] = f"public, max-age={MAX_AGE}"
        return response

    return wrapped


def kept_for_good(view: View) -> View:
    """Let caches keep what can never change; nothing that a retraction could reach."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        if response.status_code == 200:
            response["Cache-Control"] = f"public, max-age={YEAR}, immutable"
        return response

    return wrapped


def _release() -> str:
    try:
        return version("rasd")
    except PackageNotFoundError:
        return "checkout"


RELEASE = _release()

"""Public answers may not take all of a processor: by default a third stays for those who report.

All visitors together share three budgets, because no address is kept by which one could be
counted. An answer that a cache still holds, or our own shelf, costs nothing; so pages without a
question, which are few, only meet their budget when somebody asks past the shelf on purpose.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.utils.translation import gettext as _

from rasd.atlas import conf
from rasd.atlas.views.shell import page
from rasd.kernel.spending import SpendingBudget

View = Callable[..., HttpResponseBase]
_WORDS, _OTHERS, _PAGES = (conf.question_seconds() * share / 8 for share in (2.5, 3.5, 2))
WORDS = SpendingBudget(per_minute=_WORDS, burst=_WORDS)
"""Of questions with words, the dearest."""
QUESTIONS = SpendingBudget(per_minute=_OTHERS, burst=_OTHERS)
"""Of all other questions, long lists of the API included."""
PAGES = SpendingBudget(per_minute=_PAGES, burst=6 * _PAGES)
"""Of everything without a question. The burst works out what was kept anew after a publication."""
_NO_QUESTION = {"page", "view", "after"}


def fairly(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
    """Answer out of the budget of this sort of question; 429 with Retry-After where it is spent."""
    budget = budget_of(request)
    if budget is None:
        return view(request, *args, **kwargs)
    if seconds := budget.wait():
        return too_many(request, seconds)
    with budget.spending():
        return view(request, *args, **kwargs)


def budget_of(request: HttpRequest) -> SpendingBudget | None:
    """Return what pays for this request; None where there is no limit, or we ask ourselves."""
    if not conf.question_seconds() or getattr(request, "is_our_own", False):
        return None
    asked = {name.rpartition(".")[2] for name, value in request.GET.items() if value}
    if "q" in asked:
        return WORDS
    return QUESTIONS if asked - _NO_QUESTION else PAGES


def too_many(request: HttpRequest, seconds: int, words: str = "") -> HttpResponse:
    """Answer 429 in the reader's language: as JSON to programs, as a page to browsers."""
    words = words or _(
        "Many questions are being asked at once. Nothing is lost: please ask this one again in a"
        " minute."
    )
    response: HttpResponse
    if request.path.startswith("/api/"):
        response = JsonResponse({"detail": words, "errors": {}}, status=429)
    # In a frame of another site stands no page with ways to report and to the desk: plain words.
    elif "text/html" in request.headers.get("Accept", "") and not request.path.endswith("/embed/"):
        response = page(request, "atlas/too_many.html", {"words": words}, status=429)
    else:
        response = HttpResponse(words, status=429, content_type="text/plain; charset=utf-8")
    response["Retry-After"] = str(seconds)
    response["Cache-Control"] = "no-store"
    return response

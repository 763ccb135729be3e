"""A small file sent to a desk page, held in memory and never on disk."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.http import HttpResponse
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from rasd.people.desk_request import DeskRequest

View = Callable[..., HttpResponse]
WITH_FILES = ("signals",)


def takes_a_table(view: View) -> View:
    """Take files for the lists that have them; everywhere else they are dropped as on all pages.

    Handlers are chosen before the body is read, which the check of the token does: so the token is
    checked here, after them, and not by the middleware. A file that memory has no room for is
    dropped by Django's handler.
    """
    protected = csrf_protect(view)

    @csrf_exempt
    @wraps(view)
    def taking(request: DeskRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if kwargs.get("name") in WITH_FILES:
            request.upload_handlers = [MemoryFileUploadHandler(request)]
        return protected(request, *args, **kwargs)

    return taking

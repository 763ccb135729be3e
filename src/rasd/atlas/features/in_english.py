"""Answers for programs are in English, whatever a browser prefers."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponseBase
from django.utils import translation

View = Callable[..., HttpResponseBase]


def in_english(view: View) -> View:
    """Let the view speak English, errors included."""

    @wraps(view)
    def wrapped(*args: Any, **kwargs: Any) -> HttpResponseBase:
        with translation.override("en"):
            return view(*args, **kwargs)

    return wrapped

"""Where a program goes on reading: one opaque word, good also after others were published."""

import re
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from rasd.atlas.api_answers import BadQuestion
from rasd.atlas.exports.formats import FORMATS
from rasd.atlas.filters import Filters
from rasd.atlas.queries.onward import Place

_WORD = re.compile(r"(\d{4}-\d\d-\d\d)\.(\d{1,18})", re.ASCII)


def place_of(cursor: str) -> Place | None:
    """Return the place of a cursor, None for an empty one; BadQuestion for any other word."""
    if not cursor:
        return None
    if match := _WORD.fullmatch(cursor):
        return match[1], int(match[2])
    raise BadQuestion({"after": "This is no cursor of ours."})


def onward(
    request: HttpRequest, filters: Filters, size: int, last: Place | None
) -> dict[str, str | dict[str, str]]:
    """Return the way to the next stretch, and to the whole answer in every format."""
    question = filters.question
    cursor = f"{last[0]}.{last[1]}" if last else ""
    further = urlencode({"size": size, "after": cursor})
    joint = "&" if question else "?"
    here = request.build_absolute_uri(request.path)
    return {
        "next_cursor": cursor,
        "next": f"{here}{question}{joint}{further}" if last else "",
        "files": {
            form.name: request.build_absolute_uri(_file(form.name) + question) for form in FORMATS
        },
    }


def _file(name: str) -> str:
    return reverse(f"api-v1:cases_{name}")

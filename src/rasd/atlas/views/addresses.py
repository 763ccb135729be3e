"""Absolute addresses of pages, fixed before an answer is streamed."""

from collections.abc import Callable

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation

_MARK = "REF"


def case_addresses(request: HttpRequest, lang: str = "") -> Callable[[str], str]:
    """Return the function from a ref to its page's absolute address, in `lang` or as active now."""
    with translation.override(lang or translation.get_language()):
        pattern = request.build_absolute_uri(reverse("atlas:case", args=[_MARK]))
    before, after = pattern.rsplit(_MARK, 1)
    return lambda ref: f"{before}{ref}{after}"

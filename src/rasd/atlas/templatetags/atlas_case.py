"""A record as the public sees it, for pages of rooms below atlas: the preview before approval."""

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import override

from rasd.atlas.presentation import present
from rasd.atlas.words_diff import Change, changes

register = template.Library()


@register.simple_tag
def public_case(
    body: dict[str, Any],
    status: str,
    lang: str,
    ref: str = "",
    version: int = 0,
    day: str = "",
) -> SafeString:
    """Render exactly what the case page shows for this body, in another language if need be."""
    case = present(body, status=status, ref=ref, version=version, day=day, lang=lang)
    with override(lang):
        return render_to_string("atlas/_case.html", {"case": case})


@register.simple_tag
def public_changes(
    before: dict[str, Any] | None, after: dict[str, Any], lang: str
) -> list[Change] | None:
    """Return what differs between two bodies, word by word; None when the earlier is destroyed."""
    return changes(before, after, lang)

"""Public pages from their bodies alone, for the site and for the desk's preview."""

from typing import Any

from django import template
from django.utils.translation import get_language

from rasd.site import guides, stories

register = template.Library()


@register.simple_tag
def told(body: dict[str, Any]) -> stories.Told:
    """Return a story's view in the active language."""
    return stories.tell(body, get_language() or "ar")


@register.simple_tag(takes_context=True)
def guided(context: dict[str, Any], body: dict[str, Any]) -> guides.GuideView:
    """Return a guide's view in the active language; `origin` in the context makes links whole."""
    return guides.view(body, context.get("origin", ""))

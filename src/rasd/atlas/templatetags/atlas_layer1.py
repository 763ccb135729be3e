"""The name of the map's script, which lies beside the map page."""

from django import template
from django.utils.translation import get_language

from rasd.atlas.layer1 import script

register = template.Library()


@register.simple_tag
def layer1_name() -> str:
    """Return the script's file name in the page's language."""
    return script.name(get_language() or "ar")

"""What records cannot say, for templates."""

from django import template
from django.utils.functional import Promise

from rasd.atlas.wording.limits import LIMITS

register = template.Library()


@register.simple_tag
def limits() -> tuple[Promise, ...]:
    """Return the sentences, the one about missing records first."""
    return LIMITS

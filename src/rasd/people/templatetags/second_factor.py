"""How a second factor's secret is shown."""

from django import template

register = template.Library()


@register.filter
def in_groups(secret: str) -> str:
    """Write a secret in groups of four, easier to type."""
    return " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))

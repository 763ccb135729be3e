"""Which languages a part of a draft is written in."""

from django import template

from rasd.kernel.fields import LANGUAGE_NAMES

register = template.Library()


@register.filter
def written_in(words: dict[str, str]) -> list[str]:
    """Return the names of the languages that a text has, in the reader's language."""
    return [str(name) for lang, name in LANGUAGE_NAMES.items() if words.get(lang)]

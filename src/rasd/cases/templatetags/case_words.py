"""Codes of the facts as words, in the reader's language."""

from django import template
from django.utils.translation import get_language

from rasd.cases.facts import Facts
from rasd.cases.forms.aftermath import WORDS
from rasd.cases.forms.where import to_choice
from rasd.places.names import by_code
from rasd.topics import thesaurus

register = template.Library()


@register.filter
def term_label(code: str, list_name: str) -> str:
    """Return the label of a code of the thesaurus; a code that is gone stays as it is."""
    if not code:
        return ""
    try:
        return thesaurus.label(code, get_language() or "ar", list_name)
    except KeyError:
        return code


@register.filter
def place_label(code: str) -> str:
    """Return the name of a place, with its governorate where it is a district."""
    lang = get_language() or "ar"
    try:
        place = by_code(code)
    except KeyError:
        return code
    if place.kind == "district":
        return f"{place.name(lang)}, {by_code(place.governorate).name(lang)}"
    return place.name(lang)


@register.filter
def outcome_label(code: str) -> str:
    """Return what happened next, in words."""
    return str(WORDS.get(code, code))


@register.filter
def where_words(facts: Facts) -> str:
    """Return where a case happened, as the team knows it."""
    return place_label(to_choice(facts))

"""What an alert can be asked about, in the language of the page."""

from typing import Any

from django.utils.translation import gettext as _

from rasd.atlas import labels, law_codes, queries
from rasd.atlas.buckets import BUCKETS
from rasd.atlas.filters import Filters
from rasd.places import names
from rasd.places.order import sort_key
from rasd.topics import thesaurus

Choices = list[Any]


def categories(lang: str) -> Choices:
    """Return every kind of violation below its group, which can be asked for as a whole."""
    found: Choices = [("", _("Every kind"))]
    for group in thesaurus.groups():
        inside = thesaurus.term_choices(thesaurus.categories(group.code), lang)
        if inside:
            whole = (group.code, _("%(group)s: all") % {"group": group.label(lang)})
            found.append((group.label(lang), [whole, *inside]))
    return found


def places(lang: str) -> Choices:
    """Return governorates in alphabetical order, then what no governorate holds."""
    areas = [(place.code, place.names.best(lang).text) for place in names.governorates()]
    beside = [(code, labels.place(code).best(lang).text) for code in BUCKETS]
    areas.sort(key=lambda one: sort_key(one[1], lang))
    return [("", _("Everywhere")), (_("Governorates"), areas), (_("Without a governorate"), beside)]


def laws(lang: str, asked: str) -> Choices:
    """Return the articles that published records cite, and the one that was asked for."""
    cited = [one.code for one in queries.counts_by_law(Filters())]
    # Words that name no law are a code of their own: nobody may have us send them to a stranger.
    named_law = asked and law_codes.label(asked).en != asked
    codes = sorted({*cited, *([asked] if named_law else [])})
    named = [(code, law_codes.label(code).best(lang).text) for code in codes]
    return [("", _("Any law, or none")), *named]

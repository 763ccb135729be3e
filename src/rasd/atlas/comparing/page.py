"""Everything that the page of a comparison shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from rasd.atlas import active_filters, queries, question_form
from rasd.atlas.comparing import presets, wording
from rasd.atlas.comparing.answers import answers
from rasd.atlas.comparing.pair import SIDES, Pair, asked_of
from rasd.atlas.comparing.tables import tables
from rasd.atlas.drawing import svg_map
from rasd.atlas.filters import LONGEST_QUERY, Filters
from rasd.atlas.question_form import Select

FIRST = ("category", "place")
NOWHERE = ("place", "district", "cell")


@dataclass(frozen=True)
class Side:
    """One of the two questions: its fields, its words, and how many records it finds."""

    letter: str
    title: str
    words: str
    question: str
    total: int
    typed: dict[str, str]
    errors: dict[str, Any]
    kept: list[tuple[str, str]]
    first: list[Select]
    more: list[Select]
    map: svg_map.MapView | None

    @property
    def prefix(self) -> str:
        """Return what stands before the names of its parameters."""
        return f"{self.letter}."

    @property
    def asks_more(self) -> bool:
        """Return whether any of the filters that stand folded is set."""
        return any(one.is_chosen for field in self.more for _, some in field.groups for one in some)


def the_comparison(pair: Pair, given: Mapping[str, str], lang: str) -> dict[str, Any]:
    """Return the context of `atlas/comparison.html`; `given` is what was typed."""
    errors = [dict(one.errors) for one in (pair.a, pair.b)]
    if pair.is_empty and not any(errors):
        pair = presets.to_begin_with() or pair
    both = answers(pair)
    maps = _maps(pair, lang)
    titles = (_("First question"), _("Second question"))
    sides = [
        _side(letter, title, one, given, lang, drawn)
        for letter, title, one, drawn in zip(SIDES, titles, (pair.a, pair.b), maps, strict=True)
    ]
    return {
        "sides": sides,
        "sentences": wording.sentences(both, lang),
        "tables": tables(both, lang),
        "presets": presets.onward(pair),
        "has_maps": maps[0] is not None,
        "legend": maps[0].legend if maps[0] else (),
        "found": both.a.total + both.b.total,
    }


def _maps(pair: Pair, lang: str) -> list[svg_map.MapView | None]:
    """Return both maps on one scale of colours; none where a question is about one place."""
    asked = (pair.a, pair.b)
    if any(getattr(one, field) for one in asked for field in NOWHERE):
        return [None, None]
    largest = max(area.count for one in asked for area in queries.counts_by_governorate(one))
    return [svg_map.draw(one, lang, largest) for one in asked]


def _side(
    letter: str,
    title: str,
    filters: Filters,
    given: Mapping[str, str],
    lang: str,
    drawn: svg_map.MapView | None,
) -> Side:
    own = {name: value[:LONGEST_QUERY] for name, value in asked_of(given, letter).items()}
    pairs = filters.pairs()
    selects = [one for part in question_form.parts(filters, lang) for one in part.selects]
    offered = {"q", "from", "to", "view", "page", *(one.name for one in selects)}
    return Side(
        letter=letter,
        title=title,
        words=active_filters.in_words(filters, lang),
        question=filters.question,
        total=queries.total(filters),
        typed=dict(pairs) | own,
        errors=dict(filters.errors),
        kept=[(name, value) for name, value in pairs if name not in offered],
        first=[one for one in selects if one.name in FIRST],
        more=[one for one in selects if one.name not in FIRST],
        map=drawn,
    )

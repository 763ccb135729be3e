"""Stories in a list: title, time, and how many steps there are."""

from dataclasses import dataclass

from rasd.atlas import queries
from rasd.kernel.localized import Localized
from rasd.site.stories.told import period


@dataclass(frozen=True)
class Card:
    """One story that leads to its page; `when` is "" where it names no time."""

    slug: str
    title: Localized
    lead: Localized
    when: str
    steps: int
    demonstration: bool


def cards(lang: str) -> list[Card]:
    """Return every published story, the newest first."""
    return [_card(page, lang) for page in queries.pages("story")]


def _card(page: queries.PageRow, lang: str) -> Card:
    body = page.body
    return Card(
        slug=page.slug,
        title=Localized.from_json(body["title"]),
        lead=Localized.from_json(body["lead"]),
        when=period(body["started"], body["ended"], lang),
        steps=len(body["steps"]),
        demonstration=bool(body["demonstration"]),
    )

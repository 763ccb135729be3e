"""First aid for people in trouble: the team's own guides, else those that come with the product."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin

from django.urls import reverse
from django.utils.safestring import SafeString

from rasd.atlas import queries
from rasd.kernel import clock
from rasd.kernel.localized import Localized
from rasd.kernel.templatetags.kernel_text import markdown
from rasd.pages import shipped
from rasd.site import conf

REPORT = "/report/"
ORDER = ("hacked-account", "extortion", "lost-or-seized", "summons", "privacy-breach")


@dataclass(frozen=True)
class Guide:
    """A guide to be shown; `ref` and `version` are empty for one that came with the product."""

    slug: str
    body: dict[str, Any]
    ref: str = ""
    version: int = 0
    published: str = ""

    @property
    def title(self) -> Localized:
        return Localized.from_json(self.body["title"])

    @property
    def lead(self) -> Localized:
        return Localized.from_json(self.body["lead"])


@dataclass(frozen=True)
class GuideView:
    """The texts of one guide as safe HTML, what comes first first; days are ISO."""

    title: Localized
    lead: Localized
    first: SafeString
    avoid: SafeString
    then: SafeString
    reach: SafeString
    sources: list[dict[str, Any]]
    reviewed: str
    review_by: str
    is_overdue: bool


def every() -> list[Guide]:
    """Return all guides, the most urgent first, others by slug."""
    found = {slug: Guide(slug, body) for slug, body in shipped.guides().items()}
    found |= {page.slug: _published(page) for page in queries.pages("guide")}
    place = {slug: number for number, slug in enumerate(ORDER)}
    return sorted(found.values(), key=lambda one: (place.get(one.slug, len(ORDER)), one.slug))


def guide(slug: str) -> Guide | None:
    """Return one guide, or None."""
    if page := queries.page("guide", slug):
        return _published(page)
    body = shipped.guides().get(slug)
    return Guide(slug, body) if body else None


def view(body: dict[str, Any], origin: str = "") -> GuideView:
    """Return the texts of a `rasd.guide/1` body in the active language.

    `origin` (scheme and host) makes links to this site whole, for a file that leaves it. A server
    without the report form shows links to it as words.
    """
    here = urljoin(origin, reverse("site:guide", args=[body["slug"]]))

    def link(url: str) -> str:
        away = url.startswith("http")
        return "" if url.endswith(REPORT) and not (away or conf.reporting()) else urljoin(here, url)

    parts = ("first", "avoid", "then", "reach")
    return GuideView(
        title=Localized.from_json(body["title"]),
        lead=Localized.from_json(body["lead"]),
        **{part: markdown(body[part], link=link) for part in parts},
        sources=body["sources"],
        reviewed=body["reviewed"],
        review_by=body["review_by"],
        is_overdue=clock.today() > date.fromisoformat(body["review_by"]),
    )


def _published(page: queries.PageRow) -> Guide:
    return Guide(page.slug, page.body, page.ref, page.version, page.published)

"""Whether the team's standing statement still holds: it speaks by being renewed."""

from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import get_language

from rasd.atlas import queries
from rasd.atlas.queries import PageRow
from rasd.kernel import clock, markdown
from rasd.kernel.localized import Localized
from rasd.kernel.localized import Text as LocalText


@dataclass(frozen=True)
class Canary:
    """The latest statement; `is_overdue` from the day after the last that it covers."""

    page: PageRow
    is_overdue: bool

    @property
    def text(self) -> LocalText:
        """Return the statement in the reader's language, or the nearest there is."""
        return Localized.from_json(self.page.body["text"]).best(get_language() or "ar")

    @property
    def html(self) -> SafeString:
        """Return it as safe HTML."""
        return markdown.render(self.text.text)


def latest() -> Canary | None:
    """Return the statement published last, or None when there is none."""
    found = queries.pages("canary")
    if not found:
        return None
    page = found[0]
    return Canary(page, is_overdue=clock.today() > date.fromisoformat(page.body["until"]))

"""What every file says of itself: which question it answers, up to which entry, and its limits."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from rasd.atlas.conf import log_origin
from rasd.atlas.filters import Filters
from rasd.atlas.queries import Checkpoint, latest_checkpoint, total

LICENCE = "CC-BY-4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class About:
    """The particulars of one file; texts are already in the reader's language.

    `page_url` is the address of the question as a page, `log_root` the base64 root of the signed
    checkpoint over `log_size` entries, `day` that of the last of them; "" and 0 of an empty log.
    A file of no more than `most` records is a sample to be weighed; 0 for all.
    """

    title: str
    cannot_say: str
    page_url: str
    filter: str
    lang: str
    records: int
    origin: str
    log_size: int
    log_root: str
    day: str
    most: int = 0

    @property
    def citation(self) -> str:
        """Return one line that names this file for good."""
        return f"{self.title}. {self.page_url} ({self.state}). {LICENCE}"

    @property
    def state(self) -> str:
        """Return the day and how far the log went."""
        head = f"open log {self.origin}, {self.log_size} entries, root {self.log_root}"
        return f"{self.day}; {head}"

    @property
    def licence(self) -> str:
        """Return the SPDX code of the licence."""
        return LICENCE

    def lines(self) -> Iterator[tuple[str, str]]:
        """Yield name and value for formats that have a place for such pairs."""
        yield "title", self.title
        yield "what_these_records_cannot_say", self.cannot_say
        yield "licence", f"{LICENCE} {LICENCE_URL}"
        yield "question", self.page_url
        yield "day", self.day
        yield "log", self.origin
        yield "log_size", str(self.log_size)
        yield "log_root", self.log_root
        yield "cite", self.citation

    def one_line(self) -> str:
        """Return everything in one line, for formats that have only one cell for it."""
        return " | ".join(f"{name}: {value}" for name, value in self.lines())


def about(filters: Filters, page_url: str, lang: str) -> About:
    """Return the particulars of a file with the answer to `filters`, in the active language."""
    head = latest_checkpoint()
    return About(
        title=_("Digital rights in Iraq: published cases"),
        cannot_say=cannot_say(),
        page_url=page_url,
        filter=filters.question,
        lang=lang,
        records=total(filters),
        origin=log_origin(),
        **_checkpoint(head),
    )


def cannot_say() -> str:
    """Return the line that goes with every file, in the active language."""
    return _(
        "What these records cannot say: no record does not mean no violation; numbers also reflect"
        " where journalists can work and where people trust us, so they are neither a trend nor a"
        " ranking; a place is only as exact as is safe."
    )


def _checkpoint(head: Checkpoint | None) -> dict[str, Any]:
    if head is None:
        return {"log_size": 0, "log_root": "", "day": ""}
    return {"log_size": head.size, "log_root": head.root, "day": head.day}

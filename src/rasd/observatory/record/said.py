"""What officials and operators said of it, which orders are known, and on what a cause rests."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rasd.atlas.shown_aftermath import host_of, safe_url
from rasd.kernel.localized import Localized

Body = dict[str, Any]


@dataclass(frozen=True)
class Quote:
    """One statement, order or acknowledgement: who, when, what, where it can be read.

    `sha256` names the copy that the team keeps, "" where there is none.
    """

    who: Localized
    day: str
    text: Localized
    url: str
    host: str
    sha256: str


def statements(body: Body) -> list[Quote]:
    """Return what officials said, in our words."""
    return list(_quotes(body["outage"].get("statements", []), who="by", text="says"))


def orders(body: Body) -> list[Quote]:
    """Return the orders and letters that are known."""
    return list(_quotes(body["outage"].get("orders", []), who="issuer", text="title"))


def acknowledgements(body: Body) -> list[Quote]:
    """Return what operators told their customers."""
    lines = body["outage"].get("acknowledgements", [])
    named = [{**one, "by": {"en": one["network"]}} for one in lines]
    return list(_quotes(named, who="by", text="says"))


def _quotes(lines: Iterable[dict[str, Any]], *, who: str, text: str) -> Iterable[Quote]:
    for one in lines:
        url = safe_url(one.get("url", ""))
        yield Quote(
            who=Localized.from_json(one[who]),
            day=one.get("day", ""),
            text=Localized.from_json(one[text]),
            url=url,
            host=host_of(url),
            sha256=one.get("sha256", ""),
        )

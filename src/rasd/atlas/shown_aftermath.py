"""What happened after a case and the authority's answer, as the page of a record shows them."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from rasd.atlas.wording import aftermath
from rasd.kernel.localized import Localized


@dataclass(frozen=True)
class OutcomeView:
    """One thing that happened next; `day` is a partial ISO date or ""."""

    what: str
    words: str
    day: str
    text: Localized
    url: str
    host: str


@dataclass(frozen=True)
class AuthorityView:
    """Who was asked when; `verdict` says whether an answer came, `silence` for how long not."""

    asked: str
    who: Localized
    answered: str
    text: Localized
    verdict: str
    silence: str


def outcomes_of(body: dict[str, Any]) -> tuple[OutcomeView, ...]:
    """Return what happened next, as it is written in the body, in the order of days."""
    every = [
        OutcomeView(
            what=one["what"],
            words=aftermath.outcome(one["what"]),
            day=one.get("day", ""),
            text=Localized.from_json(one.get("text", {})),
            url=safe_url(one.get("source", "")),
            host=host_of(one.get("source", "")),
        )
        for one in body.get("outcomes", [])
    ]
    return tuple(sorted(every, key=lambda one: one.day or "9999"))


def authority_of(body: dict[str, Any], day: str, lang: str) -> AuthorityView | None:
    """Return whom the team asked, None where nobody was; `day` is that of the version."""
    said = body.get("authority") or {}
    if not said.get("asked"):
        return None
    asked, answered = said["asked"], said.get("answered", "")
    verdict, silence = aftermath.answer(asked, answered, day, lang)
    return AuthorityView(
        asked=asked,
        who=Localized.from_json(said.get("who", {})),
        answered=answered,
        text=Localized.from_json(said.get("text", {})),
        verdict=verdict,
        silence=silence,
    )


def safe_url(url: str) -> str:
    """Return an address that may be a link, "" for any other."""
    return url if url.startswith(("https://", "http://")) else ""


def host_of(url: str) -> str:
    """Return the name of the site of an address, "" where it has none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""

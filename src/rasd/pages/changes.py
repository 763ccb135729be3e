"""What a correction changes, word by word, for the one who proposes and the one who approves."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rasd.approvals.last_version import last_version
from rasd.kernel.localized import LANGUAGES
from rasd.ledger.body import RETRACTION_SCHEMA
from rasd.pages.models import Page
from rasd.pages.problem_words import where
from rasd.text.word_pieces import pieces

SAID_ELSEWHERE = ("schema", "licence", "demonstration")


@dataclass(frozen=True)
class Change:
    """One field that differs; `lang` is empty for what has no language."""

    part: str
    lang: str
    pieces: list[tuple[str, str]]


def against_last_version(page: Page, body: dict[str, Any]) -> dict[str, Any]:
    """Return `last` and `changes` for a template; nothing before the first publication."""
    last = last_version(page.ref)
    if last is None or body["schema"] == RETRACTION_SCHEMA:
        return {}
    return {"last": last, "changes": [] if last.body is None else changes(last.body, body)}


def changes(before: dict[str, Any], after: dict[str, Any]) -> list[Change]:
    """Return the fields that differ, in the order of the new body."""
    old, new = dict(_fields(before)), dict(_fields(after))
    return [
        Change(where(path), _language(path), pieces(old.get(path, ""), new.get(path, "")))
        for path in dict.fromkeys([*new, *old])
        if old.get(path, "") != new.get(path, "")
    ]


def _fields(part: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(part, dict):
        inside = [(key, value) for key, value in part.items() if key not in SAID_ELSEWHERE]
    elif isinstance(part, list):
        inside = list(enumerate(part))
    else:
        yield path, str(part)
        return
    for key, value in inside:
        yield from _fields(value, f"{path}.{key}".lstrip("."))


def _language(path: str) -> str:
    last = path.rpartition(".")[2]
    return last if last in LANGUAGES else ""

"""A body on its way: blank to begin with, changed one part at a time, not yet valid."""

import re
from typing import Any

from rasd.kernel.clock import today
from rasd.ledger.body import InvalidBody
from rasd.pages import kinds
from rasd.pages.story import CITATION, MOST_STEPS

Draft = dict[str, Any]
NEXT_REVIEW_MONTHS = 6
TEXTS = ("lead", "limits", "first", "avoid", "then", "reach")


def blank(kind: str) -> Draft:
    """Return an empty body of a kind, with the days that usually fit."""
    now = today()
    if kind == kinds.CANARY:
        until = _months_later(now.isoformat(), 3)
        return _with_schema(kind, slug="canary", text={}, **{"from": now.isoformat()}, until=until)
    if kind == kinds.GUIDE:
        return _with_schema(
            kind,
            slug="",
            title={},
            lead={},
            **{name: {} for name in ("first", "avoid", "then", "reach")},
            reviewed=now.isoformat(),
            review_by=_months_later(now.isoformat(), NEXT_REVIEW_MONTHS),
            sources=[],
            licence="CC-BY-4.0",
        )
    return _with_schema(
        kind,
        slug="",
        title={},
        lead={},
        started="",
        ended="",
        steps=[],
        limits={},
        sources=[],
        original_language="ar",
        licence="CC-BY-4.0",
    )


def _with_schema(kind: str, **fields: Any) -> Draft:
    return {"schema": kinds.schema_of(kind), **fields, "demonstration": 0}


def _months_later(day: str, months: int) -> str:
    year, month, number = (int(part) for part in day.split("-"))
    years, month = divmod(month - 1 + months, 12)
    # The 28th is in every month; a review is not a matter of the last days.
    return f"{year + years:04}-{month + 1:02}-{min(number, 28):02}"


def with_part(draft: Draft, name: str, number: int, part: Any) -> Draft:
    """Return the draft with part `number` (1 …) of a list replaced, or added after the last."""
    parts = list(draft[name])
    parts[number - 1 : number] = [part]
    if name == "steps" and len(parts) > MOST_STEPS:
        raise InvalidBody([("steps", f"at most {MOST_STEPS}")])
    return {**draft, name: parts}


def without_step(draft: Draft, number: int) -> Draft:
    """Return the draft without step `number` (1 …)."""
    return {**draft, "steps": [s for n, s in enumerate(draft["steps"], 1) if n != number]}


def moved_step(draft: Draft, number: int, by: int) -> Draft:
    """Return the draft with step `number` one place earlier (`by` −1) or later (1)."""
    steps, to = list(draft["steps"]), number + by
    if 1 <= number <= len(steps) and 1 <= to <= len(steps):
        steps[number - 1], steps[to - 1] = steps[to - 1], steps[number - 1]
    return {**draft, "steps": steps}


def cites(draft: Draft, number: int) -> bool:
    """Tell whether any text cites source `number`."""
    found = f"[^{number}]"
    return any(found in text for words in _texts(draft) for text in words.values())


def without_source(draft: Draft, number: int) -> Draft:
    """Return the draft without an uncited source; citations of later ones count one less."""

    def renumber(found: re.Match[str]) -> str:
        cited = int(found[1])
        return f"[^{cited - 1}]" if cited > number else found[0]

    def renumbered(words: dict[str, str]) -> dict[str, str]:
        return {lang: CITATION.sub(renumber, text) for lang, text in words.items()}

    changed = {name: renumbered(draft[name]) for name in TEXTS if name in draft}
    if "steps" in draft:
        changed["steps"] = [{**s, "text": renumbered(s.get("text", {}))} for s in draft["steps"]]  # type: ignore[assignment]
    kept = [source for n, source in enumerate(draft["sources"], 1) if n != number]
    return {**draft, **changed, "sources": kept}


def _texts(draft: Draft) -> list[dict[str, str]]:
    steps = [step.get("text", {}) for step in draft.get("steps", [])]
    return [*(draft[name] for name in TEXTS if name in draft), *steps]

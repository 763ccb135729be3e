"""A comparison as lines for people, and as values for programs."""

from collections.abc import Iterator
from typing import Any

from rasd.atlas.index.record_row import SCHEMAS
from rasd.atlas.words_diff import Change, changes
from rasd.mirror.comparing.differences import Corrected, Differences

_MARKS = {"same": "{}", "gone": "[-{}-]", "new": "{{+{}+}}"}


def lines(found: Differences, lang: str) -> Iterator[str]:
    """Yield the comparison in words; what was removed stands in [-…-], what came in {+…+}."""
    yield f"{found.sizes[0]} → {found.sizes[1]} entries"
    counts = len(found.new), len(found.corrected), len(found.retracted)
    yield "{} new, {} corrected, {} retracted".format(*counts)
    for one in found.new:
        yield f"NEW        {one.ref}  {one.day}  {one.title.best(lang).text}".rstrip()
    for case in found.corrected:
        yield f"CORRECTED  {case.ref}  {case.day}  version {case.before} → {case.after}"
        yield from (f"           {line}" for line in _changes(case, lang))
    for gone in found.retracted:
        yield f"RETRACTED  {gone.ref}  {gone.day}  {gone.reason.best(lang).text}".rstrip()
    for ref, version in found.destroyed:
        yield f"DESTROYED  {ref} version {version}: the first still has its text; destroy it"


def values(found: Differences, lang: str) -> dict[str, Any]:
    """Return the comparison as JSON has it."""
    return {
        "entries": list(found.sizes),
        "new": [vars(one) | {"title": one.title.to_json()} for one in found.new],
        "corrected": [_value(one, lang) for one in found.corrected],
        "retracted": [vars(one) | {"reason": one.reason.to_json()} for one in found.retracted],
        "destroyed": [{"ref": ref, "version": version} for ref, version in found.destroyed],
    }


def _value(one: Corrected, lang: str) -> dict[str, Any]:
    said = _fields(one, lang)
    return {
        "ref": one.ref,
        "kind": one.kind,
        "from": one.before,
        "to": one.after,
        "day": one.day,
        "status": list(one.status),
        "text_destroyed": one.old is None or one.new is None,
        "changes": None
        if said is None
        else [{"part": c.part, "lang": c.lang, "pieces": list(c.pieces)} for c in said],
    }


def _changes(one: Corrected, lang: str) -> Iterator[str]:
    if one.status[0] != one.status[1]:
        yield f"status: {one.status[0]} → {one.status[1]}"
    if one.old is None or one.new is None:
        yield "the earlier text was destroyed to protect someone"
        return
    said = _fields(one, lang)
    if said is None:
        parts = one.old.keys() | one.new.keys()
        names = sorted(name for name in parts if one.old.get(name) != one.new.get(name))
        yield f"changed: {', '.join(names)}"
        return
    for change in said:
        text = "".join(_MARKS[kind].format(piece) for kind, piece in change.pieces)
        yield f"{change.part}: {' / '.join(text.splitlines())}"


def _fields(one: Corrected, lang: str) -> list[Change] | None:
    """Return the parts that differ; None for what is no record, or whose text is gone."""
    if one.kind not in SCHEMAS or one.new is None:
        return None
    return changes(one.old, one.new, lang)

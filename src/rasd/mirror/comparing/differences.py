"""What happened to each publication between two states of one log."""

import json
from dataclasses import dataclass, field
from typing import Any

from rasd.kernel.localized import Localized
from rasd.ledger import statuses
from rasd.ledger.header import Header
from rasd.ledger.reader import LogReader
from rasd.ledger.records import Entry
from rasd.mirror.comparing.states import entries

Leaf = tuple[Header, Entry]


class AnotherLog(ValueError):
    """The later state does not hold everything that the earlier one held."""


@dataclass(frozen=True)
class Corrected:
    """A record of which version `before` was current and `after` is now.

    Bodies are those of the later state: None where it was destroyed, also if the earlier state
    still has it, because a text that was taken out for someone's safety is not to be shown again.
    """

    ref: str
    kind: str
    before: int
    after: int
    day: str
    status: tuple[str, str]
    old: dict[str, Any] | None
    new: dict[str, Any] | None


@dataclass(frozen=True)
class Gone:
    """A record that was taken back, with the reason that was given."""

    ref: str
    kind: str
    day: str
    reason: Localized


@dataclass(frozen=True)
class Added:
    """A record that is new, with its title."""

    ref: str
    kind: str
    version: int
    day: str
    title: Localized


@dataclass
class Differences:
    """`sizes` are those of both logs; `destroyed` names texts of the earlier state as (ref,
    version) that were destroyed since: whoever holds that state should destroy it too."""

    sizes: tuple[int, int]
    new: list[Added] = field(default_factory=list)
    corrected: list[Corrected] = field(default_factory=list)
    retracted: list[Gone] = field(default_factory=list)
    destroyed: list[tuple[str, int]] = field(default_factory=list)


def differences(earlier: LogReader, later: LogReader) -> Differences:
    """Return what changed; AnotherLog when the later log is not the earlier one gone on.

    What an entry of the log itself changes (audit heads) is left out.
    """
    first, second = entries(earlier), entries(later)
    leaves = [entry.leaf_hash for _header, entry in first]
    if earlier.vkey() != later.vkey() or leaves != [e.leaf_hash for _h, e in second[: len(first)]]:
        raise AnotherLog("the second is not a later state of the same log")
    before, after = _current(first), _current(second)
    texts = {(header.ref, header.version): entry.body for header, entry in second}
    found = Differences((len(first), len(second)))
    found.destroyed = [
        (header.ref, header.version)
        for header, entry in first
        if entry.body is not None and texts[header.ref, header.version] is None
    ]
    for ref, leaf in after.items():
        _sort(found, before.get(ref), leaf, texts)
    return found


def _sort(
    found: Differences, old: Leaf | None, new: Leaf, texts: dict[tuple[str, int], bytes | None]
) -> None:
    header, entry = new
    body, day = _body(entry.body), header.day.isoformat()
    if old and old[0].version == header.version:
        return
    if header.status == statuses.RETRACTED:
        if old:  # what came and went in between was in neither
            reason = Localized.from_json((body or {}).get("reason", {}))
            found.retracted.append(Gone(header.ref, header.kind, day, reason))
    elif old is None or old[0].status == statuses.RETRACTED:
        title = Localized.from_json((body or {}).get("title", {}))
        found.new.append(Added(header.ref, header.kind, header.version, day, title))
    else:
        found.corrected.append(
            Corrected(
                header.ref,
                header.kind,
                old[0].version,
                header.version,
                day,
                (old[0].status, header.status),
                _body(texts[header.ref, old[0].version]),
                body,
            )
        )


def _current(every: list[Leaf]) -> dict[str, Leaf]:
    return {header.ref: (header, entry) for header, entry in every if header.kind != "audit"}


def _body(content: bytes | None) -> dict[str, Any] | None:
    return None if content is None else json.loads(content)

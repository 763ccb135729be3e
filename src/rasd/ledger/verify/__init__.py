"""Checking a whole log, wherever it is stored: the desk store, the public store, a release."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from rasd.ledger.header import Header, HeaderError
from rasd.ledger.note import NoteError, Verifier
from rasd.ledger.reader import LogReader
from rasd.ledger.records import Entry, Unreadable
from rasd.ledger.verify.approvals import check_approvals
from rasd.ledger.verify.audit import AuditCheck
from rasd.ledger.verify.bodies import BodyCheck
from rasd.ledger.verify.check import Check
from rasd.ledger.verify.finding import Finding
from rasd.ledger.verify.history import HistoryCheck
from rasd.ledger.verify.leaves import LeafCheck
from rasd.ledger.verify.nodes import NodeCheck
from rasd.ledger.verify.roots import RootCheck

__all__ = ["Finding", "verify_log"]


def verify_log(
    reader: LogReader,
    *,
    remembered: Sequence[str] = (),
    progress: Callable[[int], None] | None = None,
    more: Sequence[Check] = (),
) -> list[Finding]:
    """Read the whole log once and return everything that does not hold; an empty list is a pass.

    `remembered` are signed checkpoints that the checking person kept from earlier visits: only
    they show a log that was cut back or rewritten and signed anew. `progress` hears the number of
    leaves read so far. `more` are checks of the rooms that know what a kind must keep.
    """
    try:
        Verifier.parse(reader.vkey())
    except NoteError as error:
        return [Finding("key", "log key", str(error))]
    findings: list[Finding] = []
    checks = [*_checks(reader, remembered), *more]
    for count, entry in enumerate(reader.entries(), 1):
        if isinstance(entry, Unreadable):
            findings.append(Finding("unreadable", f"{entry.table} {entry.row}", entry.error))
            continue
        header = _header(entry)
        record = f"{header.ref} version {header.version}" if header else ""
        for check in checks:
            findings.extend(replace(found, record=record) for found in check.take(entry, header))
        if progress:
            progress(count)
    for check in checks:
        findings.extend(check.finish())
    findings.extend(check_approvals(reader))
    return findings


def _checks(reader: LogReader, remembered: Sequence[str]) -> list[Check]:
    checks: list[Check] = [
        LeafCheck(),
        HistoryCheck(reader.numbering()),
        BodyCheck(),
        RootCheck(reader.vkey(), reader.heads(), remembered),
    ]
    if (nodes := reader.nodes()) is not None:
        checks.append(NodeCheck(nodes))
    if (audit := reader.audit()) is not None:
        checks.append(AuditCheck(audit))
    return checks


def _header(entry: Entry) -> Header | None:
    try:
        return Header.from_bytes(entry.header)
    except HeaderError:
        return None

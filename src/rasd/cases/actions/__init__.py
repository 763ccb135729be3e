from rasd.cases.actions.approval import approve, decline
from rasd.cases.actions.opening import close_case, hand_over, open_case, take
from rasd.cases.actions.proposal import propose, propose_retraction
from rasd.cases.actions.record import (
    add_evidence,
    add_note,
    add_source,
    record_aftermath,
    record_facts,
)
from rasd.cases.actions.reports import link_report
from rasd.cases.actions.verification import verify

__all__ = [
    "add_evidence",
    "add_note",
    "add_source",
    "approve",
    "close_case",
    "decline",
    "hand_over",
    "link_report",
    "open_case",
    "propose",
    "propose_retraction",
    "record_aftermath",
    "record_facts",
    "take",
    "verify",
]

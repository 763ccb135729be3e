from rasd.intake.actions.conversation import TooManyMessages, withdraw, write_to_team
from rasd.intake.actions.files import TooManyFiles, attach_file
from rasd.intake.actions.outages import attach_to_new_outage
from rasd.intake.actions.submit import Receipt, enter_for_reporter, submit
from rasd.intake.actions.triage import (
    ask,
    attach,
    attach_to_new,
    claim,
    move,
    note,
    refer,
    reject,
    release,
    show_contact,
)

__all__ = [
    "Receipt",
    "TooManyFiles",
    "TooManyMessages",
    "ask",
    "attach",
    "attach_to_new",
    "attach_to_new_outage",
    "attach_file",
    "claim",
    "enter_for_reporter",
    "move",
    "note",
    "refer",
    "reject",
    "release",
    "show_contact",
    "submit",
    "withdraw",
    "write_to_team",
]

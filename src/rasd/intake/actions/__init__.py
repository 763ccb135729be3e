from rasd.intake.actions.conversation import withdraw, write_to_team
from rasd.intake.actions.submit import Receipt, enter_for_reporter, submit
from rasd.intake.actions.triage import ask, attach, claim, move, note, refer, reject, release

__all__ = [
    "Receipt",
    "ask",
    "attach",
    "claim",
    "enter_for_reporter",
    "move",
    "note",
    "refer",
    "reject",
    "release",
    "submit",
    "withdraw",
    "write_to_team",
]

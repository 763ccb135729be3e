"""What happens to an alert: asked for, confirmed, told, kept, stopped."""

from rasd.alerts.actions.ask import Busy, ask
from rasd.alerts.actions.confirm import Full, confirm, confirmed_by
from rasd.alerts.actions.end import end_forgotten, keep, stop
from rasd.alerts.actions.send import send_due

__all__ = [
    "Busy",
    "Full",
    "ask",
    "confirm",
    "confirmed_by",
    "end_forgotten",
    "keep",
    "send_due",
    "stop",
]

"""Messages as the reporter reads them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from rasd.intake.questions import question


@dataclass(frozen=True)
class Line:
    """One message: free words, a question worded in the page's language, or news of the report."""

    own: bool
    day: date
    text: str
    question: str = ""
    published: str = ""
    retracted: str = ""
    asks_withdrawal: bool = False


def thread_of(messages: list[dict[str, Any]]) -> list[Line]:
    """Return opened messages as lines, oldest first."""
    return [
        Line(
            own=message["from"] == "reporter",
            day=message["day"],
            text=message.get("text", ""),
            question=question(message.get("question", "")),
            published=message.get("published", ""),
            retracted=message.get("retracted", ""),
            asks_withdrawal=bool(message.get("withdrawal")),
        )
        for message in messages
    ]

"""What happened next in schema.org's words: later events, and the question to an authority."""

from typing import Any

from rasd.kernel.localized import Localized


def mentions(body: dict[str, Any]) -> list[dict[str, Any]]:
    """Return an Event for each outcome and an AskAction where an authority was asked."""
    asked = body.get("authority", {}).get("asked")
    return [
        *map(_event, body.get("outcomes", [])),
        *([_question(body["authority"])] if asked else []),
    ]


def words(text: Localized) -> list[dict[str, str]]:
    """Return a text in all its languages as JSON-LD spells them."""
    return [{"@language": lang, "@value": value} for lang, value in text.to_json().items()]


def _event(outcome: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "Event", "identifier": outcome["what"]}
    if outcome.get("day"):
        found["startDate"] = outcome["day"]
    if outcome.get("text"):
        found["description"] = _given(outcome["text"])
    if outcome.get("source"):
        found["subjectOf"] = {"@type": "CreativeWork", "url": outcome["source"]}
    return found


def _question(said: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "AskAction", "startTime": said["asked"]}
    if said.get("who"):
        found["recipient"] = {"@type": "Organization", "name": _given(said["who"])}
    # An answer that did not come is not a failed question: it is still open.
    status = "CompletedActionStatus" if said.get("answered") else "ActiveActionStatus"
    found["actionStatus"] = f"https://schema.org/{status}"
    if said.get("answered"):
        answer = {"@type": "Answer", "dateCreated": said["answered"]}
        found["result"] = answer | ({"text": _given(said["text"])} if said.get("text") else {})
    return found


def _given(text: dict[str, str]) -> list[dict[str, str]]:
    return words(Localized.from_json(text))

"""What happened next and whether the authority answered, as flat values of one record.

`outcomes`, `outcome_days` and `outcome_sources` stand in the same order with one part for each
outcome (`?` where it is not known), so that a program that splits them at the bar can put them
together again.
"""

from typing import Any

from rasd.kernel.localized import LANGUAGES

JOINT = " | "
UNKNOWN = "?"
"""Not nothing: a cell that began with the bar would look like a formula."""
ANSWERED, SILENT = "answered", "no_answer"


def aftermath_cells(body: dict[str, Any]) -> dict[str, str]:
    """Return the columns; all are "" where a case has no outcome and no authority was asked."""
    outcomes = body.get("outcomes", [])
    said = body.get("authority", {})
    return {
        "outcomes": JOINT.join(one["what"] for one in outcomes),
        "outcome_days": _aligned(outcomes, "day"),
        "outcome_sources": _aligned(outcomes, "source"),
        "authority": authority_state(body),
        "authority_asked": said.get("asked", ""),
        "authority_answered": said.get("answered", ""),
        **{
            f"{name}_{lang}": text.get(lang, "")
            for name, text in (
                ("authority_name", said.get("who", {})),
                ("authority_answer", said.get("text", {})),
            )
            for lang in LANGUAGES
        },
        **{
            f"outcome_text_{lang}": JOINT.join(
                words for one in outcomes if (words := one.get("text", {}).get(lang, ""))
            )
            for lang in LANGUAGES
        },
    }


def authority_state(body: dict[str, Any]) -> str:
    """Return `answered`, `no_answer` (up to the day of this version) or "" where none was asked."""
    said = body.get("authority", {})
    if not said.get("asked"):
        return ""
    return ANSWERED if said.get("answered") else SILENT


def _aligned(outcomes: list[dict[str, Any]], name: str) -> str:
    values = [one.get(name, "") for one in outcomes]
    return JOINT.join(value or UNKNOWN for value in values) if any(values) else ""

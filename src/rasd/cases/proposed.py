"""What a proposal about a case holds beside the public body: reports, and what stood against."""

from rasd.approvals.opening import Proposed
from rasd.cases.objections import Objection


def noted(objections: list[Objection]) -> dict[str, list[dict[str, str]]]:
    """Return what the proposer knew, to be sealed with the proposal."""
    return {"known": [{"report": one.report, "code": one.code} for one in objections]}


def known(proposed: Proposed) -> list[Objection]:
    """Return what the proposer knew when proposing."""
    return [Objection(**one) for one in proposed.noted.get("known", ())]


def reports(proposed: Proposed) -> list[str]:
    """Return the ids of the reports that are linked to the case."""
    return [item.data["report"] for item in proposed.items if item.kind == "report"]

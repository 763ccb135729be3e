"""Cases for tests, opened and filled through the team's own verbs."""

from typing import Any

from rasd.approvals.models import Proposal
from rasd.cases import actions
from rasd.cases.compose import compose
from rasd.cases.facts import ExactPlace, Facts
from rasd.cases.models import Case
from rasd.cases.public_body import Source
from rasd.cases.queries import open_record
from rasd.ledger import statuses
from rasd.ledger.models import Publication
from rasd.people.actor import Actor


def some_facts(**changes: Any) -> Facts:
    """Return facts that are complete enough to publish."""
    known: dict[str, Any] = {
        "title": {"ar": "تهديد صحفي", "en": "Journalist threatened"},
        "summary": {"ar": "تلقى صحفي تهديداً.", "en": "A journalist was threatened."},
        "category": "threat_harassment",
        "started": "2026-11-20",
        "scope": "governorate",
        "governorate": "IQ-BG",
        "region": "federal",
    }
    return Facts(**{**known, **changes})


def ready_case(actor: Actor, *, place: ExactPlace | None = None, **facts: Any) -> Case:
    """Open a case with one public source: ready to be proposed as documented."""
    case = actions.open_case(actor, facts=some_facts(**facts), place=place)
    source = Source(name="A monitor", url="https://example.org/x", grade="B", credibility="2")
    actions.add_source(actor, case=case, source=source, public=True)
    return case


def propose(
    actor: Actor, case: Case, *, status: str = statuses.DOCUMENTED, **options: Any
) -> Proposal:
    """Propose what the facts of a case say now."""
    case.refresh_from_db()
    body = compose(open_record(actor, case), precision="governorate", demonstration=False)
    return actions.propose(actor, case=case, status=status, body=body, **options)


def publish(proposer: Actor, approver: Actor, case: Case) -> Publication:
    """Propose and approve."""
    proposal = propose(proposer, case)
    published = actions.approve(approver, proposal=proposal, commitment=bytes(proposal.commitment))
    case.refresh_from_db()
    return published

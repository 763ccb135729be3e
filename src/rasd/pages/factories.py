"""Pages for tests, written through the team's own verbs."""

from typing import Any

from rasd.approvals.models import Proposal
from rasd.ledger.models import Publication
from rasd.pages import actions
from rasd.pages.models import Page
from rasd.people.actor import Actor


def a_story(**changes: Any) -> dict[str, Any]:
    """Return a story that is complete enough to publish."""
    return {
        "schema": "rasd.story/1",
        "slug": "a-quiet-week",
        "title": {"ar": "أسبوع هادئ", "ckb": "هەفتەیەکی ئارام", "en": "A quiet week"},
        "lead": {"en": "What happened, in order."},
        "started": "2019-10-02",
        "ended": "2019-10",
        "steps": [
            {"title": {"en": "First"}, "text": {"en": "It began.[^1]"}, "from": "2019-10-02"},
            {"title": {"en": "Second"}, "text": {"en": "It went on."}, "from": "2019-10-03"},
        ],
        "limits": {"en": "We do not know why."},
        "sources": [{"name": "A monitor", "url": "https://example.org/x", "date": "2019-10-03"}],
        "original_language": "en",
        **changes,
    }


def a_guide(**changes: Any) -> dict[str, Any]:
    """Return a guide that is complete enough to publish."""
    return {
        "schema": "rasd.guide/1",
        "slug": "hacked-account",
        "title": {"en": "My account was taken over"},
        "first": {"en": "Sit down. **Breathe.**"},
        "reviewed": "2026-11-23",
        "review_by": "2027-05-23",
        **changes,
    }


def a_canary(**changes: Any) -> dict[str, Any]:
    """Return a statement that is complete enough to publish."""
    return {
        "schema": "rasd.canary/1",
        "slug": "canary",
        "text": {"en": "No order to be silent has come."},
        "from": "2026-11-23",
        "until": "2027-02-23",
        **changes,
    }


def start(actor: Actor, body: dict[str, Any] | None = None) -> Page:
    """Start a page from a body."""
    body = body or a_story()
    kind = body["schema"].removeprefix("rasd.").partition("/")[0]
    return actions.start_page(actor, kind=kind, body=body)


def propose(actor: Actor, page: Page) -> Proposal:
    """Propose what the draft says now."""
    page.refresh_from_db()
    return actions.propose(actor, page=page)


def publish(proposer: Actor, approver: Actor, page: Page) -> Publication:
    """Propose and approve."""
    proposal = propose(proposer, page)
    seen = bytes(proposal.commitment)
    published = actions.approve(approver, proposal=proposal, commitment=seen)
    page.refresh_from_db()
    return published

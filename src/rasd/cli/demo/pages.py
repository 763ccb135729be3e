"""The demonstration's stories and standing statement, through the verbs of two demo accounts."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

from django.db import transaction

from rasd.approvals.last_version import last_version
from rasd.kernel.clock import today
from rasd.pages import actions, shipped
from rasd.pages.actions.proposal import ready_body
from rasd.pages.drafts import blank
from rasd.pages.models import Page, PageState
from rasd.people.actions import admit
from rasd.people.actor import Actor
from rasd.people.groups import PAGES
from rasd.vault.queries import members_of

STATEMENT = Path(__file__).parent / "data" / "statement.json"
# Said anew before it ends, so that a demonstration that stands long does not look forgotten.
RENEWED_BEFORE = timedelta(days=14)


def load_pages(editor: Actor, operator: Actor) -> None:
    """Publish each shipped story and a statement; what stands already stays as it is."""
    if operator.id not in members_of(PAGES):
        admit(editor, account=operator.account)
    for body in shipped.stories().values():
        _publish(editor, operator, "story", ready_body(body))
    _publish(operator, editor, "canary", _statement())


def _statement() -> dict[str, Any]:
    """Return the statement that stands, or a new one from today when that one ends soon."""
    fresh = ready_body({**blank("canary"), "text": json.loads(STATEMENT.read_text("utf-8"))})
    _page, standing = _standing("canary", "canary")
    soon = (today() + RENEWED_BEFORE).isoformat()
    if standing and standing["until"] > soon:
        return {**fresh, "from": standing["from"], "until": standing["until"]}
    return fresh


def _publish(proposer: Actor, approver: Actor, kind: str, body: dict[str, Any]) -> None:
    page, standing = _standing(kind, body["slug"])
    if standing == body:
        return
    with transaction.atomic():
        if page is None:
            page = actions.start_page(proposer, kind=kind, body=body)
        else:
            actions.save_draft(proposer, page=page, body=body)
        proposal = actions.propose(proposer, page=page)
        seen = bytes(proposal.commitment)
        actions.approve(approver, proposal=proposal, commitment=seen)


def _standing(kind: str, slug: str) -> tuple[Page | None, dict[str, Any] | None]:
    for page in Page.objects.filter(kind=kind, state=PageState.PUBLISHED):
        published = last_version(page.ref)
        if published and published.body and published.body.get("slug") == slug:
            return page, published.body
    return None, None

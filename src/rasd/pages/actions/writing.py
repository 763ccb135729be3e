"""Starting a page and saving what is written so far; each save is a new version."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rasd.kernel.clock import today
from rasd.kernel.errors import Conflict
from rasd.ledger import canonical
from rasd.ledger.actions.publish import MAX_BODY_BYTES
from rasd.ledger.body import InvalidBody
from rasd.pages import kinds
from rasd.pages.models import Page, PageState
from rasd.pages.rules import require_edit
from rasd.people.actor import Actor
from rasd.people.groups import PAGES
from rasd.vault import actions as vault
from rasd.vault import audit
from rasd.vault.compartments import CONTENT

DRAFT = "draft"


def start_page(actor: Actor, *, kind: str, body: dict[str, Any]) -> Page:
    """Start a page from a blank or shipped body; raises InvalidBody for another kind's body."""
    require_edit(actor, kind)
    with transaction.atomic():
        folder = vault.create_folder(kind="page", group=PAGES, compartments=(CONTENT,))
        page = Page.objects.create(folder=folder, kind=kind, day=today())
        _seal(page, body)
        audit.record(verb="page.started", actor=actor.id, subject=page.pk)
    return page


def save_draft(actor: Actor, *, page: Page, body: dict[str, Any]) -> None:
    """Append a version of the draft, complete or not; raises Conflict while a proposal waits."""
    require_edit(actor, page.kind)
    with transaction.atomic():
        locked = Page.objects.select_for_update().get(pk=page.pk)
        if locked.state == PageState.PROPOSED:
            raise Conflict(_("This page waits for approval. Withdraw the proposal to change it."))
        if locked.state == PageState.RETRACTED:
            raise Conflict(_("The publication of this page was withdrawn. Start a new one."))
        _seal(locked, body)
        audit.record(verb="page.saved", actor=actor.id, subject=page.pk)


def _seal(page: Page, body: dict[str, Any]) -> None:
    if body.get("schema") != kinds.schema_of(page.kind):
        raise InvalidBody([("schema", f"not a {page.kind}")])
    if len(canonical.dumps(body)) > MAX_BODY_BYTES:
        raise InvalidBody([("body", f"larger than {MAX_BODY_BYTES} bytes")])
    vault.seal_item(folder=page.folder, compartment=CONTENT, kind=DRAFT, data=body)
    vault.seal_item(folder=page.folder, compartment=CONTENT, kind="index", data=_index_item(body))


def _index_item(body: dict[str, Any]) -> dict[str, str]:
    """Return what the desk index needs to find and list the page."""
    words = body.get("title") or body.get("text", {})
    title = words.get("ar") or next(iter(words.values()), "") or body.get("slug") or "—"
    texts = [text for name in ("title", "lead") for text in body.get(name, {}).values()]
    return {"kind": "page", "title": title.splitlines()[0][:200], "text": " ".join(texts)}

"""A page becomes public by two people who saw the same words, and in no other way."""

import pytest

from rasd.approvals.errors import NotWhatWasSeen, ProposalDamaged, ReasonMissing
from rasd.kernel.errors import Conflict, Locked, Refused
from rasd.ledger.models import Publication
from rasd.pages import actions
from rasd.pages.factories import a_canary, a_guide, a_story, propose, publish, start
from rasd.pages.models import PageState
from rasd.people.actor import Actor
from rasd.people.factories import browser_of, signed_in
from rasd.vault.access import Access
from rasd.vault.actions import seal_item


def approve(actor, proposal):
    return actions.approve(actor, proposal=proposal, commitment=bytes(proposal.commitment))


def test_an_operator_proposes_an_editor_approves_and_the_log_holds_the_page(desk):
    page = start(desk["operator"], a_guide())
    publication = publish(desk["operator"], desk["editor"], page)
    assert publication.ref.startswith("GUIDE-") and page.state == PageState.PUBLISHED
    assert publication.content["first"] == {"en": "Sit down. **Breathe.**"}
    assert publication.content["demonstration"] == 1
    verbs = {entry["verb"] for entry in desk["editor"].vault.audit_log(limit=500)}
    assert {"page.started", "page.proposed", "page.published"} <= verbs


def test_nobody_approves_their_own_page(desk):
    proposal = propose(desk["editor"], start(desk["editor"]))
    with pytest.raises(Refused):
        approve(desk["editor"], proposal)
    route = f"/en/desk/pages/{page_of(proposal).pk}/proposals/{proposal.pk}/"
    seen = {"commitment": bytes(proposal.commitment).hex()}
    assert browser_of(desk["editor"]).post(f"{route}approval/", seen).status_code == 404
    assert not Publication.objects.exists()


def page_of(proposal):
    from rasd.pages.models import Page

    return Page.objects.get(folder=proposal.folder_id)


def test_a_draft_changed_after_the_preview_or_bytes_changed_after_the_proposal_stay_private(desk):
    page = start(desk["editor"])
    browser, route = browser_of(desk["editor"]), f"/en/desk/pages/{page.pk}/publication/"
    seen = browser.get(route).context["seen"]
    actions.save_draft(desk["operator"], page=page, body=a_story(title={"en": "Other words"}))
    assert browser.post(route, {"seen": seen}).status_code == 409
    with pytest.raises(NotWhatWasSeen):
        actions.propose(desk["editor"], page=page, seen="")
    proposal = propose(desk["editor"], page)
    with pytest.raises(Conflict):
        actions.approve(desk["operator"], proposal=proposal, commitment=bytes(32))
    sealed = next(
        item.data for item in desk["editor"].vault.open(page.folder_id) if item.kind == "proposal"
    )
    seal_item(folder=page.folder, compartment="content", kind="proposal", data=sealed)
    with pytest.raises(ProposalDamaged):
        approve(desk["operator"], proposal)
    assert not Publication.objects.exists()


def test_a_waiting_page_stays_as_it_is_until_it_is_sent_back_with_a_reason(desk):
    page = start(desk["editor"])
    proposal = propose(desk["editor"], page)
    with pytest.raises(Conflict):
        actions.save_draft(desk["editor"], page=page, body=a_story())
    with pytest.raises(ReasonMissing):
        actions.decline(desk["operator"], proposal=proposal, reason=" ")
    with pytest.raises(Refused):
        actions.decline(desk["volunteer"], proposal=proposal, reason="no")
    actions.decline(desk["operator"], proposal=proposal, reason="Say when.")
    with pytest.raises(Conflict):
        approve(desk["operator"], proposal)
    shown = browser_of(desk["editor"]).get(f"/en/desk/pages/{page.pk}/").content.decode()
    assert "Say when." in shown and "Preview and propose" in shown


def test_a_correction_is_a_new_version_at_the_same_address_and_nobody_takes_anothers(desk):
    page = start(desk["editor"])
    first = publish(desk["editor"], desk["operator"], page)
    actions.save_draft(desk["editor"], page=page, body=a_story(slug="moved-away"))
    with pytest.raises(Conflict):
        propose(desk["editor"], page)
    actions.save_draft(desk["editor"], page=page, body=a_story(limits={"en": "Less."}))
    second = publish(desk["editor"], desk["operator"], page)
    assert (second.ref, second.version) == (first.ref, 2)
    with pytest.raises(Conflict):
        propose(desk["editor"], start(desk["editor"]))


def test_a_withdrawn_page_took_two_people_and_its_text_can_be_destroyed(desk):
    page = start(desk["editor"])
    publish(desk["editor"], desk["operator"], page)
    proposal = actions.propose_retraction(
        desk["operator"], page=page, reason={"en": "It endangers someone."}, destroy=True
    )
    shown = browser_of(desk["editor"]).get(f"/en/desk/pages/{page.pk}/proposals/{proposal.pk}/")
    assert "destroys every published text" in shown.content.decode()
    assert approve(desk["editor"], proposal).status == "retracted"
    page.refresh_from_db()
    assert page.state == PageState.RETRACTED
    assert Publication.objects.get(ref=page.ref, version=1).body is None
    with pytest.raises(Conflict):
        actions.save_draft(desk["editor"], page=page, body=a_story())


def test_the_standing_statement_is_the_operators_and_locked_keys_write_nothing(desk):
    with pytest.raises(Refused):
        start(desk["editor"], a_canary())
    publication = publish(desk["operator"], desk["editor"], start(desk["operator"], a_canary()))
    assert publication.ref.startswith("CANARY-")
    with pytest.raises(Refused):
        start(desk["verifier"])
    locked = Actor(desk["editor"].account, Access(desk["editor"].id, ""))
    with pytest.raises(Locked):
        start(locked)
    assert signed_in(desk["editor"].account).get("/en/desk/pages/").status_code == 200

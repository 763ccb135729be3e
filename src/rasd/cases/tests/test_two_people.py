"""The second person: bound to what was seen, never the first person, never twice."""

import pytest
from django.db import IntegrityError, transaction

from rasd.approvals.errors import ProposalDamaged
from rasd.approvals.models import Proposal, ProposalEnd
from rasd.cases import actions
from rasd.cases.actions.proposal import StatusNotEarned
from rasd.cases.actions.verification import ReasonMissing
from rasd.cases.factories import propose, publish, ready_case
from rasd.cases.models import Case, CaseState, Outcome
from rasd.kernel.errors import Conflict, Refused
from rasd.ledger.actions import publish as ledger_publish
from rasd.ledger.errors import SamePerson
from rasd.ledger.models import Publication
from rasd.people.actions import grant_role
from rasd.people.factories import browser_of, make_account, unlocked
from rasd.people.models import Role
from rasd.vault import audit
from rasd.vault.actions import seal_item


def approve(actor, proposal):
    return actions.approve(actor, proposal=proposal, commitment=bytes(proposal.commitment))


def case_of(proposal):
    return Case.objects.get(folder=proposal.folder)


def route(proposal, verb="approval/"):
    return f"/en/desk/cases/{case_of(proposal).pk}/proposals/{proposal.pk}/{verb}"


def test_one_proposes_another_approves_and_it_is_published(desk):
    case = ready_case(desk["verifier"])
    publication = publish(desk["verifier"], desk["editor"], case)
    assert (case.ref, case.state) == (publication.ref, CaseState.PUBLISHED)
    assert {publication.proposed_by, publication.approved_by} == {
        desk["verifier"].id,
        desk["editor"].id,
    }


def test_an_editor_never_approves_their_own_proposal(desk):
    proposal = propose(desk["editor"], ready_case(desk["editor"]))
    with pytest.raises(Refused):
        approve(desk["editor"], proposal)
    answer = browser_of(desk["editor"]).post(
        route(proposal), {"commitment": bytes(proposal.commitment).hex()}
    )
    assert answer.status_code == 404
    page = browser_of(desk["editor"]).get(route(proposal, "")).content.decode()
    assert "You proposed this" in page and "approval/" not in page
    assert not Publication.objects.exists()


def test_one_person_with_every_role_is_still_one_person(desk):
    giver = unlocked(make_account("operator", Role.OPERATOR))
    grant_role(giver, account=desk["editor"].account, role=Role.VERIFIER)
    proposal = propose(desk["editor"], ready_case(desk["editor"]))
    with pytest.raises(Refused):
        approve(desk["editor"], proposal)


@pytest.mark.parametrize("who", ["volunteer", "verifier"])
def test_only_editors_approve(desk, who):
    proposal = propose(desk["editor"], ready_case(desk["editor"]))
    with pytest.raises(Refused):
        approve(desk[who], proposal)
    form = {"commitment": bytes(proposal.commitment).hex()}
    assert browser_of(desk[who]).post(route(proposal), form).status_code == 404
    assert not Publication.objects.exists()


def test_a_volunteer_proposes_nothing(desk):
    case = ready_case(desk["volunteer"])
    with pytest.raises(Refused):
        propose(desk["volunteer"], case)


def test_a_fingerprint_other_than_the_one_seen_publishes_nothing(desk):
    proposal = propose(desk["verifier"], ready_case(desk["verifier"]))
    for wrong in (b"", bytes(32), bytes(proposal.commitment)[:-1]):
        with pytest.raises(Conflict):
            actions.approve(desk["editor"], proposal=proposal, commitment=wrong)
    browser = browser_of(desk["editor"])
    for forged in ("", "zz", "00" * 32):
        assert browser.post(route(proposal), {"commitment": forged}).status_code == 409
    assert not Publication.objects.exists()


def test_what_was_sealed_again_after_the_proposal_is_not_published(desk):
    proposal = propose(desk["verifier"], ready_case(desk["verifier"]))
    items = desk["verifier"].vault.open(proposal.folder_id)
    sealed = next(item.data for item in items if item.kind == "proposal")
    forged = {**sealed, "status": "verified"}
    seal_item(folder=proposal.folder, compartment="content", kind="proposal", data=forged)
    with pytest.raises(ProposalDamaged):
        approve(desk["editor"], proposal)
    form = {"commitment": bytes(proposal.commitment).hex()}
    answer = browser_of(desk["editor"]).post(route(proposal), form)
    assert answer.status_code == 409
    assert not Publication.objects.exists()


def test_changing_the_commitment_in_the_table_publishes_nothing(desk):
    proposal = propose(desk["verifier"], ready_case(desk["verifier"]))
    Proposal.objects.filter(pk=proposal.pk).update(commitment=bytes(32))
    proposal.refresh_from_db()
    with pytest.raises(ProposalDamaged):
        approve(desk["editor"], proposal)


def test_changing_who_proposed_in_the_table_does_not_help_the_proposer(desk):
    """Whoever can write the row can also lie to the check: the audit chain still names them."""
    proposal = propose(desk["editor"], ready_case(desk["editor"]))
    entries = desk["editor-two"].vault.audit_log()
    assert any(
        entry["verb"] == "case.proposed" and entry["details"]["actor"] == str(desk["editor"].id)
        for entry in entries
    )
    assert proposal.by == desk["editor"].account


def test_approving_twice_or_after_sending_back_changes_nothing(desk):
    proposal = propose(desk["verifier"], ready_case(desk["verifier"]))
    approve(desk["editor"], proposal)
    for who in ("editor", "editor-two"):
        with pytest.raises(Conflict):
            approve(desk[who], proposal)
    with pytest.raises(Conflict):
        actions.decline(desk["editor"], proposal=proposal, reason="too late")
    other = propose(desk["verifier"], ready_case(desk["verifier"]))
    actions.decline(desk["editor"], proposal=other, reason="Say when.")
    with pytest.raises(Conflict):
        approve(desk["editor-two"], other)
    assert Publication.objects.count() == 1


def test_sending_back_needs_a_reason_and_says_by_whom(desk):
    proposal = propose(desk["verifier"], ready_case(desk["verifier"]))
    with pytest.raises(ReasonMissing):
        actions.decline(desk["editor"], proposal=proposal, reason="  ")
    browser_of(desk["editor"]).post(route(proposal, "refusal/"), {"reason": "Say when."})
    assert proposal.decision.outcome == ProposalEnd.DECLINED
    page = browser_of(desk["verifier"]).get(f"/en/desk/cases/{case_of(proposal).pk}/")
    assert "Say when." in page.content.decode()


def test_an_author_withdraws_but_a_volunteer_sends_nothing_back(desk):
    proposal = propose(desk["verifier"], ready_case(desk["verifier"]))
    answer = browser_of(desk["volunteer"]).post(route(proposal, "refusal/"), {"reason": "no"})
    assert answer.status_code == 404
    actions.decline(desk["verifier"], proposal=proposal, reason="I found another source.")
    assert proposal.decision.outcome == ProposalEnd.WITHDRAWN


def test_a_proposal_of_another_case_is_not_found_under_this_one(desk):
    mine, other = (propose(desk["verifier"], ready_case(desk["verifier"])) for _ in range(2))
    crossed = f"/en/desk/cases/{case_of(mine).pk}/proposals/{other.pk}/approval/"
    form = {"commitment": bytes(other.commitment).hex()}
    assert browser_of(desk["editor"]).post(crossed, form).status_code == 404


def test_a_retraction_takes_two_people_too(desk):
    case = ready_case(desk["verifier"])
    publish(desk["verifier"], desk["editor"], case)
    proposal = actions.propose_retraction(
        desk["editor"], case=case, reason={"en": "Wrong."}, destroy=False, demonstration=False
    )
    with pytest.raises(Refused):
        approve(desk["editor"], proposal)
    assert approve(desk["editor-two"], proposal).status == "retracted"
    case.refresh_from_db()
    assert case.state == CaseState.RETRACTED
    with pytest.raises(Conflict):
        propose(desk["verifier"], case)


def test_the_log_itself_refuses_one_person_and_so_does_the_database(desk):
    case = ready_case(desk["verifier"])
    publication = publish(desk["verifier"], desk["editor"], case)
    with pytest.raises(SamePerson):
        ledger_publish(
            kind="case",
            ref=publication.ref,
            year=2026,
            status="documented",
            body=publication.content,
            salt=bytes(publication.salt),
            commitment=bytes(publication.commitment),
            proposed_by=desk["editor"].id,
            approved_by=desk["editor"].id,
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        Publication.objects.filter(seq=publication.seq).update(approved_by=desk["verifier"].id)


def test_verified_is_said_only_after_a_verifiers_decision_and_documented_only_with_a_source(desk):
    case = ready_case(desk["verifier"])
    with pytest.raises(StatusNotEarned):
        propose(desk["verifier"], case, status="verified")
    with pytest.raises(Refused):
        actions.verify(desk["volunteer"], case=case, outcome=Outcome.VERIFIED, reason="sure")
    with pytest.raises(ReasonMissing):
        actions.verify(desk["verifier"], case=case, outcome=Outcome.VERIFIED, reason=" ")
    actions.verify(desk["verifier"], case=case, outcome=Outcome.VERIFIED, reason="Two agree.")
    assert propose(desk["verifier"], case, status="verified").purpose == "publish"


def test_two_proposals_cannot_wait_for_one_case(desk):
    case = ready_case(desk["verifier"])
    propose(desk["verifier"], case)
    with pytest.raises(Conflict):
        propose(desk["editor"], case)


def test_every_step_is_in_the_audit_chain(desk):
    case = ready_case(desk["verifier"])
    publish(desk["verifier"], desk["editor"], case)
    verbs = [entry["verb"] for entry in desk["editor"].vault.audit_log(limit=500)]
    assert audit.GROUP and {"case.opened", "case.proposed", "case.published"} <= set(verbs)

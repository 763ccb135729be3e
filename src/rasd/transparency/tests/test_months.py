"""A month is counted from what the team really did, and told no more exactly than is safe."""

from datetime import datetime

import pytest

from rasd.cases.factories import publish, ready_case
from rasd.intake.actions import claim, reject, withdraw
from rasd.intake.factories import send_report
from rasd.kernel.clock import BAGHDAD
from rasd.kernel.errors import Conflict, Refused
from rasd.ledger.actions import create_log_key
from rasd.ledger.desk_reader import DeskReader
from rasd.ledger.models import DerivedRule, Publication
from rasd.ledger.verify import verify_log
from rasd.people.factories import browser_of, make_account, open_desk, signed_in, unlocked
from rasd.people.models import Role
from rasd.transparency import actions, rule
from rasd.transparency.bands import band, ends
from rasd.transparency.check import MonthCheck
from rasd.transparency.factories import publish_month
from rasd.transparency.models import RuleProposal

pytestmark = pytest.mark.django_db


def day(text: str) -> datetime:
    """Return noon of a day in Baghdad."""
    return datetime.fromisoformat(f"{text}T12:00").replace(tzinfo=BAGHDAD)


@pytest.fixture
def team(db, settings, time_machine):
    """A desk that began on 12 October, with everyone unlocked and the rule allowed."""
    settings.RASD_DEMO = True
    create_log_key()
    time_machine.move_to(day("2026-10-12"))
    with open_desk() as actors:
        rule.allow(proposed_by=actors["editor"].id, approved_by=actors["editor-two"].id)
        yield actors


def bodies() -> dict[str, dict]:
    found = Publication.objects.filter(kind="month").order_by("seq")
    return {one.content["slug"]: one.content for one in found}


def test_a_finished_month_says_what_was_received_decided_and_published(team, time_machine):
    receipts = [send_report() for _ in range(6)]
    withdraw(report=receipts[0].report)
    time_machine.move_to(day("2026-10-15"))
    for receipt in receipts[1:]:
        claim(team["volunteer"], report=receipt.report)
        reject(team["volunteer"], report=receipt.report, reason="copied", words="")
    case = ready_case(team["verifier"])
    time_machine.move_to(day("2026-10-20"))
    publish(team["verifier"], team["editor"], case)
    time_machine.move_to(day("2026-11-05"))
    actions.publish_finished_months()
    assert bodies() == {
        "2026-10": {
            "schema": "rasd.month/1",
            "slug": "2026-10",
            "since": "2026-10-12",
            "until": "2026-10-31",
            "received": "5-9",
            "withdrawn": "<5",
            "rejected": "5-9",
            "verified": "<5",
            "disputed": "<5",
            "not_verifiable": "<5",
            "published": "1",
            "corrections": "0",
            "retractions": "0",
            "days_to_reading": "3",
            "days_to_decision": "",
            "days_to_publication": "",
            "licence": "CC-BY-4.0",
            "demonstration": 1,
        }
    }


def test_the_running_month_is_never_told_and_no_month_twice(team, time_machine):
    time_machine.move_to(day("2026-11-04"))
    assert actions.publish_finished_months() == []
    time_machine.move_to(day("2027-01-06"))
    assert len(actions.publish_finished_months()) == 3
    assert actions.publish_finished_months() == []
    assert list(bodies()) == ["2026-10", "2026-11", "2026-12"]


@pytest.mark.one_database
def test_nobody_can_tell_one_withdrawal_from_none():
    assert {band(count) for count in range(5)} == {"<5"}
    assert [band(count) for count in (5, 9, 10)] == ["5-9", "5-9", "10-14"]
    assert all(ends(band(n))[0] <= n <= ends(band(n))[1] for n in range(60))


def test_what_a_reporter_does_leaves_no_line_in_the_ordered_chain(team):
    """Threat: a seized chain dates an arrival by the team's acts around it."""
    from rasd.ledger.models import AuditEntry

    before = AuditEntry.objects.count()
    withdraw(report=send_report().report)
    assert AuditEntry.objects.count() == before


def test_verify_passes_and_notices_a_rule_that_two_people_did_not_approve(team, time_machine):
    time_machine.move_to(day("2026-11-05"))
    actions.publish_finished_months()
    assert verify_log(DeskReader()) == []
    DerivedRule.objects.filter(name="month").update(approved_by=team["volunteer"].id)
    assert {finding.code for finding in verify_log(DeskReader())} == {"rule", "policy"}


def test_a_desk_founded_without_it_needs_two_people_once(db, settings, time_machine):
    settings.RASD_DEMO = True  # spares the operator a second factor
    create_log_key()
    time_machine.move_to(day("2026-10-12"))
    with open_desk() as actors:
        operator = make_account("operator", Role.OPERATOR)
        proposing, page = browser_of(unlocked(operator)), "/en/desk/transparency/"
        locked = signed_in(operator).post(f"{page}proposal/")
        assert locked.status_code == 302 and "/unlock/" in locked["Location"]
        proposing.post(f"{page}proposal/")
        proposal = RuleProposal.objects.get()
        own = proposing.post(f"{page}proposal/{proposal.pk}/approval/")
        assert (own.status_code, rule.in_force()) == (404, None)
        with pytest.raises(Refused):
            actions.approve_rule(actors["verifier"], proposal=proposal)
        with pytest.raises(Conflict):
            actions.propose_rule(actors["editor"])
        browser_of(actors["editor"]).post(f"{page}proposal/{proposal.pk}/approval/")
        assert rule.in_force().approved_by == actors["editor"].id
    time_machine.move_to(day("2026-11-05"))
    assert len(actions.publish_finished_months()) == 1


def test_founding_the_desk_allows_it(db, settings):
    from rasd.people.actions import found_desk

    create_log_key()
    found_desk(founders=[make_account("one", Role.EDITOR), make_account("two", Role.VERIFIER)])
    assert rule.in_force() is not None


def test_verify_notices_a_month_that_is_told_twice_or_too_early(team, time_machine):
    """Threat: the difference of two pages of one month is the count of a few."""
    time_machine.move_to(day("2026-11-05"))
    publish_month("2026-10")
    assert verify_log(DeskReader(), more=[MonthCheck()]) == []
    publish_month("2026-10", received="5-9")
    publish_month("2026-11")
    found = verify_log(DeskReader(), more=[MonthCheck()])
    assert [finding.code for finding in found] == ["month-again", "month-early"]

"""A member enters a report for someone: same form, sealed, the code to hand on."""

import pytest
from django.test import Client

from rasd.intake import queries
from rasd.intake.factories import code_shown, form_data
from rasd.intake.models import Report
from rasd.ledger.models import AuditEntry
from rasd.people.factories import open_desk

LOGIN = "allauth.account.auth_backends.AuthenticationBackend"
ENTER = "/en/desk/reports/enter/"


@pytest.fixture
def member(db, data_dir, settings):
    settings.RASD_DEMO = True  # no second factor
    with open_desk() as desk:
        client = Client()
        client.force_login(desk["volunteer"].account, LOGIN)
        yield client


def test_the_form_asks_how_it_came_and_the_code_opens_the_sealed_report(member):
    assert 'name="channel"' in member.get(ENTER).content.decode()
    entries = AuditEntry.objects.count()
    answer = member.post(ENTER, form_data(channel="phone", text="قالت بالهاتف"))
    code = code_shown(answer)
    bearer = queries.pass_for(code)
    record = queries.record_for_reporter(Report.objects.get(), bearer)
    assert (record.answers["channel"], record.answers["text"]) == ("phone", "قالت بالهاتف")
    assert AuditEntry.objects.filter(verb="report.entered").exists()
    assert AuditEntry.objects.count() == entries + 1


def test_the_web_is_no_way_for_a_member_and_what_was_typed_stays(member):
    answer = member.post(ENTER, form_data(channel="web"))
    assert answer.status_code == 422 and "وصلني تهديد" in answer.content.decode()


def test_nobody_outside_the_team_enters_reports_there(intake, client):
    answer = client.post(ENTER, form_data(channel="phone"))
    assert answer.status_code == 302 and "login" in answer["Location"]
    assert Report.objects.count() == 0

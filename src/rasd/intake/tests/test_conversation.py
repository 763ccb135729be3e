"""The reporter comes back with the code: answers, messages, taking it back."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import translation

from rasd.intake import actions
from rasd.intake.factories import Browser
from rasd.intake.models import Report, ReportState, Withdrawal
from rasd.intake.queries import reports
from rasd.kernel.clock import now
from rasd.people.factories import open_desk
from rasd.vault.models import FolderWrap, Item

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(db, data_dir):
    with open_desk() as people:
        yield people


def test_team_and_reporter_read_each_other(desk):
    browser, volunteer = Browser(), desk["volunteer"]
    code = browser.report("en", text="A threat came")
    report = Report.objects.get()
    actions.ask(volunteer, report=report, question="when", text="And from which number?")
    page = browser.enter(code, "ckb").content.decode()
    assert "بە وردی کەی ڕوویدا؟" in page and "And from which number?" in page
    browser.post("/ckb/follow/report/messages/", {"text": "لە بەیانیدا <b>"})
    page = browser.get("/ckb/follow/report/").content.decode()
    assert "لە بەیانیدا &lt;b&gt;" in page
    kinds = [item.data for item in volunteer.vault.open(report.folder_id) if item.kind == "answer"]
    assert kinds == [{"from": "reporter", "text": "لە بەیانیدا <b>"}]


def test_the_inbox_sees_news_until_the_team_answers(desk):
    browser, volunteer = Browser(), desk["volunteer"]
    browser.enter(browser.report("en"), "en")
    report = Report.objects.get()

    def has_news():
        return reports(volunteer, view="new").get().has_news

    assert not has_news()
    browser.post("/en/follow/report/messages/", {"text": "one more thing"})
    assert has_news()
    actions.ask(volunteer, report=report, text="thank you")
    assert not has_news()


@pytest.mark.parametrize("state", [s for s in ReportState if s != ReportState.WITHDRAWN])
def test_every_standing_is_said_in_plain_words_in_three_languages(browser, state):
    code = browser.report("en")
    Report.objects.update(state=state)
    pages = {lang: browser.enter(code, lang) for lang in ("ar", "ckb", "en")}
    assert {page.status_code for page in pages.values()} == {200}
    with translation.override("en"):
        label = str(state.label)
    assert label in pages["en"].content.decode()
    assert label not in pages["ar"].content.decode() + pages["ckb"].content.decode()


def test_a_reporter_can_withdraw_before_it_is_used_and_then_nobody_opens_it(browser):
    code = browser.report("en")
    browser.enter(code, "en")
    assert "cannot be undone" in browser.get("/en/follow/report/withdrawal/").content.decode()
    answer = browser.post("/en/follow/report/withdrawal/")
    assert "The report is gone" in answer.content.decode()
    report = Report.objects.get()
    assert not FolderWrap.objects.filter(folder_key__folder=report.folder).exists()
    assert not Item.objects.filter(folder=report.folder).exists()
    assert (report.state, report.lookup_hash) == (ReportState.WITHDRAWN, None)
    assert Withdrawal.objects.filter(report=report).exists()
    # The old pass in another tab, and the code, lead nowhere.
    assert browser.get("/en/follow/report/")["Location"] == "/en/follow/"
    assert browser.post("/en/follow/", {"code": code}).status_code == 422


def test_another_tab_after_withdrawing_asks_for_the_code(browser):
    browser.enter(browser.report("en"), "en")
    actions.withdraw(report=Report.objects.get())
    for path in ("messages/", "files/", "withdrawal/"):
        answer = browser.post(f"/en/follow/report/{path}", {"text": "x"})
        assert (answer.status_code, answer["Location"]) == (303, "/en/follow/")


def test_withdrawing_what_a_case_uses_asks_the_team_at_once(browser):
    code = browser.report("en")
    browser.enter(code, "en")
    Report.objects.update(state=ReportState.ATTACHED)
    answer = browser.post("/en/follow/report/withdrawal/")
    assert "We have your request" in answer.content.decode()
    assert Report.objects.get().lane == "priority"
    page = browser.get("/en/follow/report/").content.decode()
    assert "take everything from this report out again" in page


def test_the_pass_ends_half_an_hour_after_the_last_step(browser):
    browser.enter(browser.report("en"), "en")
    start = now()
    for minutes, status in ((20, 200), (40, 200), (75, 302)):
        with time_machine.travel(start + timedelta(minutes=minutes), tick=False):
            answer = browser.get("/en/follow/report/")
            assert (answer.status_code == 200) is (status == 200), minutes


def test_a_flood_into_one_report_ends_and_what_was_typed_stays(browser, monkeypatch):
    monkeypatch.setattr("rasd.intake.conf.MOST_MESSAGES", 2)
    browser.enter(browser.report("en"), "en")
    sent = [
        browser.post("/en/follow/report/messages/", {"text": f"message {number}"})
        for number in range(3)
    ]
    assert [answer.status_code for answer in sent] == [303, 303, 409]
    page = sent[2].content.decode()
    assert "No more messages fit here" in page and "message 2" in page
    assert Item.objects.filter(kind="answer").count() == 2

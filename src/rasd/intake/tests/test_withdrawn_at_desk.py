"""A report that was taken back is not there any more, whatever a member still sees."""

import pytest

from rasd.intake import actions
from rasd.intake.factories import send_report
from rasd.people.factories import browser_of, open_desk
from rasd.vault.actions import shred

STEPS = {
    "": None,
    "messages/": {"text": "hello"},
    "notes/": {"text": "a note"},
    "claim/": {},
    "lane/": {"lane": "priority"},
    "contact/": {},
    "rejection/": {"reason": "a", "words": "b"},
    "attachment/": {"new": "1"},
}


@pytest.fixture
def desk(db, data_dir, settings):
    settings.RASD_DEMO = True
    with open_desk() as people:
        yield people


@pytest.mark.parametrize("step", STEPS)
def test_no_step_is_possible(desk, step):
    report = send_report().report
    actions.withdraw(report=report)
    browser, data = browser_of(desk["volunteer"]), STEPS[step]
    path = f"/en/desk/reports/{report.pk}/{step}"
    answer = browser.get(path) if data is None else browser.post(path, data)
    assert answer.status_code == 404


def test_one_taken_back_while_a_step_is_under_way_is_gone_too(desk):
    report = send_report().report
    shred(folder=report.folder)
    browser = browser_of(desk["volunteer"])
    answer = browser.post(f"/en/desk/reports/{report.pk}/messages/", {"text": "hello"})
    assert answer.status_code == 404

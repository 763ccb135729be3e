"""The inbox, my work and the search show each member what waits for them."""

import pytest

from rasd.cases.factories import propose, ready_case
from rasd.intake import actions
from rasd.intake.factories import send_report
from rasd.intake.models import Lane, Report
from rasd.people.factories import browser_of, signed_in


@pytest.fixture
def reports(desk):
    send_report(text="بلاغ أول عن تهديد")
    send_report(text="بلاغ عاجل", danger=1)
    return Report.objects.order_by("lane")


def page(browser, path=""):
    return browser.get(f"/en/desk/{path}").content.decode()


def test_a_report_waits_in_its_lane_with_its_title_for_the_unlocked(desk, reports):
    browser = browser_of(desk["volunteer"])
    assert "بلاغ أول عن تهديد" in page(browser) and "بلاغ عاجل" not in page(browser)
    assert "بلاغ عاجل" in page(browser, "?view=priority")
    locked = page(signed_in(desk["volunteer"].account))
    assert "بلاغ أول" not in locked and "Sealed: unlock to read" in locked


def test_a_claimed_report_is_mine_and_a_released_one_is_nobodys(desk, reports):
    browser, report = browser_of(desk["volunteer"]), Report.objects.get(lane=Lane.NEW)
    browser.post(f"/en/desk/reports/{report.pk}/claim/")
    assert "بلاغ أول" in page(browser, "?view=mine") and "بلاغ أول" in page(browser, "work/")
    assert "بلاغ أول" not in page(browser_of(desk["verifier"]), "?view=mine")
    other = browser_of(desk["verifier"]).post(f"/en/desk/reports/{report.pk}/claim/")
    assert other.status_code == 409 and "Someone else took" in other.content.decode()
    browser.post(f"/en/desk/reports/{report.pk}/release/")
    assert "No report is with you" in page(browser, "?view=mine")


def test_an_answer_of_the_reporter_is_marked_in_the_list(desk, reports):
    report, browser = Report.objects.get(lane=Lane.NEW), browser_of(desk["volunteer"])
    actions.ask(desk["volunteer"], report=report, text="متى؟")
    assert "The reporter wrote again" not in page(browser)
    actions.write_to_team(report=report, text="أمس")
    assert "The reporter wrote again" in page(browser)


def test_a_wish_to_take_back_what_a_case_holds_stands_in_the_priority_lane(desk, reports):
    report, browser = Report.objects.get(lane=Lane.NEW), browser_of(desk["volunteer"])
    actions.attach(desk["volunteer"], report=report, case=ready_case(desk["volunteer"]))
    assert "بلاغ أول" not in page(browser, "?view=priority")
    assert actions.withdraw(report=report) is False
    assert "بلاغ أول" in page(browser, "?view=priority")
    actions.note(desk["volunteer"], report=report, text="Taken out of the case.")
    assert "بلاغ أول" not in page(browser, "?view=priority")


def test_a_proposal_waits_for_editors_but_not_for_its_author(desk):
    case = ready_case(desk["editor"])
    propose(desk["editor"], case)
    assert "1 proposal waits for you" in page(browser_of(desk["editor-two"]))
    assert "waits for you" not in page(browser_of(desk["editor"]))
    assert "waits for you" not in page(browser_of(desk["verifier"]))
    assert "Proposed by you" in page(browser_of(desk["editor"]), "work/")


def test_search_finds_words_in_any_spelling_in_reports_and_cases(desk, reports):
    ready_case(desk["verifier"])
    browser = browser_of(desk["volunteer"])
    found = browser.post("/en/desk/search/", {"q": "تهديد"}).content.decode()
    assert "2 found" in found
    only = browser.post("/en/desk/search/", {"q": "تهديد", "kind": "case"}).content.decode()
    assert "1 found" in only and "/desk/cases/" in only


def test_what_is_searched_for_stands_in_no_address(desk):
    form = browser_of(desk["volunteer"]).get("/en/desk/search/").content.decode()
    assert 'method="post"' in form
    ignored = browser_of(desk["volunteer"]).get("/en/desk/search/?q=secret").content.decode()
    assert "secret" not in ignored.replace("?q=secret", "")


@pytest.mark.parametrize("lang", ["ar", "ckb", "en"])
def test_empty_rooms_teach_in_every_language(desk, lang):
    browser = browser_of(desk["volunteer"])
    for path in ("", "?view=priority", "?view=quarantine", "?view=mine", "work/", "cases/"):
        assert 'class="empty"' in browser.get(f"/{lang}/desk/{path}").content.decode(), path

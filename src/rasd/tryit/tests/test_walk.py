"""Ticks follow what truly happened, for each visitor alone."""

from uuid import UUID

from django.core import signing

from rasd.approvals.queries import open_proposal_of
from rasd.cases.models import Case
from rasd.intake.factories import Browser, form_data
from rasd.intake.models import Report, ReportState
from rasd.intake.padding import BUCKET
from rasd.tryit.walk import SALT, Walk, cookie_name

TEXT = "رأيت أمس ما جرى في سوق الصفارين بعد صلاة المغرب بقليل"


def ticks(browser: Browser) -> int:
    page = browser.get("/en/try/").content.decode()
    return page.count('<li class="done"') // 2  # once for phones, once for wide screens


def walk_of(browser: Browser) -> Walk:
    return Walk(**signing.loads(browser.cookies[cookie_name()].value, salt=SALT))


def press(browser: Browser, path: str, **fields: str):
    return browser.post(f"/en/try/{path}/", fields)


def test_reporting_is_ticked_for_the_one_who_reported(visitor, demonstration):
    stranger = Browser()
    assert ticks(visitor) == 0 and cookie_name() not in visitor.cookies
    visitor.report(text=TEXT)
    assert (ticks(visitor), ticks(stranger)) == (1, 0)


def test_the_same_form_sent_again_does_not_begin_anew_and_answers_stay_blurred(visitor):
    form = form_data(text=TEXT)
    first = visitor.post("/en/report/", form)
    visitor.get("/en/try/stored/")
    again = visitor.post("/en/report/", form)
    assert ticks(visitor) == 2
    assert {len(answer.content) % BUCKET for answer in (first, again)} == {0}


def test_a_cookie_that_was_made_up_ticks_nothing(visitor):
    visitor.report(text=TEXT)
    told = {"report": walk_of(visitor).report, "checked": True, "stored_seen": True}
    visitor.cookies[cookie_name()] = signing.dumps(told, salt=SALT, key="another key")
    assert ticks(visitor) == 0


def test_a_report_that_was_taken_back_is_no_tick(visitor):
    visitor.report(text=TEXT)
    Report.objects.update(state=ReportState.WITHDRAWN)
    assert ticks(visitor) == 0


def test_opening_is_ticked_by_the_entry_in_the_audit_chain(visitor):
    visitor.report(text=TEXT)
    report = UUID(walk_of(visitor).report)
    page = f"/en/desk/reports/{report}/"
    press(visitor, "role/volunteer")
    assert visitor.get(page).status_code == 200 and ticks(visitor) == 1
    press(visitor, "role/verifier")
    assert TEXT in visitor.get(page).content.decode()
    assert ticks(visitor) == 2
    visitor.cookies[cookie_name()] = signing.dumps(
        {"report": report.hex, "opened": walk_of(visitor).opened + 1}, salt=SALT
    )
    assert ticks(visitor) == 1, "an entry that tells of something else"


def test_a_sample_case_is_proposed_without_a_word_of_the_reporter(visitor):
    visitor.report(text=TEXT, place_name="خلف المسجد")
    answer = press(visitor, "sample")
    assert answer.status_code == 303
    page = visitor.get(answer["Location"]).content.decode()
    assert TEXT[:20] not in page and "خلف المسجد" not in page
    assert "You proposed this" in page and "/approval/" not in page
    assert press(visitor, "sample").status_code == 409


def test_approval_by_a_second_person_is_ticked(visitor):
    visitor.report(text=TEXT)
    press(visitor, "sample")
    case = Case.objects.get()
    proposal = open_proposal_of(case.folder_id)
    address = f"/en/desk/cases/{case.pk}/proposals/{proposal.pk}/"
    before = ticks(visitor)
    press(visitor, "role/editor", next=address)
    visitor.get(address)
    token = visitor.cookies["rasd-form"].value
    approved = {"commitment": bytes(proposal.commitment).hex(), "csrfmiddlewaretoken": token}
    assert visitor.post(f"{address}approval/", approved).status_code == 302
    assert ticks(visitor) == before + 1
    case.refresh_from_db()
    assert walk_of(visitor).ref == case.ref


def test_every_page_has_the_bar_and_is_kept_by_nobody(visitor):
    for path in ("", "map/", "report/", "desk/login/", "try/", "nothing/"):
        kept_before = {"If-None-Match": "*", "Accept": "text/html"}
        answer = visitor.get(f"/ckb/{path}", headers=kept_before)
        assert answer.content.count(b'class="try"') == 1, path
        assert "no-store" in answer["Cache-Control"] and "ETag" not in answer
        # A page sets nothing before anything happened; the sign-in page has its own.
        assert set(visitor.cookies) <= {"rasd-form"}


def test_the_bar_can_be_hidden_and_brought_back(visitor):
    press(visitor, "bar", hide="1", next="/en/map/")
    assert b"try-steps" not in visitor.get("/en/map/").content
    assert press(visitor, "bar", next="/en/map/")["Location"] == "/en/map/"
    assert b"try-steps" in visitor.get("/en/map/").content

"""A report at the desk: what it shows, what it hides, and each verb with its trace."""

import hashlib

import pytest
from django.utils.translation import override

from rasd.cases import queries as cases
from rasd.cases.models import Case
from rasd.cases.objections import objections_to
from rasd.intake import actions, desk_reads
from rasd.intake.factories import Browser, send_report
from rasd.intake.models import Report, ReportState
from rasd.intake.questions import question
from rasd.kernel.registry import hooks
from rasd.ledger.actions import create_log_key
from rasd.ledger.models import AuditEntry
from rasd.people.factories import browser_of, open_desk
from rasd.vault.actions import seal_file

ANSWERS = {
    "text": "سطر أول\nسطر ثانٍ",
    "day": "2026-11-18",
    "where": "IQ-BG",
    "place_name": "البيت الأزرق",
    "contact": "0770 000 0000",
    "links": "https://example.org/evil",
    "danger": 1,
    "under_18": 1,
    "prefers_woman": 1,
    "uses": ["verify"],
}


@pytest.fixture
def desk(db, data_dir, settings):
    settings.RASD_DEMO = True
    create_log_key()
    with open_desk() as actors:
        yield actors


@pytest.fixture
def browser(desk):
    """A reporter's browser."""
    return Browser()


@pytest.fixture
def report(desk):
    return send_report(**ANSWERS).report


def base(report: Report) -> str:
    return f"/en/desk/reports/{report.pk}/"


def shown(browser, report) -> str:
    return browser.get(base(report)).content.decode()


def verbs(desk) -> list[str]:
    return [entry["verb"] for entry in desk["editor"].vault.audit_log(limit=500)]


def test_the_page_says_first_what_matters(desk, report):
    page = shown(browser_of(desk["volunteer"]), report)
    for words in ("in danger now", "under 18", "prefers that a woman", "Not agreed", "18 November"):
        assert words in page
    assert page.index("What may be done with it") < page.index("سطر أول")


def test_how_to_reach_the_reporter_is_shown_on_a_second_click_that_is_recorded(desk, report):
    browser = browser_of(desk["volunteer"])
    assert "0770" not in shown(browser, report)
    assert browser.get(f"{base(report)}contact/").status_code == 405
    assert "report.contact_shown" not in verbs(desk)
    assert "0770" in browser.post(f"{base(report)}contact/").content.decode()
    assert "report.contact_shown" in verbs(desk)
    opened = [e for e in desk["editor"].vault.audit_log(limit=500) if e["verb"] == "folder.opened"]
    assert [("contact" in entry["details"]["compartments"]) for entry in opened] == [False, True]


def test_a_link_of_a_reporter_is_text(desk, report):
    page = shown(browser_of(desk["volunteer"]), report)
    assert "https://example.org/evil" in page and 'href="https://example.org/evil"' not in page


def test_what_a_reporter_types_is_never_markup(desk):
    report = send_report(text="<script>alert(1)</script><b>x</b>").report
    page = shown(browser_of(desk["volunteer"]), report)
    assert "<script>" not in page and "&lt;script&gt;" in page


def test_a_canned_question_reaches_the_reporter_in_their_own_language(desk, browser):
    receipt = send_report(language="ckb")
    member = browser_of(desk["volunteer"])
    member.post(f"{base(receipt.report)}messages/", {"question": "when", "text": ""})
    page = browser.enter(receipt.code.reveal(), "ckb").content.decode()
    with override("ckb"):
        assert question("when") in page


def test_an_empty_message_is_refused_and_nothing_is_sent(desk, report):
    answer = browser_of(desk["volunteer"]).post(f"{base(report)}messages/", {"text": "  "})
    assert answer.status_code == 422
    record = desk_reads.open_report(desk["volunteer"], report)
    assert record.messages == []


def test_notes_are_for_the_team_and_not_for_the_reporter(desk, browser):
    receipt = send_report()
    member = browser_of(desk["volunteer"])
    member.post(f"{base(receipt.report)}notes/", {"text": "seems consistent"})
    assert "seems consistent" in shown(member, receipt.report)
    assert "seems consistent" not in browser.enter(receipt.code.reveal()).content.decode()


def test_a_file_leaves_as_bytes_under_our_name(desk, report):
    sealing = seal_file(folder=report.folder)
    sealing.push(b"%PDF-1.7 <script>")
    item = sealing.finish({"name": "تقرير.pdf", "type": "application/pdf"})
    digest = hashlib.sha256(b"%PDF-1.7 <script>").hexdigest()
    browser = browser_of(desk["volunteer"])
    assert digest in shown(browser, report)
    answer = browser.get(f"{base(report)}files/{item.pk}/")
    assert b"".join(answer.streaming_content) == b"%PDF-1.7 <script>"
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == f'attachment; filename="rasd-{digest[:12]}.bin"'
    assert answer["Content-Security-Policy"].startswith("sandbox")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Cache-Control"] == "no-store"
    assert "file.opened" in verbs(desk)


def test_a_rejection_tells_the_team_why_and_the_reporter_kindly(desk, browser):
    receipt = send_report()
    member = browser_of(desk["volunteer"])
    missing = member.post(f"{base(receipt.report)}rejection/", {"reason": "spam", "words": ""})
    assert missing.status_code == 422
    form = {"reason": "not ours", "words": "هذه المنظمة قد تساعد."}
    assert member.post(f"{base(receipt.report)}rejection/", form).status_code == 302
    page = browser.enter(receipt.code.reveal()).content.decode()
    assert "هذه المنظمة قد تساعد." in page and "not ours" not in page
    again = member.post(f"{base(receipt.report)}rejection/", form)
    assert again.status_code == 409


def test_a_report_is_passed_on_only_with_agreement(desk, report):
    form = {"reason": "legal help", "words": "إلى محامية نثق بها"}
    browser = browser_of(desk["volunteer"])
    answer = browser.post(f"{base(report)}referral/", form)
    assert answer.status_code == 422 and "Ask the reporter first" in answer.content.decode()
    browser.post(f"{base(report)}referral/", {**form, "agreed": "on"})
    report.refresh_from_db()
    assert report.state == ReportState.REFERRED


def test_a_new_case_begins_with_the_facts_but_not_with_the_reporters_words(desk, report):
    browser = browser_of(desk["verifier"])
    assert "Open a new case" in browser.get(f"{base(report)}attachment/").content.decode()
    browser.post(f"{base(report)}attachment/", {"new": "1"})
    case = Case.objects.get()
    record = cases.open_record(desk["verifier"], case)
    assert (record.facts.started, record.facts.governorate) == ("2026-11-18", "IQ-BG")
    assert record.place.description == "البيت الأزرق"
    assert "سطر" not in record.facts.model_dump_json() and record.reports == [str(report.pk)]
    report.refresh_from_db()
    assert report.state == ReportState.ATTACHED
    assert browser.post(f"{base(report)}attachment/", {"new": "1"}).status_code == 409
    assert Case.objects.count() == 1


def test_a_similar_case_is_suggested_and_the_files_fingerprints_stay_inside(desk, report):
    from rasd.cases.factories import ready_case

    case = ready_case(desk["verifier"], started="2026-11-20")
    sealing = seal_file(folder=report.folder)
    sealing.push(b"picture")
    sealing.finish({"name": "x.jpg", "type": "image/jpeg"})
    browser = browser_of(desk["verifier"])
    assert "تهديد صحفي" in browser.get(f"{base(report)}attachment/").content.decode()
    browser.post(f"{base(report)}attachment/", {"case": str(case.pk)})
    [evidence] = cases.open_record(desk["verifier"], case).evidence
    assert (evidence["kind"], evidence["public"]) == ("image", 0)


def test_an_unknown_reference_attaches_to_nothing(desk, report):
    browser = browser_of(desk["verifier"])
    answer = browser.post(f"{base(report)}attachment/", {"ref": "IQ-1999-0001"})
    assert answer.status_code == 422 and "No case with this reference" in answer.content.decode()


def test_a_report_speaks_for_its_reporter_before_publication(desk, report):
    browser_of(desk["verifier"]).post(f"{base(report)}attachment/", {"new": "1"})
    case = Case.objects.get()
    codes = {one.code for one in objections_to(desk["verifier"], case)}
    assert codes == {"no_consent", "affected_disagrees", "under_18"}
    actions.withdraw(report=Report.objects.get())
    codes = {one.code for one in objections_to(desk["verifier"], case)}
    assert codes == {"no_consent", "affected_disagrees", "under_18", "withdrawn"}
    assert "wants to take this back" in shown(browser_of(desk["verifier"]), report)


def test_consent_given_leaves_nothing_in_the_way(desk):
    report = send_report(uses=["verify", "publish"], agreement="yes").report
    browser_of(desk["verifier"]).post(f"{base(report)}attachment/", {"new": "1"})
    assert objections_to(desk["verifier"], Case.objects.get()) == []


def test_someone_under_18_stands_in_the_way_until_acknowledged(desk):
    report = send_report(uses=["publish"], speaker="victim", under_18=1).report
    browser_of(desk["verifier"]).post(f"{base(report)}attachment/", {"new": "1"})
    found = objections_to(desk["verifier"], Case.objects.get())
    assert [one.code for one in found] == ["under_18"]


def test_the_reporter_hears_of_the_publication_and_of_its_retraction(desk, report):
    browser_of(desk["verifier"]).post(f"{base(report)}attachment/", {"new": "1"})
    news = {"actor": desk["editor"], "case_id": report.pk, "ref": "IQ-2026-0001"}
    for event, state in (("case_published", "published"), ("case_retracted", "attached")):
        hooks.send(event, report_ids=[str(report.pk)], **news)
        report.refresh_from_db()
        assert report.state == state
    page = shown(browser_of(desk["verifier"]), report)
    assert "Told that it was published:" in page
    assert "Told that it was retracted:" in page


def test_a_report_changes_its_lane_and_no_other_word_is_a_lane(desk, report):
    browser = browser_of(desk["volunteer"])
    browser.post(f"{base(report)}lane/", {"lane": "quarantine"})
    report.refresh_from_db()
    assert report.lane == "quarantine"
    assert browser.post(f"{base(report)}lane/", {"lane": "deleted"}).status_code == 404


def test_a_desk_whose_keys_are_locked_writes_to_nobody_and_ends_nothing(desk, report):
    volunteer = desk["volunteer"]
    member = browser_of(volunteer)
    volunteer.vault.lock()
    before = AuditEntry.objects.count()
    for verb, sent in {
        "claim": {},
        "lane": {"lane": "quarantine"},
        "messages": {"text": "where do you live?"},
        "notes": {"text": "a note"},
        "rejection": {"reason": "spam", "words": "no"},
        "referral": {"reason": "x", "words": "there"},
    }.items():
        answer = member.post(base(report) + verb + "/", sent)
        assert answer.status_code == 302 and "/unlock/" in answer["Location"], verb
    unchanged = Report.objects.get()
    assert (unchanged.state, unchanged.assignee, unchanged.lane) == (
        report.state,
        None,
        report.lane,
    )
    assert AuditEntry.objects.count() == before

"""Working on a case: facts, sources, evidence, notes, decisions, all kept and none edited."""

import pytest
from django.utils.translation import override

from rasd.cases import actions, queries
from rasd.cases.factories import publish, ready_case, some_facts
from rasd.cases.models import Case, CaseState
from rasd.kernel.errors import Conflict
from rasd.people.factories import browser_of, signed_in
from rasd.vault.models import Item

FORM = {
    "title_ar": "عنوان",
    "original_language": "ar",
    "category": "threat_harassment",
    "started": "٢٠٢٦-١١",
    "where": "IQ-BG-karkh",
    "date_confidence": "stated",
    "latitude": "33.3",
    "longitude": "44.3",
    "description": "بيت",
}


def test_a_case_without_a_report_is_opened_from_the_form(desk):
    answer = browser_of(desk["volunteer"]).post("/en/desk/cases/new/", FORM)
    case = Case.objects.get()
    assert answer["Location"] == f"/en/desk/cases/{case.pk}/"
    record = queries.open_record(desk["volunteer"], case)
    assert (record.facts.started, record.facts.governorate) == ("2026-11", "IQ-BG")
    assert (record.facts.district, record.place.latitude) == ("IQ-BG-karkh", "33.3")
    assert case.assignee == desk["volunteer"].account


def test_a_wrong_form_keeps_what_was_typed_and_names_the_field(desk):
    wrong = {**FORM, "started": "yesterday", "longitude": "", "title_ar": ""}
    answer = browser_of(desk["volunteer"]).post("/en/desk/cases/new/", wrong)
    page = answer.content.decode()
    assert answer.status_code == 422 and not Case.objects.exists()
    for words in ("Write ", "go together", "A title in one language"):
        assert words in page
    assert 'value="yesterday"' in page and "بيت" in page


def test_saving_facts_again_keeps_the_earlier_version(desk):
    actor, case = desk["volunteer"], ready_case(desk["volunteer"])
    actions.record_facts(actor, case=case, facts=some_facts(title={"en": "Better"}))
    assert queries.open_record(actor, case).facts.title == {"en": "Better"}
    assert Item.objects.filter(folder=case.folder_id, kind="facts").count() == 2


def test_the_page_shows_everything_and_the_tables_show_nothing(desk):
    actor, case = desk["verifier"], ready_case(desk["verifier"])
    browser = browser_of(actor)
    base = f"/en/desk/cases/{case.pk}/"
    browser.post(f"{base}notes/", {"text": "Ask the lawyer"})
    source = {"name": "Witness W", "relation": "eyewitness", "grade": "B", "credibility": "2"}
    browser.post(f"{base}sources/", {**source, "reason": "consistent"})
    browser.post(f"{base}evidence/", {"sha256": "AB" * 32, "kind": "photo", "note": "a stamp"})
    form = {"outcome": "verified", "reason": "Two independent accounts.", "changes_mind": ""}
    browser.post(f"{base}verification/", form)
    page = browser.get(base).content.decode()
    for words in ("Ask the lawyer", "Witness W", "Usually reliable", "ab" * 32, "a stamp"):
        assert words in page
    assert "Two independent accounts." in page
    for item in Item.objects.all():
        assert b"Witness W" not in bytes(item.blob) and b"lawyer" not in bytes(item.blob)


def test_a_form_that_is_wrong_comes_back_on_its_own_page(desk):
    browser, case = browser_of(desk["verifier"]), ready_case(desk["verifier"])
    base = f"/en/desk/cases/{case.pk}/"
    assert browser.post(f"{base}sources/", {"name": ""}).status_code == 422
    assert browser.post(f"{base}evidence/", {"sha256": "xyz"}).status_code == 422
    no_reason = browser.post(f"{base}verification/", {"outcome": "verified", "reason": ""})
    assert no_reason.status_code == 422
    assert not case.verifications.exists()


def test_lists_show_titles_to_the_unlocked_and_none_to_the_locked(desk):
    ready_case(desk["verifier"])
    open_page = browser_of(desk["verifier"]).get("/en/desk/cases/?view=mine").content.decode()
    assert "تهديد صحفي" in open_page
    locked = signed_in(desk["verifier"].account).get("/en/desk/cases/?view=mine").content.decode()
    assert "تهديد صحفي" not in locked and "Locked: unlock to read the title" in locked


def test_similar_cases_share_two_of_days_place_and_kind(desk):
    actor = desk["verifier"]
    near = ready_case(actor, started="2026-11-18")
    ready_case(actor, started="2026-10-01", governorate="IQ-BA")
    ready_case(actor, started="2019-11-18")  # same place and kind, but of years ago
    same = {"day": "2026-11-20", "governorate": "IQ-BG", "category": "surveillance"}
    assert [case for case, _hit in queries.similar(actor, **same)] == [near]
    none = {"day": "2026-12-20", "governorate": "IQ-AR", "category": "threat_harassment"}
    assert queries.similar(actor, **none) == []


def test_a_case_is_taken_given_back_and_closed_with_a_reason(desk):
    browser, case = browser_of(desk["volunteer"]), ready_case(desk["verifier"])
    base = f"/en/desk/cases/{case.pk}/"
    browser.post(f"{base}assignment/")
    case.refresh_from_db()
    assert case.assignee == desk["volunteer"].account
    browser.post(f"{base}assignment/", {"release": "1"})
    browser.post(f"{base}closing/", {"reason": "A duplicate."})
    case.refresh_from_db()
    assert (case.assignee, case.state) == (None, CaseState.CLOSED)
    with pytest.raises(Conflict):
        actions.close_case(desk["verifier"], case=case, reason="again")


def test_history_tells_what_was_done_by_whom_and_why(desk):
    case = ready_case(desk["verifier"])
    publish(desk["verifier"], desk["editor"], case)
    record = queries.open_record(desk["verifier"], case)
    with override("en"):
        steps = [(step.what, step.by) for step in queries.history(record)]
    assert ("Proposed: Publish", "verifier") in steps
    assert ("Approved", "editor") in steps
    assert ("In the log: version 1", "") in steps

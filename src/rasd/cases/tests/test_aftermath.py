"""What happened next: written at the desk, sealed, proposed, published as the next version."""

import pytest

from rasd.cases import actions
from rasd.cases.aftermath import Aftermath, Authority, Outcome
from rasd.cases.compose import compose
from rasd.cases.factories import publish, ready_case
from rasd.cases.public_body import InvalidBody, validate
from rasd.cases.queries import open_record
from rasd.ledger.models import Publication
from rasd.people.factories import browser_of

NEXT = {"next-TOTAL_FORMS": "2", "next-INITIAL_FORMS": "0"}


def body_of(actor, case):
    return compose(open_record(actor, case), precision="governorate", demonstration=False)


def test_the_form_is_sealed_in_the_case_and_published_by_two_people(desk):
    actor, case = desk["verifier"], ready_case(desk["verifier"])
    publish(actor, desk["editor"], case)
    assert "outcomes" not in Publication.objects.get(ref=case.ref).content
    said = {
        "next-0-what": "released",
        "next-0-day": "٢٠٢٦-١١-٢٣",
        "next-0-source": "HTTPS://example.org/free",
        "next-0-text_en": "Released on bail.",
        "authority-asked": "2026-11-21",
        "authority-who_en": "Police of Baghdad",
    }
    answer = browser_of(actor).post(f"/en/desk/cases/{case.pk}/aftermath/", {**NEXT, **said})
    assert answer.status_code == 302
    publish(actor, desk["editor"], case)
    second = Publication.objects.get(ref=case.ref, version=2).content
    assert second["outcomes"] == [
        {
            "what": "released",
            "day": "2026-11-23",
            "text": {"en": "Released on bail."},
            "source": "https://example.org/free",
        }
    ]
    assert second["authority"]["answered"] == ""
    page = browser_of(actor).get(f"/en/desk/cases/{case.pk}/").content.decode()
    assert "Released on bail." in page and "No answer so far" in page


def test_a_row_is_taken_out_by_its_box_and_the_facts_stay(desk):
    actor, case = desk["verifier"], ready_case(desk["verifier"])
    known = Aftermath(outcomes=[Outcome(what="charged"), Outcome(what="acquitted")])
    actions.record_aftermath(actor, case=case, aftermath=known)
    said = {
        "next-TOTAL_FORMS": "2",
        "next-INITIAL_FORMS": "2",
        "next-0-what": "charged",
        "next-0-DELETE": "on",
        "next-1-what": "acquitted",
    }
    browser_of(actor).post(f"/en/desk/cases/{case.pk}/aftermath/", said)
    body = body_of(actor, case)
    assert [one["what"] for one in body["outcomes"]] == ["acquitted"]
    assert body["title"]["en"] == "Journalist threatened" and "authority" not in body


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"next-0-day": "2026"}, "Choose what happened"),
        ({"next-0-what": "other"}, "what it was"),
        ({"authority-answered": "2026"}, "When was the authority asked"),
        ({"authority-asked": "2026-11", "authority-answered": "2026-10-30"}, "before the question"),
        ({"next-0-what": "released", "next-0-source": "javascript:1"}, "valid URL"),
    ],
)
def test_what_is_not_clear_is_said_and_nothing_is_saved(desk, said, words):
    actor, case = desk["verifier"], ready_case(desk["verifier"])
    answer = browser_of(actor).post(f"/en/desk/cases/{case.pk}/aftermath/", {**NEXT, **said})
    assert answer.status_code == 422 and words in answer.content.decode()
    assert open_record(actor, case).aftermath == Aftermath()


@pytest.mark.parametrize(
    "changes",
    [
        {"outcomes": [{"what": "vanished"}]},
        {"outcomes": [{"what": "other"}]},
        {"outcomes": [{"what": "released", "day": "2026-11-19"}]},
        {"outcomes": [{"what": "released", "source": "javascript:alert(1)"}]},
        {"outcomes": [{"what": "released", "text": {"en": "a\u202eb"}}]},
        {"authority": {"who": {"en": "The court"}}},
        {"authority": {"asked": "2026-11-20", "answered": "2026-11-19"}},
    ],
)
def test_the_public_version_refuses_what_cannot_be(desk, changes):
    body = body_of(desk["verifier"], ready_case(desk["verifier"]))
    validate(body)
    with pytest.raises(InvalidBody):
        validate({**body, **changes})


def test_only_what_was_asked_is_public():
    assert Aftermath(authority=Authority()).public_parts() == {}

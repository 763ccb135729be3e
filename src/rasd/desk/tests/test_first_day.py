"""A volunteer's first day: the tour on samples, the guide, the words, what the inbox reminds of."""

import pytest
from django.urls import reverse
from django.utils import translation

from rasd.atlas.follow import rebuild
from rasd.atlas.page_factories import publish_page
from rasd.desk import glossary
from rasd.desk.meanings import MEANINGS
from rasd.desk.models import TourDone
from rasd.desk.tour.lessons import LESSONS
from rasd.intake.models import Report
from rasd.people.factories import browser_of, make_account, signed_in
from rasd.people.models import Role
from rasd.transparency import rule
from rasd.vault.models import Item

LANGUAGES = ("ar", "ckb", "en")


def right_answers(lesson) -> dict[str, list[str]]:
    """The values to tick so that nothing has to be looked at again."""
    ticked = {q.name: [one.value for one in q.choices if one.is_right] for q in lesson.questions}
    return {q.name: ticked[q.name][: 1 if q.kind == "one" else None] for q in lesson.questions}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_operator_walks_the_whole_tour_in_every_language_and_nothing_is_stored(
    db, settings, lang
):
    browser = signed_in(make_account("operator", Role.OPERATOR))
    settings.RASD_DEMO = True  # spares the operator a second factor
    before = (Report.objects.count(), Item.objects.count())
    for number, lesson in enumerate(LESSONS, 1):
        page = f"/{lang}/desk/tour/{number}/"
        assert "<form" in browser.get(page).content.decode()
        answered = browser.post(page, right_answers(lesson)).content.decode()
        assert answered.count("notice good") == len(lesson.questions), number
        assert "notice warn" not in answered
    assert browser.get(f"/{lang}/desk/tour/{len(LESSONS) + 1}/").status_code == 404
    assert (Report.objects.count(), Item.objects.count()) == before
    assert not TourDone.objects.exists()
    browser.post(f"/{lang}/desk/tour/end/")
    browser.post(f"/{lang}/desk/tour/end/")
    assert TourDone.objects.count() == 1


def test_a_wrong_answer_is_told_why_kindly_and_an_empty_one_is_asked_for(desk):
    browser = browser_of(desk["volunteer"])
    page = browser.post("/en/desk/tour/2/", {"first": "call"}).content.decode()
    assert "Your call would tell them that we know." in page
    assert "Choose something here" in page
    missed = browser.post("/en/desk/tour/3/", {"ask": ["safe", "code"]}).content.decode()
    assert missed.count("This one too") == 2 and missed.count("Better not") == 1


def test_each_question_has_a_right_answer_and_each_answer_a_reason():
    for lesson in LESSONS:
        for question in lesson.questions:
            assert any(choice.is_right for choice in question.choices), question.name
            assert not all(choice.is_right for choice in question.choices), question.name
            assert all(str(choice.why) for choice in question.choices)


def test_the_inbox_offers_the_tour_until_it_was_finished(desk):
    browser = browser_of(desk["volunteer"])
    assert "Begin the tour" in browser.get("/en/desk/").content.decode()
    browser.post("/en/desk/tour/end/")
    assert "Begin the tour" not in browser.get("/en/desk/").content.decode()


def test_operators_are_reminded_of_the_canary_in_its_last_week(desk, time_machine):
    operator = make_account("operator", Role.OPERATOR)
    publish_page("canary", "canary", until="2026-11-30", **{"from": "2026-11-01"})
    rebuild()
    for day, words in (
        ("2026-11-22", None),
        ("2026-11-23", "ends on 30 November 2026"),
        ("2026-12-01", "overdue"),
    ):
        time_machine.move_to(f"{day}T12:00+03:00")
        page = signed_in(operator).get("/en/desk/").content.decode()
        assert (words in page) if words else ("no order came" not in page), day


def test_who_may_allow_the_monthly_numbers_is_told_that_nobody_did(desk):
    editor, volunteer = browser_of(desk["editor"]), browser_of(desk["volunteer"])
    words = "Two people have not yet allowed the monthly numbers."
    assert words in editor.get("/en/desk/").content.decode()
    assert words not in volunteer.get("/en/desk/").content.decode()
    rule.allow(proposed_by=desk["editor"].id, approved_by=desk["editor-two"].id)
    assert words not in editor.get("/en/desk/").content.decode()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_guide_and_words_can_be_read_in_every_language(desk, lang):
    browser = browser_of(desk["volunteer"])
    with translation.override(lang):
        guide = browser.get(reverse("desk:guide")).content.decode()
        words = browser.get(reverse("desk:glossary")).content.decode()
    assert guide.count("<h1") == 1 and guide.count("<table>") >= 3 and "<h2>" in guide
    assert "&lt;div" not in guide and ".md" not in guide
    assert words.count("<tr>") > 30 and "ڕاپۆرت" in words and "بلاغ" in words


def test_every_word_of_the_desk_has_a_meaning_and_every_meaning_a_word():
    ours = [part for part in glossary.parts() if part.heading in ("Words", "Public status")]
    assert {term.en for part in ours for term in part.terms} == set(MEANINGS)

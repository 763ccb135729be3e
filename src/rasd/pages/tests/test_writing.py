"""Writing a page at the desk: without a script, without losing a word, seen as it will stand."""

import json

import pytest
from django.urls import reverse

from rasd.ledger.models import Publication
from rasd.pages import actions, queries
from rasd.pages.factories import a_story, publish, start
from rasd.pages.models import Page
from rasd.people.factories import browser_of, signed_in
from rasd.vault import drafts as half_typed


def draft_of(desk, page):
    return queries.latest_draft(desk["editor"], page)


@pytest.fixture
def writer(desk):
    return browser_of(desk["editor"])


def test_from_a_shipped_text_to_a_published_page_by_forms_alone(desk, writer):
    begun = writer.post("/en/desk/pages/new/", {"kind": "story", "from": "lights-out-2019"})
    page = Page.objects.get()
    assert begun["Location"] == f"/en/desk/pages/{page.pk}/"
    route = f"/en/desk/pages/{page.pk}/publication/"
    seen = writer.get(route).context["seen"]
    writer.post(route, {"seen": seen})
    proposal = page.proposals.get()
    second, address = browser_of(desk["operator"]), f"/en/desk/pages/{page.pk}/proposals/"
    shown = second.get(f"{address}{proposal.pk}/")
    form = {"commitment": shown.context["commitment"]}
    assert second.post(f"{address}{proposal.pk}/approval/", form).status_code == 302
    published = json.loads(bytes(Publication.objects.get(kind="story").body))
    assert published == shown.context["body"]


def test_the_preview_shows_the_words_of_every_language_that_will_be_public(desk, writer):
    page = start(desk["editor"])
    shown = writer.get(f"/en/desk/pages/{page.pk}/publication/").content.decode()
    for words in ("أسبوع هادئ", "هەفتەیەکی ئارام", "A quiet week", "It began.", "We do not know"):
        assert words in shown
    publication = publish(desk["editor"], desk["operator"], page)
    assert publication.content == draft_of(desk, page) | publication.content


def test_steps_are_added_changed_moved_and_taken_out(desk, writer):
    page = start(desk["editor"])
    steps = f"/en/desk/pages/{page.pk}/steps/"
    saves = writer.get(steps).context["form"]["saves"].value()
    added = {"title_en": "Third", "text_ar": "ثالثاً", "from": "٢٠١٩-١٠", "saves": saves}
    known = {"place": "IQ-BG", "refs": "iq-2019-0042"}
    assert writer.post(steps, {**added, **known}).status_code == 302
    third = draft_of(desk, page)["steps"][2]
    assert third["from"] == "2019-10" and third["refs"] == ["IQ-2019-0042"]
    writer.post(f"{steps}3/place/", {"to": "earlier"})
    writer.post(f"{steps}1/removal/")
    titles = [step["title"]["en"] for step in draft_of(desk, page)["steps"]]
    assert titles == ["Third", "Second"]
    assert writer.post(f"{steps}3/removal/").status_code == 404
    wrong = writer.post(steps, {"title_en": "x", "records": "on"})
    assert wrong.status_code == 422 and "needs a time" in wrong.content.decode()


def test_a_step_saved_over_anothers_change_comes_back_with_its_words(desk, writer):
    page = start(desk["editor"])
    form = {"title_en": "Mine", "saves": 1}
    writer.post(f"/en/desk/pages/{page.pk}/steps/1/removal/")
    answer = writer.post(f"/en/desk/pages/{page.pk}/steps/1/", form)
    assert answer.status_code == 422 and "saved this page meanwhile" in answer.content.decode()
    assert answer.context["form"]["title_en"].value() == "Mine"
    again = {**form, "saves": answer.context["form"]["saves"].value()}
    assert writer.post(f"/en/desk/pages/{page.pk}/steps/1/", again).status_code == 302


def test_a_source_goes_only_when_nothing_cites_it_and_citations_follow(desk, writer):
    body = a_story()
    body["sources"] = [{"name": "Uncited"}, *body["sources"]]
    body["steps"][0]["text"] = {"en": "It began.[^2]"}
    page = start(desk["editor"], body)
    sources = f"/en/desk/pages/{page.pk}/sources/"
    assert writer.post(f"{sources}2/removal/").status_code == 409
    assert writer.post(f"{sources}1/removal/").status_code == 302
    draft = draft_of(desk, page)
    assert [source["name"] for source in draft["sources"]] == ["A monitor"]
    assert draft["steps"][0]["text"] == {"en": "It began.[^1]"}


def test_what_is_missing_is_said_with_the_way_to_its_form(desk, writer):
    writer.post("/en/desk/pages/new/", {"kind": "guide"})
    page = Page.objects.get()
    shown = writer.get(f"/en/desk/pages/{page.pk}/publication/").content.decode()
    assert "Not ready to be proposed" in shown and f"/en/desk/pages/{page.pk}/edit/" in shown
    assert "Propose this version" not in shown


def test_words_typed_while_the_keys_locked_are_kept_sealed(desk):
    page = start(desk["editor"])
    locked = signed_in(desk["editor"].account)
    answer = locked.post(f"/en/desk/pages/{page.pk}/steps/", {"title_en": "Half a thought"})
    assert answer.status_code == 302 and "/unlock/" in answer["Location"]
    assert half_typed.exists(member=desk["editor"].id)
    waiting = browser_of(desk["editor"]).get(reverse("people:resume")).content.decode()
    assert "Half a thought" in waiting and f"/en/desk/pages/{page.pk}/steps/" in waiting


def test_who_was_not_let_in_finds_no_page(desk):
    page = start(desk["editor"])
    from rasd.people.factories import make_account, unlocked
    from rasd.people.models import Role

    outsider = browser_of(unlocked(make_account("outsider", Role.OPERATOR)))
    assert outsider.get(f"/en/desk/pages/{page.pk}/").status_code == 404
    assert "inbox-row" not in outsider.get("/en/desk/pages/").content.decode()
    assert browser_of(desk["volunteer"]).get(f"/en/desk/pages/{page.pk}/").status_code == 200
    assert browser_of(desk["volunteer"]).get(f"/en/desk/pages/{page.pk}/edit/").status_code == 404


def test_a_correction_shows_word_by_word_what_changes_to_both_people(desk, writer):
    page = start(desk["editor"])
    publish(desk["editor"], desk["operator"], page)
    actions.save_draft(desk["editor"], page=page, body=a_story(limits={"en": "We know why."}))
    shown = writer.get(f"/en/desk/pages/{page.pk}/publication/").content.decode()
    proposal = actions.propose(desk["editor"], page=page)
    decided = browser_of(desk["operator"]).get(f"/en/desk/pages/{page.pk}/proposals/{proposal.pk}/")
    for text in (shown, decided.content.decode()):
        assert "<del>do not </del>" in text and "What changes against version 1" in text


def test_hidden_signs_in_any_field_are_refused_and_the_words_stay(desk, writer):
    page = start(desk["editor"])
    edit = f"/en/desk/pages/{page.pk}/edit/"
    form = {k: v for k, v in writer.get(edit).context["form"].initial.items() if v is not None}
    for field in ("title_en", "lead_ar", "limits_ckb"):
        answer = writer.post(edit, {**form, field: "abc\u202edef"})
        assert answer.status_code == 422
        assert "hidden signs" in answer.content.decode() and "abc" in answer.content.decode()

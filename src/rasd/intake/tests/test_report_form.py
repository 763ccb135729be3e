"""The form as a browser without scripts meets it."""

from io import BytesIO
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.utils.html import escape

from rasd.intake.factories import code_shown, errors_of, form_data
from rasd.intake.models import Report
from rasd.vault.models import Membership, Removal


def test_a_report_gives_a_code_of_six_groups_that_opens_it(browser):
    response = browser.post("/ar/report/", form_data())
    code = code_shown(response)
    assert response.status_code == 200 and len(code) == 24
    assert 'dir="ltr"' in response.content.decode().split("code-groups")[1][:40]
    assert "وصلني تهديد" in browser.enter(code).content.decode()


def test_sending_the_same_page_again_shows_the_same_code_and_says_so(browser):
    data = form_data()
    first, second = (browser.post("/en/report/", data) for _ in range(2))
    assert code_shown(first) == code_shown(second)
    assert "We already had this report" in second.content.decode()
    assert Report.objects.count() == 1


@pytest.mark.parametrize(
    ("lang", "words"),
    [("ar", "لا يوجد يوم كهذا"), ("ckb", "ڕۆژی وای تێدا نییە"), ("en", "no such day")],
)
def test_an_error_keeps_all_that_was_typed_and_speaks_the_readers_language(browser, lang, words):
    typed = form_data(
        day="٣١",
        month="2",
        year="٢٠٢٤",
        hour="17",
        place_name="حي السلام",
        text="كل ما كتبته\nبسطرين",
        links="https://example.org/x",
        contact="عبر صديقة",
        actors=["court", "ministry"],
        affected=["journalist"],
        uses=["keep", "verify"],
        speaker="relative",
        agreement="unknown",
        under_18="on",
        danger="on",
        prefers_woman="on",
        ongoing="on",
    )
    response = browser.post(f"/{lang}/report/", typed)
    page = response.content.decode()
    assert response.status_code == 422
    assert words in page and 'href="#id_day"' in page
    for name in ("place_name", "text", "links", "contact", "nonce", "day", "year"):
        assert escape(typed[name]) in page, name
    for value in ("court", "ministry", "journalist", "keep", "verify", "relative", "unknown"):
        assert f'value="{value}" ' in page
    assert page.count(" checked") == 11
    for value in ("threat_harassment", "IQ-BG-karkh", "2", "17"):
        assert f'<option value="{value}" selected>' in page
    # A section that holds an answer is open.
    assert page.count('<details class="more" open>') == 3
    assert Report.objects.count() == 0


def test_some_words_or_a_category_are_enough_and_nothing_at_all_is_not():
    assert errors_of(text="", where="") == {}
    assert errors_of(category="", where="") == {}
    assert set(errors_of(text="  ", category="")) == {"text"}


def test_a_very_long_text_is_refused_with_its_length_and_kept(browser):
    long = "ك" * 20_001
    response = browser.post("/ar/report/", form_data(text=long))
    assert response.status_code == 422
    assert long in response.content.decode() and "٢٠٬٠٠١" in response.content.decode()
    assert "maxlength" not in response.content.decode()


def test_more_than_a_megabyte_gets_a_page_that_says_what_to_do(browser):
    response = browser.post("/en/report/", form_data(text="x" * 1_100_000))
    assert response.status_code == 413 and "Shorten it" in response.content.decode()


class BrokenLine(BytesIO):
    """A connection that breaks after the first bytes."""

    def read(self, *_):
        raise OSError("connection reset")


def test_a_form_that_breaks_off_on_its_way_gets_a_page_that_says_so(browser):
    cut = {"CONTENT_LENGTH": 900, "wsgi.input": BrokenLine()}
    kind = "application/x-www-form-urlencoded"
    response = browser.generic("POST", "/en/report/", b"", CONTENT_TYPE=kind, **cut)
    assert response.status_code == 408 and "will not count twice" in response.content.decode()


def test_a_form_without_its_nonce_is_shown_again_with_a_new_one_and_all_that_was_typed(browser):
    response = browser.post("/en/report/", form_data(nonce="<script>"))
    page = response.content.decode()
    assert response.status_code == 422 and "وصلني تهديد" in page
    assert "Please press “Send” once more." in page and "<script" not in page


def test_markup_in_any_field_stays_text(browser):
    evil = '"><script>alert(1)</script><svg onload=x>\u202e'
    fields = ("text", "place_name", "links", "contact", "day", "year")
    page = browser.post("/en/report/", form_data(**dict.fromkeys(fields, evil))).content.decode()
    assert "<script" not in page and "<svg onload" not in page
    code = browser.report("en", text=evil)
    page = browser.enter(code, "en").content.decode()
    assert "&lt;script&gt;" in page and "<script" not in page


def test_choices_that_were_not_offered_are_refused(browser):
    bad = {"category": "nonsense", "where": "IQ-XX", "uses": ["sell"], "speaker": "king"}
    assert set(errors_of(**bad)) == set(bad)


def test_with_fewer_than_two_key_holders_the_form_says_that_it_is_closed(intake, browser):
    membership = Membership.objects.get(group__slug="desk", member=intake[0])
    Removal.objects.create(
        membership=membership, member=membership.member, removed_by=intake[1], day=membership.day
    )
    for response in (browser.get("/en/report/"), browser.post("/en/report/", form_data())):
        assert response.status_code == 503
        assert "at least two members" in response.content.decode()
    assert Report.objects.count() == 0


@pytest.mark.parametrize("lang", ["ar", "ckb", "en"])
def test_the_form_with_everything_it_needs_stays_below_30_kilobytes(browser, lang):
    page = browser.get(f"/{lang}/report/", headers={"Accept-Encoding": "br"})
    assert page["Content-Encoding"] == "br"
    html = brotli.decompress(page.content).decode()
    linked = [name for name in ("site/rasd.css", "site/mark.svg") if name in html]
    assert linked[0] == "site/rasd.css" and html.count('rel="stylesheet"') == 1
    files = [brotli.compress(Path(finders.find(name)).read_bytes()) for name in linked]
    assert len(page.content) + sum(map(len, files)) < 30_000
    assert "<script" not in html and "http://" not in html


def test_a_reporter_is_told_who_can_open_it_and_that_this_is_no_emergency_line(browser):
    page = browser.get("/en/report/").content.decode()
    assert "the 2 members of our team who hold keys" in page
    assert "usually read a report within a few days" in page
    assert "no emergency line" in page


def test_every_word_of_the_form_is_translated(browser):
    english = browser.get("/en/report/").content.decode()
    for phrase in ("Someone is in danger now", "Send the report", "What may we do with it?"):
        assert phrase in english
        for lang in ("ar", "ckb"):
            assert phrase not in browser.get(f"/{lang}/report/").content.decode()

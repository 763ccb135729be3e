"""What all pages for reporters keep to: no cookie before a code, nothing stored, sizes blurred."""

import pytest
from django.test import Client

from rasd.intake import reporter_pass
from rasd.intake.factories import Browser, form_data
from rasd.intake.models import Report
from rasd.intake.padding import BUCKET
from rasd.intake.views.public import code as code_page

PAGES = ("report/", "follow/", "follow/report/", "follow/report/withdrawal/", "leave/")
WITH_PASS = ("messages/", "files/", "withdrawal/", "leave/")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("lang", ["ar", "ckb", "en"])
def test_opening_a_page_sets_no_cookie_and_stores_nothing(browser, page, lang):
    response = browser.get(f"/{lang}/{page}")
    assert response["Cache-Control"] == "no-store"
    assert all(cookie["max-age"] == 0 for cookie in response.cookies.values())
    assert "sessionid" not in str(response.cookies) and "csrf" not in response.content.decode()
    assert "script" not in response["Content-Security-Policy"]


def test_every_answer_to_a_post_is_uncompressed_and_of_a_few_sizes(browser):
    code = browser.report()
    wanted = {"Accept-Encoding": "br, gzip"}
    posts = [
        ("report/", form_data()),
        ("report/", form_data(year="x")),
        ("follow/", {"code": "1"}),
        ("follow/", {"code": code}),
        ("follow/report/messages/", {"text": "سلام"}),
        ("follow/report/messages/", {"text": ""}),
        ("follow/report/files/", {}),
    ]
    for path, data in posts:
        response = browser.post(f"/ar/{path}", data, headers=wanted)
        assert "Content-Encoding" not in response, path
        assert len(response.content) and len(response.content) % BUCKET == 0, path
        assert response["Cache-Control"] == "no-store"
    page = browser.get("/ar/follow/report/", headers=wanted)
    assert "Content-Encoding" not in page and len(page.content) % BUCKET == 0


@pytest.mark.parametrize(
    ("headers", "anonymous", "with_pass"),
    [
        ({"Sec-Fetch-Site": "same-origin"}, True, True),
        ({"Sec-Fetch-Site": "none"}, True, True),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"}, False, False),
        ({"Sec-Fetch-Site": "same-site"}, False, False),
        ({"Origin": "http://testserver"}, True, True),
        ({"Origin": "https://evil.example"}, False, False),
        ({"Origin": "null"}, False, False),
        ({"Referer": "http://testserver/ar/report/"}, True, True),
        ({"Referer": "https://evil.example/http://testserver"}, False, False),
        ({"Referer": "http://[::1"}, False, False),
        ({}, True, False),
    ],
)
def test_forms_are_taken_from_our_own_pages_only(intake, headers, anonymous, with_pass):
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/en/report/", form_data(), headers=headers)
    assert answer.status_code == (200 if anonymous else 403)
    assert Report.objects.count() == int(anonymous)
    own = Browser()
    own.enter(own.report())
    client.cookies = own.cookies
    for path in WITH_PASS:
        answer = client.post(f"/en/follow/report/{path}", {"text": "x"}, headers=headers)
        assert (answer.status_code != 403) is with_pass, path


def test_without_a_pass_the_conversation_asks_for_the_code(browser):
    for path in ("", "withdrawal/"):
        assert browser.get(f"/en/follow/report/{path}")["Location"] == "/en/follow/"
    for path in ("messages/", "files/", "withdrawal/"):
        answer = browser.post(f"/en/follow/report/{path}", {"text": "x"})
        assert (answer.status_code, answer["Location"]) == (303, "/en/follow/")


@pytest.mark.parametrize("cookie", ["", "zz", "ab" * 60, "é", "\x00"])
def test_a_forged_pass_opens_nothing(browser, cookie):
    browser.cookies[reporter_pass.cookie_name()] = cookie
    assert browser.get("/en/follow/report/")["Location"] == "/en/follow/"


def test_the_pass_is_a_session_cookie_that_scripts_and_other_sites_do_not_get(browser, settings):
    settings.RASD_HTTPS = True
    code = browser.report()
    cookie = browser.post("/en/follow/", {"code": code}).cookies["__Host-rasd-report"]
    assert cookie["httponly"] and cookie["secure"] and cookie["samesite"] == "Strict"
    assert cookie["path"] == "/" and not cookie["domain"]
    assert not cookie["max-age"] and not cookie["expires"]
    assert code not in cookie.value


def test_leaving_forgets_the_pass_and_quick_exit_goes_elsewhere_without_saying_from_where(
    browser, settings
):
    settings.RASD_EXIT_URL = "https://weather.example/"
    for leave, target in (
        (lambda: browser.post("/en/follow/report/leave/"), "/en/follow/"),
        (lambda: browser.get("/en/leave/"), "https://weather.example/"),
    ):
        browser.enter(browser.report(), "en")
        assert browser.get("/en/follow/report/").status_code == 200
        answer = leave()
        assert (answer.status_code, answer["Location"]) == (303, target)
        assert answer["Clear-Site-Data"] == '"cache", "cookies", "storage"'
        assert browser.get("/en/follow/report/")["Location"] == "/en/follow/"
    assert answer["Referrer-Policy"] == "no-referrer"


def test_another_site_cannot_make_a_browser_forget(browser):
    answer = browser.get("/en/leave/", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 303
    assert "Clear-Site-Data" not in answer and not answer.cookies


def test_every_reporter_page_has_the_quick_exit_and_no_code_in_its_title(browser):
    code = browser.report("en")
    browser.enter(code, "en")
    for path in ("report/", "follow/", "follow/report/", "follow/report/withdrawal/"):
        page = browser.get(f"/en/{path}").content.decode()
        assert 'href="/en/leave/"' in page
        assert code not in page and "<title>Rasd: the digital rights map</title>" in page


def test_mistyped_codes_in_great_number_are_slowed_but_right_ones_never(browser, monkeypatch):
    code = browser.report("en")
    monkeypatch.setattr(code_page._mistyped, "take", lambda: False)
    assert browser.post("/en/follow/", {"code": "123"}).status_code == 429
    assert browser.post("/en/follow/", {"code": code}).status_code == 303

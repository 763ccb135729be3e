"""Every page that a link leads to keeps the promises: strict headers, no cookie, no inline code."""

import re

import pytest

from tests.e2e.harness.crawl import Crawl, kind_of
from tests.e2e.harness.member import Member
from tests.e2e.harness.promises import LANGUAGES, broken_promises
from tests.e2e.harness.reporter import open_with, send_report
from tests.e2e.harness.visitor import Visitor

pytestmark = pytest.mark.one_database

ROLES = ("demo-volunteer", "demo-verifier", "demo-editor", "demo-operator")
LEADING_AWAY = re.compile(r"/(leave)/$")


def is_public(path: str) -> bool:
    return "/desk/" not in path


def is_fine(status: int, path: str) -> bool:
    if LEADING_AWAY.search(path):
        return status in (302, 303)
    return status == 200 or (status in (302, 303) and not path.endswith("/map/"))


def test_every_public_page_keeps_the_promises_in_three_languages(site, visitor):
    crawl = Crawl(visitor, is_public)
    answers = list(crawl.pages("/", "/robots.txt", "/api/v1/openapi.json", "/api/v1/cases.geojson"))
    broken = [one for answer in answers for one in broken_promises(answer)]
    broken += [f"{a.path}: {a.status}" for a in answers if not is_fine(a.status, a.path)]
    assert broken == []
    kinds = {kind_of(answer.path) for answer in answers}
    for lang in LANGUAGES:
        for page in ("", "about/", "how-we-verify/", "ledger/", "map/", "report/", "follow/"):
            assert f"/{lang}/{page}" in kinds
        for page in ("stories/", "help/", "help/extortion/", "help/offline.html", "transparency/"):
            assert f"/{lang}/{page}" in kinds
        for page in ("places/", "categories/", "laws/", "years/"):
            assert {f"/{lang}/{page}", f"/{lang}/{page}CODE/"} <= kinds
        for page in ("", "YEAR/", "networks/", "networks/CODE/", "services/", "services/CODE/"):
            assert f"/{lang}/outages/{page}" in kinds
        assert f"/{lang}/cases/REF/" in kinds
        assert f"/{lang}/cases.atom" in kinds
    assert any(answer.path.startswith("/static/") for answer in answers)


def test_no_page_for_readers_leads_to_another_site_but_sources_help_and_the_exit(site, visitor):
    crawl = Crawl(visitor, is_public)
    for answer in crawl.pages("/"):
        with_sources = any(
            room in answer.path
            for room in (
                *("/cases/IQ", "/laws/", "/stories/", "/help/"),
                *("/outages/october-2019/", "/outages/hours/", "/outages/bulletin/"),
            )
        )
        if answer.is_html and not with_sources:
            outside = [link for link in answer.page.links if link.startswith("http")]
            assert all("creativecommons.org" in link for link in outside), (answer.path, outside)


def test_answers_of_public_pages_are_the_same_for_everyone(site):
    """Threat: a page that is kept by a cache shows one person's language or cookie to another."""
    arabic, english = Visitor(site.address), Visitor(site.address)
    for path in ("/ar/map/", "/en/map/", "/ckb/"):
        first = arabic.get(path, Accept_Language="ar")
        second = english.get(path, Accept_Language="en", Cookie="rasd-desk=x; anything=y")
        assert first.body == second.body


def test_unknown_addresses_are_404_in_the_readers_language_and_keep_the_promises(site, visitor):
    for lang, direction in LANGUAGES.items():
        for path in (
            "nothing/",
            "cases/IQ-2019-9999/",
            "cases/%3Cb%3E/",
            "cases/IQ-2019-9999/v1/",
        ):
            answer = visitor.get(f"/{lang}/{path}")
            assert answer.status == 404
            assert (answer.page.lang, answer.page.direction) == (lang, direction)
            assert broken_promises(answer) == []


def test_pages_of_reporters_are_kept_by_nobody(site, visitor):
    code = send_report(visitor, "Who keeps this page?")
    conversation = open_with(site.address, code)
    for page in ("report/", "follow/", "follow/report/", "follow/report/withdrawal/"):
        for lang in LANGUAGES:
            answer = conversation.visitor.get(f"/{lang}/{page}")
            assert (answer.status, answer.headers["Cache-Control"]) == (200, "no-store"), page
            assert broken_promises(answer, cookies_allowed="follow/report" in page) == []
            assert len(answer.body) <= 64_000


def test_the_reporters_cookie_is_for_this_visit_and_for_the_server_alone(site, visitor):
    code = send_report(visitor, "Which cookie?")
    assert visitor.cookies == {}
    answer = visitor.post("/ar/follow/", [("code", code)], follow=False)
    cookies = answer.headers.get_all("Set-Cookie") or []
    assert len(cookies) == 1
    assert "HttpOnly" in cookies[0]
    assert "SameSite=Strict" in cookies[0]
    assert "expires" not in cookies[0].lower()
    assert "max-age" not in cookies[0].lower()


@pytest.mark.parametrize("handle", ROLES)
def test_every_page_of_the_desk_keeps_the_promises_for_each_role(site, handle):
    languages = LANGUAGES if handle == "demo-verifier" else ("ar",)
    for lang in languages:
        member = Member(site.address, handle, lang).ready()
        crawl = Crawl(member.visitor, lambda path: "/desk/" in path and f"/{lang}/" in path)
        answers = list(crawl.pages(f"/{lang}/desk/"))
        broken = [one for a in answers for one in broken_promises(a, cookies_allowed=True)]
        broken += [f"{a.path}: {a.status}" for a in answers if a.status not in (200, 302, 303)]
        broken += [f"{a.path}: kept" for a in answers if "no-store" not in cached(a)]
        assert broken == []
        assert len(answers) > (20 if handle in ("demo-verifier", "demo-editor") else 5)


def cached(answer) -> str:
    return answer.headers.get("Cache-Control", "")


def test_the_desk_tells_a_stranger_nothing_but_where_to_sign_in(site, visitor):
    editor = Member(site.address, "demo-editor").ready()
    crawl = Crawl(editor.visitor, lambda path: path.startswith("/en/desk/"))
    for answer in crawl.pages("/en/desk/"):
        stranger = visitor.get(answer.path, follow=False)
        if stranger.status == 200:
            assert any(part in answer.path for part in ("/login/", "/join/")), answer.path
        else:
            assert stranger.status in (302, 404, 405), answer.path
            if stranger.status == 302:
                assert "/desk/login" in stranger.headers["Location"]

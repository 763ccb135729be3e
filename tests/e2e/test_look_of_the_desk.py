"""Every kind of page of the team, in three languages at 360 px: nothing overflows, nothing comes
from elsewhere, the accessibility checker finds nothing."""

import re

import pytest

from tests.e2e.harness.look import Looker
from tests.e2e.harness.member import Member
from tests.e2e.harness.team import below_desk, open_case, propose
from tests.e2e.harness.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
LONG = "اعتقال مدوّن بعد نشره مقطعاً ينتقد فيه جهة رسمية في مدينة بعيدة" * 2
BESIDE_CASE = (
    "",
    "facts/",
    "aftermath/",
    "publication/",
    "sources/",
    "evidence/",
    "verification/",
    "closing/",
)
BESIDE_REPORT = ("", "attachment/", "messages/", "notes/", "rejection/", "referral/")


@pytest.mark.parametrize("lang", ["ar", "ckb", "en"])
def test_the_desk(site, chromium, lang):
    editor = Member(site.address, "demo-editor", lang).ready()
    verifier = Member(site.address, "demo-verifier", lang).ready()
    case = open_case(verifier, LONG)
    report = first_report(verifier)
    with Looker(chromium, site.address, editor.visitor.cookies) as looker:
        looker.look_at(f"/{lang}/desk/people/")
        looker.look_at(f"/{lang}/desk/account/")
        looker.look_at(first_link(editor, "people/", r"people/[0-9a-f-]{36}/revocation/"))
    seen = looker.problems
    with Looker(chromium, site.address, verifier.visitor.cookies) as looker:
        for path in ("", "?view=mine", "work/", "search/", "cases/?view=published", "cases/new/"):
            looker.look_at(f"/{lang}/desk/{path}")
        looker.look_at(f"/{lang}/desk/reports/enter/")
        for path in BESIDE_REPORT:
            looker.look_at(f"{report}{path}")
        for path in BESIDE_CASE:
            looker.look_at(f"{case.path}{path}")
    seen += looker.problems
    proposal = propose(verifier, case)
    with Looker(chromium, site.address, editor.visitor.cookies) as looker:
        looker.look_at(f"/{lang}/desk/{below_desk(proposal)}")
        looker.look_at(f"/{lang}/desk/work/")
    assert seen + looker.problems == []


@pytest.mark.parametrize("lang", ["ar", "ckb", "en"])
def test_the_way_in(site, chromium, lang):
    member = Member(site.address, "demo-volunteer", lang)
    with Looker(chromium, site.address) as looker:
        looker.look_at(f"/{lang}/desk/login/")
        looker.look_at(f"/{lang}/desk/join/")
    member.sign_in()
    seen = looker.problems
    with Looker(chromium, site.address, member.visitor.cookies) as looker:
        for path in ("", "unlock/", "account/", "account/passphrase/", "account/password/"):
            looker.look_at(f"/{lang}/desk/{path}")
        for path in ("tour/5/", "tour/end/", "guide/", "glossary/"):
            looker.look_at(f"/{lang}/desk/{path}")
    assert seen + looker.problems == []


def first_report(member: Member) -> str:
    return first_link(member, "?view=new", r"/desk/reports/[0-9a-f-]{36}/$")


def first_link(member: Member, page: str, pattern: str) -> str:
    links = member.desk(page).page.links
    return next(link for link in links if re.search(pattern, link))


def test_a_page_that_is_not_there_looks_like_one_of_ours(site, chromium):
    visitor = Visitor(site.address)
    assert visitor.get("/ckb/desk/nothing/").status in (302, 404)
    with Looker(chromium, site.address) as looker:
        looker.look_at("/ckb/desk/nothing/", status=visitor.get("/ckb/desk/nothing/").status)
    assert looker.problems == []

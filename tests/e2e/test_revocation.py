"""A member who was revoked is out at once: no session, no sign-in, no key opens anything new."""

import re

from tests.e2e.harness.member import KEYS, SESSION, Member
from tests.e2e.harness.reporter import send_report
from tests.e2e.harness.visitor import Visitor


def newest_report(member: Member, words: str) -> str:
    found = member.send(member.desk("search/"), "/search/", q=words)
    link = re.search(r'href="([^"]*/reports/[0-9a-f-]{36}/)"', found.text)
    assert link, found.text[:3000]
    return link[1]


def test_a_revoked_member_opens_nothing_new(site):
    send_report(Visitor(site.address), "before the revocation")
    volunteer = Member(site.address, "demo-volunteer").ready()
    old_report = newest_report(volunteer, "before the revocation")
    assert "before the revocation" in volunteer.visitor.get(old_report).text
    old_cookies = dict(volunteer.visitor.cookies)
    assert {SESSION, KEYS} <= set(old_cookies)
    editor = Member(site.address, "demo-editor").ready()
    verifier = Member(site.address, "demo-verifier").ready()

    revoke(editor, "demo-volunteer")

    for path in ("/en/desk/", "/en/desk/cases/", old_report):
        answer = Visitor(site.address, dict(old_cookies)).get(path, follow=False)
        assert answer.status == 302, path
        assert "/login" in answer.headers["Location"]
    again = Member(site.address, "demo-volunteer")
    again.sign_in()
    for path in ("", "account/", "people/", "cases/"):
        assert "/login/" in again.desk(path).path, "the account still signs in"

    send_report(Visitor(site.address), "after the revocation")
    new_report = newest_report(verifier, "after the revocation")
    for capability, member in ((old_cookies[KEYS], editor), (old_cookies[KEYS], verifier)):
        borrowed = Visitor(site.address, {**member.visitor.cookies, KEYS: capability})
        for report in (old_report, new_report):
            answer = borrowed.get(report, follow=False)
            assert "the revocation" not in answer.text
            assert answer.status == 302
            assert "/unlock/" in answer.headers["Location"]

    for reader in (editor, verifier):
        assert "before the revocation" in reader.visitor.get(old_report).text
        assert "after the revocation" in reader.visitor.get(new_report).text


def revoke(editor: Member, handle: str) -> None:
    """Press "Revoke now" beside a handle, and once more where it is asked."""
    team = editor.desk("people/")
    row = re.search(rf">{handle}</bdi>.*?</tr>", team.text, re.DOTALL)
    assert row, team.text
    page = editor.visitor.get(re.search(r'href="([^"]*/revocation/)"', row[0])[1])
    done = editor.send(page, "/revocation/")
    assert done.status == 200
    assert f">{handle}</bdi>" not in done.text or "Revoked" in done.text


def test_nobody_but_an_editor_revokes_and_nobody_revokes_themselves(site):
    editor = Member(site.address, "demo-editor").ready()
    links = re.findall(r"people/[0-9a-f-]{36}/revocation/", editor.desk("people/").text)
    assert links
    for handle in ("demo-verifier", "demo-operator"):
        other = Member(site.address, handle).ready()
        for link in links:
            assert other.post(link).status in (403, 404, 409)
    for handle in ("demo-verifier", "demo-editor", "demo-operator"):
        assert Member(site.address, handle).ready().desk().status == 200

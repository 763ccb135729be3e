"""The harness itself: the server answers, a report comes through, the team gets in."""

from tests.e2e.harness.member import Member
from tests.e2e.harness.reporter import open_with, send_report


def test_a_report_and_its_code_come_back(site, visitor):
    code = send_report(visitor, "A report of the harness")
    found = open_with(site.address, code)
    assert found.opened, found.answer.text[:1000]
    assert "A report of the harness" in found.answer.text
    assert found.write("and a message").status == 200
    assert "and a message" in found.answer.text
    assert found.add_file("notes.txt", b"bytes of a file").status == 200, found.answer.text
    assert "notes.txt" in found.answer.text


def test_every_role_signs_in_and_the_readers_unlock(site):
    for handle in ("demo-volunteer", "demo-verifier", "demo-editor", "demo-operator"):
        inbox = Member(site.address, handle).ready().desk()
        assert inbox.status == 200, inbox.text
        assert handle in inbox.text

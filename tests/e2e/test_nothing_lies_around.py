"""What a reporter or the team writes lies nowhere in clear: no file, table, log or temp file."""

import re
import time

from rasd.cli.demo.accounts import PASSPHRASE, PASSWORD
from tests.e2e.harness.half_upload import HalfUpload
from tests.e2e.harness.markers import forms_of, new_marker, where_is
from tests.e2e.harness.member import Member
from tests.e2e.harness.reporter import open_with, send_report
from tests.e2e.harness.site import Site
from tests.e2e.harness.visitor import Visitor

AGENT, ADDRESS = "SentinelBrowser/77.7", "203.0.113.77"


def clean(site: Site, *markers: str) -> None:
    found = where_is(list(markers), site.place, site.server)
    assert found == [], found


def test_a_search_for_markers_finds_what_does_lie_around(site):
    marker = new_marker()
    for number, form in enumerate(forms_of(marker)):
        (site.place.temporary / f"planted{number}").write_bytes(b"before " + form + b" after")
    found = where_is([marker], site.place, site.server)
    assert len(found) == len(forms_of(marker))
    for path in site.place.temporary.glob("planted*"):
        path.unlink()


def test_no_word_of_a_reporter_is_stored_in_clear(site):
    names = ("text", "place_name", "links", "contact", "message", "file_name", "file")
    marker = {name: new_marker() for name in names}
    typed = {name: marker[name] for name in ("place_name", "contact")}
    code = send_report(
        Visitor(site.address),
        f"Before {marker['text']} after.",
        category="arrest_detention",
        links=f"https://example.org/{marker['links']}",
        **typed,
    )
    found = open_with(site.address, code)
    assert marker["text"] in found.answer.text
    assert marker["message"] in found.write(f"More: {marker['message']}").text
    found.add_file(f"{marker['file_name']}.txt", marker["file"].encode() * 4000)
    assert marker["file_name"] in found.answer.text
    clean(site, *marker.values(), code)

    reader = Member(site.address, "demo-volunteer").ready()
    links = reader.desk("?view=new").page.links
    path = next(one for one in links if re.search(r"/reports/[0-9a-f-]{36}/$", one))
    assert reader.visitor.get(path).status == 200
    search = reader.send(reader.desk("search/"), "/search/", q=marker["text"])
    assert marker["text"] in search.text
    clean(site, *marker.values(), code)


def test_a_half_sent_file_is_nowhere_in_clear_while_it_arrives(site):
    marker, name = new_marker(), new_marker()
    code = send_report(Visitor(site.address), "With a large file")
    visitor = open_with(site.address, code).visitor
    piece = (marker.encode() * 40_000)[:1_000_000]
    upload = HalfUpload(visitor, f"{name}.mp4", 3 * len(piece))
    for _ in range(2):
        upload.send(piece)
    time.sleep(0.5)
    clean(site, marker, name)
    upload.send(piece)
    assert upload.finish() in (200, 302, 303)
    clean(site, marker, name)
    assert name in open_with(site.address, code).answer.text


def test_no_word_of_the_team_is_stored_in_clear(site):
    names = ("title_en", "summary_en", "description", "source", "reason", "note", "decision")
    marker = {name: new_marker() for name in names}
    verifier = Member(site.address, "demo-verifier").ready()
    form = verifier.desk("cases/new/")
    facts = {name: marker[name] for name in ("title_en", "summary_en", "description")}
    case = verifier.send(
        form, "/cases/new/", category="arrest_detention", started="2020-02-02", **facts
    )
    assert marker["title_en"] in case.text
    source = {"name": marker["source"], "reason": marker["reason"]}
    verifier.send(case, "/sources/", **source)
    verifier.send(case, "/notes/", text=marker["note"])
    verifier.send(case, "/verification/", outcome="verified", reason=marker["decision"])
    seen = verifier.visitor.get(case.path).text
    assert all(marker[name] in seen for name in names)
    clean(site, *marker.values(), PASSPHRASE, PASSWORD)
    verifier.post("lock/")
    clean(site, *marker.values())


def test_what_was_half_typed_when_the_vault_locked_is_sealed(site):
    marker = new_marker()
    verifier = Member(site.address, "demo-verifier").ready()
    form = verifier.desk("cases/new/")
    verifier.post("lock/")
    asked = verifier.send(
        form, "/cases/new/", category="arrest_detention", started="2020", title_en=marker
    )
    assert "/unlock/" in asked.path
    clean(site, marker)
    assert marker in verifier.unlock().text
    clean(site, marker)


def test_no_address_and_no_browser_of_a_reporter_or_of_staff_is_kept(site):
    visitor = Visitor(site.address)
    told = {"User_Agent": AGENT, "X_Forwarded_For": ADDRESS, "Forwarded": f"for={ADDRESS}"}
    form = visitor.get("/ar/report/", **told).page.form(has="nonce").filled(text="Who am I")
    assert visitor.post("/ar/report/", form, **told).status == 200
    visitor.post("/ar/report/", [("text", "no nonce"), ("year", "not a year")], **told)
    visitor.get("/ar/no-such-page/", **told)
    member = Visitor(site.address)
    login = member.get("/en/desk/login/", **told)
    wrong = login.page.form(has="login").filled(login="demo-editor", password="not the password")
    right = login.page.form(has="login").filled(login="demo-editor", password=PASSWORD)
    member.post("/en/desk/login/", wrong, **told)
    member.post("/en/desk/login/", right, **told)
    assert member.get("/en/desk/", **told).status == 200
    for sentinel in (AGENT, ADDRESS):
        found = [form for form in where_is([sentinel], site.place, site.server)]
        assert found == [], found


def test_a_withdrawn_report_can_no_longer_be_opened_by_anyone(site):
    marker = new_marker()
    code = send_report(Visitor(site.address), f"To be withdrawn {marker}")
    assert open_with(site.address, code).withdraw().status == 200
    assert not open_with(site.address, code).opened
    reader = Member(site.address, "demo-volunteer").ready()
    assert marker not in reader.send(reader.desk("search/"), "/search/", q=marker).page.text
    assert marker not in reader.desk("?view=new").text
    clean(site, marker)

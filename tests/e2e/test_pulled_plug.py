"""kill -9 at any moment of a submission or an approval: nothing that was shown is lost, nothing
half is left."""

import http.client
import random
import re
import threading
import time

import pytest

from tests.drills import drills
from tests.e2e.harness.member import Member
from tests.e2e.harness.reporter import code_in, open_with, report_form
from tests.e2e.harness.site import Site
from tests.e2e.harness.tables import ask, count
from tests.e2e.harness.team import commitment_on, open_case, propose
from tests.e2e.harness.visitor import Visitor

REPORTERS = 4
BROKEN = (OSError, http.client.HTTPException)


class Reporter(threading.Thread):
    """Sends reports until the server is gone or `stopping` is set; remembers every code shown."""

    def __init__(self, site: Site, name: str) -> None:
        super().__init__(daemon=True)
        self._site, self._label = site, name
        self.codes: dict[str, str] = {}
        self.unanswered: list[list[tuple[str, str]]] = []
        self.stopping = threading.Event()

    def run(self) -> None:
        number = 0
        while not self.stopping.is_set():
            number += 1
            text = f"{self._label} wrote report {number}"
            try:
                visitor = Visitor(self._site.address, timeout=20)
                form = report_form(visitor, text=text)
            except (*BROKEN, AssertionError):
                return
            try:
                answer = visitor.post("/ar/report/", form)
                self.codes[text] = code_in(answer.text)
            except (*BROKEN, AssertionError):
                self.unanswered.append(form)
                return


def whole_reports(site: Site) -> int:
    """Count the reports, after checking that each has a folder with all that belongs to it."""
    half = (
        "SELECT r.id FROM intake_report r WHERE (SELECT count(*) FROM vault_item i "
        "WHERE i.folder_id = r.folder_id AND i.kind IN ('report', 'index')) < 2 "
        "OR (SELECT count(*) FROM vault_folderkey k WHERE k.folder_id = r.folder_id) = 0"
    )
    assert ask(site.place, half) == []
    orphans = (
        "SELECT f.id FROM vault_folder f WHERE f.kind = 'report' "
        "AND NOT EXISTS (SELECT 1 FROM intake_report r WHERE r.folder_id = f.id)"
    )
    assert ask(site.place, orphans) == []
    return count(site.place, "intake_report")


@pytest.mark.parametrize("rounds", [2, *drills(10)])
@pytest.mark.parametrize("what", ["web", "everything"])
def test_every_code_that_was_shown_opens_its_report_after_the_plug_was_pulled(
    new_site, what, rounds
):
    site = new_site().start()
    chance = random.Random(f"plug {what}")
    before = whole_reports(site)
    codes: dict[str, str] = {}
    kept: list[list[tuple[str, str]]] = []
    for turn in range(rounds):
        crew = [Reporter(site, f"{what} {turn} {n}") for n in range(REPORTERS)]
        for reporter in crew:
            reporter.start()
        time.sleep(chance.uniform(0.15, 1.0))
        if what == "web":
            site.server.kill_web()
        else:
            site.server.kill()
        for reporter in crew:
            reporter.stopping.set()
        for reporter in crew:
            reporter.join(60)
            codes |= reporter.codes
            kept += reporter.unanswered
        if what == "everything":
            site.start()
        wait_for(site)
    assert codes, "no report was answered before the plug was pulled"
    stored = whole_reports(site)
    assert before + len(codes) <= stored <= before + len(codes) + len(kept)

    for text, code in codes.items():
        found = open_with(site.address, code)
        assert found.opened, f"the code of “{text}” opens nothing"
        assert text in found.answer.text

    retried = set()
    for form in kept:
        text = dict(form)["text"]
        code = code_in(Visitor(site.address).post("/ar/report/", form).text)
        assert text in open_with(site.address, code).answer.text
        retried.add(code)
    assert len(retried) == len(kept)
    assert whole_reports(site) == before + len(codes) + len(kept), "a retry made a second report"


def wait_for(site: Site) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            if Visitor(site.address, timeout=5).get("/ar/report/").status == 200:
                return
        except BROKEN:
            pass
        time.sleep(0.1)
    raise AssertionError("the site did not come back")


@pytest.mark.parametrize("rounds", [1, *drills(8)])
def test_every_reference_that_was_shown_is_in_the_log_after_the_plug_was_pulled(new_site, rounds):
    site = new_site().start()
    chance = random.Random("approvals")
    shown: list[str] = []
    verifier = Member(site.address, "demo-verifier").ready()
    titles = (f"Plug {number}" for number in range(2 * rounds))
    proposals = [propose(verifier, open_case(verifier, title)) for title in titles]
    for turn in range(rounds):
        editor = Member(site.address, "demo-editor").ready()
        mine = proposals[2 * turn : 2 * turn + 2]
        approving = threading.Thread(target=approve_all, args=(editor, mine, shown), daemon=True)
        approving.start()
        time.sleep(chance.uniform(0.02, 0.5))
        site.server.kill()
        approving.join(60)
        site.start()
    published = "SELECT ref FROM ledger_publication WHERE kind = 'case'"
    assert set(shown) <= {ref for (ref,) in ask(site.place, published)}
    half = (
        "SELECT c.id FROM cases_case c WHERE (c.ref IS NULL) <> (c.state NOT IN "
        "('published', 'retracted')) AND NOT (c.state = 'proposed')"
    )
    assert ask(site.place, half) == []
    editor = Member(site.address, "demo-editor").ready()
    for proposal in proposals:
        page = editor.visitor.get(proposal)
        assert page.status == 200
        if [form for form in page.page.forms if "/approval/" in form.action]:
            assert editor.send(page, "/approval/").status == 200
    refs = [ref for (ref,) in ask(site.place, published)]
    assert len(refs) == len(set(refs)) == 30 + len(proposals)
    checked = wait_until_verified(site)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    for ref in shown:
        assert Visitor(site.address).get(f"/en/cases/{ref}/").status == 200


def approve_all(editor: Member, proposals: list[str], shown: list[str]) -> None:
    for proposal in proposals:
        try:
            page = editor.visitor.get(proposal)
            commitment_on(page)
            after = editor.send(page, "/approval/")
        except (*BROKEN, AssertionError):
            return
        notice = re.search(r'class="notice good".*?(IQ-\d{4}-\d{4})', after.text, re.DOTALL)
        if notice:
            shown.append(notice[1])


def wait_until_verified(site: Site):
    """Verify; give the follower a moment, since a wake may be lost with the plug."""
    for _ in range(10):
        checked = site.verify()
        if checked.returncode == 0:
            break
        time.sleep(1)
    return checked

"""Nobody publishes alone, whatever they send."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.e2e.harness.member import Member
from tests.e2e.harness.site import Site
from tests.e2e.harness.tables import ask, count
from tests.e2e.harness.team import approve, below_desk, commitment_on, open_case, propose

REFUSED = (403, 404, 409)
SEALED_PROPOSAL = (
    "SELECT vault_item.id FROM vault_item JOIN cases_case USING (folder_id) "
    "WHERE cases_case.id = ? AND vault_item.kind = 'proposal'"
)


@pytest.fixture(scope="module")
def verifier(site) -> Member:
    return Member(site.address, "demo-verifier").ready()


@pytest.fixture(scope="module")
def editor(site) -> Member:
    return Member(site.address, "demo-editor").ready()


@pytest.fixture(scope="module")
def volunteer(site) -> Member:
    return Member(site.address, "demo-volunteer").ready()


@pytest.fixture(scope="module")
def operator(site) -> Member:
    return Member(site.address, "demo-operator").ready()


def published(site: Site) -> int:
    return count(site.place, "ledger_publication", "kind = 'case'")


def routes_of(proposal: str) -> list[str]:
    """Return every address of a case and its proposal that takes a POST."""
    case = below_desk(proposal).split("proposals/")[0]
    inside = below_desk(proposal)
    verbs = ("facts", "sources", "evidence", "notes", "verification", "assignment")
    more = ("closing", "publication", "retraction")
    return [f"{case}{verb}/" for verb in (*verbs, *more)] + [case, inside, f"{inside}approval/"]


def test_the_proposer_cannot_approve_by_any_route(site, editor):
    proposal = propose(editor, open_case(editor, "An editor's own case"))
    page = editor.visitor.get(proposal)
    seen = commitment_on(page)
    assert "approval/" not in "".join(form.action for form in page.page.forms)
    before = published(site)
    for route in routes_of(proposal):
        answer = editor.post(route, commitment=seen, approve="1", approved_by="x", seen=seen)
        assert answer.status in (*REFUSED, 405, 422, 302, 200), (route, answer.status)
        assert published(site) == before, route
    assert editor.post(f"{below_desk(proposal)}approval/", commitment=seen).status in REFUSED
    assert published(site) == before
    assert site.verify().returncode == 0


@pytest.mark.parametrize("who", ["verifier", "volunteer", "operator"])
def test_only_an_editor_approves(site, request, editor, who):
    proposal = propose(editor, open_case(editor, f"Not for a {who}"))
    other = request.getfixturevalue(who)
    seen = commitment_on(editor.visitor.get(proposal))
    before = published(site)
    answer = other.post(f"{below_desk(proposal)}approval/", commitment=seen)
    assert answer.status in REFUSED
    assert published(site) == before


def test_a_changed_or_missing_fingerprint_publishes_nothing(site, verifier, editor):
    proposal = propose(verifier, open_case(verifier, "Fingerprint"))
    seen = commitment_on(editor.visitor.get(proposal))
    route = f"{below_desk(proposal)}approval/"
    before = published(site)
    changed = seen[:-1] + ("0" if seen[-1] != "0" else "1")
    for wrong in (changed, "", "not hex", seen[:-2], seen + "00", "00" * 32):
        assert editor.post(route, commitment=wrong).status in REFUSED, wrong
        assert published(site) == before
    assert editor.post(route, commitment=seen.upper()).status == 302
    assert published(site) == before + 1


def test_text_changed_in_the_database_after_the_proposal_is_not_published(site, verifier, editor):
    """Threat: whoever holds the database swaps two proposals' sealed texts."""
    first = propose(verifier, open_case(verifier, "The text that was read"))
    second = propose(verifier, open_case(verifier, "The text that was swapped in"))
    seen = commitment_on(editor.visitor.get(first))
    items = {}
    for proposal in (first, second):
        case = re.search(r"cases/([0-9a-f-]{36})/", proposal)[1]
        case = case if site.place.database_url else case.replace("-", "")
        items[proposal] = ask(site.place, SEALED_PROPOSAL, case)[0][0]
    blobs = {
        item: bytes(ask(site.place, "SELECT blob FROM vault_item WHERE id = ?", item)[0][0])
        for item in items.values()
    }
    own, other = items[first], items[second]
    ask(site.place, "UPDATE vault_item SET blob = ? WHERE id = ?", blobs[other], own)
    before = published(site)
    answer = editor.post(f"{below_desk(first)}approval/", commitment=seen)
    assert answer.status >= 400
    assert published(site) == before
    ask(site.place, "UPDATE vault_item SET blob = ? WHERE id = ?", blobs[own], own)
    assert editor.post(f"{below_desk(first)}approval/", commitment=seen).status == 302


def test_a_proposal_of_one_case_cannot_be_approved_through_another(site, verifier, editor):
    first = propose(verifier, open_case(verifier, "One case"))
    second = propose(verifier, open_case(verifier, "Another case"))
    seen = commitment_on(editor.visitor.get(first))
    crossed = (
        below_desk(second).split("proposals/")[0] + "proposals/" + first.split("proposals/")[1]
    )
    before = published(site)
    assert editor.post(f"{crossed}approval/", commitment=seen).status == 404
    assert editor.post(f"{below_desk(second)}approval/", commitment=seen).status in REFUSED
    assert published(site) == before


def test_an_approval_sent_again_publishes_nothing_more(site, verifier, editor):
    proposal = propose(verifier, open_case(verifier, "Approved once"))
    seen = commitment_on(editor.visitor.get(proposal))
    before = published(site)
    assert approve(editor, proposal).status == 200
    assert published(site) == before + 1
    for _ in range(3):
        answer = editor.post(f"{below_desk(proposal)}approval/", commitment=seen)
        assert answer.status in REFUSED
    assert published(site) == before + 1


def test_ten_approvals_at_once_are_one_publication(site, verifier, editor):
    proposal = propose(verifier, open_case(verifier, "Approved at once"))
    seen = commitment_on(editor.visitor.get(proposal))
    before = published(site)

    def approve_now(_: int) -> int:
        return editor.post(f"{below_desk(proposal)}approval/", commitment=seen).status

    with ThreadPoolExecutor(10) as pool:
        statuses = sorted(pool.map(approve_now, range(10)))
    assert statuses[0] == 302
    assert statuses.count(302) == 1, statuses
    assert all(status in REFUSED for status in statuses[1:]), statuses
    assert published(site) == before + 1
    assert site.verify().returncode == 0


def test_an_approval_from_another_site_or_without_its_token_is_refused(site, verifier, editor):
    proposal = propose(verifier, open_case(verifier, "Forged"))
    seen = commitment_on(editor.visitor.get(proposal))
    before = published(site)
    path = f"{proposal}approval/"
    without_token = editor.visitor.post(path, [("commitment", seen)], follow=False)
    foreign = {"Origin": "https://elsewhere.example", "Sec_Fetch_Site": "cross-site"}
    token = editor.visitor.cookies.get("rasd-form", "")
    fields = [("commitment", seen), ("csrfmiddlewaretoken", token)]
    from_elsewhere = editor.visitor.post(path, fields, follow=False, **foreign)
    assert without_token.status == 403
    assert from_elsewhere.status == 403
    assert editor.visitor.get(path, follow=False).status == 405
    assert published(site) == before


def test_a_retraction_needs_two_people_too(site, verifier, editor):
    case = open_case(editor, "To be retracted")
    proposal = propose(editor, case)
    # Another editor is needed to approve an editor's proposal: the verifier proposes this one.
    case = open_case(verifier, "Retracted by two")
    approve(editor, propose(verifier, case))
    page = editor.visitor.get(case.path)
    ref = re.search(r"IQ-2020-\d{4}", page.text)[0]
    form = editor.visitor.get(f"{case.path}retraction/")
    after = editor.send(form, "/retraction/", reason_en="It endangers someone.", destroy="on")
    proposal = re.search(r"/desk/cases/[0-9a-f-]{36}/proposals/[0-9a-f-]{36}/", after.text)[0]
    seen = commitment_on(editor.visitor.get(f"/en{proposal}"))
    before = published(site)
    assert editor.post(f"{below_desk(proposal)}approval/", commitment=seen).status in REFUSED
    assert published(site) == before
    assert editor.visitor.get(f"/en/cases/{ref}/").status == 200
    assert site.verify().returncode == 0


def test_a_decided_proposal_can_still_be_read(verifier, editor):
    proposal = propose(verifier, open_case(verifier, "Read it again"))
    approve(editor, proposal)
    for member in (verifier, editor):
        page = member.visitor.get(proposal)
        assert page.status == 200
        assert "Read it again" in page.text
        assert not [form for form in page.page.forms if "/approval/" in form.action]

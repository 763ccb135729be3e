"""Every route of the desk for every role: allowed, or the same answer as for what is not there."""

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import URLPattern, get_resolver, reverse
from django.urls.resolvers import URLResolver

from rasd.cases.factories import propose, ready_case
from rasd.intake.factories import send_report
from rasd.intake.models import Report
from rasd.pages import factories as pages
from rasd.people.factories import browser_of, make_account, signed_in, unlocked
from rasd.people.models import Role
from rasd.people.rules import PERMISSIONS
from rasd.vault.models import Item

ROOMS = ("desk", "intake_desk", "cases", "pages")
CHANGING = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|name=\"csrfmiddlewaretoken\" value=\"[^\"]+")
READERS = ("volunteer", "verifier", "editor")


def named_routes() -> list[tuple[str, list[str]]]:
    """Every route of the three rooms with the names of its arguments, present and future."""
    found = []

    def walk(patterns, names: tuple[str, ...]) -> None:
        for pattern in patterns:
            if isinstance(pattern, URLResolver):
                inside = (*names, pattern.namespace) if pattern.namespace else names
                walk(pattern.url_patterns, inside)
            elif isinstance(pattern, URLPattern) and names and names[-1] in ROOMS:
                arguments = list(pattern.pattern.converters)
                found.append((f"{names[-1]}:{pattern.name}", arguments))

    walk(get_resolver().url_patterns, ())
    return sorted(found)


ROUTES = named_routes()
ABOUT_ONE_THING = [route for route in ROUTES if route[1]]


@pytest.fixture
def things(desk):
    """A report, a case and a proposal that the team can read."""
    send_report(text="نص لا يراه إلا الفريق")
    case = ready_case(desk["verifier"])
    proposal = propose(desk["verifier"], case)
    page = pages.start(desk["editor"])
    return {
        "report": Report.objects.get(),
        "case": case,
        "proposal": proposal,
        "page": page,
        "page_proposal": pages.propose(desk["editor"], page),
    }


def address(name: str, arguments: list[str], things) -> str:
    room = name.partition(":")[0]
    thing = {"intake_desk": "report", "pages": "page"}.get(room, "case")
    proposal = things["page_proposal" if room == "pages" else "proposal"]
    values = {"pk": things[thing].pk, "proposal": proposal.pk, "item": uuid4(), "number": 1}
    return reverse(name, kwargs={argument: values[argument] for argument in arguments})


def plain(answer) -> tuple[int, str]:
    """Status and words, without ids and tokens: what a person could tell apart."""
    text = answer.content.decode() if not answer.streaming else ""
    text = re.sub(
        r"[0-9a-f]{8}-[0-9a-f-]{27}|name=\"csrfmiddlewaretoken\" value=\"[^\"]+", "", text
    )
    return answer.status_code, text


@pytest.fixture
def outsiders(desk, things) -> dict[str, Client]:
    """An operator, and a volunteer whom nobody has let in."""
    operator = make_account("operator", Role.OPERATOR)
    newcomer = make_account("newcomer", Role.EDITOR)
    return {
        "operator": signed_in(operator),
        "newcomer": browser_of(unlocked(newcomer)),
    }


def test_the_rooms_have_the_routes_that_this_test_walks():
    assert len(ROUTES) >= 25 and ("cases:approval", ["pk", "proposal"]) in ROUTES


@pytest.mark.parametrize("who", ["operator", "newcomer"])
def test_what_one_may_not_read_answers_like_what_is_not_there(things, outsiders, who):
    browser = outsiders[who]
    nowhere = {
        "report": type("Report", (), {"pk": uuid4()}),
        "case": type("Case", (), {"pk": uuid4()}),
        "proposal": type("Proposal", (), {"pk": uuid4()}),
        "page": type("Page", (), {"pk": uuid4()}),
        "page_proposal": type("Proposal", (), {"pk": uuid4()}),
    }
    for name, arguments in ABOUT_ONE_THING:
        for verb in ("get", "post"):
            there = plain(getattr(browser, verb)(address(name, arguments, things)))
            absent = plain(getattr(browser, verb)(address(name, arguments, nowhere)))
            assert there == absent, (name, verb)
            assert there[0] in (404, 405), (name, verb, there[0])


def test_a_newcomer_sees_empty_lists_and_finds_nothing(things, outsiders):
    browser = outsiders["newcomer"]
    assert "Nothing new" in browser.get("/en/desk/").content.decode()
    assert "No open case" in browser.get("/en/desk/cases/").content.decode()
    for view in ("new", "priority", "quarantine", "mine", "handled"):
        assert "inbox-row" not in browser.get(f"/en/desk/?view={view}").content.decode()
    for view in ("open", "mine", "proposed", "published", "ended"):
        page = browser.get(f"/en/desk/cases/?view={view}").content.decode()
        assert "inbox-row" not in page and "waits for you" not in page
    found = browser.post("/en/desk/search/", {"q": "نص"}).content.decode()
    assert "0 found" in found
    assert "Nothing waits" in browser.get("/en/desk/work/").content.decode()


def test_an_operator_has_no_list_no_search_and_no_form(things, outsiders):
    browser = outsiders["operator"]
    assert "Your role reads no reports" in browser.get("/en/desk/").content.decode()
    for page in ("work/", "search/", "cases/", "cases/new/"):
        assert browser.get(f"/en/desk/{page}").status_code == 404, page


ONLY_VERIFIERS = ("cases:verification", "cases:publication", "cases:retraction")


ONLY_WRITERS = (
    "pages:new",
    "pages:edit",
    "pages:step",
    "pages:new-step",
    "pages:source",
    "pages:new-source",
    "pages:retraction",
)


@pytest.mark.parametrize("who", READERS)
def test_readers_read_all_and_only_their_roles_decide(desk, things, who):
    browser = browser_of(desk[who])
    for name, arguments in ROUTES:
        status = browser.get(address(name, arguments, things)).status_code
        if name in ONLY_VERIFIERS and who == "volunteer":
            assert status == 404, name
        elif name in ONLY_WRITERS and who != "editor":
            assert status in (404, 405), name
        elif name == "pages:retraction":
            assert status == 409, name  # there is nothing published
        elif name == "intake_desk:file":
            assert status == 404, name  # there is no such file
        elif name == "cases:retraction":
            assert status == 409, name  # there is nothing published
        else:
            assert status in (200, 405), (name, status)


def test_someone_who_is_not_signed_in_gets_the_login_page(things):
    for name, arguments in ROUTES:
        answer = Client().get(address(name, arguments, things))
        assert answer.status_code == 302 and "/desk/login/" in answer["Location"], name


@pytest.mark.parametrize("who", READERS)
def test_a_locked_member_reads_nothing(desk, things, who):
    browser = signed_in(desk[who].account)
    for name, arguments in ABOUT_ONE_THING:
        answer = browser.get(address(name, arguments, things))
        assert "نص لا يراه" not in answer.content.decode(), name
        assert "تهديد صحفي" not in answer.content.decode(), name
    assert "نص لا يراه" not in browser.get("/en/desk/").content.decode()


def test_a_capability_of_someone_else_opens_nothing(desk, things):
    thief = signed_in(make_account("thief", Role.EDITOR))
    thief.cookies["rasd-keys"] = desk["editor"].vault.capability
    for name, arguments in ABOUT_ONE_THING:
        answer = thief.get(address(name, arguments, things))
        assert answer.status_code in (302, 404, 405), name


def test_an_item_of_another_folder_is_not_a_file_of_this_report(desk, things):
    other = Item.objects.exclude(folder=things["report"].folder_id).first()
    route = f"/en/desk/reports/{things['report'].pk}/files/{other.pk}/"
    assert browser_of(desk["editor"]).get(route).status_code == 404


def test_the_table_of_rules_gives_operators_no_report_and_no_case():
    for permission, roles in PERMISSIONS.items():
        if permission.startswith(("report.", "case.")):
            assert Role.OPERATOR not in roles, permission


def test_an_ended_role_ends_what_it_allowed(desk, things):
    from rasd.people.actions import end_role

    operator = unlocked(make_account("operator", Role.OPERATOR))
    end_role(operator, account=desk["verifier"].account, role=Role.VERIFIER)
    route = reverse("cases:case", kwargs={"pk": things["case"].pk})
    assert browser_of(desk["verifier"]).get(route).status_code == 404

"""What enters the public version, what never does, and what stands against it."""

import json

import pytest

from rasd.cases import actions, composition
from rasd.cases.compose import compose
from rasd.cases.factories import propose, publish, ready_case
from rasd.cases.facts import ExactPlace
from rasd.cases.models import Outcome
from rasd.cases.objections import ASKED, NotAcknowledged, Objection
from rasd.cases.public_body import Evidence, InvalidBody, Source, validate
from rasd.cases.queries import open_record
from rasd.kernel.registry import hooks
from rasd.ledger.models import Publication
from rasd.people.factories import browser_of
from rasd.vault.actions import seal_item

HOME = ExactPlace(latitude="33.3152", longitude="44.3661", description="the blue door")


def body_of(actor, case, precision="governorate"):
    return compose(open_record(actor, case), precision=precision, demonstration=False)


def test_the_exact_place_is_in_no_public_version_at_any_precision(desk):
    actor = desk["verifier"]
    case = ready_case(actor, place=HOME, district="IQ-BG-karkh")
    record = open_record(actor, case)
    for precision, _label in composition.precisions(record):
        text = json.dumps(body_of(actor, case, precision), ensure_ascii=False)
        assert "33.3152" not in text and "44.3661" not in text and "blue door" not in text


def test_precisions_offered_are_those_that_the_place_allows(desk):
    actor = desk["verifier"]
    plain = open_record(actor, ready_case(actor))
    assert [code for code, _ in composition.precisions(plain)] == ["governorate", "unknown"]
    exact = open_record(actor, ready_case(actor, place=HOME))
    assert "cell" in dict(composition.precisions(exact))
    online = ready_case(actor, scope="online", governorate="", region="")
    assert composition.precisions(open_record(actor, online))[0][0] == "online"


def test_only_sources_and_fingerprints_marked_public_are_named(desk):
    actor, case = desk["verifier"], ready_case(desk["verifier"])
    actions.add_source(actor, case=case, source=Source(name="The neighbour"), public=False)
    secret, shown = "a" * 64, "b" * 64
    actions.add_evidence(actor, case=case, evidence=Evidence(sha256=secret), public=False)
    actions.add_evidence(actor, case=case, evidence=Evidence(sha256=shown), public=True)
    body = body_of(actor, case)
    assert [source["name"] for source in body["sources"]] == ["A monitor"]
    assert [item["sha256"] for item in body["evidence"]] == [shown]


@pytest.fixture
def objecting():
    """A room above that says: this reporter did not agree."""

    def object_(*, actor, report_ids, objections):
        objections += [Objection(report, "no_consent") for report in report_ids]

    heard = hooks._listeners[ASKED]
    before = list(heard)
    heard[:] = [object_]
    yield
    heard[:] = before


def test_without_consent_a_proposal_needs_an_acknowledgement_which_the_second_person_sees(
    desk, objecting
):
    actor, case = desk["verifier"], ready_case(desk["verifier"])
    data = {"report": "11111111-1111-4111-8111-111111111111"}
    seal_item(folder=case.folder, compartment="content", kind="report", data=data)
    with pytest.raises(NotAcknowledged):
        propose(actor, case)
    route = f"/en/desk/cases/{case.pk}/publication/"
    browser = browser_of(actor)
    page = browser.get(route)
    assert "did not say that it may be published" in page.content.decode()
    form = {
        "precision": "governorate",
        "status": "documented",
        "seen": page.context["draft"].seen,
    }
    assert "Tick that you know this" in browser.post(route, form).content.decode()
    assert not case.proposals.exists()
    assert browser.post(route, {**form, "acknowledged": "on"}).status_code == 302
    proposal = case.proposals.get()
    seen = browser_of(desk["editor"]).get(f"/en/desk/cases/{case.pk}/proposals/{proposal.pk}/")
    assert "The proposer knew this" in seen.content.decode()


def test_the_preview_is_what_is_proposed_or_nothing_is(desk):
    actor, case = desk["verifier"], ready_case(desk["verifier"])
    route, browser = f"/en/desk/cases/{case.pk}/publication/", browser_of(actor)
    page = browser.get(route)
    assert "Journalist threatened" in page.content.decode()
    assert "تهديد صحفي" in page.content.decode()
    form = {"precision": "governorate", "status": "documented"}
    stale = {**form, "seen": page.context["draft"].seen}
    from rasd.cases.factories import some_facts

    actions.record_facts(actor, case=case, facts=some_facts(title={"en": "Changed meanwhile"}))
    assert browser.post(route, stale).status_code == 409
    assert browser.post(route, form).status_code == 409
    assert not case.proposals.exists()


def test_an_unearned_status_cannot_be_chosen_by_a_forged_form(desk):
    actor, case = desk["verifier"], ready_case(desk["verifier"])
    browser = browser_of(actor)
    route = f"/en/desk/cases/{case.pk}/publication/"
    form = {"precision": "governorate", "status": "verified", "seen": "x"}
    assert browser.post(route, form).status_code == 409
    actions.verify(actor, case=case, outcome=Outcome.DISPUTED, reason="They differ.")
    assert [code for code, _ in composition.earned_statuses(open_record(actor, case))] == [
        "disputed",
        "documented",
    ]


def test_what_is_missing_is_named_before_anything_is_shown(desk):
    actor = desk["verifier"]
    case = actions.open_case(actor, facts=_nearly_nothing())
    page = browser_of(actor).get(f"/en/desk/cases/{case.pk}/publication/").content.decode()
    for words in ("What happened is not yet written", "The date is missing", "needs a source"):
        assert words in page
    assert "Propose this version" not in page


def _nearly_nothing():
    from rasd.cases.facts import Facts

    return Facts(title={"ar": "شيء ما"})


def test_a_correction_shows_word_by_word_what_changes(desk):
    actor, case = desk["verifier"], ready_case(desk["verifier"])
    publish(actor, desk["editor"], case)
    from rasd.cases.factories import some_facts

    facts = some_facts(summary={"en": "A journalist was threatened twice."})
    actions.record_facts(actor, case=case, facts=facts)
    page = browser_of(actor).get(f"/en/desk/cases/{case.pk}/publication/").content.decode()
    assert "<ins>" in page and "twice" in page and "<del>" in page
    publish(actor, desk["editor"], case)
    assert list(Publication.objects.filter(ref=case.ref).values_list("version", flat=True)) == [
        1,
        2,
    ]


def test_a_retraction_for_safety_destroys_every_published_text(desk):
    actor, case = desk["verifier"], ready_case(desk["verifier"])
    publish(actor, desk["editor"], case)
    browser = browser_of(actor)
    route = f"/en/desk/cases/{case.pk}/retraction/"
    empty = browser.post(route, {"destroy": "on"})
    assert empty.status_code == 422 and "a reason in one language" in empty.content.decode()
    browser.post(route, {"reason_en": "It endangers someone.", "destroy": "on"})
    proposal = case.proposals.get(purpose="retract")
    page = browser_of(desk["editor"]).get(f"/en/desk/cases/{case.pk}/proposals/{proposal.pk}/")
    assert "destroys every published text" in page.content.decode()
    actions.approve(desk["editor"], proposal=proposal, commitment=bytes(proposal.commitment))
    first, last = Publication.objects.filter(ref=case.ref).order_by("version")
    assert first.body is None and first.salt is None
    assert last.content["safety"] == 1


@pytest.mark.parametrize("field", ["title", "sources", "law"])
def test_a_text_that_reads_otherwise_than_it_is_cannot_be_proposed(desk, field):
    body = body_of(desk["verifier"], ready_case(desk["verifier"]))
    spoofed = "a\u202egpj.exe"
    if field == "sources":
        body["sources"][0]["name"] = spoofed
    else:
        body[field] = {"en": spoofed} if field == "title" else spoofed
    with pytest.raises(InvalidBody) as refused:
        validate(body)
    assert refused.value.problems[0][0].startswith(field)


def test_a_source_address_may_have_its_scheme_in_capitals(desk):
    case = ready_case(desk["verifier"])
    said = {"name": "A paper", "url": "HTTPS://paper.example/a"}
    answer = browser_of(desk["verifier"]).post(f"/en/desk/cases/{case.pk}/sources/", said)
    assert answer.status_code == 302
    assert "https://paper.example/a" in [
        s["url"] for s in open_record(desk["verifier"], case).sources
    ]

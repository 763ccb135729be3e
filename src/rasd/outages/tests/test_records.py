"""An outage goes through the same gate as every case, as a record of its own kind."""

import pytest

from rasd.cases import actions as cases
from rasd.cases import composition
from rasd.cases.compose import compose
from rasd.cases.factories import publish, ready_case, some_facts
from rasd.cases.public_body import Source
from rasd.cases.queries import open_record
from rasd.kernel.errors import Conflict
from rasd.ledger.body import InvalidBody
from rasd.outages import actions
from rasd.outages.body import OutagePart, validate
from rasd.outages.factories import outage_body, outage_part


def opened(actor, **changes):
    """Return an outage with a source that may be named, a hidden one, and a third that may."""
    case = actions.open_outage(actor, facts=some_facts(), part=outage_part(**changes))
    for name, public in (("NetBlocks", True), ("A technician", False), ("IODA", True)):
        cases.add_source(actor, case=case, source=Source(name=name), public=public)
    return case


def test_an_outage_is_published_by_two_people_as_its_own_kind(desk):
    case = opened(desk["verifier"])
    publication = publish(desk["verifier"], desk["editor"], case)
    assert (publication.kind, publication.ref) == ("outage", "IQO-2019-0001")
    again = publish(desk["verifier"], desk["editor"], case)
    assert (again.ref, again.version) == (publication.ref, 2)


def test_its_day_place_and_kind_follow_what_was_cut(desk):
    actor = desk["verifier"]
    record = open_record(actor, opened(actor))
    body = compose(record, precision=composition.AS_STATED, demonstration=False)
    assert (body["started"], body["hour"], body["ended"]) == ("2019-10-02", "20", "2019-10-11")
    assert body["place"]["region"] == "federal"
    # Neutral until someone found it deliberate and says on what that rests.
    assert body["category"] == record.facts.category == "network_outage"
    found = outage_part(attribution="deliberate", attribution_basis={"en": "A letter"})
    assert outage_body(found)["category"] == "network_shutdown"


def test_lines_of_a_source_that_may_not_be_named_are_left_out(desk):
    actor = desk["verifier"]
    seen = [{"source": number, "verdict": "seen"} for number in (1, 2, 3)]
    case = opened(actor, observations=seen, claims=[])
    body = compose(open_record(actor, case), precision="", demonstration=False)
    assert [line["source"] for line in body["outage"]["observations"]] == [1, 2]
    assert [source["name"] for source in body["sources"]] == ["NetBlocks", "IODA"]


def test_what_is_published_keeps_its_kind(desk):
    actor = desk["verifier"]
    case = ready_case(actor)
    publish(actor, desk["editor"], case)
    with pytest.raises(Conflict):
        actions.record_outage(actor, case=case, facts=some_facts(), part=outage_part())


@pytest.mark.parametrize(
    "changes",
    [
        {"cannot_say": {}},
        {"onset": None},
        {"observations": [{"source": 9, "verdict": "seen"}]},
    ],
    ids=["no limits", "no beginning", "unknown source"],
)
def test_a_public_outage_is_whole(changes):
    part = OutagePart.model_validate({**outage_part().to_json(), **changes})
    body = outage_body(outage_part()) | {"outage": part.to_json()}
    with pytest.raises(InvalidBody):
        validate(body)

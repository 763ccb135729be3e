"""Outages are records of the map like any other, and found by their own kind."""

from rasd.atlas import queries
from rasd.atlas.factories import publish_case, retract_case
from rasd.atlas.filters import Filters
from rasd.atlas.follow import follow
from rasd.outages.factories import publish_outage


def test_an_outage_is_counted_listed_and_shown_with_the_cases(site, client):
    publish_case()
    ref = publish_outage().ref
    follow()
    assert queries.total(Filters()) == 2
    assert [one.record.ref for one in queries.outages()] == [ref]
    assert queries.outages()[0].part["scope"] == "federal"
    page = client.get(f"/en/cases/{ref}/")
    assert page.status_code == 200 and "Internet outage in Iraq" in page.content.decode()


def test_a_corrected_outage_has_its_newest_body_and_a_retracted_one_none(site):
    ref = publish_outage().ref
    publish_outage(ref, title={"en": "Corrected"})
    follow()
    assert queries.outages()[0].body["title"] == {"en": "Corrected"}
    retract_case(ref, kind="outage")
    follow()
    assert queries.outages() == []

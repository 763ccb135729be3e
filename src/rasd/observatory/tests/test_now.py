"""What was measured within a day is now; what is older is last known; the rest nobody knows."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from rasd.atlas.follow import follow
from rasd.kernel import clock
from rasd.ledger.actions import create_log_key
from rasd.ledger.desk_reader import DeskReader
from rasd.ledger.verify import verify_log
from rasd.outages.factories import outage_part, publish_outage
from rasd.outages.models import Tally
from rasd.outages.reachability import rule
from rasd.outages.reachability.actions import NotAllowed, publish_reachability


@pytest.fixture
def ask(db, settings, tmp_path, client, time_machine):
    """A public site at noon of 1 June 2026; returns a function that follows and asks."""
    settings.RASD_DATA_DIR = tmp_path
    settings.ROOT_URLCONF = "rasd.config.urls_public"
    settings.RASD_ONLY = "public"
    create_log_key()
    time_machine.move_to("2026-06-01T12:00Z")

    def ask(url):
        follow()
        return client.get(url)

    return ask


def measured(service: str, asn: int, hour: str, source: str = "ooni", **counts: int) -> None:
    at = datetime.fromisoformat(hour).replace(tzinfo=UTC)
    given = {"source": source, "country": "IQ", "service": service, "asn": asn, "hour": at}
    Tally.objects.create(**given, **counts)


@pytest.fixture
def published(ask):
    """Telegram blocked on one network and reachable on another; others not decided."""
    rule.allow(proposed_by=uuid4(), approved_by=uuid4())
    measured("telegram", 203214, "2026-06-01T09:00", blocked=2)
    measured("web.telegram.org", 203214, "2026-06-01T08:00", blocked=1)
    measured("telegram", 51684, "2026-06-01T10:00", ok=4)
    measured("signal", 51684, "2026-06-01T10:00", ok=2, insufficient=30)
    measured("whatsapp", 51684, "2026-06-01T10:00", "ooni-aggregation", ok=1, anomaly=50)
    measured("a.example", 51684, "2026-06-01T10:00", blocked=9)
    return publish_reachability()


def text(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


def test_a_block_is_now_for_a_day_and_then_only_the_last_known_state(ask, published, time_machine):
    page = ask("/en/outages/now/")
    assert "Blocked on 1 of 2 measured networks" in text(page)
    later = ask("/en/outages/now/")
    time_machine.move_to("2026-06-02T09:59Z")
    assert "Blocked on 1 of 2 measured networks" in text(ask("/en/outages/now/"))
    time_machine.move_to("2026-06-02T10:00Z")
    assert "Reachable on 1 measured network" in text(ask("/en/outages/now/"))
    time_machine.move_to("2026-06-02T11:00Z")
    old = ask("/en/outages/now/")
    assert "Last known: reachable, on 1 June 2026" in text(old)
    assert page["ETag"] == later["ETag"] != old["ETag"]


def test_too_few_or_odd_measurements_are_never_ok(ask, published):
    page = text(ask("/en/outages/now/"))
    assert "We do not know about:" in page and "Signal" in page and "WhatsApp" in page
    assert {one["state"] for one in published.content["cells"] if one["service"] != "telegram"} == {
        "insufficient"
    }
    assert "a.example" not in page


def test_a_saved_copy_knows_no_now(ask, published):
    with clock.as_of(clock.today()):
        page = text(ask("/en/outages/now/"))
    assert "You are reading a saved copy" in page and "Last known: reachable" in page


def test_only_a_change_is_published_and_only_by_the_rule(ask, published):
    assert publish_reachability() is None
    measured("telegram", 51684, "2026-06-01T11:00", ok=1)
    after = publish_reachability()
    assert (after.ref, after.version) == (published.ref, 2)
    assert verify_log(DeskReader()) == []
    assert ask(f"/en/cases/{after.ref}/")["Location"] == "/en/outages/now/"


def test_without_two_people_the_machine_publishes_nothing(ask):
    measured("telegram", 51684, "2026-06-01T11:00", ok=3)
    with pytest.raises(NotAllowed):
        publish_reachability()
    assert "No measurements have been published here yet" in text(ask("/en/outages/now/"))


def test_badges_are_pictures_without_script_that_say_what_is_known(ask, published):
    badge = ask("/ar/outages/now/badge.svg?service=telegram")
    assert badge["Content-Type"] == "image/svg+xml" and "max-age=300" in badge["Cache-Control"]
    assert 'direction="rtl"' in text(badge) and "<script" not in text(badge)
    assert not badge.cookies
    assert "We do not know." in text(ask("/en/outages/now/badge.svg?service=%3Cx"))
    ref = publish_outage(part=outage_part(resolution=None), ongoing=1).ref
    assert "still so on 1 June 2026" in text(ask(f"/en/outages/badge/{ref}.svg"))
    assert ask("/en/outages/badge/IQO-2019-9999.svg").status_code == 404

"""Expected cuts are told from published seasons, with their errors and as a calendar."""

import pytest

from rasd.atlas.follow import follow
from rasd.ledger.actions import create_log_key
from rasd.outages.factories import outage_part, publish_outage


@pytest.fixture
def get(db, settings, tmp_path, client):
    """Follow the log, then ask a public server; fails on another status than 200."""
    settings.RASD_DATA_DIR = tmp_path
    settings.ROOT_URLCONF = "rasd.config.urls_public"
    settings.RASD_ONLY = "public"
    create_log_key()

    def get(url):
        follow()
        response = client.get(url)
        assert response.status_code == 200, response.content[:500]
        return response.content.decode()

    return get


def at(text: str) -> dict[str, str]:
    return {"earliest": text, "latest": text, "precision": "minute"}


def season(year: int, scope: str = "federal", **changes):
    """Publish a season of two mornings in June."""
    days = [f"{year}-06-{day:02}" for day in (10, 14)]
    mornings = [{"start": f"{d}T01:00Z", "end": f"{d}T05:00Z", "source": 1} for d in days]
    given = {
        "scope": scope,
        "cause": "exam",
        "onset": at(mornings[0]["start"]),
        "resolution": at(mornings[-1]["end"]),
        "claims": [],
        "series": {"pattern": "exam", "local_hours": "04:00-08:00", "occurrences": mornings},
        **changes,
    }
    return publish_outage(part=outage_part(**given)).ref


def test_two_published_seasons_make_a_likely_window_and_its_back_test(get, time_machine):
    time_machine.move_to("2024-01-10T09:00Z")
    refs = [season(2022), season(2023)]
    page = get("/en/outages/expected/")
    assert "<h3>2–20 June 2024</h3>" in page
    assert "04:00–08:00" in page and "in 2 of the last 2 years: 2022, 2023" in page
    assert all(ref in page for ref in refs)
    assert "1 season of cuts" in page and "What we cannot say" in page
    assert "No cut during exams is on record here yet" in page  # Kurdistan's own calendar is empty.


def test_the_calendar_file_holds_windows_and_announced_cuts_as_tentative(get, time_machine):
    time_machine.move_to("2024-05-30T09:00Z")
    season(2023, scope="kurdistan")
    ref = season(2024, announced=1)
    page, file = get("/en/outages/expected/"), get("/en/outages/expected.ics")
    assert 'id="announced"' in page and ref in page
    assert file.startswith("BEGIN:VCALENDAR\r\n") and file.endswith("END:VCALENDAR\r\n")
    assert "Announced cut" in file and "DTSTART;VALUE=DATE:20240610\r\n" in file
    assert file.count("BEGIN:VEVENT") == file.count("STATUS:TENTATIVE") == 2
    assert max(len(line.encode()) for line in file.split("\r\n")) <= 75
    time_machine.move_to("2024-06-20T09:00Z")
    assert 'id="announced"' not in get("/ar/outages/expected/")

"""What the public reads of the team's work: months, the canary, and what is not said."""

import csv
from io import StringIO

import pytest

from rasd.atlas.follow import follow
from rasd.atlas.page_factories import publish_page
from rasd.ledger.actions import create_log_key
from rasd.transparency.factories import publish_month


@pytest.fixture
def read(db, client, settings, tmp_path):
    """Ask a public server of its own, after it followed the log; returns the page's words."""
    settings.RASD_DATA_DIR = tmp_path
    settings.ROOT_URLCONF, settings.RASD_ONLY = "rasd.config.urls_public", "public"
    create_log_key()

    def read(path: str, status: int = 200) -> str:
        follow()
        answer = client.get(path)
        assert answer.status_code == status and not answer.cookies
        return answer.content.decode()

    return read


@pytest.mark.parametrize("lang", ["ar", "ckb", "en"])
def test_before_the_first_month_the_page_explains_instead_of_showing_nothing(read, lang):
    page = read(f"/{lang}/transparency/")
    assert 'class="empty"' in page and "<table" not in page
    assert read(f"/{lang}/transparency/2026-10/", 404)


def test_months_stand_in_a_table_as_bars_and_on_pages_of_their_own(read):
    publish_month("2026-09", received="10-14", published="3")
    publish_month("2026-10", received="5-9", days_to_reading="1", since="2026-10-12")
    page = read("/en/transparency/")
    assert page.index("October 2026") > 0 and "10–14" in page and "0–4" in page
    assert page.count('class="bars"') == 2
    month = read("/en/transparency/2026-10/")
    assert "12–31 October 2026" in month and "<dd>1</dd>" in month
    assert "/en/cases/MONTH-2026-0002/v1/proof.json" in month
    assert '"rasd.proof/1"' in read("/en/cases/MONTH-2026-0002/v1/proof.json")


def test_the_file_gives_bands_as_two_numbers(read):
    publish_month("2026-09", received="10-14")
    row = next(csv.DictReader(StringIO(read("/en/transparency.csv").removeprefix("\ufeff"))))
    assert (row["received_least"], row["received_most"], row["withdrawn_most"]) == ("10", "14", "4")


def test_a_canary_that_is_not_renewed_says_since_when(read, time_machine):
    time_machine.move_to("2026-11-20T12:00+03:00")
    publish_page("canary", "canary")
    assert "Overdue" not in read("/en/transparency/")
    time_machine.move_to("2026-12-01T12:00+03:00")
    page = read("/en/transparency/")
    assert "Overdue: the statement ended on 30 November 2026" in page
    assert "We received no order." in page

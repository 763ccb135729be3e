import pytest

from rasd.atlas.follow import follow
from rasd.atlas.tests.conftest import get, site  # noqa: F401
from rasd.outages.factories import outage_part, publish_outage


def at(text, precision="minute"):
    return {"earliest": text, "latest": text, "precision": precision}


@pytest.fixture
def outages(site):  # noqa: F811
    """October 2019 by two records that overlap, a block, a cable fault, and nothing in 2018."""
    publish_outage()
    inside = {"onset": at("2019-10-04T00:00Z"), "resolution": at("2019-10-05T00:00Z")}
    publish_outage(part=outage_part(**inside, scope="governorates", areas=["IQ-BA"], claims=[]))
    publish_outage(
        part=outage_part(
            type="block",
            services=["telegram", "alhudood.net"],
            networks=[{"asn": 0, "name": "Earthlink"}, {"asn": 0, "name": "A small provider"}],
            onset=at("2023-08-05T21:00Z"),
            resolution=at("2023-08-13T21:00Z"),
            claims=[],
        )
    )
    publish_outage(
        part=outage_part(
            attribution="technical",
            attribution_basis={"en": "The operator showed the cable."},
            cause="cable",
            networks=[{"asn": 59588, "name": "Zain"}],
            onset=at("2021-03-01T09:00Z"),
            resolution=at("2021-03-01T12:00Z"),
            claims=[],
        )
    )
    follow()


def words(response) -> str:
    return " ".join(response.content.decode().split())


def test_hours_of_records_that_overlap_count_once_and_faults_stand_apart(outages, get):  # noqa: F811
    page = words(get("/en/outages/"))
    assert "4 outages and blocks on record: <b>203 to 204 hours</b>" in page
    assert "October 2019: 203 to 204 hours" in page
    assert "technical fault only: 3 hours" in page
    assert "?type=block#hours" in page


def test_a_year_shows_its_days_and_its_records_alone(outages, get):  # noqa: F811
    page = words(get("/en/outages/2019/"))
    assert "2 outages and blocks on record" in page
    assert "<li>3 October 2019: 24 hours" in page
    assert "Telegram" not in page.partition("<tbody>")[2]
    assert get("/en/outages/?year=2023&type=block", 302)["Location"].endswith(
        "/en/outages/2023/?type=block"
    )
    get("/en/outages/2018/", 404)


def test_outages_are_found_by_what_they_say(outages, get):  # noqa: F811
    answers = {
        "type=block": 1,
        "area=IQ-BA": 4,
        "area=kurdistan": 0,
        "network=50710": 1,
        "network=A+small+provider": 1,
        "service=telegram": 1,
        "cause=cable": 1,
        "attribution=technical": 1,
        "attribution=nonsense": 4,
    }
    for question, number in answers.items():
        assert f">{number} outage" in words(get(f"/en/outages/?{question}")), question


def test_networks_and_services_show_the_records_that_name_them(outages, get):  # noqa: F811
    networks = words(get("/en/outages/networks/"))
    assert "A small provider" in networks
    assert "EarthLink" in networks
    zain = words(get("/ar/outages/networks/59588/"))
    assert "زين العراق" in zain
    telegram = words(get("/en/outages/services/telegram/"))
    assert "192 hours" in telegram
    assert "alhudood.net" in words(get("/en/outages/services/"))
    get("/en/outages/services/alhudood.net/")
    get("/en/outages/services/nothing.example/", 404)
    get("/en/outages/networks/1/", 404)


def test_without_a_record_the_pages_say_what_that_means(site, get):  # noqa: F811
    assert "No outage is published yet" in words(get("/en/outages/"))
    get("/ckb/outages/networks/")

"""Where each kind of file is asked for, and how."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlencode

IODA = "https://api.ioda.inetintel.cc.gatech.edu/v2"
OONI = "https://api.ooni.io/api/v1"
RADAR = "https://api.cloudflare.com/client/v4/radar"
GITHUB = "https://raw.githubusercontent.com"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for: days in UTC (`until` is not part of it), country, service, signal."""

    since: date
    until: date
    country: str = "IQ"
    entity: str = ""
    service: str = ""
    signal: str = ""


def address(kind: str, question: Question) -> str:
    """Return the address that answers; raise KeyError for kinds that have none of their own."""
    return _ADDRESSES[kind](question)


def known() -> list[str]:
    """Return the kinds that can be asked for without an address."""
    return sorted(_ADDRESSES)


def last_days(days: int, today: date) -> tuple[date, date]:
    """Return the whole days before today."""
    return today - timedelta(days=days), today


def _ioda_events(asked: Question) -> str:
    kind, _slash, code = (asked.entity or f"country/{asked.country}").partition("/")
    times = {"from": _second(asked.since), "until": _second(asked.until)}
    related = {} if kind == "country" else {"relatedTo": f"country/{asked.country}"}
    return _url(
        f"{IODA}/outages/events", times | {"entityType": kind, "entityCode": code} | related
    )


def _ioda_signals(asked: Question) -> str:
    times = {"from": _second(asked.since), "until": _second(asked.until)}
    signal = {"datasource": asked.signal} if asked.signal else {}
    entity = asked.entity or f"country/{asked.country}"
    return _url(f"{IODA}/signals/raw/{entity}", times | signal)


def _ooni_aggregation(asked: Question) -> str:
    given = {
        "probe_cc": asked.country,
        "since": asked.since.isoformat(),
        "until": asked.until.isoformat(),
        "axis_x": "measurement_start_day",
        "axis_y": "probe_asn",
    }
    name = "domain" if "." in asked.service else "test_name"
    return _url(f"{OONI}/aggregation", given | ({name: asked.service} if asked.service else {}))


def _radar(asked: Question) -> str:
    given = {"location": asked.country, "format": "json", "limit": "500"}
    days = {"dateStart": f"{asked.since}T00:00:00Z", "dateEnd": f"{asked.until}T00:00:00Z"}
    return _url(f"{RADAR}/annotations/outages", given | days)


def _testlist(asked: Question) -> str:
    return f"{GITHUB}/citizenlab/test-lists/master/lists/{asked.country.lower()}.csv"


def _fingerprints(asked: Question) -> str:
    file = "dns" if asked.service == "dns" else "http"
    return f"{GITHUB}/ooni/blocking-fingerprints/main/fingerprints_{file}.csv"


def _second(day: date) -> str:
    return str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))


def _url(path: str, given: dict[str, str]) -> str:
    return f"{path}?{urlencode(given)}"


_ADDRESSES: dict[str, Callable[[Question], str]] = {
    "ioda-events": _ioda_events,
    "ioda-signals": _ioda_signals,
    "ooni-aggregation": _ooni_aggregation,
    "radar": _radar,
    "testlist": _testlist,
    "fingerprints": _fingerprints,
}

"""Files come over the network whole or not at all, and only by the way that was set."""

from datetime import date

import pytest

from rasd.outages.fetching.client import FetchError, fetch
from rasd.outages.fetching.proxy import checked
from rasd.outages.fetching.questions import Question, address, known

pytestmark = pytest.mark.one_database


def test_an_answer_becomes_a_file(site, tmp_path):
    site.answers["/list.csv"] = (200, {"Content-Length": "4"}, b"a,b\n")
    assert fetch(f"{site.url}/list.csv?x=1", tmp_path / "list.csv") == 4
    assert (tmp_path / "list.csv").read_bytes() == b"a,b\n"
    path, headers = site.asked[0]
    assert (path, headers["User-Agent"], headers.get("Cookie")) == ("/list.csv?x=1", "rasd", None)
    with pytest.raises(FetchError, match="already"):
        fetch(f"{site.url}/list.csv", tmp_path / "list.csv")


def test_tor_looks_names_up_and_a_dead_proxy_is_never_passed_by(site, tor, tmp_path):
    site.answers["/x"] = (200, {}, b"fact")
    fetch("http://facts.onion/x", tmp_path / "x", proxy=tor.url)
    assert tor.names == ["facts.onion"]
    with pytest.raises(OSError, match=r".+"):
        fetch(f"{site.url}/x", tmp_path / "y", proxy="socks5h://127.0.0.1:9")
    assert len(site.asked) == 1


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ((404, {}, b""), "answered 404"),
        ((200, {}, b"x" * 101), "longer"),
        ((200, {"Content-Length": "9"}, b"half"), "broke off|no HTTP"),
        ((302, {"Location": "/bad"}, b""), "sent on"),
        ((302, {"Location": "ftp://a.example/"}, b""), "only https"),
        ((302, {"Location": "http://a.example/"}, b""), "only https"),
    ],
    ids=["missing", "too long", "cut off", "in circles", "other protocol", "without tls"],
)
def test_what_is_no_whole_answer_leaves_no_file(site, tmp_path, answer, why):
    site.answers["/bad"] = answer
    with pytest.raises(FetchError, match=why):
        fetch(f"{site.url}/bad", tmp_path / "bad", largest=100)
    assert list(tmp_path.iterdir()) == []


def test_secrets_stay_with_the_host_that_they_are_for(site, serving, tmp_path):
    site.answers["/here"] = (302, {"Location": f"http://localhost:{site.server_port}/there"}, b"")
    site.answers["/there"] = (200, {}, b"x")
    fetch(f"{site.url}/here", tmp_path / "x", headers={"Authorization": "Bearer s"})
    assert [headers.get("Authorization") for _path, headers in site.asked] == ["Bearer s", None]


def test_a_proxy_that_would_tell_the_names_here_is_refused():
    assert checked("socks5h://127.0.0.1:9050") and checked("") == ""
    for url in ("socks5://127.0.0.1:9050", "127.0.0.1:9050", "http://proxy"):
        with pytest.raises(ValueError, match="socks5h"):
            checked(url)


def test_each_kind_has_its_address():
    asked = Question(date(2019, 10, 1), date(2019, 10, 2), signal="bgp", service="telegram")
    found = {kind: address(kind, asked) for kind in known()}
    assert found["ioda-signals"] == (
        "https://api.ioda.inetintel.cc.gatech.edu/v2/signals/raw/country/IQ"
        "?from=1569888000&until=1569974400&datasource=bgp"
    )
    assert "axis_y=probe_asn&test_name=telegram" in found["ooni-aggregation"]
    assert found["testlist"].endswith("/lists/iq.csv")
    assert all(url.startswith("https://") for url in found.values())

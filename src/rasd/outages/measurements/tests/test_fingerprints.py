"""Only a known block page confirms a block, and no pattern can hold us up."""

import json
import time

import pytest
from tests.shared_data import shared

from rasd.outages.measurements.fingerprint_list import fingerprint_of, read_fingerprints
from rasd.outages.measurements.fingerprints import Fingerprint, KnownPages
from rasd.outages.measurements.scoring import score

PAGE = Fingerprint("http/gate", "nat", "body", "contains", "<h1>Blocked by law</h1>")


def page(body="", country="IQ", headers=None):
    """Return a web measurement whose page is not the control's."""
    response = {"code": 200, "headers": headers or {}, "body": body}
    keys = {
        "requests": [{"request": {"url": "http://a.example/"}, "response": response}],
        "queries": [
            {"hostname": "a.example", "engine": "system", "answers": [{"ipv4": "8.8.4.4"}]}
        ],
        "control": {"http_request": {"status_code": 200}, "dns": {"addrs": ["8.8.4.4"]}},
        "status_code_match": False,
    }
    head = {"test_name": "web_connectivity", "probe_cc": country, "input": "http://a.example/"}
    return json.dumps(head | {"test_keys": keys}).encode()


def judged(line, *fingerprints):
    return KnownPages(fingerprints).judged(score(line), line).verdict


def test_a_known_page_confirms_and_names_its_fingerprint():
    line = page("<html><h1>Blocked by law</h1>")
    assert not score(line).verdict.confirmed
    verdict = judged(line, PAGE)
    assert (verdict.state, verdict.rule, verdict.confirmed) == ("blocked", "known_block_page", True)
    assert verdict.witness["fingerprint"] == "http/gate"


@pytest.mark.parametrize(
    ("scope", "country", "confirmed"),
    [("isp", "IQ", True), ("fp", "IR", False), ("inst", "IQ", False), ("inst", "IR", True)],
    ids=["provider", "looks like one", "institution elsewhere", "institution expected"],
)
def test_what_only_looks_like_a_block_page_confirms_nothing(scope, country, confirmed):
    found = Fingerprint("x", scope, "header.server", "prefix", "Gate", ("IR",))
    line = page(country=country, headers={"Server": "Gate 1.0"})
    assert judged(line, found).confirmed is confirmed


def test_false_addresses_confirm_too():
    found = Fingerprint("dns/x", "nat", "dns", "full", "8.8.4.4")
    assert judged(page(), found).layer == "dns"


def test_an_expression_that_never_ends_is_cut_short():
    endless = Fingerprint("x", "nat", "body", "regexp", r"^(a+)+$")
    broken = Fingerprint("y", "nat", "body", "regexp", r"(((")
    start = time.monotonic()
    assert not judged(page("a" * 5_000 + "!"), endless, broken).confirmed
    assert time.monotonic() - start < 5


def test_the_public_lists_are_read_whole_and_confirm_nothing_in_real_measurements():
    known = [
        one
        for name in ("dns", "http")
        for one in read_fingerprints(shared("shutdowns", f"fingerprints_{name}.csv"))
    ]
    assert len(known) == 226 + 1729
    pages = KnownPages(known)
    for line in shared("shutdowns", "ooni_measurements.jsonl").read_bytes().splitlines():
        official = json.loads(line).get("_fastpath_verdict")
        if official:
            confirmed = pages.judged(score(line), line).verdict.confirmed
            assert confirmed == official["confirmed"]


def test_a_row_without_its_columns_is_no_fingerprint():
    with pytest.raises(ValueError, match="pattern_type"):
        fingerprint_of({"name": "x"})

import json
from pathlib import Path

import pytest
from tests.shared_data import shared

from rasd.outages.measurements.files import lines
from rasd.outages.measurements.scoring import Unreadable, score

# What each scenario of OONI's quality tests is, by its name. Four differ from what its probe said:
# a page against robots and a broken redirect are not the doing of a network.
SCENARIOS = {
    "badSSLWithExpiredCertificate": "down tls",
    "badSSLWithUnknownAuthorityWithConsistentDNS": "down tls",
    "badSSLWithUnknownAuthorityWithInconsistentDNS": "blocked dns",
    "badSSLWithWrongServerName": "down tls",
    "cloudflareCAPTCHAWithHTTP": "insufficient ",
    "cloudflareCAPTCHAWithHTTPS": "ok http",
    "controlFailureWithSuccessfulHTTPSWebsite": "ok http",
    "controlFailureWithSuccessfulHTTPWebsite": "insufficient ",
    "dnsHijackingToProxyWithHTTPSURL": "ok http",
    "dnsHijackingToProxyWithHTTPURL": "ok http",
    "httpBlockingConnectionReset": "blocked http",
    "httpDiffWithConsistentDNS": "blocked http",
    "httpDiffWithInconsistentDNS": "blocked dns",
    "localhostWithHTTP": "down dns",
    "localhostWithHTTPS": "down dns",
    "redirectWithBrokenLocationForHTTP": "down http",
    "redirectWithBrokenLocationForHTTPS": "down http",
    "redirectWithConsistentDNSAndThenNXDOMAIN": "blocked dns",
    "redirectWithMoreThanTenRedirectsAndHTTP": "insufficient ",
    "redirectWithMoreThanTenRedirectsAndHTTPS": "insufficient ",
    "tcpBlockingConnectTimeout": "blocked tcp",
    "tcpBlockingConnectionRefusedWithInconsistentDNS": "blocked dns",
    "throttlingWithHTTP": "blocked http",
    "throttlingWithHTTPS": "blocked http",
    "tlsBlockingConnectionResetWithConsistentDNS": "blocked tls",
    "tlsBlockingConnectionResetWithInconsistentDNS": "blocked dns",
    "websiteDownNXDOMAIN": "down dns",
    "websiteDownNoAddrs": "down dns",
    "websiteDownTCPConnect": "down tcp",
}
FAMILIES = {
    "dnsBlocking": "blocked dns",
    "dnsHijackingToLocalhost": "blocked dns",
    "ghostDNSBlocking": "blocked dns",
    "idnaWithoutCensorship": "ok http",
    "largeFile": "ok http",
    "success": "ok http",
    "redirectWithConsistentDNSAndThenConnectionRefused": "blocked tcp",
    "redirectWithConsistentDNSAndThenConnectionReset": "blocked tls",
    "redirectWithConsistentDNSAndThenEOF": "blocked tls",
    "redirectWithConsistentDNSAndThenTimeout": "blocked tls",
}


def expected(scenario: str) -> str:
    if scenario in SCENARIOS:
        return SCENARIOS[scenario]
    return next(state for start, state in FAMILIES.items() if scenario.startswith(start))


def verdict_of(path: Path) -> str:
    [(_number, line)] = lines(path)
    found = score(line).verdict
    return f"{found.state} {found.layer}"


def test_every_scenario_of_the_quality_tests_is_what_its_name_says():
    files = sorted(shared("shutdowns", "ooni_wc05_qa").glob("*.json"))
    assert len(files) == 50
    found = {path.stem: verdict_of(path) for path in files}
    assert found == {path.stem: expected(path.stem) for path in files}


def test_official_verdicts_of_real_measurements_are_agreed_with():
    compared = 0
    for _number, line in lines(shared("shutdowns", "ooni_measurements.jsonl")):
        official = json.loads(line).get("_fastpath_verdict")
        if official:
            found = score(line).verdict
            assert (found.anomaly, found.failure) == (official["anomaly"], official["failure"])
            compared += 1
    assert compared == 14


def test_a_block_page_behind_a_redirect_is_found_that_the_probe_took_for_the_site():
    for _number, line in lines(shared("shutdowns", "ooni_measurements.jsonl")):
        found = score(line)
        if found.input == "http://archive.org":
            assert found.verdict.rule == "led_to_another_site_than_the_control"
            assert found.verdict.state == "blocked"
            return
    raise AssertionError("the measurement is gone")


def test_no_address_of_a_probe_leaves_a_measurement():
    text = json.dumps(
        {"test_name": "web_connectivity", "probe_ip": "5.62.1.2", "input": "http://a.example/"}
    )
    assert "5.62.1.2" not in repr(score(text.encode()))


@pytest.mark.parametrize(
    "line", [b"{", b"[]", b"{}", b'{"test_name": 7}', b'{"test_name": "tor", "test_keys": []}']
)
def test_what_is_no_measurement_is_refused_with_a_reason(line):
    with pytest.raises(Unreadable) as refused:
        score(line)
    assert str(refused.value)


def test_an_empty_result_is_insufficient_and_never_ok():
    for test in ("web_connectivity", "telegram", "whatsapp", "signal", "tor", "ndt", "unheard_of"):
        for keys in ("null", "{}"):
            line = f'{{"test_name": "{test}", "test_keys": {keys}}}'
            assert score(line.encode()).verdict.state == "insufficient", (test, keys)


@pytest.mark.parametrize(
    "line",
    [
        b'{"test_name": "psiphon", "test_keys": {"bootstrap_time": "soon"}}',
        b'{"test_name": "signal", "test_version": "\xc2\xb2", "test_keys": {"other": 1}}',
        b'{"test_name": "web_connectivity", "input": "http://[::1", "test_keys":'
        b' {"tcp_connect": [{"ip": "1.1.1.1", "port": 80}]}}',
    ],
)
def test_one_odd_measurement_does_not_keep_the_others_from_their_verdicts(line):
    assert score(line).verdict.state in ("insufficient", "down")

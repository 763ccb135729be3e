"""Reference lists: real ones are taken whole, and lists about one network stand together."""

from tests.shared_data import shared

from rasd.outages.models import Fingerprint, Network, TestTarget


def test_addresses_and_fingerprints_are_taken_whole(take):
    assert take("testlist", shared("shutdowns", "testlist_iq.csv"))[0].counts.new == 628
    assert TestTarget.objects.filter(country="IQ", category="NEWS").count() == 150
    for name in ("dns", "http"):
        _outcome, refused = take("fingerprints", shared("shutdowns", f"fingerprints_{name}.csv"))
        assert refused == []
    assert Fingerprint.objects.count() == 226 + 1729


def test_what_two_lists_say_of_one_network_stands_in_one_row(take):
    take("asn", shared("shutdowns", "iraq_asns.csv"))
    take("state-owned", shared("shutdowns", "state_owned_ases.csv"))
    asiacell = Network.objects.get(asn=51684)
    assert (asiacell.name, asiacell.share) == ("ASIACELL COMMUNICATIONS PJSC", 0.97)
    assert (asiacell.owner, asiacell.country) == ("QA", "IQ")
    assert asiacell.owner_quote


def test_a_row_without_its_number_is_named(take, tmp_path):
    path = tmp_path / "asn.csv"
    path.write_text("asn,as_org,iq_share\nAS203214,Hulum,0.97\nnone,Nobody,\n1,Some,7\n")
    outcome, refused = take("asn", path)
    assert (outcome.counts.new, [row.line for row in refused]) == (1, [3, 4])

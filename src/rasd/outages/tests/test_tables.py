from rasd.outages import networks, services


def test_a_service_is_found_by_its_code_its_hosts_and_its_test():
    assert services.name("telegram", "ckb") == "تێلێگرام"
    assert services.name("alhudood.net", "ar") == "alhudood.net"
    assert services.of_host("web.telegram.org") == services.by_code("telegram")
    assert services.of_host("nottelegram.org") is None
    assert services.of_test("facebook_messenger") == services.by_code("messenger")
    assert services.of_test("") is None


def test_an_operator_is_found_by_number_and_by_any_of_its_names():
    zain = networks.by_asn(59588)
    assert zain and zain.access == "mobile"
    assert networks.by_name("Zain") == networks.by_name("زين العراق") == zain
    assert networks.of_line(0, "earth link") == networks.by_asn(50710)
    assert networks.name(0, "A small provider", "ar") == "A small provider"


def test_every_row_is_written_in_three_languages():
    for row in (*services.services(), *networks.operators()):
        assert all((row.names.ar, row.names.ckb, row.names.en)), row

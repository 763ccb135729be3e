"""Sixty reporters at once, each with a code of their own; the same form twice is one report."""

from concurrent.futures import ThreadPoolExecutor

from tests.e2e.harness.reporter import code_in, open_with, report_form, send_report
from tests.e2e.harness.site import Site
from tests.e2e.harness.tables import count
from tests.e2e.harness.visitor import Visitor

REPORTERS = 60


def reports(site: Site) -> int:
    return count(site.place, "intake_report")


def test_sixty_reporters_at_once_get_sixty_codes_that_open_their_reports(site):
    before = reports(site)

    def send(number: int) -> str:
        return send_report(Visitor(site.address), f"Report number {number} of many at once.")

    with ThreadPoolExecutor(REPORTERS) as pool:
        codes = list(pool.map(send, range(REPORTERS)))
    assert len(set(codes)) == REPORTERS
    assert reports(site) == before + REPORTERS

    def shown(pair: tuple[int, str]) -> bool:
        found = open_with(site.address, pair[1])
        return found.opened and f"Report number {pair[0]} of many" in found.answer.text

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(shown, enumerate(codes)))


def test_the_same_form_sent_ten_times_at_once_is_one_report_with_one_code(site):
    before = reports(site)
    form = report_form(Visitor(site.address), text="Sent again and again.")

    def send(_: int) -> str:
        return code_in(Visitor(site.address).post("/ar/report/", form).text)

    with ThreadPoolExecutor(10) as pool:
        codes = set(pool.map(send, range(10)))
    assert len(codes) == 1
    assert reports(site) == before + 1
    assert send(0) in codes
    changed = [(name, "Other words." if name == "text" else value) for name, value in form]
    assert code_in(Visitor(site.address).post("/ar/report/", changed).text) not in codes
    assert reports(site) == before + 2


def test_messages_sent_at_once_all_arrive(site):
    code = send_report(Visitor(site.address), "Many messages.")

    def write(number: int) -> int:
        return open_with(site.address, code).write(f"message-{number:02}").status

    with ThreadPoolExecutor(12) as pool:
        assert set(pool.map(write, range(12))) == {200}
    text = open_with(site.address, code).answer.text
    assert all(f"message-{number:02}" in text for number in range(12))

"""Whoever guesses codes learns nothing: one answer to the byte, after the same work."""

import secrets

from django.db import connection
from django.test.utils import CaptureQueriesContext

from rasd.intake import queries
from rasd.intake.actions import withdraw
from rasd.intake.factories import send_report
from rasd.vault.crypto import code as codes
from rasd.vault.crypto import damm
from rasd.vault.crypto.reporter import derivations


def a_code_of_nobody():
    digits = "".join(secrets.choice("0123456789") for _ in range(codes.LENGTH - 1))
    return digits + damm.check_digit(digits)


def answer_to(browser, code):
    before = derivations()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        response = browser.post("/ar/follow/", {"code": code})
    return response, derivations() - before, len(asked)


def test_unknown_and_withdrawn_codes_get_the_same_bytes_after_exactly_one_derivation(browser):
    withdrawn = send_report()
    withdraw(report=withdrawn.report)
    tried = [a_code_of_nobody(), a_code_of_nobody(), withdrawn.code.reveal()]
    answers = [answer_to(browser, code) for code in tried]
    pages = {response.content for response, _, _ in answers}
    headers = {str(sorted(response.headers.items())) for response, _, _ in answers}
    assert len(pages) == len(headers) == 1
    assert {(r.status_code, runs, asked) for r, runs, asked in answers} == {(422, 1, 1)}
    assert not any(response.cookies for response, _, _ in answers)


def test_a_right_code_costs_one_derivation_too(browser):
    response, runs, _ = answer_to(browser, send_report().code.reveal())
    assert (response.status_code, runs) == (303, 1)


def test_what_cannot_be_a_code_is_answered_before_any_derivation_and_kept_to_be_corrected(browser):
    good = send_report().code.reveal()
    mistyped = good[:-1] + str((int(good[-1]) + 1) % 10)
    for typed in (mistyped, "٢٣", "not a code", "1" * 5000):
        response, runs, asked = answer_to(browser, typed)
        assert (response.status_code, runs, asked) == (422, 0, 0)
        assert typed in response.content.decode()


def test_swapping_two_neighbouring_digits_is_noticed_before_any_derivation():
    code = a_code_of_nobody()
    for place in range(codes.LENGTH - 1):
        swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
        assert swapped == code or queries.pass_for(swapped) is None

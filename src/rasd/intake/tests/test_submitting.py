"""A report goes in whole, once, and its code opens it."""

import secrets
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from rasd.intake import queries
from rasd.intake.actions import submit
from rasd.intake.factories import open_intake, report_fields, send_report
from rasd.intake.models import Lane, Report
from rasd.vault.models import Item


def test_the_code_opens_what_was_sent(intake):
    receipt = send_report(text="كلمات البلاغ", contact="عبر صديقة", place_name="حي السلام")
    bearer = queries.pass_for(receipt.code.reveal())
    record = queries.record_for_reporter(queries.report_of_pass(bearer), bearer)
    assert record.answers["text"] == "كلمات البلاغ"
    # Contact and exact place are sealed apart, to the team alone.
    assert (record.contact, record.place) == ("", "")
    assert set(Item.objects.values_list("compartment", flat=True)) == {
        "content",
        "contact",
        "place",
    }


def test_the_code_opens_in_any_script_and_with_any_gaps(intake):
    code = send_report().code.reveal()
    arabic = code.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    persian = code.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    for typed in (arabic, persian, f" {code[:4]}-{code[4:12]} {code[12:]}\u200f"):
        assert queries.pass_for(typed) is not None


def test_the_same_form_sent_again_is_one_report_with_one_code(intake):
    fields, nonce = report_fields(), secrets.token_bytes(32)
    first, second = (submit(fields=fields, nonce=nonce) for _ in range(2))
    assert first.code == second.code
    assert (first.first_time, second.first_time) == (True, False)
    assert Report.objects.count() == 1


def test_other_words_with_the_same_nonce_are_another_report(intake):
    nonce = secrets.token_bytes(32)
    codes = {submit(fields=report_fields(text=t), nonce=nonce).code.reveal() for t in "ab"}
    assert len(codes) == Report.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_the_same_form_sent_by_many_threads_at_once_is_one_report(data_dir):
    open_intake()
    fields, nonce = report_fields(), secrets.token_bytes(32)

    def send(_):
        try:
            return submit(fields=fields, nonce=nonce)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as threads:
        receipts = list(threads.map(send, range(6)))
    assert len({receipt.code.reveal() for receipt in receipts}) == 1
    assert sum(receipt.first_time for receipt in receipts) == 1
    assert Report.objects.count() == 1


def test_a_district_is_found_by_its_governorate_and_the_place_name_is_not_in_the_index():
    line = report_fields(where="IQ-BG-karkh", place_name="حي السلام").index_item("t")
    assert line["governorate"] == "IQ-BG"
    assert "السلام" not in str(line)
    assert report_fields(where="online").index_item("t")["governorate"] == ""


def test_danger_goes_first_and_a_flood_waits(intake):
    danger = "كلمات مختلفة تماماً عن غيرها وطويلة بما يكفي للمقارنة"
    assert send_report(danger=1, text=danger).report.lane == Lane.PRIORITY
    flood = "نفس الكلام المنسوخ مرة بعد مرة من حسابات كثيرة جداً"
    lanes = [send_report(text=flood).report.lane for _ in range(6)]
    assert lanes[0] == Lane.NEW and lanes[-1] == Lane.QUARANTINE
    links = "\n".join(f"https://example.org/{n}" for n in range(9))
    assert send_report(text="انظر", links=links).report.lane == Lane.QUARANTINE
    assert send_report(text="انظر", links=links, danger=1).report.lane == Lane.PRIORITY


def test_a_few_words_without_a_kind_are_a_report(intake):
    receipt = send_report(text="انقطع كل شيء منذ الصباح", category="")
    assert receipt.first_time and Report.objects.count() == 1

"""The page of the stored bytes shows what is there, all of it, and searches truly."""

from html import unescape

import pytest
from django.db import connection

from rasd.intake.factories import Browser
from rasd.intake.models import Report
from rasd.tryit.seized.hexdump import dump
from rasd.tryit.seized.rows import stored_rows
from rasd.tryit.seized.search import search
from rasd.vault.models import FolderWrap, Item

TEXT = "رأيت أمس ما جرى في سوق الصفارين بعد صلاة المغرب بقليل"


@pytest.fixture
def page(demonstration):
    """The page of a visitor who reported."""
    visitor = Browser()
    visitor.report(text=TEXT, contact="reach-me@example.org", place_name="خلف المسجد الكبير")
    return visitor, unescape(visitor.get("/en/try/stored/").content.decode())


def test_every_row_is_shown_as_it_is_stored(page):
    report, (_visitor, shown) = Report.objects.get(), page
    for item in Item.objects.filter(folder=report.folder_id):
        assert dump(bytes(item.blob)[:64]) in shown
    for wrap in FolderWrap.objects.filter(folder_key__folder=report.folder_id):
        assert dump(bytes(wrap.blob)) in shown
    assert dump(bytes(report.lookup_hash)) in shown
    tables = {table.name: len(table.rows) for table in stored_rows(report)}
    assert tables["intake_report"] == 1
    assert tables["vault_item"] == Item.objects.count() == 4


@pytest.mark.django_db(transaction=True)
def test_none_of_the_visitors_words_is_found_and_what_is_there_is(page):
    visitor, shown = page
    assert "reach-me@example.org" in shown and "not found" in shown
    assert shown.count("found 1 time") + shown.count("found 2 times") >= 1, "the random number"
    again = visitor.post("/en/try/stored/", {"words": "سوق الصفارين"}).content.decode()
    assert again.count(">not found<") == shown.count(">not found<") + 1


@pytest.mark.django_db(transaction=True)
def test_the_search_finds_what_lies_there_in_clear(demonstration):
    (demonstration / "files").mkdir()
    (demonstration / "files" / "x").write_bytes(b"\x00\xff" + TEXT.encode() + b"\x00")
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE loose (words text)")
        cursor.execute("INSERT INTO loose VALUES (%s)", [TEXT])
    try:
        found = search([TEXT, "this was never written"]).found
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP TABLE loose")
    assert found[0].counts["files"] == 1
    if connection.vendor == "postgresql":
        assert found[0].counts["database"] == 1
    assert found[1].total == 0


def test_who_has_reported_nothing_is_told_to(visitor):
    shown = visitor.get("/en/try/stored/").content.decode()
    assert "Send a report first" in shown and "intake_report" not in shown


def test_bytes_are_shown_in_lines_that_fit_a_phone():
    assert dump(b"age-encr\x00\xd8") == (
        "0000  61 67 65 2d 65 6e 63 72  age-encr\n0008  00 d8                    ··"
    )

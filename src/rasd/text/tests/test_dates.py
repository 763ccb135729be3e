"""Dates read right in Arabic, Sorani and English, at the precision that is known."""

import pytest

from rasd.text.dates import format_date, format_range
from rasd.text.months import month_name


@pytest.mark.parametrize(
    ("iso", "ar", "ckb", "en"),
    [
        ("2019", "٢٠١٩", "٢٠١٩", "2019"),
        ("2019-10", "تشرين الأول/أكتوبر ٢٠١٩", "تشرینی یەکەمی ٢٠١٩", "October 2019"),
        ("2019-10-02", "٢ تشرين الأول/أكتوبر ٢٠١٩", "٢ی تشرینی یەکەمی ٢٠١٩", "2 October 2019"),
        ("2024-01-31", "٣١ كانون الثاني/يناير ٢٠٢٤", "٣١ی کانوونی دووەمی ٢٠٢٤", "31 January 2024"),
        (
            "2019-10-02T18:30",
            "٢ تشرين الأول/أكتوبر ٢٠١٩، الساعة ١٨:٣٠ بتوقيت بغداد",
            "٢ی تشرینی یەکەمی ٢٠١٩، کاتژمێر ١٨:٣٠ بە کاتی بەغدا",
            "2 October 2019, 18:30 (Baghdad time)",
        ),
    ],
)
def test_a_date_reads_in_three_languages(iso: str, ar: str, ckb: str, en: str) -> None:
    assert [format_date(iso, lang) for lang in ("ar", "ckb", "en")] == [ar, ckb, en]


@pytest.mark.parametrize(
    "iso", ["2019-10-02T22:30Z", "2019-10-03T00:30+02:00", "2019-10-02T22:30:00.5Z"]
)
def test_an_hour_of_another_zone_is_told_on_baghdads_clock(iso: str) -> None:
    assert format_date(iso, "en") == "3 October 2019, 01:30 (Baghdad time)"


@pytest.mark.parametrize(
    ("start", "end", "ar", "ckb", "en"),
    [
        (
            "2019-10-02",
            "2019-10-05",
            "من ٢ إلى ٥ تشرين الأول/أكتوبر ٢٠١٩",
            "لە ٢ تا ٥ی تشرینی یەکەمی ٢٠١٩",
            "2–5 October 2019",
        ),
        (
            "2019-10-02",
            "2020-01-05",
            "من ٢ تشرين الأول/أكتوبر ٢٠١٩ إلى ٥ كانون الثاني/يناير ٢٠٢٠",
            "لە ٢ی تشرینی یەکەمی ٢٠١٩ تا ٥ی کانوونی دووەمی ٢٠٢٠",
            "2 October 2019 – 5 January 2020",
        ),
        (
            "2019-10",
            "2019-12",
            "من تشرين الأول/أكتوبر إلى كانون الأول/ديسمبر ٢٠١٩",
            "لە تشرینی یەکەم تا کانوونی یەکەمی ٢٠١٩",
            "October–December 2019",
        ),
        ("2019", "2021", "من ٢٠١٩ إلى ٢٠٢١", "لە ٢٠١٩ تا ٢٠٢١", "2019–2021"),
        (
            "2019-10-02",
            None,
            "منذ ٢ تشرين الأول/أكتوبر ٢٠١٩",
            "لە ٢ی تشرینی یەکەمی ٢٠١٩ەوە",
            "since 2 October 2019",
        ),
        (
            "2019-10-02T18",
            "2019-10-02T20:15",
            "٢ تشرين الأول/أكتوبر ٢٠١٩، الساعة من ١٨:٠٠ إلى ٢٠:١٥ بتوقيت بغداد",
            "٢ی تشرینی یەکەمی ٢٠١٩، کاتژمێر لە ١٨:٠٠ تا ٢٠:١٥ بە کاتی بەغدا",
            "2 October 2019, 18:00–20:15 (Baghdad time)",
        ),
    ],
)
def test_a_span_says_once_what_both_ends_share(
    start: str, end: str | None, ar: str, ckb: str, en: str
) -> None:
    assert [format_range(start, end, lang) for lang in ("ar", "ckb", "en")] == [ar, ckb, en]


def test_equal_ends_are_one_date() -> None:
    assert format_range("2019-10-02", "2019-10-02", "en") == "2 October 2019"


def test_ends_may_be_known_to_different_precision() -> None:
    assert format_range("2019-10", "2019-12-03", "en") == "October 2019 – 3 December 2019"
    assert format_range("2019-10-02", "2019", "en") == "2 October 2019 – 2019"


def test_going_on_since_an_hour_keeps_sorani_grammar() -> None:
    assert format_range("2019-10-02T18", None, "ckb").endswith("بە کاتی بەغداوە")


@pytest.mark.parametrize(
    "wrong", ["", "2019-13", "2019-02-30", "02/10/2019", "2019-10-02T25", "0000"]
)
def test_what_is_no_date_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError):
        format_date(wrong, "ar")


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(ValueError, match="before"):
        format_range("2019-10-02", "2019-09", "en")


def test_a_language_without_its_own_words_reads_english() -> None:
    assert format_date("2019-10-02", "kmr") == "2 October 2019"
    assert month_name(10, "ar-IQ") == "تشرين الأول/أكتوبر"

"""Numbers in the reader's digits."""

import pytest

from rasd.text.digits import localized_count, localized_digits, to_ascii_digits


@pytest.mark.parametrize("year", ["٢٠١٩", "۲۰۱۹", "२०१९", "２０１９", "2019"])
def test_digits_of_any_script_become_ascii(year: str) -> None:
    assert to_ascii_digits(year) == "2019"


def test_superscripts_and_fractions_are_not_decimal_digits() -> None:
    assert to_ascii_digits("x² ½ ٣") == "x² ½ 3"


def test_arabic_and_sorani_read_arabic_indic_digits_and_english_ascii() -> None:
    assert [localized_digits(2019, lang) for lang in ("ar", "ckb", "en")] == [
        "٢٠١٩",
        "٢٠١٩",
        "2019",
    ]
    assert localized_digits("۱۲ ساعة", "ar") == "١٢ ساعة"


def test_counts_are_grouped_by_thousands() -> None:
    assert localized_count(1234567, "ar") == "١٬٢٣٤٬٥٦٧"
    assert localized_count(12345, "en") == "12,345"
    assert localized_count(0, "ckb") == "٠"


def test_a_count_below_zero_is_a_mistake() -> None:
    with pytest.raises(ValueError):
        localized_count(-1, "en")

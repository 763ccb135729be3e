"""Language tags: helpful when clear, `und` when not, with Kurmanji and Badini recognised."""

import pytest

from rasd.text.language import detect


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("قطعت السلطات خدمة الإنترنت عن بغداد", "ar"),
        ("شلون اكدر اوصل للموقع", "ar"),
        ("هچي صار ويا المتظاهرين بالساحة", "ar"),
        ("هێڵی ئینتەرنێت لە شاری هەولێر پچڕا", "ckb"),
        ("ده‌سه‌ڵات ڕێگه‌ی نه‌دا", "ckb"),
        ("ل دهۆکێ ئینتەرنێت یا برییە و خەلک یێ نەرازییە", "kmr"),
        ("ئەڤە چ نینە ژ بلی درەوێ", "kmr"),
        ("Li Duhokê înternet hat qutkirin û xelk nerazî ye", "kmr"),
        ("The internet was cut in Baghdad", "en"),
        ("اینترنت در تهران قطع شد و مردم را نگران کرد", "fa"),
        ("ܫܠܡܐ ܥܠܘܟܘܢ", "syr"),
        ("", "und"),
        ("12345 !!! 🙂", "und"),
        ("https://example.org/ #Baghdad", "und"),
        ("lorem ipsum dolor", "und"),
        ("كلب", "und"),
    ],
)
def test_a_text_is_tagged_by_its_letters_and_little_words(text: str, tag: str) -> None:
    assert detect(text) == tag


def test_a_latin_address_does_not_hide_the_language_of_a_sentence() -> None:
    assert detect("الرابط https://example.org/very/long/path/that/is/latin") == "ar"

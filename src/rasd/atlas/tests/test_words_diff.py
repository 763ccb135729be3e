"""Word by word: what is shown as a change, and what is no change."""

import unicodedata

import pytest
from django.utils.translation import override

from rasd.atlas.factories import case_body
from rasd.atlas.words_diff import changes


def pieces(before: str, after: str, lang: str = "ar") -> list[tuple[str, str]]:
    old, new = (case_body(summary={lang: text}) for text in (before, after))
    found = changes(old, new, lang)
    return list(found[0].pieces) if found else []


def test_a_sentence_that_goes_on_keeps_its_last_word():
    assert pieces("اعتُقلت صحفية.", "اعتُقلت صحفية، ثم أُفرج عنها.") == [
        ("same", "اعتُقلت صحفية"),
        ("new", "، ثم أُفرج عنها"),
        ("same", "."),
    ]


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        ("ar", "ان", "أن"),
        ("ar", "علم", "عَلم"),
        ("ckb", "كورد", "کورد"),
        ("en", "Ministry", "ministry"),
    ],
)
def test_a_letter_or_sign_that_differs_is_a_change(lang, before, after):
    assert pieces(before, after, lang) == [("gone", before), ("new", after)]


def test_the_same_text_in_other_bytes_is_none():
    assert [kind for kind, _ in pieces("أُفرج", unicodedata.normalize("NFD", "أُفرج"))] == ["same"]


def test_an_address_stays_one_piece_and_signs_stay_with_their_word():
    assert pieces("https://a.example/x?y=1", "https://a.example/x?y=2") == [
        ("gone", "https://a.example/x?y=1"),
        ("new", "https://a.example/x?y=2"),
    ]
    assert pieces("می\u200cروم", "می\u200cروم نا", "ckb")[0] == ("same", "می\u200cروم ")


def test_what_happened_next_is_part_of_the_comparison():
    after = case_body(
        outcomes=[{"what": "released", "day": "2019-10-09", "text": {"en": "On bail."}}],
        authority={"asked": "2019-10-05", "who": {"en": "Police"}},
    )
    with override("en"):
        parts = {
            one.part: "".join(text for _, text in one.pieces)
            for one in changes(case_body(), after, "en")
        }
    assert parts["What happened next"] == "Released · 2019-10-09 · On bail."
    assert parts["The authority was asked"] == "2019-10-05 · Police"

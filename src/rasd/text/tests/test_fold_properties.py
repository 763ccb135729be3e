"""What folding promises for any text at all."""

from hypothesis import given
from hypothesis import strategies as st

from rasd.text.digits import localized_digits, to_ascii_digits
from rasd.text.fold import fold, fold_with_offsets
from rasd.text.letters import HAMZAS, INVISIBLE
from rasd.text.search_key import query_terms, search_key

# letters, marks and forms that interact, mixed with anything else in Unicode
TRICKY = st.text(
    st.sampled_from("اأإىيیئؤءوەهةھکكلبژڕێۆ\u200c\u200f\u0640\u064e\u0654\u0302eêİıﻛﷲﷺ﷽ٰ٢۲2_ #.")
)
TEXTS = TRICKY | st.text() | st.text(st.characters(min_codepoint=0x600, max_codepoint=0x6FF))
SETTLED_LETTERS = "ابتدرسكلمنيوپچڤگژۆێڕڵxyz"


@given(TEXTS)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_offsets_agree_with_the_fold_stay_in_range_and_never_go_back(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded)
    assert offsets == sorted(offsets)
    assert all(0 <= offset < len(text) for offset in offsets)


@given(st.lists(st.sampled_from(SETTLED_LETTERS), unique=True))
def test_doubled_letters_never_collapse(letters: list[str]) -> None:
    doubled = "".join(letter * 2 for letter in letters)
    assert fold(doubled) == doubled


@given(st.text("0123456789", min_size=1))
def test_digits_never_collapse(number: str) -> None:
    assert fold(number) == number
    assert search_key(number) == number


@given(TEXTS)
def test_nothing_invisible_and_no_seat_of_hamza_survives(text: str) -> None:
    assert not set(fold(text)) & {*map(chr, INVISIBLE), *HAMZAS}


@given(TEXTS)
def test_the_key_of_a_text_is_the_key_of_its_fold(text: str) -> None:
    assert search_key(text) == search_key(fold(text))


@given(TEXTS)
def test_a_key_holds_only_letters_and_digits_between_single_spaces(text: str) -> None:
    words = search_key(text).split(" ") if search_key(text) else []
    assert all(word.isalnum() for word in words)
    assert set(query_terms(text)) == set(words)


@given(st.text("0123456789-/ xنی"), st.sampled_from(["ar", "ckb", "en"]))
def test_digits_come_back_from_every_language(text: str, lang: str) -> None:
    assert to_ascii_digits(localized_digits(text, lang)) == text


@given(TEXTS)
def test_ascii_digits_are_the_only_digits_left(text: str) -> None:
    assert not any(char.isdecimal() and not char.isascii() for char in to_ascii_digits(text))

"""Matches are marked in the original spelling, with its marks and stretching."""

from rasd.text.highlight import matching_spans


def marked(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in matching_spans(text, query)]


def test_every_spelling_of_a_word_is_marked_whole() -> None:
    text = "الكَلْـبُ، وكـــلب، كلاب، ﻛﻠﺐ."
    assert marked(text, "كلب") == ["الكَلْـبُ", "وكـــلب", "ﻛﻠﺐ"]


def test_sorani_typed_with_joiners_is_marked_whole() -> None:
    assert marked("بڕیاری ده‌وڵه‌ته‌کان بوو", "دەوڵەت") == ["ده‌وڵه‌ته‌کان"]


def test_a_sign_that_holds_several_words_is_marked_once() -> None:
    assert marked("محمد ﷺ", "صلى الله عليه") == ["ﷺ"]


def test_a_text_without_the_word_has_no_marks() -> None:
    assert marked("کوردستان", "کورد") == []

"""Folding merges spelling habits and keeps every difference that carries meaning."""

import pytest

from rasd.text.fold import fold, fold_with_offsets


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أإآٱ", "ا"),
        ("إسلام", "اسلام"),
        ("كَلْبٌ", "كلب"),
        ("كـــلب", "كلب"),
        ("ﻛﻠﺐ", "كلب"),
        ("ﻻ", "لا"),
        ("کوردی", "كوردي"),
        ("ده‌وڵه‌ت", "دهوڵهت"),
        ("دەوڵەت", "دهوڵهت"),
        ("مدرسة", "مدرسه"),
        ("على", "علي"),
        ("مسؤول", "مسول"),
        ("مسئول", "مسول"),
        ("سؤال", "سوال"),
        ("هيئة", "هييه"),
        ("سيئين", "سيين"),
        ("ئازادی", "ازادي"),
        ("ئێران", "اێران"),
        ("و\u0654", "و"),
        ("مسو\u0654ول", "مسول"),
        ("٢٠١٩ ۲۰۱۹", "2019 2019"),
        ("\ufeffرصد\u202e\u2066\u200f", "رصد"),
        ("ZÛ Zu\u0302 İzmir", "zû zû izmir"),
        ("حبييييبي", "حبيبي"),
        ("كلبهههه", "كلبه"),
        ("هههههه", "ه"),
        ("محمدﷺ", "محمد صلي الله عليه وسلم "),
        ("عبدﷲ", "عبدالله"),
        ("﷽", " بسم الله الرحمن الرحيم "),
        ("۱۲٬۰۰۰٫۵", "12,000.5"),
    ],
)
def test_a_spelling_folds_to_its_common_form(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الله", "اله"),
        ("الى", "اللي"),
        ("له", "لله"),
        ("لي", "للي"),
        ("10", "100"),
        ("1000", "10000"),
        ("دڵ", "دل"),
        ("ژن", "زن"),
        ("گل", "كل"),
        ("کورد", "کوورد"),
    ],
)
def test_words_that_differ_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_vowel_between_two_consonants_of_one_letter_is_not_elongation() -> None:
    assert fold("بەهەشت") == fold("به‌هه‌شت") == "بهههشت"


def test_a_match_in_folded_text_points_back_into_the_original() -> None:
    text = "قال: ٱلكَـلْـبُ!"
    folded, offsets = fold_with_offsets(text)
    start = folded.index("كلب")
    assert text[offsets[start] : offsets[start + 2] + 1] == "كَـلْـب"


def test_a_sign_that_stands_for_a_phrase_points_at_itself() -> None:
    folded, offsets = fold_with_offsets("محمد ﷺ هنا")
    assert set(offsets[folded.index("صلي") : folded.index("هنا")]) == {5, 6}

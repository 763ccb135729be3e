"""Text in three languages falls back honestly."""

import pytest
from django.template import Context, Template
from django.utils.translation import override

from rasd.kernel.localized import Localized


@pytest.mark.parametrize(("asked", "shown"), [("ar", "ar"), ("ckb", "ar"), ("en", "en")])
def test_the_nearest_language_is_shown_when_one_is_missing(asked, shown):
    text = Localized(ar="بلاغ", en="report").best(asked)
    assert (text.lang, text.translated) == (shown, asked == shown)


def test_a_fallback_says_its_language_and_that_it_is_not_translated():
    with override("ckb"):
        html = Template("{% localized t %}").render(Context({"t": {"ar": "<بلاغ>"}}))
    assert 'lang="ar" dir="rtl"' in html
    assert "&lt;بلاغ&gt;" in html
    assert "untranslated" in html


def test_only_the_languages_that_are_there_are_stored():
    assert Localized(en="x").to_json() == {"en": "x"}

"""Search in all spellings: the same number for each, and names found behind slips."""

import pytest

from rasd.atlas import queries
from rasd.atlas.factories import publish_case
from rasd.atlas.filters import Filters
from rasd.atlas.follow import follow
from rasd.text.tests.search_trial import DOCUMENTS, EXPECTED
from rasd.text.tests.test_spelling_variants import VARIANTS


def found(text):
    return {record.title.en for record in queries.records(Filters(text=text), size=200).items}


def test_every_spelling_finds_the_same_records_in_equal_number(site):
    for name, variants in VARIANTS.items():
        for at, variant in enumerate(variants):
            publish_case(
                title={"en": f"{name} {at}"}, summary={"ar": f"{variant} اليوم"}, sources=[]
            )
    follow()
    for name, variants in VARIANTS.items():
        wanted = {f"{name} {at}" for at in range(len(variants))}
        for variant in variants:
            asked = Filters(text=f"{variant} اليوم")
            assert wanted <= found(asked.text), variant
            first = Filters(text=f"{variants[0]} اليوم")
            assert queries.total(asked) == queries.total(first), variant
            assert sum(one.count for one in queries.counts_by_category(asked)) == queries.total(
                asked
            )


def test_the_search_trial_holds_in_the_store(site):
    for name, text in DOCUMENTS.items():
        publish_case(title={"en": name}, summary={"ar": text}, affected=[], actors=[], sources=[])
    follow()
    # Words of the names of kinds and places are found too; the trial knows only the texts.
    for text, wanted in EXPECTED.items():
        assert wanted <= found(text), text


@pytest.mark.parametrize(
    ("typed", "lang", "field", "code"),
    [
        ("بغدد", "ar", "place", "IQ-BG"),
        ("بغداذ", "ar", "place", "IQ-BG"),
        ("Bagdad", "en", "place", "IQ-BG"),
        ("Bsara", "en", "place", "IQ-BA"),
        ("هەولێڕر", "ckb", "place", "IQ-AR"),
        ("سليمانيه", "ar", "place", "IQ-SU"),
        ("بەغداا", "ckb", "place", "IQ-BG"),
    ],
)
def test_a_mistyped_place_is_suggested(typed, lang, field, code):
    suggested = queries.suggest(typed, lang)
    assert (field, code) in [(one.field, one.code) for one in suggested]
    assert len(suggested) <= 5


def test_kinds_of_violation_are_suggested_and_nonsense_is_not():
    codes = [one.code for one in queries.suggest("Kiling", "en")]
    assert "killing" in codes
    assert queries.suggest("ab", "en") == []
    assert queries.suggest("xqzw vvkk", "en") == []

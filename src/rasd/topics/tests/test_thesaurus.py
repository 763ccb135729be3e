import csv
import os
import re
from pathlib import Path

import pytest

from rasd.topics import lists, thesaurus
from rasd.topics.term import UnknownTerm

_SHARED = os.environ.get("RASD_SHARED_DATA", Path(__file__).parents[5] / "shared" / "data")
INCIDENTS = Path(_SHARED) / "incidents" / "iraq_incidents.csv"
ARABIC = re.compile(r"[\u0600-\u06ff /،()]+")


def test_each_of_the_eight_groups_has_kinds_and_each_kind_one_group():
    assert len(thesaurus.groups()) == 8
    assert {c.group for c in thesaurus.categories()} == {g.code for g in thesaurus.groups()}
    assert len(thesaurus.categories()) == 30


def test_every_label_is_there_in_three_languages_and_its_own_letters():
    every = [term for terms in lists.load().terms.values() for term in terms.values()]
    for term in [*every, *thesaurus.categories()]:
        assert ARABIC.fullmatch(term.label("ar")), term
        assert not re.search("[يكىةؤ]", term.label("ckb")), term
        assert re.fullmatch(r"[A-Z][\w ,'/-]+", term.label("en")), term
    for category in thesaurus.categories():
        assert not re.search("[يكىة]", category.help.ckb), category
        assert category.help.ar and category.help.en


def test_the_incident_file_uses_only_codes_that_we_know():
    if not INCIDENTS.exists():
        pytest.skip(f"needs the shared data: {INCIDENTS} is not there (set RASD_SHARED_DATA)")
    with INCIDENTS.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        thesaurus.category(row["category"])
        thesaurus.term("actors", row["actor"])
        for code in row["affected"].split("|"):
            thesaurus.term("affected", code)
    assert len(rows) == 212


def test_an_unknown_code_is_a_key_error_that_names_list_and_code():
    with pytest.raises(UnknownTerm, match=r"actors has no entry 'aliens'"):
        thesaurus.label("aliens", "en", "actors")
    with pytest.raises(KeyError):
        thesaurus.category("aliens")
    with pytest.raises(KeyError):
        thesaurus.term("weather", "rain")


@pytest.mark.parametrize("lang", ["ar", "ckb", "en"])
def test_the_forms_choices_offer_every_kind_once_under_its_group(lang):
    offered = [code for _, kinds in thesaurus.choices(lang) for code, _ in kinds]
    assert sorted(offered) == sorted(c.code for c in thesaurus.categories())
    assert offered[-1] == "other"


def test_a_mapping_to_huridocs_has_a_code_or_says_that_there_is_none():
    for category in thesaurus.categories():
        if category.huridocs.match == "unmapped":
            assert not category.huridocs.act
        else:
            assert re.fullmatch(r"\d{12}", category.huridocs.act) and category.huridocs.term
    assert thesaurus.category("arrest_detention").huridocs.term == "Arrest"

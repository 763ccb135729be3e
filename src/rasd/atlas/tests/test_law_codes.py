"""One code for all spellings of a citation."""

import pytest

from rasd.atlas.factories import publish_case
from rasd.atlas.filters import Filters
from rasd.atlas.follow import follow
from rasd.atlas.law_codes import code_asked, codes, label
from rasd.atlas.queries import counts_by_law, total


@pytest.mark.parametrize(
    "text",
    [
        "Penal Code 433",
        "Penal Code, art. 433",
        "Art. 433 IPC",
        "المادة 433 من قانون العقوبات",
        "المادة ٤٣٣ من قانون العقوبات العراقي رقم ١١١ لسنة ١٩٦٩",
        "Article 433 of Law No. 111 of 1969",
        "ماددەی ٤٣٣ی یاسای سزادان",
    ],
)
def test_spellings_of_one_article_have_one_code(text):
    assert codes(text) == ("penal-433",)
    assert code_asked(text) == "penal-433"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("Penal Code", ("penal",)),
        ("المادتان 433 و434 من قانون العقوبات", ("penal-433", "penal-434")),
        ("Penal Code 226; Article 38 of the Constitution", ("penal-226", "constitution-38")),
        ("Penal Code 226 and Article 38 of the Constitution", ("penal-226", "constitution-38")),
        ("Law No. 76 of 2020", ("law-76-2020",)),
        ("Anti-Terrorism Law No. 13 of 2005, Article 4", ("terror-4",)),
        ("قانون اساءة استعمال اجهزة الاتصالات رقم 6 لسنة 2008 المادة 2", ("comms-kri-2",)),
        ("A rule of the ministry", ("a rule of the ministry",)),
        ("Penal Code Art. 430/1", ("penal-430",)),
        ("Draft Law on Information Technology Crimes", ("it-crimes",)),
        ("مشروع قانون جرائم المعلوماتية", ("it-crimes",)),
        ("المادة ٤٣٠ (١) والمادة 433/2 من قانون العقوبات", ("penal-430", "penal-433")),
    ],
)
def test_several_articles_and_laws_that_have_no_name_here(text, found):
    assert codes(text) == found
    assert all(code_asked(code) == code for code in found)


def test_codes_are_named_in_three_languages():
    assert label("penal-433").en == "Penal Code, Article 433"
    assert label("penal-433").ar == "المادة 433 من قانون العقوبات"
    assert "سزادان" in label("penal-433").ckb
    assert "76" in label("law-76-2020").ar
    assert label("a rule of the ministry").en == "a rule of the ministry"


def test_nothing_is_no_law():
    with pytest.raises(ValueError):
        code_asked(" . ")


def test_records_are_found_by_any_spelling_of_the_law(site):
    publish_case(law="Penal Code 433")
    publish_case(law="المادة 433 من قانون العقوبات")
    publish_case(law="Penal Code 434")
    follow()
    assert total(Filters.parse({"law": "ipc 433"})) == 2
    assert [(one.code, one.count) for one in counts_by_law(Filters())] == [
        ("penal", 3),
        ("penal-433", 2),
        ("penal-434", 1),
    ]

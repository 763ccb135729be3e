"""One public body, one page: the same in the desk's preview as on the site."""

import pytest
from django.template import Context, Template

from rasd.atlas.factories import case_body
from rasd.atlas.presentation import present

PREVIEW = Template("{% load atlas_case %}{% public_case body status='verified' lang=lang %}")


def preview(lang: str = "en", **changes) -> str:
    return PREVIEW.render(Context({"body": case_body(**changes), "lang": lang}))


def place(**changes) -> dict:
    empty = {"precision": "unknown", "governorate": "", "district": "", "cell": "", "region": ""}
    return {**empty, "name": {}, **changes}


def test_a_body_shows_before_it_has_a_reference():
    case = present(case_body(), status="documented", lang="en")
    assert case.ref == ""
    assert case.date_words == "2 October 2019"
    assert [name.en for name in case.places] == ["Baghdad"]


@pytest.mark.parametrize(("lang", "word"), [("ar", "بغداد"), ("ckb", "بەغدا"), ("en", "Baghdad")])
def test_the_preview_speaks_the_language_asked_for(lang, word):
    shown = preview(lang)
    assert f'lang="{lang}"' in shown
    assert word in shown


def test_a_text_not_yet_in_the_readers_language_says_so():
    assert "untranslated" in preview("ckb", title={"en": "Only English"})


def test_a_cell_is_said_as_an_area_and_drawn_as_a_hexagon():
    body = place(precision="cell", governorate="IQ-BG", cell="852cb4b3fffffff")
    case = present(case_body(place=body), status="verified", lang="en")
    assert "253 km²" in case.place_note
    assert case.locator.cell.count("L") == 5


def test_a_place_is_never_said_more_exactly_than_published():
    body = place(precision="region", region="kurdistan")
    case = present(case_body(place=body), status="verified", lang="en")
    assert [name.en for name in case.places] == ["Kurdistan Region"]
    assert case.cell == ""


def test_what_happened_online_has_no_map():
    assert (
        present(case_body(place=place(precision="online")), status="verified", lang="en").locator
        is None
    )


@pytest.mark.parametrize(
    ("dates", "words"),
    [
        ({"started": "2019"}, "2019"),
        ({"started": "2019-10", "ended": "2019-12"}, "October–December 2019"),
        ({"started": "2019-10-02", "ongoing": 1}, "since 2 October 2019"),
        ({"started": "2019-10-02", "hour": "7"}, "2 October 2019, 07:00 (Baghdad time)"),
    ],
)
def test_dates_are_said_at_the_precision_they_have(dates, words):
    assert present(case_body(**dates), status="verified", lang="en").date_words == words


def test_an_address_that_is_not_of_the_web_is_no_link():
    source = {"name": "S", "url": "javascript:alert(1)", "date": "", "grade": "", "credibility": ""}
    shown = preview(sources=[source])
    assert "javascript:" not in shown


def test_text_of_records_is_never_markup():
    nasty = "<script>x</script>\"'><img src=x onerror=1>"
    shown = preview(
        title={"en": nasty},
        summary={"en": nasty},
        law=nasty,
        note={"en": nasty},
        sources=[
            {
                "name": nasty,
                "url": "https://example.org/" + nasty.replace(" ", ""),
                "date": "",
                "grade": "",
                "credibility": "",
            }
        ],
        evidence=[{"sha256": nasty, "kind": nasty}],
    )
    assert "<script" not in shown
    assert "<img" not in shown

"""The page on which a question's answer can be taken away."""

import re

import pytest

from rasd.atlas.exports.formats import FORMATS
from rasd.atlas.factories import ONLINE, publish_case


@pytest.mark.parametrize("lang", ["ar", "ckb", "en"])
def test_every_format_is_there_for_exactly_this_question(get, lang):
    publish_case()
    publish_case(place=ONLINE)
    page = get(f"/{lang}/data/?place=online").content.decode()
    for form in FORMATS:
        assert f'href="/{lang}/cases{form.ending}?place=online"' in page
    assert f"/{lang}/map/?place=online" in page


def test_it_says_how_to_cite_and_what_cannot_be_said(get):
    publish_case()
    page = get("/en/data/").content.decode()
    assert "No record does not mean no violation" in page and "1 entries, root" in page
    assert 'rel="license"' in page


def test_what_it_says_of_sizes_is_about_true(get):
    for _ in range(5):
        publish_case()
    page = get("/en/data/").content.decode()
    sizes = re.findall(r"about ([\d.]+)\xa0(KB|bytes)", page)
    wholes = [form for form in FORMATS if not form.newest_only]
    assert len(sizes) == len(wholes)
    for (number, unit), form in zip(sizes, wholes, strict=True):
        real = len(get(f"/en/cases{form.ending}").content)
        said = float(number) * (1024 if unit == "KB" else 1)
        assert 0.7 * real < said < 1.4 * real, form.name


def test_a_mistyped_filter_is_said_and_left_out(get):
    publish_case()
    assert "There is no such place in the list." in get("/en/data/?place=x").content.decode()


def test_the_page_before_anything_is_published(get):
    assert "0 published records" in get("/en/data/").content.decode()

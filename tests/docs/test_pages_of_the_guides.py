"""What the guides point at is there: tests that prove a promise, pictures, the other languages."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.one_database


def test_every_test_that_the_threat_model_names_exists():
    text = (ROOT / "docs/threats/README.md").read_text("utf-8")
    named = re.findall(r"`([\w/]+/test_\w+\.py)`", text)
    assert len(named) > 20
    for name in named:
        assert (ROOT / (name if name.startswith("tests/") else f"src/rasd/{name}")).is_file(), name


def test_links_and_pictures_of_the_first_pages_lead_somewhere():
    for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md"):
        text = (ROOT / name).read_text("utf-8")
        found = re.findall(r"\]\((?!https?:|#)([^)#]+)", text) + re.findall(r'src="([^"]+)"', text)
        assert found
        for target in found:
            assert (ROOT / target).exists(), f"{name} points at {target}"


def test_pictures_are_light():
    for picture in (ROOT / "docs/pictures").iterdir():
        assert picture.stat().st_size <= 150_000, picture.name


@pytest.mark.parametrize("guide", ["reporters", "desk", "readers"])
def test_the_three_languages_of_a_guide_have_the_same_parts(guide):
    shapes = {}
    for lang in ("ar", "ckb", "en"):
        text = (ROOT / f"docs/{guide}/{lang}.md").read_text("utf-8")
        shapes[lang] = (re.findall(r"^(#+) ", text, re.M), len(re.findall(r"^\|", text, re.M)))
    assert shapes["ar"] == shapes["en"] == shapes["ckb"]


@pytest.mark.parametrize("page", sorted(ROOT.glob("docs/*/ckb.md")), ids=lambda p: p.parent.name)
def test_sorani_is_written_in_sorani_letters(page):
    text = page.read_text("utf-8").replace("العربية", "")
    assert not re.findall(r"\S*[كيىة]\S*", text)


@pytest.mark.parametrize("lang", ["ar", "ckb", "en"])
def test_columns_and_filters_that_readers_are_told_of_exist(lang):
    from rasd.atlas.exports.cells import COLUMNS
    from rasd.atlas.exports.formats import FORMATS
    from rasd.atlas.filters import Filters

    text = (ROOT / f"docs/readers/{lang}.md").read_text("utf-8")
    filters, files, columns = [
        {name for row in re.findall(r"^\| .*", table, re.M) for name in _first_cell(row)}
        for table in text.split("| --- | --- |")[1:]
    ]
    assert files == {f"cases{one.ending}" for one in FORMATS}
    assert columns and columns <= set(COLUMNS)
    examples = {"from": "2019", "to": "2019", "place": "IQ-BG", "category": "media"}
    examples |= {"status": "disputed", "q": "internet", "actor": "security_forces"}
    examples |= {"affected": "journalist", "law": "Penal Code 433", "district": "IQ-AN-anah"}
    examples |= {"confidence": "stated", "scope": "district", "cell": "852c008bfffffff"}
    assert filters == set(examples)
    assert not Filters.parse(examples).errors


def _first_cell(row: str) -> list[str]:
    return re.findall(r"`([\w.]+)`", row.split("|")[1])

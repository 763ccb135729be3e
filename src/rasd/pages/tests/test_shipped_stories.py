"""The stories that come with the product keep the rules that a reader relies on."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rasd.pages.shipped import stories
from rasd.pages.story import CITATION
from rasd.places import names
from rasd.text.months import ARABIC, SORANI

LANGUAGES = ("ar", "ckb", "en")
DEMO = Path(__file__).parents[2] / "cli/demo/data/incidents.csv"
OTHER_SORANI_MONTHS = ("ئۆکتۆبەر", "نۆڤەمبەر", "دیسەمبەر", "ڕەزبەر", "خەزەڵوەر", "سەرماوەز")

story = pytest.mark.parametrize("slug", ["lights-out-2019", "cybercrime-bill"])


def _texts(body: dict[str, Any], lang: str) -> Iterator[str]:
    for words in (body["title"], body["lead"], body["limits"]):
        yield words[lang]
    for step in body["steps"]:
        yield step["title"][lang]
        yield step["text"][lang]


def _cited(text: str) -> list[str]:
    return CITATION.findall(text)


def _first_and_last(start: str, end: str) -> tuple[str, str]:
    """Texts that compare like days: a month sorts before its first day, with ~ after its last."""
    return start, (end or start) + "~"


def _lies_in(code: str, row: dict[str, str]) -> bool:
    place = names.by_code(code)
    if place.kind == "governorate":
        return row["governorate"] == place.names.en
    return place in names.find(row["place"], "area")


@story
def test_every_part_is_written_in_all_three_languages(slug: str) -> None:
    body = stories()[slug]
    for lang in LANGUAGES:
        assert all(text.strip() for text in _texts(body, lang))


@story
def test_every_source_is_cited_and_the_languages_cite_alike(slug: str) -> None:
    body = stories()[slug]
    numbers = {str(n) for n in range(1, len(body["sources"]) + 1)}
    for lang in LANGUAGES:
        assert {n for text in _texts(body, lang) for n in _cited(text)} == numbers
    for part in [body["limits"], *(step["text"] for step in body["steps"])]:
        assert (
            sorted(_cited(part["ar"])) == sorted(_cited(part["en"])) == sorted(_cited(part["ckb"]))
        )


@story
def test_every_step_rests_on_a_source_and_lies_within_the_story(slug: str) -> None:
    body = stories()[slug]
    first, last = _first_and_last(body["started"], body["ended"])
    for step in body["steps"]:
        assert _cited(step["text"]["en"]), step["title"]["en"]
        step_first, step_last = _first_and_last(step["from"], step["to"])
        assert first <= step_last and step_first <= last, step["title"]["en"]


@story
def test_every_list_of_records_finds_some_in_the_demonstration(slug: str) -> None:
    with DEMO.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for step in (step for step in stories()[slug]["steps"] if step["records"]):
        first, last = _first_and_last(step["from"], step["to"])
        found = [
            row
            for row in rows
            if step["category"] in ("", row["category"])
            and (not step["place"] or _lies_in(step["place"], row))
            and _first_and_last(row["date_start"], row["date_end"])[1] >= first
            and _first_and_last(row["date_start"], "")[0] <= last
        ]
        assert found, step["title"]["en"]


@story
def test_letters_and_months_are_those_of_the_house(slug: str) -> None:
    body = stories()[slug]
    arabic = "\n".join(_texts(body, "ar"))
    sorani = "\n".join(_texts(body, "ckb"))
    assert not re.search("[كيىة\u200c۰-۹]", sorani)
    assert not re.search("[\u200c۰-۹]", arabic)
    for text in (arabic, sorani):  # ٠–٩, but in citations, addresses and Latin names
        assert not re.search(r"(?<![\w.^/-])[0-9]", re.sub(r"\[\^\d+\]|\]\(.*?\)", "", text))
    assert not any(word in sorani for word in OTHER_SORANI_MONTHS)
    for levantine, latin in (month.split("/") for month in ARABIC):
        for other in (latin, levantine):
            alone = re.sub(re.escape(f"{levantine}/{latin}"), "", arabic)
            assert not re.search(rf"\b{other}\b", alone), other
    assert any(month in sorani for month in SORANI)

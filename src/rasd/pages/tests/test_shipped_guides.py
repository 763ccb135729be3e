"""Whoever is afraid reads a guide in their own language, whole, small and reviewed not long ago."""

from datetime import date
from typing import Any

import pytest

from rasd.kernel.markdown import render
from rasd.pages import shipped

SLUGS = {"hacked-account", "extortion", "lost-or-seized", "summons", "privacy-breach"}
PARTS = ("title", "lead", "first", "avoid", "then", "reach")
LANGUAGES = {"ar", "ckb", "en"}

BODIES_OF_ONE_LANGUAGE = 45_000
"""Bytes of HTML of all five bodies; the file to take along stays below 60 kB with its frame."""

MONTHS_BETWEEN_REVIEWS = 6

NOT_SORANI = "كيىةؤ\u200c"
"""Arabic kaf, yeh, alef maksura, teh marbuta, waw with hamza, and a joiner some keyboards add."""

NOT_ARABIC = "کیەۆێڕڵ"


def every_text(language: str) -> dict[str, str]:
    guides = shipped.guides()
    return {f"{slug}.{part}": guides[slug][part][language] for slug in guides for part in PARTS}


@pytest.fixture(params=sorted(SLUGS))
def guide(request: pytest.FixtureRequest) -> dict[str, Any]:
    return shipped.guides()[request.param]


def test_the_five_troubles_have_a_guide() -> None:
    assert set(shipped.guides()) == SLUGS


def test_every_part_is_there_in_three_languages(guide: dict[str, Any]) -> None:
    for part in PARTS:
        assert set(guide[part]) == LANGUAGES, part


def test_the_three_languages_say_the_same_number_of_things(guide: dict[str, Any]) -> None:
    for part in ("first", "avoid", "then", "reach"):
        points = {lang: render(guide[part][lang]).count("<li>") for lang in LANGUAGES}
        assert len(set(points.values())) == 1, (part, points)


def test_the_first_minutes_are_a_numbered_list(guide: dict[str, Any]) -> None:
    for language in LANGUAGES:
        assert render(guide["first"][language]).startswith("<ol")


def test_the_same_links_and_numbers_stand_in_three_languages(guide: dict[str, Any]) -> None:
    for part in ("first", "avoid", "then", "reach"):
        found = [sorted(_addresses(guide[part][lang])) for lang in sorted(LANGUAGES)]
        assert found[0] == found[1] == found[2], part


def test_every_guide_leads_to_the_sealed_form_and_says_what_we_cannot_do(
    guide: dict[str, Any],
) -> None:
    for language in LANGUAGES:
        lines = [line for line in guide["reach"][language].splitlines() if "../../report/" in line]
        assert len(lines) == 1
        assert "**" in lines[0]


def test_a_review_is_due_within_half_a_year(guide: dict[str, Any]) -> None:
    reviewed, due = map(date.fromisoformat, (guide["reviewed"], guide["review_by"]))
    months = (due.year - reviewed.year) * 12 + due.month - reviewed.month
    assert 0 < months <= MONTHS_BETWEEN_REVIEWS
    assert reviewed < due


def test_sources_have_names_and_addresses(guide: dict[str, Any]) -> None:
    assert guide["sources"]
    assert all(one["name"] and one["url"] for one in guide["sources"])


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_five_guides_fit_into_one_small_file(language: str) -> None:
    html = "".join(render(text) for text in every_text(language).values())
    assert len(html.encode()) < BODIES_OF_ONE_LANGUAGE


@pytest.mark.parametrize(("language", "foreign"), [("ckb", NOT_SORANI), ("ar", NOT_ARABIC)])
def test_letters_of_one_language_do_not_stand_in_the_other(language: str, foreign: str) -> None:
    for where, text in every_text(language).items():
        assert not set(text) & set(foreign), where


def _addresses(text: str) -> list[str]:
    """The targets of links, and the telephone numbers, which have three digits."""
    pieces = text.split("](")
    targets = [piece.partition(")")[0] for piece in pieces[1:]]
    words = text.replace("(", " ").replace("ـ", " ").replace(":", " ").replace("،", " ").split()
    return targets + [word.strip(".,;") for word in words if word.strip(".,;") in ("911", "119")]

"""The advice is whole in three languages and says when it was last gone through."""

import pytest

from rasd.kernel.localized import LANGUAGES
from rasd.observatory.advice.reading import advice

pytestmark = pytest.mark.one_database


def test_every_piece_stands_in_three_languages_and_what_is_risky_is_marked():
    sections = advice().sections
    assert [one.id for one in sections] == ["before", "during", "after"]
    items = [item for section in sections for item in section.items]
    texts = [text for item in items for text in (item.title, item.text)]
    assert all(getattr(text, lang) for text in texts for lang in LANGUAGES)
    risky = " ".join(item.text.en for item in items if item.risk)
    assert "licence" in risky and "VPN" in " ".join(i.title.en for i in items if i.risk)
    assert not {"ك", "ي"} & set("".join(text.ckb for text in texts))


def test_advice_not_reviewed_for_a_year_says_so(db, client, settings, tmp_path, time_machine):
    settings.RASD_DATA_DIR, settings.RASD_ONLY = tmp_path, "public"
    settings.ROOT_URLCONF = "rasd.config.urls_public"
    time_machine.move_to("2026-12-01")
    assert "more than a year ago" not in client.get("/en/outages/next-cut/").content.decode()
    time_machine.move_to("2027-12-01")
    assert "more than a year ago" in client.get("/en/outages/next-cut/").content.decode()

"""What happened next, the authority's silence, the story of a record and its neighbours."""

import random

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.utils.translation import override

from rasd.atlas.factories import publish_case
from rasd.atlas.follow import follow
from rasd.atlas.wording.aftermath import answer
from rasd.ledger import statuses

SOURCE = {"name": "A paper", "url": "https://example.org/a", "grade": "", "credibility": ""}


def page(client, ref: str, rest: str = "", lang: str = "en", status: int = 200) -> str:
    response = client.get(f"/{lang}/cases/{ref}/{rest}")
    assert response.status_code == status
    return response.content.decode()


def test_what_is_not_known_is_said(client, site):
    ref = publish_case().ref
    follow()
    assert "We do not know. No source told us" in page(client, ref)


def test_outcomes_stand_in_the_order_of_days_with_their_sources(client, site):
    outcomes = [
        {"what": "acquitted", "day": "2020-02", "source": "https://court.example/1"},
        {"what": "charged", "day": "2019-11-01", "text": {"ar": "بتهمة التشهير"}},
    ]
    ref = publish_case(outcomes=outcomes).ref
    follow()
    text = page(client, ref)
    assert text.index("Charged") < text.index("بتهمة التشهير") < text.index("Acquitted")
    assert 'href="https://court.example/1" rel="noreferrer nofollow ugc"' in text


@pytest.mark.parametrize(
    ("asked", "answered", "known", "said", "silence"),
    [
        ("2026-01-01", "", "2026-01-31", "No answer since 1 January 2026.", "That was 30 days up"),
        ("2026-01", "", "2026-01-31", "No answer since January 2026.", ""),
        ("2026-01-01", "2026-01-02", "", "Answered: 2 January 2026.", "It took 1 day."),
    ],
)
def test_silence_is_counted_up_to_the_day_of_the_version(asked, answered, known, said, silence):
    with override("en"):
        verdict, days = answer(asked, answered, known, "en")
    assert verdict == said and days.startswith(silence) and bool(days) == bool(silence)


def test_the_story_goes_from_the_first_report_to_the_last_correction(client, site):
    late, early = {**SOURCE, "date": "2019-10-20"}, {**SOURCE, "name": "First", "date": "2019-10"}
    ref = publish_case(sources=[late, {**early, "date": "2019-10-03"}]).ref
    publish_case(ref, status=statuses.VERIFIED, sources=[late, {**early, "date": "2019-10-03"}])
    follow()
    told = page(client, ref).split('id="story"')[1]
    order = ("It happened", "First dated report", "Reported by", "Published here", "Corrected")
    assert [told.index(words) for words in order] == sorted(told.index(words) for words in order)
    assert f"/en/cases/{ref}/v1/" in told and "Verified by the team" in told


def test_any_two_versions_can_be_compared(client, site):
    ref = publish_case(law="Penal Code 433").ref
    publish_case(ref, law="Penal Code 434")
    publish_case(ref, law="Penal Code 435")
    follow()
    text = page(client, ref, "versions/1-3/")
    assert "433</del>" in text and "435</ins>" in text and "434</" not in text
    assert "434</del>" in page(client, ref, "versions/")
    asked = client.get(f"/en/cases/{ref}/versions/?before=1&after=2")
    assert asked["Location"] == f"/en/cases/{ref}/versions/1-2/"
    for wrong in ("versions/1-4/", "versions/0-2/", "versions/?before=x&after=2"):
        page(client, ref, wrong, status=404)


def test_other_records_of_the_law_kind_and_place_are_one_link_away(client, site):
    ref = publish_case(law="Penal Code 433").ref
    publish_case(law="المادة ٤٣٣ من قانون العقوبات", category="threat_harassment")
    follow()
    text = page(client, ref)
    assert 'href="/en/laws/penal-433/"' in text and "The same place:" in text
    assert "The same kind:" not in text


def test_the_link_to_report_a_correction_names_the_record(client, site):
    ref = publish_case().ref
    follow()
    assert f'href="/en/report/?about={ref}"' in page(client, ref)


@pytest.mark.parametrize("lang", ["ar", "ckb", "en"])
def test_the_heaviest_record_weighs_less_than_fifteen_kilobytes_with_its_style(client, site, lang):
    chance = random.Random(4)
    letters = {
        "ar": "ابتثجحدرسعفقكلمنهوي",
        "ckb": "ابپتجچدرڕزسشفڤقکگلڵمنوۆهەیێ",
        "en": "abcdefghiklmnoprstuvw",
    }

    def words(many: int) -> dict[str, str]:
        return {
            code: " ".join("".join(chance.choices(of, k=5)) for _ in range(many))
            for code, of in letters.items()
        }

    sources = [{**SOURCE, "name": words(4)["en"], "date": f"2019-1{n}-01"} for n in range(3)]
    outcomes = [{"what": "other", "day": f"2020-0{n}", "text": words(10)} for n in range(1, 5)]
    body = {
        "title": words(10),
        "summary": words(120),
        "note": words(30),
        "sources": sources,
        "outcomes": outcomes,
        "authority": {"asked": "2019-10-05", "who": words(3), "text": words(20)},
        "evidence": [{"sha256": chance.randbytes(32).hex(), "kind": "video"} for _ in range(3)],
        "law": "Penal Code 433",
    }
    ref = publish_case(**body).ref
    for _ in range(3):
        publish_case(ref, **body)
    publish_case(**body)
    follow()
    with open(finders.find("site/rasd.css"), "rb") as style:
        style_bytes = len(brotli.compress(style.read()))
    assert (
        len(brotli.compress(page(client, ref, lang=lang).encode(), quality=7)) + style_bytes
        < 15_000
    )

"""Texts that the team writes itself, in the public store."""

import sqlite3
from contextlib import closing

import pytest

from rasd.atlas import queries, store
from rasd.atlas.follow import StoreSource, follow, rebuild
from rasd.atlas.index_check import check_index
from rasd.atlas.page_factories import publish_page, retract_page


def rows(path=None):
    return [tuple(row) for row in store.connect(path).execute("SELECT * FROM page ORDER BY ref")]


def test_the_current_version_stands_with_its_body_and_the_day_of_the_first(site, time_machine):
    time_machine.move_to("2026-10-01T09:00Z")
    ref = publish_page("story", "lights-out", title={"en": "Lights out"}).ref
    time_machine.move_to("2026-10-05T09:00Z")
    publish_page("story", "lights-out", ref=ref, title={"en": "The lights go out"})
    follow()
    page = queries.page("story", "lights-out")
    assert (page.ref, page.version, page.body["title"]["en"]) == (ref, 2, "The lights go out")
    assert (page.first_published, page.published) == ("2026-10-01", "2026-10-05")
    assert queries.page("guide", "lights-out") is None


def test_of_two_pages_with_one_slug_the_one_published_first_stands_also_when_corrected(site):
    first = publish_page("story", "one").ref
    publish_page("story", "one", title={"en": "An impostor"})
    publish_page("story", "two")
    publish_page("story", "one", ref=first, title={"en": "Corrected"})
    follow()
    assert queries.page("story", "one").body["title"] == {"en": "Corrected"}
    assert [page.slug for page in queries.pages("story")] == ["two", "one"]


def test_a_retracted_page_is_gone_and_its_reason_is_found_by_its_address(site):
    ref = publish_page("story", "one").ref
    retract_page("story", ref, reason="A source was wrong")
    follow()
    assert queries.pages("story") == []
    gone = queries.page_taken_back("story", "one")
    assert (gone.ref, gone.reason.en) == (ref, "A source was wrong")
    assert queries.page_taken_back("story", "two") is None


def test_a_destroyed_page_leaves_no_byte_in_the_store(site):
    marker = "zzqmarkerqzz"
    ref = publish_page("story", "one", title={"en": marker}).ref
    follow()
    assert marker.encode() in site.read_bytes()
    retract_page("story", ref, destroys=(1,))
    follow()
    assert marker.encode() not in site.read_bytes()


def test_rebuilding_and_copying_give_the_rows_that_following_gave(site, tmp_path):
    ref = publish_page("story", "one").ref
    publish_page("guide", "extortion")
    follow()
    publish_page("story", "one", ref=ref, title={"en": "Corrected"})
    gone = publish_page("canary", "canary").ref
    follow()
    retract_page("canary", gone)
    follow()
    followed = rows()
    assert len(followed) == 2
    copy = tmp_path / "copy.sqlite3"
    follow(StoreSource(site), path=copy)
    assert rows(copy) == followed
    rebuild()
    assert rows() == followed
    assert check_index() == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE page SET body = replace(body, 'Words', 'Lies')", "shown otherwise than published"),
        ("DELETE FROM page", "published, but not shown as a page"),
        ("UPDATE page SET ref = 'STORY-2026-0009'", "shown as a page, which the log does not say"),
    ],
)
def test_verify_finds_a_page_that_says_something_else_than_the_log(site, change, said):
    publish_page("story", "one", title={"en": "Words"})
    follow()
    with closing(sqlite3.connect(site, isolation_level=None)) as db:
        db.execute(change)
    assert any(said in finding.message for finding in check_index())


def test_a_cited_ref_leads_to_its_page_and_no_ref_of_a_page_reads_as_a_case(get):
    ref = publish_page("story", "one").ref
    assert get(f"/en/cases/{ref}/", status=302)["Location"] == "/en/stories/one/"
    get(f"/en/cases/{ref}/v1/", status=404)
    assert get(f"/en/cases/{ref}/v1/proof.json").json()["ref"] == ref

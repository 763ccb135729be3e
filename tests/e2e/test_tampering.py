"""Whoever changes a stored publication is found out by `./rasd verify`."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.harness.site import Site
from tests.e2e.harness.tables import ask, count

REFS = "SELECT seq, ref FROM ledger_publication WHERE kind = 'case' ORDER BY seq"


@pytest.fixture(scope="module")
def untouched(new_site) -> Site:
    site = new_site()
    assert site.verify().returncode == 0, site.verify().stdout
    return site


@pytest.fixture
def copied(untouched: Site, new_site) -> Iterator[Site]:
    yield new_site()


def publications(site: Site) -> list[tuple[int, str]]:
    return [(int(seq), str(ref)) for seq, ref in ask(site.place, REFS)]


def change_public(site: Site, query: str, *values: object) -> None:
    with closing(sqlite3.connect(site.data / "public" / "public.sqlite3")) as connection:
        assert connection.execute(query, values).rowcount > 0, "nothing was changed"
        connection.commit()


def flipped(stored: bytes, place: int = 40) -> bytes:
    return stored[:place] + bytes([stored[place] ^ 1]) + stored[place + 1 :]


def assert_found_out(site: Site, *names: str) -> None:
    done = site.verify()
    assert done.returncode == 1, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    for name in names:
        assert name in done.stdout, done.stdout


def test_one_flipped_byte_of_a_body_in_the_desk_store_names_the_record(copied):
    seq, ref = publications(copied)[7]
    body = bytes(ask(copied.place, "SELECT body FROM ledger_publication WHERE seq = ?", seq)[0][0])
    ask(copied.place, "UPDATE ledger_publication SET body = ? WHERE seq = ?", flipped(body), seq)
    assert_found_out(copied, ref)


def test_one_flipped_byte_of_a_body_in_the_public_store_names_the_record(copied):
    seq, ref = publications(copied)[7]
    public = copied.data / "public" / "public.sqlite3"
    with closing(sqlite3.connect(public)) as connection:
        body = connection.execute("SELECT body FROM body WHERE seq = ?", (seq,)).fetchone()[0]
    change_public(copied, "UPDATE body SET body = ? WHERE seq = ?", flipped(bytes(body)), seq)
    assert_found_out(copied, ref)


def test_a_changed_status_is_found_out(copied):
    seq, ref = publications(copied)[3]
    query = "UPDATE ledger_publication SET status = 'verified' WHERE seq = ?"
    ask(copied.place, query, seq)
    assert_found_out(copied, ref)


def test_what_a_page_shows_must_be_what_was_published(copied):
    _seq, ref = publications(copied)[3]
    change_public(copied, "UPDATE record SET category = 'tampered' WHERE ref = ?", ref)
    assert_found_out(copied, ref)


def test_a_deleted_entry_is_found_out(copied):
    seq, ref = publications(copied)[5]
    ask(copied.place, "DELETE FROM ledger_publication WHERE seq = ?", seq)
    assert_found_out(copied, str(seq))
    assert count(copied.place, "ledger_publication", f"ref = '{ref}'") == 0


def test_an_entry_deleted_from_the_public_store_is_found_out(copied):
    seq, _ref = publications(copied)[5]
    change_public(copied, "DELETE FROM entry WHERE seq = ?", seq)
    assert_found_out(copied)


def test_two_swapped_entries_are_found_out(copied):
    (first, _), (second, second_ref) = publications(copied)[8:10]
    aside = 1_000_000
    for old, new in ((first, aside), (second, first), (aside, second)):
        ask(copied.place, "UPDATE ledger_publication SET seq = ? WHERE seq = ?", new, old)
    assert_found_out(copied, second_ref)


def test_two_swapped_bodies_are_found_out(copied):
    (first, first_ref), (second, second_ref) = publications(copied)[8:10]
    bodies = {
        seq: ask(copied.place, "SELECT body FROM ledger_publication WHERE seq = ?", seq)[0][0]
        for seq in (first, second)
    }
    for seq, other in ((first, second), (second, first)):
        query = "UPDATE ledger_publication SET body = ? WHERE seq = ?"
        ask(copied.place, query, bytes(bodies[other]), seq)
    assert_found_out(copied, first_ref, second_ref)


def test_a_missing_public_store_is_not_called_fine(copied):
    Path(copied.data / "public" / "public.sqlite3").unlink()
    assert_found_out(copied)

"""Pages that were just worked out are sent again, only to those whom they were meant for."""

import brotli
import pytest
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import RequestFactory

from rasd.atlas.factories import publish_case, retract_case
from rasd.atlas.follow import follow
from rasd.atlas.queries.state import state
from rasd.cli.serving.kept import KeptAnswers
from rasd.ledger.actions import create_log_key


@pytest.fixture
def site(db, settings, tmp_path):
    """A public server with one case, behind a shelf."""
    settings.RASD_DATA_DIR = tmp_path
    settings.ROOT_URLCONF = "rasd.config.urls_public"
    settings.RASD_ONLY = "public"
    settings.ALLOWED_HOSTS = ["testserver"]
    create_log_key()
    publish_case()
    follow()
    # The end of a request would close the database of the test.
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield Site()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


class Site:
    """`ask` gives status, headers and body; `worked_out` counts what the shelf did not have."""

    def __init__(self):
        self.worked_out = 0
        self._django = get_wsgi_application()
        self._kept = KeptAnswers(self._counted, state)

    def _counted(self, environ, start):
        self.worked_out += 1
        return self._django(environ, start)

    def ask(self, path, below="", **headers):
        said = []
        environ = RequestFactory(headers=headers).get(path).environ | {"SCRIPT_NAME": below}
        body = self._kept(environ, lambda *given: said.append(given))
        status, given = said[-1][:2]
        return status[:3], dict(given), b"".join(body)


def test_the_same_page_is_worked_out_once_and_again_after_a_publication(site):
    first, second = site.ask("/ar/map/"), site.ask("/ar/map/")
    assert first == second and first[0] == "200" and site.worked_out == 1
    known = site.ask("/ar/map/", **{"If-None-Match": first[1]["ETag"]})
    assert (known[0], known[2], site.worked_out) == ("304", b"", 1)
    assert known[1]["ETag"] == first[1]["ETag"] and "Content-Length" not in known[1]
    publish_case()
    follow()
    assert site.ask("/ar/map/")[2] != first[2]


def test_what_many_ask_for_is_sent_smaller_and_says_the_same(site):
    first, *_others, last = [site.ask("/ar/map/", **{"Accept-Encoding": "br"}) for _ in range(12)]
    assert site.worked_out == 1 and len(last[2]) < 0.95 * len(first[2])
    assert brotli.decompress(last[2]) == brotli.decompress(first[2])
    assert last[1]["Content-Length"] == str(len(last[2]))
    assert last[1]["ETag"] == first[1]["ETag"] and last[1].keys() == first[1].keys()
    assert site.ask("/ar/map/")[2] == brotli.decompress(first[2])


def test_nobody_chooses_where_the_links_of_others_lead(site):
    assert b"/elsewhere/en/" in site.ask("/en/map/", below="/elsewhere")[2]
    assert b"/elsewhere/" not in site.ask("/en/map/")[2]


def test_what_was_retracted_is_gone_at_once(site):
    assert site.ask("/en/cases/IQ-2019-0001/")[0] == "200"
    retract_case("IQ-2019-0001", destroys=(1,))
    follow()
    assert b"Journalist arrested" not in site.ask("/en/cases/IQ-2019-0001/")[2]


def test_answers_are_kept_apart_by_what_they_depend_on(site):
    plain = site.ask("/ar/")
    small = site.ask("/ar/", **{"Accept-Encoding": "br"})
    assert small[1]["Content-Encoding"] == "br" and "Content-Encoding" not in plain[1]
    assert site.ask("/ar/", **{"Save-Data": "on"})[2] != plain[2]
    assert site.ask("/ckb/")[2] != plain[2]
    answers = [site.ask("/api/v1/cases?from=x", **{"Accept-Language": one}) for one in ("ar", "en")]
    assert answers[0][2] != answers[1][2]


def test_nobody_with_a_cookie_and_no_file_in_pieces_comes_from_the_shelf(site, monkeypatch):
    from rasd.atlas.views import sending

    site.ask("/ar/map/")
    site.ask("/ar/map/", Cookie="a=b")
    assert site.worked_out == 2
    for _ in range(2):
        assert site.ask("/ar/nothing/")[0] == "404"
    assert site.worked_out == 4
    monkeypatch.setattr(sending, "WHOLE", 0)
    for _ in range(2):
        assert site.ask("/en/cases.csv")[0] == "200"
    assert site.worked_out == 6


def test_an_overlong_address_takes_no_room_on_the_shelf(site):
    for _ in range(2):
        assert site.ask("/ar/map/?like=" + "x" * 3_000)[0] == "200"
    assert site.worked_out == 2


def test_the_shelf_never_grows_beyond_its_bytes():
    from rasd.cli.serving.kept.shelf import AROUND, Answer, Shelf

    shelf = Shelf(3 * (AROUND + 101))
    shelf.find(("0",), 1)
    for name in "01234":
        shelf.put((name,), 1, Answer([], b"x" * 100, 1e12))
        shelf.find(("2",), 1)
    assert [name for name in "01234" if shelf.find((name,), 1)] == ["2", "3", "4"]
    shelf.put(("9",), 0, Answer([], b"", 1e12))
    assert not shelf.find(("9",), 1), "worked out before a publication, ready after it"
    shelf.put(("a long name" * 1000,), 1, Answer([], b"", 1e12))
    assert not shelf.find(("2",), 1), "names take room too"
    assert not shelf.find(("4",), 2)

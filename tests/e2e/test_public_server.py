"""`serve --only public` with nothing but the public store: what it does not hold cannot leak."""

import csv
import io
import json
import shutil
from dataclasses import replace

import pytest

from tests.e2e.harness.crawl import Crawl, kind_of
from tests.e2e.harness.promises import LANGUAGES, broken_promises
from tests.e2e.harness.server import Server
from tests.e2e.harness.site import Site
from tests.e2e.harness.visitor import Visitor

pytestmark = pytest.mark.one_database

CLOSED = (
    "report/",
    "follow/",
    "follow/report/",
    "desk/",
    "desk/login/",
    "desk/cases/",
    "desk/join/",
)


@pytest.fixture(scope="module")
def public(original: Site, tmp_path_factory: pytest.TempPathFactory):
    """A server on a folder that holds copies of the public store and the static files alone."""
    root = tmp_path_factory.mktemp("public")
    data = root / "data"
    for folder in ("public", "static"):
        shutil.copytree(original.data / folder, data / folder)
    (root / "tmp").mkdir()
    place = replace(original.place, data=data, temporary=root / "tmp", database_url="")
    server = Server(place, root / "output", "--only", "public")
    server.start()
    yield server
    server.stop()


@pytest.fixture
def reader(public: Server) -> Visitor:
    return Visitor(public.address)


def test_it_serves_everything_that_is_published(public, reader):
    crawl = Crawl(reader, lambda path: "/desk/" not in path)
    answers = list(crawl.pages("/", "/api/v1/openapi.json", "/api/v1/cases.geojson"))
    broken = [one for answer in answers for one in broken_promises(answer)]
    gone = [a.path for a in answers if a.status not in (200, 302, 303)]
    assert broken + gone == []
    kinds = {kind_of(answer.path) for answer in answers}
    for lang in LANGUAGES:
        assert {f"/{lang}/map/", f"/{lang}/cases/REF/", f"/{lang}/cases.atom"} <= kinds


def test_it_has_no_page_for_reporters_or_the_team(reader):
    for lang in LANGUAGES:
        for path in CLOSED:
            assert reader.get(f"/{lang}/{path}", follow=False).status == 404, path
            assert reader.post(f"/{lang}/{path}", [("text", "x")], follow=False).status in (
                404,
                405,
            )
    home = reader.get("/ar/").page
    assert not [link for link in home.links if "/report/" in link or "/desk/" in link]


def test_it_makes_no_desk_store_and_no_secret(public, reader):
    assert reader.get("/ar/").status == 200
    names = {path.name for path in public._place.data.rglob("*")}
    assert not {"desk.sqlite3", "secrets", "pepper", "log.key", "keyd.sock"} & names


def test_it_shows_what_the_whole_site_shows(public, site, reader):
    """All but the head of the log, which grows by a leaf a day that no page shows."""
    whole = Visitor(site.address)
    here, there = (_records(one.get("/ar/cases.csv").text) for one in (reader, whole))
    assert len(here) > 10 and here == there
    answers = (one.get("/api/v1/cases.geojson").text for one in (reader, whole))
    here, there = (json.loads(text.replace(public.address, site.address)) for text in answers)
    assert here["features"] == there["features"]


def _records(text: str) -> list[dict[str, str]]:
    """Read the rows without what the file says of itself: its own address and the log's head."""
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    return [{k: v for k, v in row.items() if k not in ("about_file", "url")} for row in rows]


def test_no_page_of_a_whole_site_for_readers_asks_the_desk_store(new_site):
    """The desk store is taken away under a running server: readers notice nothing."""
    site = new_site().start()
    if site.place.database_url:
        from tests.e2e.harness.postgres import drop_database

        drop_database(site.place.database_url)
    else:
        for path in site.data.glob("desk.sqlite3*"):
            path.write_bytes(b"")
    crawl = Crawl(Visitor(site.address), lambda path: not closed(path))
    answers = list(crawl.pages("/", "/api/v1/cases.geojson"))
    assert [a.path for a in answers if a.status not in (200, 302)] == []
    assert len(answers) > 60


def closed(path: str) -> bool:
    return any(part in path for part in ("/desk/", "/report/", "/follow/", "/leave/"))

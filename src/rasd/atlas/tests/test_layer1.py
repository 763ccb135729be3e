"""The site's one script: on the map only, from our own address, light, and never needed."""

import re

import brotli
import pytest

from rasd.atlas.factories import publish_case
from rasd.atlas.follow import follow
from rasd.atlas.layer1 import script

LANGUAGES = ("ar", "ckb", "en")


def policy(answer):
    return answer["Content-Security-Policy"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_script_is_light_and_kept_for_good(site, get, lang):
    publish_case()
    page = get(f"/{lang}/map/").content.decode()
    (name,) = re.findall(r'<script defer src="([^"]+)" data-cube="\d+"></script>', page)
    answer = get(f"/{lang}/map/{name}")
    assert "immutable" in answer["Cache-Control"]
    assert len(brotli.compress(answer.content, quality=7)) < 15_000
    assert name == script.name(lang) and get(f"/{lang}/map/layer1-0123456789.js", 302)


def test_only_the_map_may_run_a_script_and_only_ours(site, get, client):
    publish_case()
    page = get("/en/map/")
    assert "script-src 'self'" in policy(page) and "connect-src 'self'" in policy(page)
    assert policy(client.get("/en/map/", HTTP_IF_NONE_MATCH=page["ETag"])) == policy(page)
    for path in (
        "",
        "cases/IQ-2019-0001/",
        "cases/IQ-2019-0001/embed/",
        "data/",
        "map/?view=table",
    ):
        other = get(f"/en/{path}")
        assert b"<script" not in other.content
        assert "table" in path or "script-src" not in policy(other), path


@pytest.mark.django_db
def test_no_page_of_reporters_and_of_the_team_may_run_one(client):
    for path in ("report/", "follow/", "desk/", "help/"):
        answer = client.get(f"/en/{path}", follow=True)
        assert "script-src" not in policy(answer) and b"<script" not in answer.content, path


def test_what_is_asked_is_named_for_the_script_without_becoming_markup(site, get):
    publish_case()
    follow()
    page = get("/en/map/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").content.decode()
    assert page.count("<script") == 1
    assert 'data-q="?q=%22%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E"' in page

"""A record in a frame of another site, and how to cite it."""

import json
import re

import brotli
import pytest
from django.contrib.staticfiles import finders

from rasd.atlas import citation
from rasd.atlas.factories import publish_case, retract_case
from rasd.atlas.follow import follow

LANGUAGES = ("ar", "ckb", "en")
NEXT = {
    "outcomes": [{"what": "released", "day": "2019-10-09", "text": {"en": "On bail."}}],
    "authority": {"asked": "2019-10-05", "who": {"en": "Police"}},
}


@pytest.fixture
def ref(site) -> str:
    found = publish_case(**NEXT).ref
    follow()
    return found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_only_the_embed_may_be_framed_and_it_asks_nobody_for_anything(client, ref, lang):
    frame = client.get(f"/{lang}/cases/{ref}/embed/")
    assert "frame-ancestors *" in frame["Content-Security-Policy"]
    assert "X-Frame-Options" not in frame and not frame.cookies
    text = frame.content.decode()
    assert "<script" not in text and re.findall(r'(?:src|href)="(https?:[^"]*)"', text) == []
    page = client.get(f"/{lang}/cases/{ref}/")
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY"
    again = client.get(f"/{lang}/cases/{ref}/embed/", HTTP_IF_NONE_MATCH=frame["ETag"])
    assert again.status_code == 304 and "X-Frame-Options" not in again
    with open(finders.find("atlas/embed.css"), "rb") as style:
        assert len(brotli.compress(frame.content)) + len(brotli.compress(style.read())) < 6000


def test_a_retracted_record_says_so_in_every_frame_that_shows_it(client, ref):
    retract_case(ref)
    follow()
    frame = client.get(f"/en/cases/{ref}/embed/")
    assert frame.status_code == 410 and "retracted" in frame.content.decode()
    assert "Journalist" not in frame.content.decode()
    assert "frame-ancestors *" in frame["Content-Security-Policy"]


def cited(**changes) -> citation.Cited:
    known = {
        "site": "Rasd",
        "title": "100% {wrong} & «اعتقال»\nER  - ",
        "ref": "IQ-2019-0042",
        "version": 2,
        "day": "2020-01-09",
        "url": "https://rasd.example/en/cases/IQ-2019-0042/v2/",
        "lang": "ar",
        "size": 7,
        "root": "abc=",
    }
    return citation.Cited(**{**known, **changes})


def test_a_title_breaks_no_format():
    assert r"title = {{100\% \{wrong\} \& «اعتقال» ER -}}" in citation.bibtex(cited())
    lines = citation.ris(cited()).splitlines()
    assert lines[-1] == "ER  - " and sum(line.startswith("ER") for line in lines) == 1
    assert json.loads(citation.csl(cited()))[0]["issued"] == {"date-parts": [[2020, 1, 9]]}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_names_version_and_checkpoint_in_every_format(client, ref, lang):
    page = client.get(f"/{lang}/cases/{ref}/").content.decode()
    for part in ("@misc{", "TY  - DATA", "&quot;date-parts&quot;", "&lt;iframe"):
        assert part in page
    assert page.count("log of 1 entries, root ") == 3

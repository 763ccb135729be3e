"""The front door: home, stories, help, in three languages, from the public store alone."""

import re

import pytest

from rasd.atlas.factories import BAGHDAD, publish_case
from rasd.atlas.follow import follow
from rasd.atlas.page_factories import STEP, publish_page, retract_page
from rasd.site import guides, offline_style

LANGUAGES = ("ar", "ckb", "en")


@pytest.fixture
def get(site, client):
    def get(url, status=200):
        follow()
        response = client.get(url)
        assert response.status_code == status, response.content[:500]
        assert not response.cookies
        return response.content.decode()

    return get


@pytest.mark.parametrize("lang", LANGUAGES)
def test_home_leads_to_the_form_and_to_help_and_shows_what_is_on_record(get, lang):
    publish_case(started="2019-10-02")
    publish_case(started="2021", place={**BAGHDAD, "governorate": "IQ-BA"})
    page = get(f"/{lang}/")
    for address in ("report/", "help/", "map/?place=IQ-BG#map", "cases/IQ-2019-0001/", "ledger/"):
        assert f'href="/{lang}/{address}' in page
    assert "M93 100v-100h1v100z" in page, "October 2019 is the 94th month since 2012"
    assert "<script" not in page and " style=" not in page


def test_home_says_the_size_of_the_log_its_day_and_how_its_root_begins(get, time_machine):
    time_machine.move_to("2026-11-23T09:00Z")
    publish_case()
    follow()
    from rasd.atlas import queries

    head = queries.latest_checkpoint()
    page = get("/en/")
    assert f"{head.root[:12]}…" in page and head.root in head.note
    assert '<time datetime="2026-11-23">23 November 2026</time>' in page


def test_home_is_drawn_anew_when_something_is_published(get):
    publish_case()
    assert "1 record:" in get("/en/")
    publish_case()
    assert "2 records:" in get("/en/")


def test_an_empty_site_has_a_home_too(get):
    assert "Report a violation" in get("/en/")


def test_a_step_lists_every_record_of_its_time_place_and_kind_and_those_it_names(get):
    publish_case(started="2019-10-02")
    publish_case(started="2019-10-03", category="website_app_blocking")
    publish_case(started="2019-11-03", title={"en": "Named by the step"})
    step = {**STEP, "category": "arrest_detention", "place": "IQ-BG", "refs": ["IQ-2019-0003"]}
    publish_page("story", "lights-out", steps=[step])
    page = get("/en/stories/lights-out/")
    shown = re.findall(r"/en/cases/(IQ-\d{4}-\d{4})/", page)
    assert shown == ["IQ-2019-0001", "IQ-2019-0003"]
    assert "On record: 2 records" in page
    question = "from=2019-10-02&amp;to=2019-10-05&amp;place=IQ-BG"
    assert f"/en/map/?category=arrest_detention&amp;{question}" in page
    assert '<use href="#en-IQ-BG" class="land-on"/>' in page


def test_a_records_status_in_a_story_is_todays_not_that_of_the_day_it_was_told(get):
    ref = publish_case(started="2019-10-02").ref
    publish_page("story", "lights-out")
    assert "Documented from public sources" in get("/en/stories/lights-out/")
    publish_case(ref, started="2019-10-02", status="disputed")
    assert "Disputed" in get("/en/stories/lights-out/")


def test_citations_lead_to_the_sources_and_refs_to_published_records(get):
    publish_case(started="2012-01")
    text = {"en": "Cut [^1][^2], see IQ-2012-0001 and IQ-2012-0099 <b>."}
    publish_page(
        "story",
        "cut",
        steps=[{**STEP, "text": text}],
        sources=[{"name": "A", "url": "", "date": ""}, {"name": "B", "url": "", "date": ""}],
    )
    page = get("/en/stories/cut/")
    assert 'href="#s-en-1"' in page and 'href="#s-en-2"' in page and 'id="s-en-2"' in page
    assert '<a href="/en/cases/IQ-2012-0001/"><bdi dir="ltr">IQ-2012-0001</bdi></a>' in page
    assert 'and <bdi dir="ltr">IQ-2012-0099</bdi> &lt;b&gt;.' in page


def test_a_story_is_cited_with_its_version_and_proof_and_a_retracted_one_keeps_its_reason(get):
    ref = publish_page("story", "cut").ref
    page = get("/en/stories/cut/")
    assert f"/en/cases/{ref}/v1/proof.json" in page and "version 1 of" in page
    assert "Lights out" in get("/en/stories/") and "Lights out" in get("/en/")
    retract_page("story", ref, reason="A source was wrong")
    assert "A source was wrong" in get("/en/stories/cut/", status=410)
    get("/en/stories/never-told/", status=404)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_help_has_five_doors_that_open_and_a_quick_exit(get, lang):
    doors = get(f"/{lang}/help/")
    for slug in guides.ORDER:
        assert f'href="/{lang}/help/{slug}/"' in doors
        page = get(f"/{lang}/help/{slug}/")
        assert page.index('class="guide-first"') < page.index('class="guide-avoid"')
        assert f'href="/{lang}/leave/"' in page


def test_the_teams_own_guide_stands_in_place_of_the_shipped_one_until_it_is_retracted(get):
    ref = publish_page("guide", "extortion", title={"en": "Our own words"}).ref
    assert "Our own words" in get("/en/help/extortion/")
    assert "Our own words" in get("/en/help/")
    retract_page("guide", ref)
    assert "Our own words" not in get("/en/help/extortion/")
    get("/en/help/no-such-trouble/", status=404)


def test_no_help_page_is_kept_by_the_browser(site, client):
    for page in ("help/", "help/extortion/"):
        assert client.get(f"/en/{page}")["Cache-Control"] == "no-store"


def test_a_guide_that_was_not_reviewed_in_time_says_so(get, time_machine):
    time_machine.move_to("2026-11-23T09:00Z")
    assert "due for a review" not in get("/en/help/extortion/")
    time_machine.move_to("2029-01-01T09:00Z")
    assert "due for a review" in get("/en/help/extortion/")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_file_to_keep_holds_every_guide_in_sixty_kilobytes_and_needs_nothing_else(
    site, client, lang
):
    response = client.get(f"/{lang}/help/offline.html")
    text = response.content.decode()
    assert len(response.content) <= 60_000
    assert response["Content-Disposition"] == f'attachment; filename="help-{lang}.html"'
    assert offline_style.csp_hash() in response["Content-Security-Policy"]
    assert offline_style.csp_hash() in text
    assert all(f'id="{slug}"' in text for slug in guides.ORDER)
    assert not re.search(r"<(link|script|img|iframe)|url\(|@import", text)
    assert not re.search(r'href="(?!https?://|#)', text), "from a disk it would lead nowhere"


def test_help_and_stories_are_there_on_a_server_without_a_form(get, settings):
    settings.ROOT_URLCONF = "rasd.config.urls_public"
    settings.RASD_ONLY = "public"
    publish_page("story", "cut")
    for path in ("", "stories/", "stories/cut/", "help/", "help/extortion/", "help/offline.html"):
        page = get(f"/en/{path}")
        assert "/en/report/" not in page and "/en/leave/" not in page
    assert f'href="{settings.RASD_EXIT_URL}"' in get("/en/help/")


@pytest.mark.parametrize(("page", "status"), [("report/", 503), ("follow/", 200)])
def test_the_reporters_pages_lead_to_help_also_while_no_report_can_be_taken(get, page, status):
    assert 'href="/en/help/"' in get(f"/en/{page}", status)

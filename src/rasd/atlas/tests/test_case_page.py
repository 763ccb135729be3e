"""The page of a record and of its versions: what stands, what changed, what was taken back."""

import re

import pytest

from rasd.atlas.factories import case_body, publish_case, retract_case
from rasd.atlas.follow import follow
from rasd.ledger.factories import publish_sample

LANGUAGES = ("ar", "ckb", "en")
NASTY = "</title><script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


@pytest.fixture
def ref(site) -> str:
    found = publish_case().ref
    follow()
    return found


def text(client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return response.content.decode()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_record_says_what_when_where_and_by_which_sources(client, ref, lang):
    page = text(client, f"/{lang}/cases/{ref}/")
    for part in ("A monitor", ref, "status-documented", 'datetime="2019-10-02"', "proof.json"):
        assert part in page


def test_the_act_is_attributed_and_never_stated(client, ref):
    page = text(client, f"/en/cases/{ref}/")
    assert "Party to which it is attributed" in page
    assert "alleged to be so, unless a court has decided" in page


def test_a_source_is_linked_without_telling_it_who_reads(client, site):
    source = {"name": "S", "url": "https://example.org/a", "date": "2019", "grade": "B"}
    ref = publish_case(sources=[{**source, "credibility": "2"}]).ref
    follow()
    page = text(client, f"/en/cases/{ref}/")
    assert 'href="https://example.org/a" rel="noreferrer nofollow ugc"' in page
    assert "usually reliable" in page and "probably true" in page


def test_the_proof_stands_on_the_page_and_can_be_taken_away(client, ref):
    page = text(client, f"/en/cases/{ref}/")
    proof = client.get(f"/en/cases/{ref}/proof.json").json()
    assert proof["leaf_hash"] in page
    assert proof["checkpoint"].splitlines()[2] in page


def test_a_correction_shows_word_by_word_what_changed(client, ref):
    publish_case(ref, summary={"ar": "اعتُقلت صحفية.", "en": "Arrested at a protest."})
    follow()
    assert "Arrested at a protest." in text(client, f"/en/cases/{ref}/")
    second = text(client, f"/en/cases/{ref}/v2/")
    assert re.search(r"<del><span [^>]*>\[removed:\] </span>after </del>", second)
    assert re.search(r"<ins><span [^>]*>\[added:\] </span>at </ins>", second)
    first = text(client, f"/en/cases/{ref}/v1/")
    assert "Arrested after a protest." in first and "was corrected since" in first


def test_a_version_destroyed_for_safety_is_gone_and_says_so(client, ref):
    publish_sample(
        kind="case",
        ref=ref,
        body=case_body(summary={"en": "Nobody can be recognised."}),
        destroys=(1,),
    )
    follow()
    gone = text(client, f"/en/cases/{ref}/v1/", 410)
    assert "Arrested after" not in gone and "to protect someone" in gone
    assert "nothing to compare" in text(client, f"/en/cases/{ref}/v2/")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_retracted_record_is_gone_with_its_reason(client, ref, lang):
    retract_case(ref, reason="The source was wrong")
    follow()
    for address in (
        f"/{lang}/cases/{ref}/",
        f"/{lang}/cases/{ref}/v1/",
        f"/{lang}/cases/{ref}/v2/",
    ):
        page = text(client, address, 410)
        assert "The source was wrong" in page and "A monitor" not in page


def test_a_record_destroyed_for_safety_leaves_a_tombstone(client, ref):
    retract_case(ref, destroys=(1,))
    follow()
    page = text(client, f"/en/cases/{ref}/", 410)
    assert "What was destroyed, and what stays" in page
    assert f"/en/cases/{ref}/v2/proof.json" in page


@pytest.mark.parametrize(
    "address", ["IQ-2019-9999/", "IQ-2019-0001/v9/", "IQ-2019-0001/v0/", "x%27y/"]
)
def test_what_was_never_published_is_not_found(client, ref, address):
    text(client, f"/en/cases/{address}", 404)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_in_a_record_is_markup(client, site, lang):
    words = dict.fromkeys(LANGUAGES, NASTY)
    source = {"name": NASTY, "url": "https://a.example/" + NASTY.replace(" ", "")}
    ref = publish_case(
        title=words,
        summary=words,
        note=words,
        law=NASTY,
        evidence=[{"sha256": "0" * 64, "kind": "<script>"}],
        sources=[source],
    ).ref
    publish_case(ref, title=dict.fromkeys(LANGUAGES, NASTY + "2"), law=NASTY)
    follow()
    for address in ("", "v1/", "v2/"):
        page = text(client, f"/{lang}/cases/{ref}/{address}")
        assert "<script" not in page and "<img" not in page


def test_a_record_can_be_kept_until_something_is_published(client, ref):
    first = client.get(f"/en/cases/{ref}/")
    assert not first.cookies and "public" in first["Cache-Control"]
    again = client.get(f"/en/cases/{ref}/", HTTP_IF_NONE_MATCH=first["ETag"])
    assert again.status_code == 304


def test_a_public_server_offers_no_way_to_the_desk(client, ref, settings):
    settings.RASD_ONLY = "public"
    page = text(client, f"/en/cases/{ref}/")
    assert "/report/" not in page and "/desk/" not in page

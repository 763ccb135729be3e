"""A bulletin is one file that proves itself, and one page of A4, however much there is to say."""

import re

import pytest

from rasd.atlas.factories import publish_case, retract_case
from rasd.atlas.sharing.paper.pdf import can_print
from rasd.atlas.tests.conftest import get, site  # noqa: F401  (fixtures)
from rasd.atlas.tests.test_papers import pages
from rasd.observatory.bulletin.check import check_bulletin
from rasd.observatory.bulletin.page import style_source
from rasd.outages.factories import SOURCES, outage_part, publish_outage

LANGUAGES = ("ar", "ckb", "en")
WORDS = {"ar": "قُطع الإنترنت ثم عاد جزئياً. " * 190, "en": "It was cut, then partly back. " * 190}
STATES = [
    {"source": 1, "start": "2019-10-02T17:00Z", "end": "2019-10-05T04:00Z", "state": "cut"},
    {"source": 2, "start": "2019-10-02T17:30Z", "end": "2019-10-04T04:00Z", "state": "cut"},
    {"source": 2, "start": "2019-10-04T04:00Z", "end": "2019-10-11T04:30Z", "state": "partial"},
]
AREAS = ["IQ-BG", "IQ-NI", "IQ-BA", "IQ-DQ", "IQ-MA", "IQ-MU", "IQ-NA", "IQ-KA", "IQ-WA", "IQ-DI"]


def longest():
    """Return a part in which everything that can be said is said at length."""
    names = [f"Operator of the network number {number}" for number in range(100)]
    instant = outage_part().onset.model_dump()
    quote = {"day": "2019-10-03", "by": WORDS, "says": WORDS}
    return outage_part(
        scope="governorates",
        areas=AREAS,
        networks=[{"asn": 0, "name": name} for name in names],
        services=["facebook", "whatsapp", "telegram"] + [f"s{n}.example.org" for n in range(60)],
        states=[{**one, "source": n} for n in range(1, 31) for one in STATES[:1]],
        claims=[{"source": n, "about": "onset", "at": instant} for n in range(1, 31)],
        observations=[{"source": n, "verdict": "no_coverage"} for n in range(1, 31)],
        attribution="deliberate",
        attribution_basis=WORDS,
        ordered_by=WORDS,
        decision_maker=WORDS,
        statements=[quote] * 4,
        harms=["emergency", "livelihood", "education", "health", "reporting"],
        reports=5000,
        cannot_say=WORDS,
    )


@pytest.fixture
def ref(site) -> str:  # noqa: F811
    return publish_outage(part=outage_part(states=STATES)).ref


def findings(content: bytes, **given) -> str:
    return "\n".join(check_bulletin(content, **given).findings)


@pytest.mark.skipif(not can_print(), reason="./rasd assets was not run")
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_paper_is_one_page_also_of_the_longest_record(get, ref, lang):  # noqa: F811
    sources = [{**SOURCES[0], "name": f"A source with a long name, number {n}"} for n in range(30)]
    long = publish_outage(part=longest(), title=WORDS, summary=WORDS, sources=sources).ref
    for one in (ref, long):
        answer = get(f"/{lang}/outages/bulletin/{one}.pdf")
        assert answer["Content-Type"] == "application/pdf" and pages(answer.content) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_file_says_it_in_three_languages_and_loads_nothing(get, ref, lang):  # noqa: F811
    answer = get(f"/{lang}/outages/bulletin/{ref}.html")
    text = answer.content.decode()
    assert f"style-src {style_source()}" in answer["Content-Security-Policy"]
    assert f'<html lang="{lang}"' in text and text.index(f'id="{lang}"') < len(text) / 2
    assert all(f'<article id="{one}" lang="{one}"' in text for one in LANGUAGES)
    assert not re.search(r"<script|<img|<link|src=|@import|url\(", text)
    assert "17:00–17:30 UTC" in text and "لا نعرف من أصدر الأمر." in text
    assert not answer.cookies and findings(answer.content) == ""


def test_a_changed_letter_another_record_or_another_key_is_found_without_a_network(get, ref):  # noqa: F811
    other = publish_outage(title={"en": "Another outage"}).ref
    content = get(f"/en/outages/bulletin/{ref}.html").content
    assert "words are not those" in findings(
        content.replace(b"Internet outage", b"Internet feast", 1)
    )
    swapped = get(f"/en/outages/bulletin/{other}.html").content.decode()
    proof = re.search(r'<pre id="proof">.*?</pre>', content.decode(), re.S)[0]
    mixed = re.sub(r'<pre id="proof">.*?</pre>', lambda _: proof, swapped, flags=re.S)
    assert "words are not those" in findings(mixed.encode())
    lied = content.replace(b"The internet went down.", b"The internet went up.")
    assert "The body is not the one" in findings(lied)
    assert "signed by the log's key" in findings(content, vkey="rasd.test/log+00000000+AAAA")
    assert "no bulletin of ours" in findings(b"<html lang=en><p id=proof>{}</p>")
    assert "another root" not in findings(content, kept=())


def test_only_outages_have_bulletins_and_retracted_ones_only_their_reason(get, ref):  # noqa: F811
    get(f"/en/outages/bulletin/{publish_case().ref}.html", 404)
    get("/en/outages/bulletin/IQO-1999-0001.pdf", 404)
    retract_case(ref, kind="outage")
    assert (
        "The internet went down."
        not in get(f"/en/outages/bulletin/{ref}.html", 410).content.decode()
    )
    assert get(f"/en/outages/bulletin/{ref}.pdf", 410).content == b""

from collections.abc import Iterator

import pytest
from django.test import RequestFactory, override_settings
from django.utils import translation

from rasd.site import assets
from rasd.site.context import shell


@pytest.fixture(autouse=True)
def in_sorani() -> Iterator[None]:
    with translation.override("ckb"):
        yield


def page(path: str, **headers: str) -> dict[str, object]:
    request = RequestFactory().get(path, headers=headers)
    request.resolver_match = None
    return shell(request)


def test_a_page_leads_to_itself_in_the_other_languages_and_keeps_its_filters() -> None:
    links = {link["code"]: link for link in page("/ckb/map/?category=a&page=2")["languages"]}
    assert links["ar"]["url"] == "/ar/map/?category=a&page=2"
    assert links["en"]["url"] == "/en/map/?category=a&page=2"
    assert [code for code, link in links.items() if link["current"]] == ["ckb"]


def test_an_address_without_a_language_leads_to_the_home_pages() -> None:
    assert [link["url"] for link in page("/nothing-here")["languages"]] == ["/ar/", "/ckb/", "/en/"]


def test_sorani_reads_from_the_right() -> None:
    assert page("/ckb/")["direction"] == "rtl"


def test_the_font_is_offered_once_built_unless_the_reader_saves_data(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(assets, "font_is_built", lambda: True)
    assert page("/ckb/")["font"] is True
    assert page("/ckb/", **{"Save-Data": "on"})["font"] is False
    with translation.override("en"):
        assert page("/en/")["font"] is False
    monkeypatch.setattr(assets, "font_is_built", lambda: False)
    assert page("/ckb/")["font"] is False


@override_settings(RASD_SITE_NAME="شبكة: سجل")
def test_an_operators_own_name_is_shown_as_it_is() -> None:
    assert page("/ckb/")["site_name"] == "شبكة: سجل"
    assert page("/ckb/")["site_names"] == ("شبكة", "سجل")

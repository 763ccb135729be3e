import pytest
from django.test import Client, RequestFactory
from django.utils import translation

from rasd.site.views import errors

PAGES = ("", "about/", "how-we-verify/", "ledger/")
DIRECTIONS = {"ar": "rtl", "ckb": "rtl", "en": "ltr"}


@pytest.mark.parametrize("lang", DIRECTIONS)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_speaks_its_language_sets_no_cookie_and_asks_no_desk_store(
    client: Client, lang: str, page: str
) -> None:
    response = client.get(f"/{lang}/{page}")
    text = response.content.decode()
    assert response.status_code == 200
    assert f'<html lang="{lang}" dir="{DIRECTIONS[lang]}">' in text
    assert not response.cookies
    assert "Save-Data" in response["Vary"]
    assert "<script" not in text and " style=" not in text


@pytest.mark.parametrize(
    ("accepted", "lang"),
    [("", "ar"), ("ckb", "ckb"), ("ku-IQ,ar;q=0.8", "ckb"), ("en-GB,en", "en"), ("fr", "ar")],
)
def test_the_front_door_leads_to_the_readers_language(
    client: Client, accepted: str, lang: str
) -> None:
    response = client.get("/", headers={"Accept-Language": accepted} if accepted else {})
    assert (response.status_code, response["Location"]) == (302, f"/{lang}/")
    assert "Accept-Language" in response["Vary"]


def test_an_unknown_address_is_answered_in_the_readers_language(client: Client) -> None:
    response = client.get("/en/no-such-page/")
    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


def test_a_retracted_record_says_that_it_was_and_why() -> None:
    with translation.override("en"):
        context = {"ref": "IQ-2019-0042", "day": "2026-02-03", "reason": {"en": "Safety first."}}
        response = errors.gone(RequestFactory().get("/en/cases/IQ-2019-0042/"), context)
    text = response.content.decode()
    assert response.status_code == 410
    assert "Safety first." in text and "IQ-2019-0042" in text and "3 February 2026" in text

import pytest
from django.test import Client

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

"""The texts that come with the product can be published as they are."""

from rasd.pages import shipped
from rasd.pages.bodies import validate

GUIDES = {"hacked-account", "extortion", "lost-or-seized", "summons", "privacy-breach"}


def test_five_guides_and_the_stories_are_whole_bodies_named_by_their_files():
    assert set(shipped.guides()) == GUIDES
    for slug, body in {**shipped.guides(), **shipped.stories()}.items():
        assert body["slug"] == slug and validate(body) == body
        assert set(body["title"]) == {"ar", "ckb", "en"}, slug

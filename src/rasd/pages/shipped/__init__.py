"""The guides and stories that come with the product, as bodies that a team can adopt or change.

One TOML file each, named by its slug, holding exactly the body without schema, licence and
demonstration. Pure: a public server shows a shipped guide until the team publishes its own.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from rasd.pages.bodies import InvalidBody, validate

Bodies = dict[str, dict[str, Any]]


def guides() -> Bodies:
    """Return the shipped guides by slug; treat them as read-only. Raises InvalidBody."""
    return _read("guides", "rasd.guide/1")


def stories() -> Bodies:
    """Return the shipped stories by slug; treat them as read-only. Raises InvalidBody."""
    return _read("stories", "rasd.story/1")


@cache
def _read(folder: str, schema: str) -> Bodies:
    found = files(__name__) / folder
    if not found.is_dir():
        return {}
    texts = sorted((f.name, f.read_text("utf-8")) for f in found.iterdir())
    named = ((name.removesuffix(".toml"), text) for name, text in texts if name.endswith(".toml"))
    return {slug: _body(slug, schema, text) for slug, text in named}


def _body(slug: str, schema: str, text: str) -> dict[str, Any]:
    try:
        return validate({"slug": slug, **tomllib.loads(text), "schema": schema})
    except (InvalidBody, tomllib.TOMLDecodeError) as error:
        raise InvalidBody([(slug, str(error))]) from error

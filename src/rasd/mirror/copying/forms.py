"""What stands where a form stood: its choices as links, and what to do for all other questions."""

from collections.abc import Callable
from html import unescape
from urllib.parse import urlencode, urlsplit

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from rasd.mirror.copying.rewriting import Choice, asked_in
from rasd.mirror.copying.wanted import canonical


def without_a_server(
    address: str, choices: list[Choice], chips: str, resolve: Callable[[str], str | None]
) -> str:
    """Return the block for a form on the page `address`; links only to what the copy holds."""
    asked, path = asked_in(address), urlsplit(address).path
    lists = []
    for choice in choices:
        links = [
            (resolve(canonical(f"{path}?{urlencode(asked | {choice.name: value})}")), words)
            for value, words in choice.options
        ]
        found = [(href, unescape(words)) for href, words in links if href]
        if found:
            lists.append((unescape(choice.label), found))
    # Its parts were escaped by the page that it was taken from.
    context = {"lists": lists, "chips": mark_safe(chips)}  # noqa: S308
    return render_to_string("mirror/choices.html", context)

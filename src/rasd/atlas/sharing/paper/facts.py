"""What every sheet says around its middle: whose it is, what it cannot say, the way back.

A text is {"text", "lang"}: its direction is that of its own language.
"""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from rasd.atlas.sharing.qr import LONGEST, qr_code
from rasd.kernel.localized import Localized

Fact = dict[str, str]
_CODE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}" shape-rendering="crispEdges">'
    '<path fill="#fff" d="M0 0h{0}v{0}H0z"/><path d="{1}"/></svg>'
)


@dataclass(frozen=True)
class Around:
    """What stands around the middle of one sheet; `day` is an ISO day or "", `said` of the code."""

    lang: str
    title: str
    day: str
    cannot: tuple[str, ...]
    address: str
    code_says: str
    small: tuple[str, ...]
    demonstration: bool = False


def around(request: HttpRequest, given: Around) -> dict[str, Any]:
    """Return the facts that `sheet.typ` needs, in the active language."""
    site, mark = site_words(request, demonstration=given.demonstration)
    return {
        "lang": given.lang,
        "title": given.title,
        "day": given.day,
        "site": site,
        "demo": mark,
        "cannot_title": _("What these records cannot say"),
        "cannot": list(given.cannot),
        "address": given.address if given.address.startswith(("http://", "https://")) else "",
        "code": code(given.address),
        "code_says": given.code_says,
        "small": [line for line in given.small if line],
    }


def site_words(request: HttpRequest, *, demonstration: bool) -> tuple[str, str]:
    """Return the site's name, and "demonstration data" where that has to be said."""
    context = {"demonstration": demonstration}
    name, mark = render_to_string("atlas/sharing/paper_head.txt", context, request).split("\n")
    return name, mark


def code(address: str) -> str:
    """Return the QR code of an absolute address as SVG, "" where there can be none."""
    if not address.startswith(("http://", "https://")) or len(address) > LONGEST:
        return ""
    return _CODE.format(*qr_code(address))


def fact(text: Localized, lang: str) -> Fact:
    """Return a localized text as a sheet shows it: the best there is, with its own language."""
    best = text.best(lang)
    return {"text": best.text, "lang": best.lang}

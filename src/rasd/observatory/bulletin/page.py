"""A bulletin as one file of HTML: its words in every language, its style, its body and its proof.

It loads nothing and runs nothing. Everything on it follows from what `Made` holds, so that
`check.py` can write it again and compare.
"""

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from rasd.kernel.localized import LANGUAGES
from rasd.ledger.header import Header
from rasd.observatory.bulletin.told import told
from rasd.text.bidi import direction

_STYLE = Path(__file__).with_name("bulletin.css")


@dataclass(frozen=True)
class Made:
    """What one file was made from; `lang` comes first; `address` is the living record, or ""."""

    proof: dict[str, Any]
    lang: str
    site: str
    address: str
    release: str


def html(made: Made) -> str:
    """Return the file; KeyError or ValueError for a proof that is none of an outage."""
    proof = made.proof
    header = Header.from_bytes(proof["header"].encode())
    body = json.loads(proof["body"])
    every = [made.lang, *(lang for lang in LANGUAGES if lang != made.lang)]
    articles: list[dict[str, Any]] = []
    for lang in every:
        words = told(
            body,
            ref=header.ref,
            version=header.version,
            status=header.status,
            day=header.day.isoformat(),
            lang=lang,
        )
        with override(lang):
            articles.append({"told": words, "dir": direction(lang), "how": _how()})
    context = {
        "made": made,
        "dir": direction(made.lang),
        "title": articles[0]["told"]["heading"]["text"],
        "ref": header.ref,
        "articles": articles,
        "style": style(),
        "style_source": style_source(),
        "proof": json.dumps(proof, ensure_ascii=False, indent=1, sort_keys=True),
    }
    return render_to_string("observatory/bulletin.html", context)


@cache
def style() -> str:
    """Return the one style sheet of bulletins."""
    return _STYLE.read_text("utf-8").strip()


@cache
def style_source() -> str:
    """Return the source expression by which a policy allows exactly this style."""
    digest = base64.b64encode(hashlib.sha256(style().encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _how() -> dict[str, str]:
    return {
        "title": _("Check it without us"),
        "words": _(
            "This file holds the published record, its place in our open log and the signed state"
            " of that log. With Rasd installed, and without a network, this command says whether"
            " a letter of it was changed:"
        ),
        "living": _("The living record, with corrections since:"),
        "proof": _("The proof"),
    }

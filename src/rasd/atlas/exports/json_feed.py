"""Records as a JSON Feed 1.1 (jsonfeed.org): what was last published, newest first."""

import json
from collections.abc import Callable
from typing import Any

from rasd.atlas import queries
from rasd.atlas.exports.about import LICENCE_URL, About
from rasd.atlas.exports.addressing import lasting_id
from rasd.atlas.exports.aftermath_cells import authority_state
from rasd.atlas.exports.newest import NEWEST, moment
from rasd.atlas.filters import Filters
from rasd.atlas.queries import Record, Retraction, latest, retractions


def feed(
    filters: Filters,
    about: About,
    case_url: Callable[[str], str],
    *,
    feed_url: str,
    demonstration: str,
) -> str:
    """Return the feed; times say the day only. What was retracted is named under `_rasd`."""
    content = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": about.title,
        "description": about.cannot_say,
        "home_page_url": about.page_url,
        "feed_url": feed_url,
        "language": about.lang,
        "authors": [{"name": about.origin}],
        "items": [
            _item(record, about.lang, case_url(record.ref), demonstration)
            for record in latest(NEWEST, filters)
        ],
        "_rasd": {
            **dict(about.lines()),
            "retracted": [_gone(gone, about.lang) for gone in retractions(size=NEWEST).items],
        },
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def _item(record: Record, lang: str, url: str, demonstration: str) -> dict[str, Any]:
    title = record.title.best(lang)
    body = queries.body(record.ref, record.version) or {}
    mark = f"[{demonstration}] " if record.demonstration else ""
    return {
        "id": lasting_id(record.ref),
        "url": url,
        "title": mark + title.text,
        "content_text": record.summary.best(lang).text,
        "language": title.lang,
        "date_published": moment(record.first_published).isoformat(),
        "date_modified": moment(record.published).isoformat(),
        "tags": [record.category_label.best(lang).text, record.status, record.place],
        "_rasd": {
            "ref": record.ref,
            "version": record.version,
            "licence": LICENCE_URL,
            "outcomes": [one["what"] for one in body.get("outcomes", [])],
            "authority": authority_state(body),
        },
    }


def _gone(gone: Retraction, lang: str) -> dict[str, str]:
    reason = gone.reason.best(lang).text
    return {"id": lasting_id(gone.ref), "day": gone.day, "reason": reason}

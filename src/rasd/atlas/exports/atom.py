"""Records as an Atom feed (RFC 4287), with those taken back as deleted entries (RFC 6721)."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from io import StringIO
from typing import Any
from xml.sax.xmlreader import AttributesImpl

from django.utils.feedgenerator import Atom1Feed, rfc3339_date
from django.utils.xmlutils import SimplerXMLGenerator

from rasd.atlas.conf import log_origin
from rasd.atlas.exports.about import LICENCE, LICENCE_URL, About
from rasd.atlas.exports.addressing import SINCE, lasting_id
from rasd.atlas.exports.newest import NEWEST, moment
from rasd.atlas.exports.xml_text import clean
from rasd.atlas.filters import Filters
from rasd.atlas.queries import Record, Retraction, latest, retractions

EPOCH = f"{SINCE}-01-01"


def feed(
    filters: Filters,
    about: About,
    case_url: Callable[[str], str],
    *,
    feed_url: str,
    demonstration: str,
) -> str:
    """Return the feed of what was last published under `filters`, newest first.

    Times say the day of publication only. `demonstration` is put before titles of such records.
    """
    question = hashlib.sha256(about.filter.encode()).hexdigest()[:16]
    built = _Feed(
        title=clean(about.title),
        link=about.page_url,
        description=None,
        subtitle=clean(f"{about.cannot_say} {about.citation}"),
        language=about.lang,
        feed_url=feed_url,
        feed_guid=lasting_id(f"feed/{about.lang}/{question}"),
        author_name=log_origin(),
        feed_copyright=f"{LICENCE} {LICENCE_URL}",
        tombstones=retractions(size=NEWEST).items,
    )
    for record in latest(NEWEST, filters):
        mark = f"[{demonstration}] " if record.demonstration else ""
        built.add_item(
            title=mark + clean(record.title.best(about.lang).text),
            link=case_url(record.ref),
            description=clean(record.summary.best(about.lang).text),
            unique_id=lasting_id(record.ref),
            item_copyright=f"{LICENCE} {record.ref} v{record.version}",
            pubdate=moment(record.first_published),
            updateddate=moment(record.published),
            categories=_categories(record, about.lang),
        )
    buffer = StringIO()
    built.write(buffer, "utf-8")
    return buffer.getvalue()


class _Feed(Atom1Feed):
    """Django's feed with two honest differences: its date is the newest record's, not now's;

    and what was retracted is named, so that readers take it back too.
    """

    def latest_post_date(self) -> datetime:
        dates = [item["updateddate"] for item in self.items]
        dates += [moment(gone.day) for gone in self.feed["tombstones"]]
        return max(dates, default=moment(EPOCH))

    def root_attributes(self) -> dict[str, Any]:
        return super().root_attributes() | {"xmlns:at": "http://purl.org/atompub/tombstones/1.0"}

    def add_root_elements(self, handler: SimplerXMLGenerator) -> None:
        super().add_root_elements(handler)
        for gone in self.feed["tombstones"]:
            self._add_tombstone(handler, gone)

    def _add_tombstone(self, handler: SimplerXMLGenerator, gone: Retraction) -> None:
        when = rfc3339_date(moment(gone.day))
        attributes = AttributesImpl({"ref": lasting_id(gone.ref), "when": when})
        handler.startElement("at:deleted-entry", attributes)
        handler.addQuickElement(
            "at:comment", clean(gone.reason.best(self.feed["language"] or "en").text)
        )
        handler.endElement("at:deleted-entry")


def _categories(record: Record, lang: str) -> list[str]:
    return [clean(record.category_label.best(lang).text), record.status, record.place]

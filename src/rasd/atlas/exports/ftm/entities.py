"""The entities of every record of a file, one JSON object a line."""

from collections.abc import Callable, Iterator

from rasd.atlas.exports.about import LICENCE_URL, About
from rasd.atlas.exports.cells import DEMONSTRATION
from rasd.atlas.exports.ftm import sources
from rasd.atlas.exports.ftm.entity import Entity, digest, entity, ident, line, web_address
from rasd.atlas.exports.shown import Body, shown
from rasd.atlas.filters import Filters
from rasd.atlas.queries import Record


def lines(filters: Filters, about: About, case_url: Callable[[str], str]) -> Iterator[str]:
    """Yield the file: first a Note with what it is and what it cannot say, then the records.

    Sources and authorities come again with each record that names them, always under the same id:
    programs merge entities by id.
    """
    yield line(
        entity(
            ident("about", digest(about.filter)),
            "Note",
            name=about.title,
            description=[f"{name}: {value}" for name, value in about.lines()],
            publisher=about.origin,
            sourceUrl=web_address(about.page_url),
        )
    )
    for record, body in shown(filters, about):
        url = web_address(case_url(record.ref))
        yield from map(line, entities(record, body, url, about.origin))


def entities(record: Record, body: Body, url: str, publisher: str) -> Iterator[Entity]:
    """Yield the event, then what it rests on and who was asked about it."""
    event = ident(record.ref)
    yield entity(
        event,
        "Event",
        name=record.title.to_json().values(),
        summary=record.summary.to_json().values(),
        startDate=record.started,
        endDate=record.ended,
        location=_named(record),
        country=sources.COUNTRY,
        recordId=record.ref,
        sourceUrl=url,
        publisher=publisher,
        createdAt=record.first_published,
        modifiedAt=record.published,
        keywords=_keywords(record, body),
        notes=_notes(record, body),
        proof=[sources.article_id(source) for source in body["sources"]],
    )
    for source in body["sources"]:
        yield from sources.of(event, source)
    yield from sources.authority(event, body.get("authority", {}))


def _named(record: Record) -> list[str]:
    """Return names of the place as published: the governorate or area, and the district."""
    named = (record.district_label, record.place_label, record.place_name)
    return [text for name in named for text in name.to_json().values()]


def _keywords(record: Record, body: Body) -> list[str]:
    mark = [DEMONSTRATION] if record.demonstration else []
    codes = (record.category, *body["actors"], *body["affected"])
    return [*mark, *codes, *record.category_label.to_json().values()]


def _notes(record: Record, body: Body) -> Iterator[str]:
    yield f"status: {record.status}"
    yield f"date: {record.precision}, {record.date_confidence}"
    yield f"place: {record.place_precision} {record.cell}".rstrip()
    yield f"licence: {body['licence']} {LICENCE_URL}"
    for name in ("actors", "affected"):
        for code in body[name]:
            yield f"{'alleged actor' if name == 'actors' else 'affected'}: {code}"
    if body["law"]:
        yield f"law: {body['law']}"
    for one in body.get("outcomes", []):
        words = " / ".join(one.get("text", {}).values())
        yield f"outcome: {one['what']} {one.get('day', '')} {words}".strip()

"""What a record rests on, and the authority that was asked about it, as entities with links."""

from collections.abc import Iterator
from typing import Any

from rasd.atlas.exports.aftermath_cells import authority_state
from rasd.atlas.exports.ftm.entity import Entity, digest, entity, ident, web_address

COUNTRY = "iq"
Source = dict[str, str]


def article_id(source: Source) -> str:
    """Return the id of a source: the same source in two records is one entity."""
    return ident("source", digest(source["name"], source.get("url", ""), source.get("date", "")))


def of(event: str, source: Source) -> Iterator[Entity]:
    """Yield a source, and how it documents the event with its grade (Admiralty scale)."""
    grade = source.get("grade", "") + source.get("credibility", "")
    yield entity(
        article_id(source),
        "Article",
        name=source["name"],
        publisher=source["name"],
        sourceUrl=web_address(source.get("url", "")),
        publishedAt=source.get("date", ""),
    )
    yield entity(
        ident("documentation", digest(event, article_id(source))),
        "Documentation",
        document=article_id(source),
        entity=event,
        role="source",
        status=f"Admiralty {grade}" if grade else "",
    )


def authority(event: str, said: dict[str, Any]) -> Iterator[Entity]:
    """Yield whom the team asked about the event, and whether and when it answered."""
    names = list(said.get("who", {}).values())
    if not said.get("asked") or not names:
        return
    asked = ident("authority", digest(*sorted(names)))
    yield entity(asked, "PublicBody", name=names, country=COUNTRY)
    yield entity(
        ident("asked", digest(event, asked)),
        "UnknownLink",
        subject=asked,
        object=event,
        role="asked for a response",
        status=authority_state({"authority": said}),
        startDate=said["asked"],
        endDate=said.get("answered", ""),
        summary=said.get("text", {}).values(),
    )

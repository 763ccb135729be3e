"""Records as FollowTheMoney entities (followthemoney.tech), for Aleph, OpenAleph and yente.

An `Event` for each record, an `Article` for each source with a `Documentation` between them, and
where an authority was asked a `PublicBody` with an `UnknownLink`. Kinds of actors are keywords, not
entities: a kind of organisation is no organisation, and none may become one by an export.
"""

from rasd.atlas.exports.ftm.entities import lines

__all__ = ["lines"]

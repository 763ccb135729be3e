"""One outage as a row of the table."""

from dataclasses import dataclass

from rasd.atlas.queries import Record
from rasd.observatory.heat.spans import length
from rasd.observatory.listing.cut import Cut
from rasd.outages import networks, services
from rasd.outages.words import ATTRIBUTIONS, CAUSES

Named = tuple[str, str]
"""What readers read, and the code of its page: the number of a network, the code of a service."""


@dataclass(frozen=True)
class Row:
    """`low` and `high` are whole hours; `is_open`: the record says that there were more."""

    record: Record
    cause: object
    found: object
    attribution: str
    is_announced: bool
    is_open: bool
    low: int
    high: int
    networks: tuple[Named, ...]
    services: tuple[Named, ...]


def row(cut: Cut, lang: str) -> Row:
    """Return the row of a record in a language."""
    part = cut.part
    return Row(
        record=cut.record,
        cause="" if part.cause == "unknown" else CAUSES[part.cause],
        found=ATTRIBUTIONS[part.attribution],
        attribution=part.attribution,
        is_announced=cut.is_announced,
        is_open=cut.lost.is_open,
        low=length(cut.lost.sure) // 60,
        high=-(-length(cut.lost.possible) // 60),
        networks=tuple(_network(one.asn, one.name, lang) for one in part.networks),
        services=tuple((services.name(code, lang), code) for code in part.services),
    )


def _network(asn: int, text: str, lang: str) -> Named:
    operator = networks.of_line(asn, text)
    number = operator.asn if operator else asn
    return networks.name(asn, text, lang), str(number or "")

"""The story of a record: when it happened, who reported it when, when it was published, corrected.

    story(case, versions) -> list[Moment]

Partial dates stand in the order of the last day that they may mean; what happened stands first.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rasd.atlas import days
from rasd.atlas.presentation import CaseView
from rasd.atlas.queries import Version


@dataclass(frozen=True)
class Moment:
    """One line: `kind` is happened, first_report, report, published, corrected or retracted.

    `name` and `url` are those of a source; `status` is given where the version changed it.
    """

    kind: str
    day: str
    name: str = ""
    url: str = ""
    version: int = 0
    status: str = ""
    destroyed_by: int | None = None


def story(case: CaseView, versions: Sequence[Version]) -> list[Moment]:
    """Return the moments of a record, in order; sources without a date are not among them."""
    reported = sorted(
        (source for source in case.sources if source.date),
        key=lambda source: days.last_day(source.date),
    )
    told = [
        Moment("report" if number else "first_report", source.date, source.name, source.url)
        for number, source in enumerate(reported)
    ]
    told += [_published(one, versions[:number]) for number, one in enumerate(versions)]
    told.sort(key=lambda moment: days.last_day(moment.day))
    return [Moment("happened", case.date_iso), *told]


def _published(version: Version, before: Sequence[Version]) -> Moment:
    changed = not before or before[-1].status != version.status
    kind = "corrected" if before else "published"
    return Moment(
        "retracted" if version.status == "retracted" else kind,
        version.day,
        version=version.version,
        status=version.status if changed else "",
        destroyed_by=version.destroyed_by,
    )

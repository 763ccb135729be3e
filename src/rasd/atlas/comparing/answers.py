"""What each of two questions finds, counted in the same ways."""

from dataclasses import dataclass

from rasd.atlas import store
from rasd.atlas.comparing.pair import Pair
from rasd.atlas.filters import Filters
from rasd.atlas.postings import Selection, select

Counts = dict[str, int]


@dataclass(frozen=True)
class Answer:
    """The records of one question: how many, and of each kind, place, status and time.

    `by_time` has months such as 2019-10 within one calendar year, else years. `undated` of them are
    known only to the year, `earlier` began before the months that are shown.
    """

    filters: Filters
    total: int
    by_kind: Counts
    by_place: Counts
    by_status: Counts
    by_time: Counts
    undated: int = 0
    earlier: int = 0


@dataclass(frozen=True)
class Answers:
    """Both answers; `shared` records are in the first and in the second."""

    a: Answer
    b: Answer
    shared: int
    monthly: bool


def answers(pair: Pair) -> Answers:
    """Return both answers from one state of the public store."""
    with store.snapshot() as db:
        first, second = select(db, pair.a), select(db, pair.b)
        monthly = bool(year_of(pair.a) and year_of(pair.b))
        return Answers(
            _answer(pair.a, first, monthly),
            _answer(pair.b, second, monthly),
            len(first.known_ids & second.known_ids),
            monthly,
        )


def year_of(filters: Filters) -> str:
    """Return the calendar year in which the whole period asked for lies, or ""."""
    first, last = filters.first_day[:4], filters.last_day[:4]
    return first if first == last else ""


def _answer(filters: Filters, found: Selection, monthly: bool) -> Answer:
    total = found.count()
    undated = earlier = 0
    if monthly:
        year = year_of(filters)
        known = found.without(found.narrowed("dp:year"))
        by_time = known.counts_by("fm", f"{year}-01", f"{year}-12")
        undated = found.narrowed("dp:year").counts_by("fy").get(year, 0)
        earlier = total - sum(by_time.values()) - undated
    else:
        by_time = found.counts_by("fy")
    return Answer(
        filters=filters,
        total=total,
        by_kind=found.counts_by("cat"),
        by_place=found.counts_by("plc"),
        by_status=found.counts_by("st"),
        by_time=by_time,
        undated=undated,
        earlier=earlier,
    )

"""What was published for a question since its reader was last told."""

from dataclasses import dataclass

from rasd.alerts import conf
from rasd.atlas import labels, law_codes, queries
from rasd.atlas.buckets import place_of
from rasd.atlas.filters import Filters
from rasd.atlas.queries import Record, Retraction
from rasd.atlas.queries.retractions import retractions_since


@dataclass(frozen=True)
class News:
    """Records in the order of publication, the latest first; `more` says that not all are here."""

    new: tuple[Record, ...]
    corrected: tuple[Record, ...]
    taken_back: tuple[Retraction, ...]
    more: bool

    def __bool__(self) -> bool:
        return bool(self.new or self.corrected or self.taken_back)

    def __len__(self) -> int:
        return len(self.new) + len(self.corrected) + len(self.taken_back)


def news_since(filters: Filters, seq: int) -> News:
    """Return what the log has for `filters` after its entry `seq`, as the store shows it now."""
    found = [one for one in queries.latest(conf.LISTED + 1, filters) if one.seq > seq]
    shown = found[: conf.LISTED]
    new = tuple(one for one in shown if not _was_there(one.ref, seq))
    gone = (one for one in retractions_since(seq) if _was_there(one.ref, seq))
    return News(
        new=new,
        corrected=tuple(one for one in shown if one not in new),
        taken_back=tuple(one for one in gone if _concerned(filters, one))[: conf.LISTED],
        more=len(found) > len(shown),
    )


def _was_there(ref: str, seq: int) -> bool:
    return queries.versions(ref)[0].seq <= seq


def _concerned(filters: Filters, gone: Retraction) -> bool:
    """Tell whether its last text answered the question; of a destroyed one everybody is told.

    A retracted record is in no index any more. Words, dates and the like are not compared: rather
    one reader too many hears that something must no longer be relied upon.
    """
    body = queries.body(gone.ref, gone.version - 1)
    if body is None:
        return True
    kinds = (body["category"], labels.group_of(body["category"]))
    said = (
        (filters.category, kinds),
        (filters.place, (place_of(body["place"]),)),
        (filters.district, (body["place"]["district"],)),
        (filters.law, law_codes.codes(body["law"])),
        (filters.actor, tuple(body["actors"])),
        (filters.affected, tuple(body["affected"])),
    )
    return all(not asked or asked in known for asked, known in said)

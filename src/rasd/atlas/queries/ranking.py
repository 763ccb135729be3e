"""Which of the records that words find come first."""

from pyroaring import BitMap

from rasd.atlas.filters import Filters
from rasd.atlas.index.words import exact_words
from rasd.atlas.postings import Selection
from rasd.atlas.postings.asked_words import AskedWords

MOST_RANKED = 1_000
COMMON = 50_000
"""FTS5 reads all records of a word to weigh it: words in more of them are not weighed."""
# How much a match counts in title, text and labels, and what the word exactly as typed adds.
_RANKED = """
    SELECT record.id, bm25(record_fts, 4.0, 1.0, 2.0, 2.0) AS rank, first_day, seq
    FROM record_fts JOIN record ON record.id = record_fts.rowid
    WHERE record_fts MATCH ? ORDER BY rank, first_day DESC, seq DESC
"""


def best(found: Selection, filters: Filters, offset: int, n: int) -> list[int]:
    """Return up to `n` ids of `found`, best match first.

    Up to a thousand are weighed by bm25; of more, those with all the words in their title come
    first, newest event first, then the others in the same order.
    """
    asked = AskedWords.read(filters.text)
    if _is_weighed(found, asked):
        rows = found.db.execute(_RANKED, (match_ranked(asked, filters.text),))
        ranked = [row[0] for row in rows if row[0] in found]
        return ranked[offset : offset + n]
    titled = found
    for stem in asked.stems:
        titled = titled.narrowed(f"t:{stem}")
    first = titled.newest(offset, n)
    if len(first) == n:
        return first
    others = found.without(titled)
    return first + others.newest(max(offset - titled.count(), 0), n - len(first))


def match_ranked(asked: AskedWords, text: str) -> str:
    """Return the FTS5 query for every word, exact words a bonus that excludes nothing."""
    needed = " AND ".join(f'{{title text labels}} : "{stem}"' for stem in asked.stems)
    bonus = " OR ".join(f'exact : "{word}"' for word in exact_words(text).split())
    return f"({needed}) AND (({needed}) OR {bonus})" if bonus else needed


def _is_weighed(found: Selection, asked: AskedWords) -> bool:
    everywhere = Selection(found.db, None)
    sets = [everywhere.narrowed(f"w:{stem}").known_ids for stem in asked.stems]
    if found.count() > MOST_RANKED or any(len(ids) > COMMON for ids in sets):
        return False
    return len(BitMap.intersection(*sets)) <= MOST_RANKED

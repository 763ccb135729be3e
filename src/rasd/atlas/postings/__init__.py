"""The inverted index: for each value that can be asked for, the set of records that have it.

One row is one term in one chunk of record ids, as a roaring bitmap; the newest ids of a term wait
in a short row of their own, so that a new record writes a few bytes a term however many records
there are. `terms` says which terms a record has, `writing` keeps them, `reading` and `selection`
answer questions from them.
"""

from rasd.atlas.postings.selection import Selection, select
from rasd.atlas.postings.terms import terms_of
from rasd.atlas.postings.writing import add, remove

__all__ = ["Selection", "add", "remove", "select", "terms_of"]

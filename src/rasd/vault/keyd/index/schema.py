"""The tables of the desk index, in memory."""

import sqlite3

# What `index` items may say of a folder besides its text; all optional strings.
FACETS = ("category", "governorate", "lane", "kind")
COLUMNS = ("title", "date", *FACETS)

_SCHEMA = f"""
CREATE TABLE doc (
  id INTEGER PRIMARY KEY, item TEXT NOT NULL UNIQUE, folder TEXT NOT NULL,
  {", ".join(f"{column} TEXT NOT NULL" for column in COLUMNS)}
);
CREATE INDEX doc_folder ON doc (folder);
CREATE INDEX doc_date ON doc (date);
CREATE TABLE doc_group (
  doc INTEGER NOT NULL, group_id TEXT NOT NULL, PRIMARY KEY (doc, group_id)
) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (key, tokenize = 'unicode61 remove_diacritics 0');
"""


def empty_index() -> sqlite3.Connection:
    """Return a fresh in-memory database; its caller serialises access."""
    connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.executescript(_SCHEMA)
    return connection

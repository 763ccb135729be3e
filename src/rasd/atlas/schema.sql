-- The public store: only what the ledger published, in the shapes that pages ask for.
-- It can be thrown away at any time and built again from the ledger (`rasd rebuild`).
-- Its version is PRAGMA user_version, set from store.SCHEMA_VERSION: raise that with any change here.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The log itself: leaves, bodies beside them, subtrees, signed heads.
CREATE TABLE entry (
    seq       INTEGER PRIMARY KEY,
    header    BLOB NOT NULL,
    leaf_hash BLOB NOT NULL CHECK (length(leaf_hash) = 32),
    kind      TEXT NOT NULL,
    ref       TEXT NOT NULL,
    version   INTEGER NOT NULL,
    status    TEXT NOT NULL,
    day       TEXT NOT NULL,
    UNIQUE (ref, version)
) STRICT;
-- Nearly all entries are cases: a page that was taken back is found without reading those.
CREATE INDEX entry_but_cases ON entry (kind, status) WHERE kind <> 'case';

-- A destroyed body has no row; the entry that destroyed it says so in its header.
CREATE TABLE body (
    seq  INTEGER PRIMARY KEY REFERENCES entry,
    salt BLOB NOT NULL,
    body BLOB NOT NULL
) STRICT;

CREATE TABLE node (
    level INTEGER NOT NULL,
    idx   INTEGER NOT NULL,
    hash  BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (level, idx)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkpoint (
    size INTEGER PRIMARY KEY,
    note TEXT NOT NULL
) STRICT;

-- The current version of each record that is shown.
CREATE TABLE record (
    id                INTEGER PRIMARY KEY,  -- small and dense, below 2^32: postings count in it; a rebuild
                                            -- gives new ones in the order of cells, so that sets compress
    ref               TEXT NOT NULL UNIQUE,
    seq               INTEGER NOT NULL REFERENCES entry,
    kind              TEXT NOT NULL,        -- case; or outage, whose body says more than a case's
    version           INTEGER NOT NULL,
    status            TEXT NOT NULL,
    published         TEXT NOT NULL,        -- day of this version
    first_published   TEXT NOT NULL,        -- day of version 1
    category          TEXT NOT NULL,
    category_group    TEXT NOT NULL,
    started           TEXT NOT NULL,        -- YYYY, YYYY-MM or YYYY-MM-DD, as published
    ended             TEXT NOT NULL,
    ongoing           INTEGER NOT NULL,
    precision         TEXT NOT NULL,        -- of started: day, month, year
    first_day         TEXT NOT NULL,        -- the days that started … ended may cover
    last_day          TEXT NOT NULL,
    date_confidence   TEXT NOT NULL,
    place             TEXT NOT NULL,        -- governorate code, or a bucket of the strip
    place_precision   TEXT NOT NULL,
    governorate       TEXT NOT NULL,
    district          TEXT NOT NULL,
    cell              TEXT NOT NULL,
    region            TEXT NOT NULL,
    title             TEXT NOT NULL,        -- JSON {"ar": …, "ckb": …, "en": …}
    summary           TEXT NOT NULL,
    place_name        TEXT NOT NULL,
    original_language TEXT NOT NULL,
    sources           INTEGER NOT NULL,     -- how many
    actors            TEXT NOT NULL,        -- codes, one a line, like the next two
    affected          TEXT NOT NULL,
    laws              TEXT NOT NULL,        -- articles, as law_codes writes them
    demonstration     INTEGER NOT NULL,
    CHECK (first_day <= last_day)
) STRICT;
CREATE INDEX record_by_time ON record (first_day DESC, seq DESC);
CREATE INDEX record_by_news ON record (seq DESC);
CREATE INDEX record_outages ON record (first_day DESC, seq DESC) WHERE kind = 'outage';

-- The inverted index: the ids of records that have a term, in chunks of 65,536 ids (rasd.atlas.postings).
CREATE TABLE posting (
    term   TEXT NOT NULL,
    chunk  INTEGER NOT NULL,                -- id >> 16; of common terms >> 20; of days -1
    bitmap BLOB NOT NULL,                   -- roaring bitmap of ids
    PRIMARY KEY (term, chunk)
) STRICT, WITHOUT ROWID;

-- The newest ids of a term, which no set holds yet: four zero bytes, then four bytes an id. Days have none.
CREATE TABLE recent (
    term TEXT PRIMARY KEY,
    ids  BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIEW posted (term, bitmap) AS
    SELECT term, bitmap FROM posting UNION ALL SELECT term, ids FROM recent;

-- H3 cells that hold records, ancestors of published cells too, by their centre in microdegrees.
CREATE TABLE cell (
    res  INTEGER NOT NULL,
    lat  INTEGER NOT NULL,
    lon  INTEGER NOT NULL,
    cell TEXT NOT NULL,
    PRIMARY KEY (res, lat, lon, cell)
) STRICT, WITHOUT ROWID;

-- Records that were taken back: the reason stands where the record stood.
CREATE TABLE retraction (
    id            INTEGER PRIMARY KEY,
    ref           TEXT NOT NULL UNIQUE,
    seq           INTEGER NOT NULL REFERENCES entry,
    version       INTEGER NOT NULL,
    day           TEXT NOT NULL,
    reason        TEXT NOT NULL,            -- JSON, {} when that body was destroyed too
    safety        INTEGER NOT NULL,
    demonstration INTEGER NOT NULL
) STRICT;

-- Words as rasd.text.search_key writes them, for phrases and ranking (single words are terms of posting);
-- `exact` holds folded whole words, for ranking only.
CREATE VIRTUAL TABLE record_fts USING fts5 (
    title, text, labels, exact,
    tokenize = "unicode61 remove_diacritics 0"
);

-- What the team writes itself: stories, guides, the canary, monthly numbers. Current version only.
CREATE TABLE page (
    ref             TEXT PRIMARY KEY,
    kind            TEXT NOT NULL,
    slug            TEXT NOT NULL,
    seq             INTEGER NOT NULL REFERENCES entry,
    first_seq       INTEGER NOT NULL REFERENCES entry, -- of two refs with one slug the older stands
    version         INTEGER NOT NULL,
    published       TEXT NOT NULL,
    first_published TEXT NOT NULL,
    body            TEXT NOT NULL,          -- JSON, exactly as published
    demonstration   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX page_by_slug ON page (kind, slug, first_seq);

"""What pages show is compared with the log piece by piece, in one process or in several."""

import sqlite3
from contextlib import closing

from pyroaring import BitMap

from rasd.atlas.factories import publish_case, retract_case
from rasd.atlas.follow import follow
from rasd.atlas.index_check import check_index, pieces
from rasd.atlas.postings.bitmaps import encode


def test_several_processes_find_what_one_finds(site, monkeypatch):
    refs = [publish_case(title={"en": f"Case {number}"}).ref for number in range(6)]
    retract_case(refs[5])
    follow()
    assert check_index() == []
    with closing(sqlite3.connect(site)) as db, db:
        db.execute("UPDATE record SET title = '{}' WHERE ref = ?", (refs[0],))
        db.execute("UPDATE posting SET bitmap = ? WHERE term = 'all'", (encode(BitMap([1, 2])),))
        db.execute("DELETE FROM posting WHERE term LIKE 'fd:%'")
        db.execute("DELETE FROM record_fts WHERE rowid = 4")
        db.execute("UPDATE retraction SET ref = 'IQ-1999-0001'")
        db.execute("INSERT INTO retraction SELECT 99, ?, seq, 1, day, '{}', 0, 0 FROM retraction",
                   (refs[1],))  # fmt: skip
    alone = sorted(map(str, check_index()))
    told = "\n".join(alone)
    for what in (
        f"{refs[0]}: shown otherwise than published: title",
        f"{refs[1]}: shown as a retraction, which the log does not say",
        f"{refs[3]}: is not found by the words",
        f"{refs[5]}: published, but not shown as a retraction",
        "IQ-1999-0001: shown as a retraction, which the log does not say",
        "under all",
        "has no set of records",
    ):
        assert what in told, (what, told)
    monkeypatch.setattr(pieces, "ENTRIES", 3)
    parts = []
    assert sorted(map(str, check_index(progress=parts.append))) == alone
    assert parts[-1] == 100 and len(parts) == 4

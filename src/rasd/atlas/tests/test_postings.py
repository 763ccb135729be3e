"""The inverted index answers as reading every record would, however the records came to be."""

import random
import sqlite3
from contextlib import closing
from datetime import date, timedelta
from itertools import product

import pytest

from rasd.atlas import queries, store
from rasd.atlas.factories import BAGHDAD, ONLINE, publish_case, retract_case
from rasd.atlas.filters import SHOWN_STATUSES, Filters
from rasd.atlas.follow import follow, rebuild
from rasd.atlas.index_check import check_index
from rasd.atlas.law_family import law_of
from rasd.atlas.postings import recent
from rasd.atlas.postings.bitmaps import chunk_of, decode
from rasd.atlas.postings.calendar import steps
from rasd.atlas.postings.collected import Collected
from rasd.places import cells, names
from rasd.text.search_key import query_terms, search_key

TEXTS = ("قطع الإنترنت في بغداد", "اعتقال صحفي", "journalist arrested", "ڕۆژنامەنووس دەستگیرکرا")
LAWS = ("", "Penal Code 433", "المادة 433 من قانون العقوبات", "Law No. 76 of 2020; Penal Code 226")
DAYS = ("2018", "2018-12", "2018-12-31", "2019-01-01", "2019-10", "2019-10-02", "2020-02-29")
RECORDS = """
    SELECT record.*, f.text AS x, f.labels AS labels
    FROM record JOIN record_fts AS f ON f.rowid = record.id
"""
ENDS = ("", "2019-12", "2020-03-01", "2021")


def a_cell(chance):
    centre = chance.choice([(33.31, 44.36), (33.33, 44.40), (31.05, 46.26)])
    governorate = "IQ-BG" if centre[0] > 33 else "IQ-DQ"
    cell = cells.published_cell(*centre, chance.choice((5, 6, 7)))
    return {**BAGHDAD, "precision": "cell", "governorate": governorate, "cell": cell}


def content(chance):
    district = chance.choice(names.districts("IQ-BA"))
    started = chance.choice(DAYS)
    ended = chance.choice([end for end in ENDS if not end or end >= started[: len(end)]])
    return {
        "title": {"en": chance.choice(TEXTS)},
        "summary": {"ar": " ".join(chance.choices(TEXTS, k=2))},
        "category": chance.choice(("arrest_detention", "network_shutdown", "raid_closure")),
        "started": started,
        "ended": ended,
        "ongoing": int(not ended and chance.random() < 0.1),
        "date_confidence": chance.choice(("stated", "inferred")),
        "place": chance.choice(
            [
                BAGHDAD,
                ONLINE,
                a_cell(chance),
                {**BAGHDAD, "precision": "district", "governorate": "", "district": district.code},
            ]
        ),
        "actors": chance.sample(("security_forces", "unknown"), chance.randint(0, 2)),
        "affected": chance.sample(("journalist", "lawyer"), chance.randint(0, 2)),
        "law": chance.choice(LAWS),
        "status": chance.choice(SHOWN_STATUSES),
    }


def something_happens(chance, versions):
    """Publish, correct, retract or destroy; `versions` counts those of each ref."""
    what = chance.random() if versions else 0
    if what < 0.5:
        ref = publish_case(**content(chance)).ref
        versions[ref] = 1
        return
    ref = chance.choice(list(versions))
    versions[ref] += 1
    if what < 0.75:
        publish_case(ref, **content(chance))
    else:
        destroyed = tuple(range(1, versions[ref])) if what > 0.88 else ()
        retract_case(ref, destroys=destroyed)
        del versions[ref]


def sets_by_ref(path):
    """Return everything that the index holds, ids replaced by refs."""
    with closing(sqlite3.connect(path)) as db:
        refs = dict(db.execute("SELECT id, ref FROM record"))
        sets = {}
        for term, stored in db.execute("SELECT term, bitmap FROM posted"):
            sets.setdefault(term, set()).update(refs[number] for number in decode(stored))
        columns = [row[1] for row in db.execute("PRAGMA table_info(record)") if row[1] != "id"]
        rows = db.execute(f"SELECT {', '.join(columns)} FROM record ORDER BY ref").fetchall()
        words = db.execute(
            "SELECT ref, f.title, f.text, f.labels, f.exact FROM record_fts AS f"
            " JOIN record ON record.id = f.rowid ORDER BY ref"
        ).fetchall()
        return sets, rows, words, db.execute("SELECT * FROM cell").fetchall()


def cites(laws, asked):
    return asked in laws or any(law_of(law) == asked for law in laws)


def scanned(filters):
    """Return the records that a question finds, newest first, by reading every row."""
    found = []
    for row in store.connect().execute(RECORDS):
        words = {*search_key(row["title"]).split(), *f"{row['x']} {row['labels']}".split()}
        ok = (
            filters.category in ("", row["category"], row["category_group"])
            and filters.status in ("", row["status"])
            and filters.place in ("", row["place"])
            and filters.district in ("", row["district"])
            and filters.confidence in ("", row["date_confidence"])
            and filters.scope in ("", row["place_precision"])
            and (not filters.actor or filters.actor in row["actors"].split("\n"))
            and (not filters.affected or filters.affected in row["affected"].split("\n"))
            and (not filters.law or cites(row["laws"].split("\n"), filters.law))
            and (not filters.since or row["last_day"] >= filters.first_day)
            and (not filters.until or row["first_day"] <= filters.last_day)
            and set(query_terms(filters.text)) <= words
        )
        if ok:
            found.append((row["first_day"], row["seq"], row["ref"]))
    return [ref for _day, _seq, ref in sorted(found, reverse=True)]


@pytest.mark.parametrize(("seed", "full"), [(1, 200), (2, 3)])
def test_a_store_that_followed_is_the_store_that_a_rebuild_makes(
    site, tmp_path, monkeypatch, seed, full
):
    monkeypatch.setattr(recent, "FULL", full)
    chance, versions = random.Random(seed), {}
    for _ in range(8):
        for _ in range(3):
            something_happens(chance, versions)
        follow()
    anew = tmp_path / "anew.sqlite3"
    rebuild(path=anew)
    followed, built = sets_by_ref(site), sets_by_ref(anew)
    assert followed[0].keys() == built[0].keys()
    assert followed == built
    assert len(followed[1]) == len(versions)
    assert check_index(site) == check_index(anew) == []


def test_every_question_finds_what_reading_every_record_finds(site):
    chance, versions = random.Random(5), {}
    for _ in range(40):
        something_happens(chance, versions)
    follow()
    for _ in range(6):
        something_happens(chance, versions)
    follow()
    dates = ["", *DAYS, "2019-10-15", "2018-06-30", "2020-03-02", "2022"]
    for since, until in chance.sample(list(product(dates, dates)), 70):
        asked = Filters.parse({"from": since, "to": until})
        assert [r.ref for r in queries.records(asked, size=99).items] == scanned(asked), asked
    choices = {
        "category": ["", "arrest_detention", "access"],
        "status": ["", "verified"],
        "actor": ["", "security_forces"],
        "affected": ["", "journalist"],
        "law": ["", "penal-433", "law-76-2020", "penal"],
        "district": ["", names.districts("IQ-BA")[0].code],
        "confidence": ["", "inferred"],
        "scope": ["", "cell", "district"],
        "place": ["", "IQ-BG", "online"],
        "text": ["", "الانترنت", "journalist"],
        "since": ["", "", "2019-01-01"],
    }
    for _ in range(40):
        asked = Filters(**{field: chance.choice(some) for field, some in choices.items()})
        assert sorted(r.ref for r in queries.records(asked, size=99).items) == sorted(
            scanned(asked)
        )
        assert [r.ref for r, _ in queries.each_record(asked)] == scanned(asked)
        for by, field in (
            (queries.counts_by_actor, "actor"),
            (queries.counts_by_law, "law"),
            (queries.counts_by_scope, "scope"),
            (queries.counts_by_district, "district"),
            (queries.counts_by_category, "category"),
        ):
            counted = by(asked)
            for one in [one for one in counted if one.count] + chance.sample(
                counted, min(1, len(counted))
            ):
                changed = Filters(**{**{f: getattr(asked, f) for f in choices}, field: one.code})
                assert one.count == len(scanned(changed)), (field, one)


def test_cells_count_each_record_once_and_no_finer_than_published(site):
    chance = random.Random(8)
    for _ in range(30):
        publish_case(place=a_cell(chance))
    publish_case()
    follow()
    iraq = (38.0, 29.0, 49.0, 38.0)
    for res in (3, 4, 5, 6, 7):
        assert sum(count for _cell, count in queries.cells(Filters(), iraq, res)) == 30
    published = dict(queries.counts_by_cell(Filters()))
    assert dict(queries.cells(Filters(), iraq, 7)) == published
    south = queries.cells(Filters(), (46.0, 30.8, 46.5, 31.3), 7)
    assert sum(count for _cell, count in south) == len(scanned(Filters(place="IQ-DQ")))
    cell = max(published, key=published.get)
    assert queries.total(Filters.parse({"cell": cell})) >= published[cell]


def test_a_view_of_too_many_cells_is_refused(site, monkeypatch):
    from rasd.atlas.queries import hexagons as module

    publish_case(place=a_cell(random.Random(1)))
    follow()
    monkeypatch.setattr(module, "MOST_IN_VIEW", 0)
    with pytest.raises(queries.TooManyCells):
        queries.cells(Filters(), (38.0, 29.0, 49.0, 38.0), 3)


def test_a_phrase_is_found_only_in_order_and_without_a_change_of_its_words(site):
    publish_case(title={"ar": "ساحة التحرير"}, summary={"en": "x"})
    publish_case(title={"ar": "التحرير ليس في ساحة"}, summary={"en": "x"})
    follow()
    assert queries.total(Filters(text="ساحه التحرير")) == 2
    assert queries.total(Filters(text='"ساحه التَّحرير"')) == 1
    assert queries.total(Filters(text="«التحرير ساحة»")) == 0


def test_of_many_hits_titles_come_first_then_the_newest(site, monkeypatch):
    from rasd.atlas.queries import ranking

    monkeypatch.setattr(ranking, "MOST_RANKED", 2)
    for day in ("2019-10-01", "2019-10-02", "2019-10-03"):
        publish_case(title={"en": "x"}, summary={"en": "the square"}, started=day)
    publish_case(title={"en": "Square"}, summary={"en": "x"}, started="2018-01-01")
    follow()
    asked = Filters(text="square")
    refs = [record.ref for record in queries.records(asked).items]
    assert refs == ["IQ-2018-0001", "IQ-2019-0003", "IQ-2019-0002", "IQ-2019-0001"]
    paged = [queries.records(asked, page, size=3).items for page in (1, 2)]
    assert [record.ref for page in paged for record in page] == refs


def test_rows_gathered_at_a_rebuild_are_those_that_a_single_new_record_changes():
    collected, rows = Collected(), []
    numbers = (1, 65_535, 65_536, 900_000, (1 << 20) - 1, 1 << 20, 3 << 20)
    terms = ("all", "fy:2019", "fd:2019-10-02", "w:word")
    for number in numbers:
        rows += collected.add(number, terms)
    rows += collected.rest()
    keys = [(term, chunk) for term, chunk, _ids in rows]
    assert len(keys) == len(set(keys))
    assert len([key for key in keys if key[0] == "fy:2019"]) == 3
    for term in terms:
        assert sorted(n for t, _chunk, ids in rows if t == term for n in ids) == sorted(numbers)
    assert all(chunk_of(t, number) == chunk for t, chunk, ids in rows for number in ids)


def test_a_span_is_put_together_from_few_years_months_and_days():
    def made(first, last, years=None):
        return [(step.without, step.within) for step in steps(first, last, years)]

    assert made("2019-01-01", "2019-12-28") == [
        ([], []),
        ([], ["2019"]),
        ([], []),
        (["2019-12-29", "2019-12-30", "2019-12-31"], []),
    ]
    assert made("2005-03-01", "9999-12-31", (2004, 2026)) == [
        ([], [""]),
        (["2004"], []),
        (["2005-01", "2005-02"], []),
        ([], []),
    ]
    assert made("2020-02-01", "2020-02-29") == [([], []), ([], []), ([], ["2020-02"]), ([], [])]
    chance = random.Random(4)
    every = [date(2018, 1, 1) + timedelta(days=at) for at in range(3 * 365)]
    for _ in range(60):
        first, last = sorted(day.isoformat() for day in chance.sample(every, 2))
        held, read = set(), 0
        for without, within in made(first, last, (2018, 2020)):
            held -= {day for day in held if day.startswith(tuple(without) or "-")}
            held |= {f"{day}" for day in every if f"{day}".startswith(tuple(within) or "-")}
            read += len(without) + len(within)
        assert sorted(held) == [f"{day}" for day in every if first <= f"{day}" <= last]
        assert read <= 40

"""Searching what is sealed: complete, current, and within the asker's groups only."""

import json
import time

import pytest

from rasd.kernel.clock import today
from rasd.ledger.models import AuditEntry
from rasd.vault import actions
from rasd.vault.crypto import age_box, envelope
from rasd.vault.crypto.keypair import new_pair
from rasd.vault.crypto.wrap import wrap
from rasd.vault.models import Folder, FolderKey, FolderWrap, Group, Item


def indexed(title, group="desk", **facts):
    folder = actions.create_folder(kind="report", group=group)
    actions.seal_item(
        folder=folder, compartment="content", kind="index", data={"title": title, **facts}
    )
    return folder


def test_words_are_found_in_any_spelling_and_all_must_occur(team, unlock):
    found = indexed("اعتقال مدوّن", text="في مدينة البصرة", date="2019-10-02")
    indexed("حجب موقع", text="في بغداد")
    amal = unlock(team.amal)
    assert amal.search("إعتقال البصره").folders == [found.pk]
    assert amal.search("اعتقال بغداد").folders == []
    assert len(amal.search("اعتقال بغداد", any_word=True).folders) == 2
    assert amal.search("؟!").folders == []
    assert amal.search().total == 2


def test_hits_carry_what_a_list_shows(team, unlock):
    folder = indexed("عنوان", category="arrest_detention", governorate="IQ-BA", date="2020-01")
    (hit,) = unlock(team.amal).search().hits
    assert (hit.folder, hit.title, hit.category, hit.governorate, hit.date, hit.lane) == (
        folder.pk,
        "عنوان",
        "arrest_detention",
        "IQ-BA",
        "2020-01",
        "",
    )


def test_filters_and_counts(team, unlock):
    a = indexed("a", governorate="IQ-BG", category="block", date="2019-10-02", lane="new")
    b = indexed("b", governorate="IQ-BG", category="arrest", date="2019-10", lane="new")
    c = indexed("c", governorate="IQ-NI", category="arrest", date="2021", lane="priority")
    indexed("d", governorate="IQ-NI")
    amal = unlock(team.amal)
    assert amal.search(filters={"governorate": "IQ-BG"}).folders == [a.pk, b.pk]
    assert amal.search(filters={"category": ["arrest", "block"]}).total == 3
    assert amal.search(filters={"from": "2019-10-05"}).folders == [c.pk, b.pk]
    assert amal.search(filters={"to": "2019-12-31"}).folders == [a.pk, b.pk]
    assert amal.search(filters={"to": "2019-10-01"}).folders == [b.pk]
    assert amal.search(filters={"folders": [c.pk, a.pk]}).total == 2
    assert amal.search(filters={"folders": []}).total == 0
    result = amal.search(filters={"lane": "new"}, limit=1, offset=1)
    assert (result.folders, result.total) == ([b.pk], 2)
    assert amal.search().counts == {
        "governorate": {"IQ-BG": 2, "IQ-NI": 2},
        "category": {"arrest": 2, "block": 1},
        "lane": {"new": 2, "priority": 1},
        "kind": {},
    }
    with pytest.raises(ValueError, match="unknown filters"):
        amal.search(filters={"goverorate": "IQ-BG"})


def test_another_groups_folders_are_neither_found_nor_counted(team, unlock):
    actions.create_group(slug="other", founders=[team.outsider])
    mine, theirs = indexed("سر", category="block"), indexed("سر", group="other", category="leak")
    amal, outsider = unlock(team.amal), unlock(team.outsider)
    for search in ({}, {"query": "سر"}, {"filters": {"folders": [mine.pk, theirs.pk]}}):
        assert (amal.search(**search).folders, outsider.search(**search).folders) == (
            [mine.pk],
            [theirs.pk],
        )
    assert amal.search().counts["category"] == {"block": 1}
    assert amal.search().total == 1


def test_new_changed_and_shredded_folders_show_at_once(team, unlock):
    amal = unlock(team.amal)
    assert amal.search().total == 0
    folder = indexed("old title")
    assert amal.search("old").total == 1
    actions.seal_item(folder=folder, compartment="content", kind="index", data={"title": "new"})
    assert (amal.search("old").total, amal.search("new").total) == (0, 1)
    assert folder.items.filter(kind="index").count() == 1
    actions.shred(folder=folder)
    assert amal.search().total == 0


def test_when_a_person_locks_what_only_they_could_open_leaves_memory(team, unlock, service, clock):
    actions.create_group(slug="other", founders=[team.outsider])
    indexed("theirs", group="other")
    indexed("ours")
    outsider = unlock(team.outsider)
    assert outsider.search().total == 1
    clock.advance(600)
    amal = unlock(team.amal)
    assert amal.search().total == 1
    outsider.status()
    clock.advance(400)
    service.sweep()
    titles = service.index._database.execute("SELECT title FROM doc").fetchall()
    assert titles == [("ours",)]


def test_a_search_by_words_is_on_record_sealed(team, unlock):
    amal = unlock(team.amal)
    amal.search("كلمة")
    entry = AuditEntry.objects.get(verb="index.searched")
    assert "كلمة".encode() not in bytes(entry.sealed)
    amal.search(filters={"lane": "new"})
    assert AuditEntry.objects.filter(verb="index.searched").count() == 1


def test_a_damaged_index_item_hides_only_itself(team, unlock):
    damaged, healthy = indexed("damaged"), indexed("healthy")
    Item.objects.filter(folder=damaged).update(blob=b"junk")
    assert unlock(team.amal).search().folders == [healthy.pk]


def many_indexed(count):
    """Rows as the actions make them, in few statements."""
    group = Group.objects.get(slug="desk")
    epoch = group.epochs.get()
    folders = [Folder(kind="report", group=group) for _ in range(count)]
    pairs = [new_pair() for _ in folders]
    keys = [
        FolderKey(folder=folder, compartment="content", public_key=pair.public)
        for folder, pair in zip(folders, pairs, strict=True)
    ]
    items = []
    for number, (folder, pair) in enumerate(zip(folders, pairs, strict=True)):
        body = {"title": f"بلاغ رقم {number}", "text": "اعتقال متظاهر في ساحة التحرير"}
        context = envelope.Context(folder.pk, "content", 0, "index")
        blob = age_box.seal([pair.public], envelope.pack(context, json.dumps(body).encode()))
        items.append(
            Item(
                folder=folder,
                compartment="content",
                kind="index",
                seq=0,
                blob=blob,
                size_bucket=1024,
                day=today(),
            )
        )
    Folder.objects.bulk_create(folders)
    FolderKey.objects.bulk_create(keys)
    FolderWrap.objects.bulk_create(
        FolderWrap(folder_key=key, epoch=epoch, blob=wrap(pair.private, bytes(epoch.public_key)))
        for key, pair in zip(keys, pairs, strict=True)
    )
    Item.objects.bulk_create(items)


def test_two_thousand_items_are_indexed_in_reasonable_time(team, unlock):
    many_indexed(2000)
    amal = unlock(team.amal)
    started = time.process_time()
    assert amal.search("التحرير").total == 2000
    assert time.process_time() - started < 20
    started = time.process_time()
    assert amal.search("رقم 1234").total == 1
    assert time.process_time() - started < 2

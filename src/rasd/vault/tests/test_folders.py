"""Sealing needs no secret; opening is for those entitled, and every opening is on record."""

import json
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from rasd.kernel.clock import today
from rasd.kernel.errors import Refused
from rasd.ledger.models import AuditEntry
from rasd.vault import actions, audit, reporter_access
from rasd.vault.access import Access
from rasd.vault.crypto.keypair import new_pair
from rasd.vault.errors import Damaged, NoSuchCompartment, Shredded
from rasd.vault.models import FolderWrap, Item

WORDS = "اعتقال مدوّن في بغداد"


@pytest.fixture
def reporter():
    return new_pair()


@pytest.fixture
def folder(team, reporter):
    folder = actions.create_folder(kind="report", group="desk", reporter_public=reporter.public)
    actions.seal_item(folder=folder, compartment="content", kind="report", data={"text": WORDS})
    actions.seal_item(folder=folder, compartment="contact", kind="contact", data={"phone": "07"})
    return folder


def test_a_member_opens_what_anyone_sealed(folder, team, unlock):
    report, contact = unlock(team.amal).open(folder.pk)
    assert (report.kind, report.seq, report.data) == ("report", 0, {"text": WORDS})
    assert (contact.compartment, contact.seq, contact.day) == ("contact", 1, today())


def test_only_the_asked_compartments_open(folder, team, unlock):
    (only,) = unlock(team.amal).open(folder.pk, ["contact"])
    assert only.data == {"phone": "07"}


def test_an_outsider_meets_the_same_answer_as_for_no_folder(folder, team, unlock):
    outsider = unlock(team.outsider)
    with pytest.raises(Refused):
        outsider.open(folder.pk)
    with pytest.raises(Refused):
        outsider.open(uuid4())


def test_what_belongs_to_other_groups_is_filtered_before_any_key_is_needed(folder, team):
    chiman, outsider = Access(team.chiman, ""), Access(team.outsider, "")
    assert (chiman.groups, outsider.groups) == ({"desk"}, set())
    assert [row["pk"] for row in chiman.readable_folders("report")] == [folder.pk]
    assert not chiman.readable_folders("case")
    assert not outsider.readable_folders("report")


def test_the_reporter_opens_their_words_and_answers_but_nothing_else(folder, reporter):
    actions.seal_item(folder=folder, compartment="content", kind="question", data={"text": "متى؟"})
    actions.seal_item(folder=folder, compartment="team", kind="note", data={"text": "internal"})
    actions.seal_item(folder=folder, compartment="content", kind="index", data={"title": "t"})
    opened = reporter_access.open_folder(folder, reporter.private)
    assert [item.kind for item in opened] == ["report", "question"]
    assert [item.compartment for item in opened] == ["content", "content"]
    questions = reporter_access.open_folder(folder, reporter.private, kinds=["question"])
    assert [item.data["text"] for item in questions] == ["متى؟"]


def test_another_reporters_code_opens_nothing(folder):
    with pytest.raises(Damaged):
        reporter_access.open_folder(folder, new_pair().private)


def test_no_clear_word_is_in_the_rows(folder):
    for item in Item.objects.all():
        assert "اعتقال".encode() not in bytes(item.blob)
        assert b"phone" not in bytes(item.blob)


def test_an_unknown_compartment_is_an_error(folder):
    with pytest.raises(NoSuchCompartment):
        actions.seal_item(folder=folder, compartment="diary", kind="note", data={})


def test_items_swapped_between_folders_or_places_are_detected(folder, team, unlock, reporter):
    other = actions.create_folder(kind="report", group="desk", reporter_public=reporter.public)
    actions.seal_item(folder=other, compartment="content", kind="report", data={"text": "other"})
    for message in ("first", "second"):
        actions.seal_item(
            folder=folder, compartment="content", kind="message", data={"text": message}
        )
    first, second = folder.items.filter(kind="message").order_by("seq")
    Item.objects.filter(pk=first.pk).update(blob=second.blob)
    amal = unlock(team.amal)
    with pytest.raises(Damaged):
        amal.open(folder.pk)
    Item.objects.filter(pk=first.pk).update(blob=first.blob)
    assert len(amal.open(folder.pk)) == 4
    Item.objects.filter(folder=folder, kind="report").update(blob=other.items.get().blob)
    with pytest.raises(Damaged):
        amal.open(folder.pk)
    with pytest.raises(Damaged):
        reporter_access.open_folder(folder, reporter.private)


def test_wraps_swapped_between_folders_are_detected(folder, team, unlock):
    other = actions.create_folder(kind="report", group="desk")
    mine = FolderWrap.objects.get(
        folder_key__folder=folder, folder_key__compartment="content", epoch__isnull=False
    )
    theirs = FolderWrap.objects.get(folder_key__folder=other, folder_key__compartment="content")
    FolderWrap.objects.filter(pk=mine.pk).update(blob=theirs.blob)
    with pytest.raises(Damaged):
        unlock(team.amal).open(folder.pk)


def test_an_opening_is_on_record_before_the_answer(folder, team, unlock):
    amal = unlock(team.amal)
    before = AuditEntry.objects.count()
    amal.open(folder.pk, ["content"])
    entry = AuditEntry.objects.get(seq=before)
    assert entry.verb == "folder.opened"
    assert str(folder.pk).encode() not in bytes(entry.sealed)

    details = [e["details"] for e in unlock(team.baran).audit_log() if e["verb"] == entry.verb]
    assert details == [
        {"actor": str(team.amal), "subject": str(folder.pk), "compartments": ["content"]}
    ]


def test_what_cannot_be_recorded_is_not_opened(folder, team, unlock, service):
    amal = unlock(team.amal)
    book = FolderWrap.objects.filter(folder_key__folder__kind=audit.BOOK)
    book.delete()
    from rasd.vault.models import Folder, FolderKey

    FolderKey.objects.filter(folder__kind=audit.BOOK).delete()
    Folder.objects.filter(kind=audit.BOOK).delete()
    with pytest.raises(audit.NoAuditBook):
        amal.open(folder.pk)


def test_the_audit_chain_opens_to_its_group_only(folder, team, unlock):
    unlock(team.amal).open(folder.pk)
    with pytest.raises(Refused):
        unlock(team.chiman).audit_log()


def test_a_shredded_folder_is_gone_for_everyone(folder, team, unlock, reporter):
    sealing = actions.seal_file(folder=folder)
    sealing.push(b"photo")
    path = sealing.finish({"name": "a.jpg"}).file_name
    wraps = [bytes(w.blob) for w in FolderWrap.objects.filter(folder_key__folder=folder)]
    assert wraps
    with transaction.atomic():
        actions.shred(folder=folder)
    actions.shred(folder=folder)
    assert not FolderWrap.objects.filter(folder_key__folder=folder).exists()
    assert not folder.items.exists()
    assert path
    with pytest.raises(Refused):
        unlock(team.amal).open(folder.pk)
    assert reporter_access.open_folder(folder, reporter.private) == []
    with pytest.raises(Shredded):
        actions.seal_item(folder=folder, compartment="content", kind="message", data={})


def test_the_database_refuses_a_wrap_for_both_or_none(folder):
    wrap = FolderWrap.objects.filter(to_reporter=True).get()
    with pytest.raises(IntegrityError), transaction.atomic():
        FolderWrap.objects.filter(pk=wrap.pk).update(to_reporter=False)


def test_sealed_sizes_of_different_reports_are_the_same(team):
    buckets = set()
    for length in (1, 40, 200):
        folder = actions.create_folder(kind="report", group="desk")
        item = actions.seal_item(
            folder=folder, compartment="content", kind="report", data={"text": "ن" * length}
        )
        buckets.add(item.size_bucket)
    assert buckets == {1024}


def test_data_is_json_all_the_way(folder, team, unlock):
    data = {"list": [1, "٢", None, True], "nested": {"ك": "ی"}}
    actions.seal_item(folder=folder, compartment="team", kind="note", data=data)
    note = unlock(team.baran).open(folder.pk, ["team"])[0]
    assert note.data == json.loads(json.dumps(data))

"""Letting people in, and revoking now: nothing new, and after the rewrap nothing old."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from rasd.kernel.errors import Conflict, Locked, Refused
from rasd.vault import actions, queries
from rasd.vault.crypto.errors import Damaged
from rasd.vault.crypto.wrap import unwrap
from rasd.vault.keyd import rewrap
from rasd.vault.models import Epoch, EpochWrap, FolderWrap, Group, Membership, Removal
from rasd.vault.tests.conftest import keys_of


def sealed_folder(text="x"):
    folder = actions.create_folder(kind="case", group="desk")
    actions.seal_item(folder=folder, compartment="content", kind="facts", data={"text": text})
    return folder


def epochs_that_open(keys):
    """Whoever has these private keys and the whole database today: which epochs open?"""
    opened = {}
    for wrap in EpochWrap.objects.select_related("epoch"):
        try:
            opened[wrap.epoch_id] = unwrap(
                bytes(wrap.blob), keys.x_private, expected_public=bytes(wrap.epoch.public_key)
            )
        except Damaged:
            continue
    return opened


def wraps_that_open(epoch_keys):
    opened = 0
    for wrap in FolderWrap.objects.select_related("folder_key"):
        for key in epoch_keys.values():
            try:
                unwrap(bytes(wrap.blob), key, expected_public=bytes(wrap.folder_key.public_key))
            except Damaged:
                continue
            opened += 1
    return opened


def test_a_granted_member_opens_what_was_sealed_before(team, unlock):
    folder = sealed_folder("before")
    newcomer = unlock(team.outsider)
    with pytest.raises(Refused):
        newcomer.open(folder.pk)
    unlock(team.amal).grant("desk", team.outsider)
    unlock(team.amal).grant("desk", team.outsider)
    assert newcomer.open(folder.pk)[0].data == {"text": "before"}
    assert team.outsider in queries.members_of("desk")


def test_only_members_grant_and_revoke_and_nobody_removes_themselves(team, unlock):
    outsider, chiman = unlock(team.outsider), unlock(team.chiman)
    for verb in (outsider.grant, outsider.revoke):
        with pytest.raises(Refused):
            verb("desk", team.baran)
    with pytest.raises(Refused):
        chiman.grant("audit", team.chiman)
    with pytest.raises(Refused):
        chiman.grant("no-such-group", team.chiman)
    with pytest.raises(Refused):
        chiman.revoke("desk", team.chiman)
    with pytest.raises(Conflict):
        chiman.grant("desk", uuid4())


def test_a_revoked_member_opens_nothing_new_and_nothing_old(team, unlock):
    old = sealed_folder("old")
    amal, chiman = unlock(team.amal), unlock(team.chiman)
    stolen = keys_of(team.chiman)
    assert wraps_that_open(epochs_that_open(stolen)) == 5
    kept_epochs = epochs_that_open(stolen)

    amal.revoke("desk", team.chiman)
    new = sealed_folder("new")

    with pytest.raises(Locked):
        chiman.open(old.pk)
    chiman = unlock(team.chiman)
    for folder in (old, new):
        with pytest.raises(Refused):
            chiman.open(folder.pk)
        assert amal.open(folder.pk)
    assert chiman.search().total == 0
    # Not even with their keys, a kept epoch key and the whole database.
    assert epochs_that_open(stolen) == {}
    assert wraps_that_open(kept_epochs) == 0
    assert team.chiman not in queries.members_of("desk")
    removal = Removal.objects.get()
    assert (removal.member, removal.removed_by) == (team.chiman, team.amal)


def test_the_old_epoch_is_destroyed_for_everyone_after_the_rewrap(team, unlock):
    sealed_folder()
    unlock(team.amal).revoke("desk", team.chiman)
    first, second = Epoch.objects.filter(group__slug="desk").order_by("number")
    assert not first.wraps.exists()
    assert set(second.wraps.values_list("member", flat=True)) == {team.amal, team.baran}
    assert not FolderWrap.objects.filter(epoch=first).exists()


def test_a_revoked_member_can_be_let_in_again(team, unlock):
    folder = sealed_folder()
    amal = unlock(team.amal)
    amal.revoke("desk", team.chiman)
    amal.grant("desk", team.chiman)
    assert unlock(team.chiman).open(folder.pk)
    assert Membership.objects.filter(member=team.chiman, group__slug="desk").count() == 2


@pytest.mark.parametrize("chunks_before_the_crash", [0, 1, 2])
def test_a_crash_amid_the_rewrap_loses_nothing_and_the_next_unlock_goes_on(
    team, unlock, monkeypatch, chunks_before_the_crash
):
    monkeypatch.setattr(rewrap, "CHUNK", 4)
    folders = [sealed_folder(str(n)) for n in range(3)]
    amal = unlock(team.amal)
    whole, calls = rewrap._move_chunk, []

    def crash(*arguments):
        calls.append(1)
        if len(calls) > chunks_before_the_crash:
            raise SystemExit
        return whole(*arguments)

    with monkeypatch.context() as crashing:
        crashing.setattr(rewrap, "_move_chunk", crash)
        with pytest.raises(SystemExit):
            amal.revoke("desk", team.chiman)
    old = Epoch.objects.get(group__slug="desk", number=1)
    assert FolderWrap.objects.filter(epoch=old).count() == 15 - 4 * chunks_before_the_crash
    for folder in folders:
        assert amal.open(folder.pk)
    with pytest.raises(Refused):
        unlock(team.chiman).open(folders[0].pk)

    baran = unlock(team.baran)
    assert not FolderWrap.objects.filter(epoch=old).exists()
    assert not old.wraps.exists()
    for folder in folders:
        assert baran.open(folder.pk)


def test_a_damaged_wrap_does_not_stop_the_rewrap_of_the_others(team, unlock):
    damaged, healthy = sealed_folder(), sealed_folder("healthy")
    FolderWrap.objects.filter(folder_key__folder=damaged).update(blob=b"\0" * 80)
    amal = unlock(team.amal)
    amal.revoke("desk", team.chiman)
    old = Epoch.objects.get(group__slug="desk", number=1)
    assert FolderWrap.objects.filter(epoch=old).count() == 5
    assert amal.open(healthy.pk)[0].data == {"text": "healthy"}


def test_new_folders_are_wrapped_to_the_newest_epoch(team, unlock):
    unlock(team.amal).revoke("desk", team.chiman)
    folder = sealed_folder()
    numbers = FolderWrap.objects.filter(folder_key__folder=folder).values_list(
        "epoch__number", flat=True
    )
    assert set(numbers) == {2}


def test_a_member_is_in_the_groups_that_they_founded(team):
    actions.create_group(slug="alone", founders=[team.amal])
    assert queries.members_of("alone") == {team.amal}
    assert queries.members_of("nobody") == set()
    assert queries.groups_of(team.amal) == {"audit", "desk", "alone"}


def test_keys_of_sealed_and_partner_groups_are_never_made_here(team):
    for kind in ("sealed", "partner", "recovery"):
        with pytest.raises(ValueError, match="online"):
            actions.create_group(slug=kind, kind=kind, founders=[team.amal])
    with pytest.raises(ValueError, match="founders"):
        actions.create_group(slug="empty", founders=[])


def test_the_database_refuses_unknown_kinds_and_removing_oneself(team):
    with pytest.raises(IntegrityError), transaction.atomic():
        Group.objects.create(slug="strange", kind="telepathic")
    membership = Membership.objects.filter(member=team.amal).first()
    with pytest.raises(IntegrityError), transaction.atomic():
        Removal.objects.create(
            membership=membership, member=team.amal, removed_by=team.amal, day="2026-01-01"
        )

"""Unlocking: who, with what, for how long."""

import pytest

from rasd.kernel.errors import Locked
from rasd.kernel.secret import SecretText
from rasd.ledger.models import AuditEntry
from rasd.vault import access, drafts
from rasd.vault.actions import create_folder, create_member
from rasd.vault.crypto import member_key
from rasd.vault.errors import TooManyTries, WeakPassphrase, WrongPassphrase
from rasd.vault.models import Draft, MemberKey
from rasd.vault.tests.conftest import PASSPHRASE

NEW = SecretText("عبارة جديدة تماماً")
WRONG = SecretText("not the passphrase")


def test_the_passphrase_unlocks_and_locking_ends_it(team, unlock):
    amal = unlock(team.amal)
    status = amal.status()
    assert (status.member, status.seconds_left, status.groups) == (
        team.amal,
        900,
        ["audit", "desk"],
    )
    amal.lock()
    amal.lock()
    with pytest.raises(Locked):
        amal.status()


def test_locking_everywhere_ends_the_other_devices_too(team, unlock):
    phone, desk, baran = unlock(team.amal), unlock(team.amal), unlock(team.baran)
    phone.lock()
    assert desk.status().member == team.amal
    phone = unlock(team.amal)
    phone.lock(everywhere=True)
    with pytest.raises(Locked):
        desk.status()
    assert baran.status().member == team.baran


def test_idle_for_fifteen_minutes_is_locked_and_looking_at_the_status_does_not_count(
    team, unlock, clock
):
    amal, folder = unlock(team.amal), create_folder(kind="case", group="desk")
    clock.advance(899)
    amal.open(folder.pk)
    clock.advance(600)
    assert amal.status().seconds_left == 300
    clock.advance(300)
    with pytest.raises(Locked):
        amal.open(folder.pk)


def test_a_guessed_or_borrowed_capability_opens_nothing(team, keyd):
    capability = keyd.unlock(team.amal, PASSPHRASE)
    folder = create_folder(kind="case", group="desk")
    for member, token in [(team.amal, "A" * 43), (team.amal, ""), (team.baran, capability)]:
        with pytest.raises(Locked):
            access.Access(member, token).open(folder.pk)
    assert len(capability) >= 43


def test_wrong_passphrases_are_slowed_down_and_recorded(team, keyd, clock):
    for _ in range(3):
        with pytest.raises(WrongPassphrase):
            keyd.unlock(team.amal, WRONG)
    with pytest.raises(TooManyTries) as waiting:
        keyd.unlock(team.amal, PASSPHRASE)
    assert waiting.value.seconds == 4
    keyd.unlock(team.baran, PASSPHRASE)
    clock.advance(4)
    with pytest.raises(WrongPassphrase):
        keyd.unlock(team.amal, WRONG)
    with pytest.raises(TooManyTries) as waiting:
        keyd.unlock(team.amal, PASSPHRASE)
    assert waiting.value.seconds == 8
    clock.advance(8)
    assert keyd.unlock(team.amal, PASSPHRASE)
    assert AuditEntry.objects.filter(verb="vault.unlock_refused").count() == 4


def test_a_member_without_keys_is_refused_like_a_wrong_passphrase(team, keyd):
    from uuid import uuid4

    with pytest.raises(WrongPassphrase):
        keyd.unlock(uuid4(), PASSPHRASE)


def test_the_printed_code_unlocks_and_sets_a_new_passphrase(team, keyd):
    printed = team.codes["amal"]
    amal = access.Access(team.amal, access.unlock_member(team.amal, printed))
    amal.change_passphrase(printed, NEW, recovery=True)
    assert access.unlock_member(team.amal, NEW)
    with pytest.raises(WrongPassphrase):
        access.unlock_member(team.amal, PASSPHRASE)
    assert access.unlock_member(team.amal, printed)
    with pytest.raises(WrongPassphrase):
        access.unlock_member(team.baran, printed)


def test_a_new_passphrase_needs_the_present_one_and_some_length(team, unlock):
    amal = unlock(team.amal)
    with pytest.raises(WrongPassphrase):
        amal.change_passphrase(WRONG, NEW)
    with pytest.raises(WeakPassphrase):
        amal.change_passphrase(PASSPHRASE, SecretText("short"))
    with pytest.raises(WeakPassphrase):
        create_member(member=team.amal, passphrase=SecretText("short"))


def test_an_old_wrap_keeps_its_own_cost_when_the_setting_changes(team, unlock, settings):
    settings.RASD_UNLOCK_KDF_MIB = 16
    amal = unlock(team.amal)
    assert MemberKey.objects.get(member=team.amal).kdf["mib"] == 8
    amal.change_passphrase(PASSPHRASE, NEW)
    assert MemberKey.objects.get(member=team.amal).kdf["mib"] == 16
    assert access.unlock_member(team.amal, NEW)


def test_a_signature_is_the_members_own(team, unlock):
    signature = unlock(team.amal).sign(b"decision")
    amal, baran = (
        bytes(MemberKey.objects.get(member=m).ed_public) for m in (team.amal, team.baran)
    )
    assert member_key.verify(amal, b"decision", signature)
    assert not member_key.verify(baran, b"decision", signature)


def test_half_typed_text_survives_a_lock_sealed_until_it_is_discarded(team, unlock):
    fields = {"reason": ["نصف جملة"], "grade": ["B"]}
    drafts.save(member=team.amal, form="/ar/desk/cases/1/", fields={"reason": ["older"]})
    drafts.save(member=team.amal, form="/ar/desk/cases/1/", fields=fields)
    assert drafts.exists(member=team.amal)
    assert not drafts.exists(member=team.baran)
    assert "نصف".encode() not in bytes(Draft.objects.get().blob)
    assert unlock(team.baran).open_drafts() == []
    amal = unlock(team.amal)
    assert amal.open_drafts() == [drafts.Draft("/ar/desk/cases/1/", fields)]
    drafts.discard(member=team.amal, form="/ar/desk/cases/1/")
    assert amal.open_drafts() == []

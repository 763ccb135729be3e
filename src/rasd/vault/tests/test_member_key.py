"""A member's keys open with their passphrase or their printed code, and with nothing else."""

from uuid import uuid4

import pytest

from rasd.kernel.secret import SecretText
from rasd.vault.crypto import member_key, recovery_code
from rasd.vault.crypto.errors import Damaged

MEMBER = uuid4()
WORDS = SecretText("قهوة مرة على دجلة")
SMALL = member_key.new_parameters(mib=8)


def test_keys_open_with_the_passphrase_whatever_the_unicode_form():
    keys = member_key.new_keys()
    blob = member_key.wrap_with_passphrase(keys, SecretText("cafe\u0301 passphrase"), MEMBER, SMALL)
    opened = member_key.open_with_passphrase(
        blob, SecretText("caf\u00e9 passphrase"), MEMBER, SMALL
    )
    assert opened.x_private == keys.x_private
    assert opened.ed_seed == keys.ed_seed


def test_a_wrong_passphrase_or_another_members_row_opens_nothing():
    blob = member_key.wrap_with_passphrase(member_key.new_keys(), WORDS, MEMBER, SMALL)
    with pytest.raises(member_key.WrongPassphrase):
        member_key.open_with_passphrase(blob, SecretText("wrong words here"), MEMBER, SMALL)
    with pytest.raises(member_key.WrongPassphrase):
        member_key.open_with_passphrase(blob, WORDS, uuid4(), SMALL)


def test_an_altered_row_cannot_ask_for_endless_memory():
    blob = member_key.wrap_with_passphrase(member_key.new_keys(), WORDS, MEMBER, SMALL)
    with pytest.raises(Damaged):
        member_key.open_with_passphrase(blob, WORDS, MEMBER, {**SMALL, "mib": 1 << 20})


def test_keys_open_with_the_printed_code_typed_carelessly():
    keys, printed = member_key.new_keys(), recovery_code.new_code()
    blob = member_key.wrap_with_recovery(keys, recovery_code.parse(printed.reveal()), MEMBER)
    typed = printed.reveal().lower().replace("-", " ").replace("0", "o").replace("1", "l")
    opened = member_key.open_with_recovery(blob, recovery_code.parse(typed), MEMBER)
    assert opened.x_private == keys.x_private


def test_a_slip_in_the_printed_code_is_noticed():
    printed = recovery_code.new_code().reveal()
    slips = [
        printed[:-1],
        printed + "A",
        ("1" if printed[0] != "1" else "2") + printed[1:],
        "U" * 28,
    ]
    for slip in slips:
        with pytest.raises(recovery_code.NotARecoveryCode):
            recovery_code.parse(slip)


def test_a_signature_checks_and_belongs_to_one_message():
    keys = member_key.new_keys()
    signature = keys.sign(b"verified")
    assert member_key.verify(keys.ed_public, b"verified", signature)
    assert not member_key.verify(keys.ed_public, b"disputed", signature)
    assert not member_key.verify(member_key.new_keys().ed_public, b"verified", signature)

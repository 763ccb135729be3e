"""A new member's keys."""

from threading import Lock
from uuid import UUID

from rasd.kernel.secret import SecretText
from rasd.vault import conf
from rasd.vault.crypto import member_key, recovery_code
from rasd.vault.errors import WeakPassphrase
from rasd.vault.models import MemberKey

# Each run takes 256 MiB: one at a time.
_one_at_a_time = Lock()


def create_member(*, member: UUID, passphrase: SecretText) -> SecretText:
    """Make and store a member's keys; return the recovery code to print once."""
    key, printed = new_member_key(member=member, passphrase=passphrase)
    key.save(force_insert=True)
    return printed


def new_member_key(*, member: UUID, passphrase: SecretText) -> tuple[MemberKey, SecretText]:
    """Return a member's keys under their unlock passphrase, not yet stored, and the printed code.

    Costs one large key derivation: call it outside a transaction, where nobody waits for it.
    Raises WeakPassphrase.
    """
    refuse_weak(passphrase)
    keys, printed = member_key.new_keys(), recovery_code.new_code()
    parameters = member_key.new_parameters(conf.unlock_kdf_mib())
    with _one_at_a_time:
        wrapped = member_key.wrap_with_passphrase(keys, passphrase, member, parameters)
    key = MemberKey(
        member=member,
        x_public=keys.x_public,
        ed_public=keys.ed_public,
        kdf=parameters,
        wrapped=wrapped,
        recovery_wrapped=member_key.wrap_with_recovery(
            keys, recovery_code.parse(printed.reveal()), member
        ),
    )
    return key, printed


def refuse_weak(passphrase: SecretText) -> None:
    """Raise WeakPassphrase for one that is too short to stand against a stolen database."""
    if len(passphrase.reveal().strip()) < conf.SHORTEST_PASSPHRASE:
        raise WeakPassphrase

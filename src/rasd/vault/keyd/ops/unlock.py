"""Unlocking, locking, and a new passphrase."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction

from rasd.kernel.secret import SecretText
from rasd.vault import audit, conf
from rasd.vault.actions.create_member import refuse_weak
from rasd.vault.crypto import member_key, recovery_code
from rasd.vault.errors import WrongPassphrase
from rasd.vault.keyd import rewrap
from rasd.vault.models import MemberKey
from rasd.vault.queries import groups_of

if TYPE_CHECKING:
    from rasd.vault.keyd.service import Service


def unlock(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Open a member's keys by passphrase (or by the printed code: `recovery`)."""
    member = UUID(request["member"])
    keys = _open(service, member, SecretText(request["secret"]), bool(request.get("recovery")))
    audit.record(verb="vault.unlocked", actor=member)
    capability, unlocked = service.capabilities.issue(member, keys)
    # A revocation that a crash cut short goes on with whoever comes next.
    rewrap.finish_all(unlocked)
    return {"capability": capability}


def lock(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Forget a capability; with `everywhere` all of its member's, on other devices too."""
    if request.get("everywhere"):
        service.capabilities.end_all_of(service.unlocked(request).member)
    service.capabilities.end(request["capability"])
    service.index.forget_unheld(service.capabilities.everyone())
    return {}


def status(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Tell who is unlocked and for how long, without prolonging it."""
    unlocked = service.unlocked(request, touch=False)
    return {
        "member": str(unlocked.member),
        "seconds_left": service.capabilities.seconds_left(unlocked),
        "groups": sorted(groups_of(unlocked.member)),
    }


def change_passphrase(service: "Service", request: dict[str, Any]) -> dict[str, Any]:
    """Wrap the keys under a new passphrase; the present one (or the printed code) is asked again.

    The printed code stays valid.
    """
    unlocked = service.unlocked(request)
    new = SecretText(request["new"])
    refuse_weak(new)
    recovery = bool(request.get("recovery"))
    keys = _open(service, unlocked.member, SecretText(request["secret"]), recovery)
    parameters = member_key.new_parameters(conf.unlock_kdf_mib())
    with service.one_derivation:
        wrapped = member_key.wrap_with_passphrase(keys, new, unlocked.member, parameters)
    with transaction.atomic():
        MemberKey.objects.filter(member=unlocked.member).update(wrapped=wrapped, kdf=parameters)
        audit.record(verb="vault.passphrase_changed", actor=unlocked.member)
    return {}


def _open(
    service: "Service", member: UUID, secret: SecretText, recovery: bool
) -> member_key.MemberKeys:
    try:
        # One at a time also for the count: guesses side by side must not slip past it.
        with service.one_derivation:
            service.attempts.admit(member)
            try:
                keys = _derive(member, secret, recovery)
            except WrongPassphrase:
                service.attempts.failed(member)
                raise
    except WrongPassphrase:
        audit.record(verb="vault.unlock_refused", actor=member)
        raise
    service.attempts.succeeded(member)
    return keys


def _derive(member: UUID, secret: SecretText, recovery: bool) -> member_key.MemberKeys:
    row = MemberKey.objects.filter(member=member).first()
    if row is None:
        raise WrongPassphrase
    if not recovery:
        return member_key.open_with_passphrase(bytes(row.wrapped), secret, member, row.kdf)
    try:
        raw = recovery_code.parse(secret.reveal())
    except recovery_code.NotARecoveryCode as error:
        raise WrongPassphrase from error
    return member_key.open_with_recovery(bytes(row.recovery_wrapped), raw, member)

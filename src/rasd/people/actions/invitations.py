"""Inviting a person to the team, and their coming in."""

import hashlib
import secrets
from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from rasd.kernel.clock import today
from rasd.kernel.errors import Conflict, Refused
from rasd.kernel.secret import SecretText
from rasd.people.actions.accounts import new_account
from rasd.people.actor import Actor
from rasd.people.models import Account, Invitation, InvitationUse, Role
from rasd.people.rules import require
from rasd.vault import audit

LIFETIME = timedelta(days=7)


def _hash(token: str) -> bytes:
    return hashlib.sha256(b"rasd invitation" + token.encode()).digest()


def invite(actor: Actor, *, role: Role) -> SecretText:
    """Return a one-time token to hand over in person; Editors invite volunteers and verifiers."""
    require(actor, "people.invite")
    if role in (Role.EDITOR, Role.OPERATOR) and not actor.is_(Role.OPERATOR):
        raise Refused("people.invite")
    token = secrets.token_urlsafe(24)
    with transaction.atomic():
        invitation = Invitation.objects.create(
            token_hash=_hash(token),
            role=role,
            by=actor.account,
            day=today(),
            last_day=today() + LIFETIME,
        )
        audit.record(verb="person.invited", actor=actor.id, subject=invitation.pk, role=role.value)
    return SecretText(token)


def find_invitation(token: str) -> Invitation | None:
    """Return the invitation if it can still be used: once, for a week, of someone of the team."""
    return Invitation.objects.filter(
        token_hash=_hash(token),
        use__isnull=True,
        last_day__gte=today(),
        by__closure__isnull=True,
    ).first()


def accept_invitation(
    *, token: SecretText, handle: str, password: SecretText, passphrase: SecretText
) -> tuple[Account, SecretText]:
    """Open the account; the new member can read nothing until an unlocked member admits them."""
    newcomer = new_account(handle=handle, password=password, passphrase=passphrase)
    with transaction.atomic():
        # Two browsers with the same token: the second waits here and then finds it used.
        Invitation.objects.select_for_update().filter(token_hash=_hash(token.reveal())).first()
        invitation = find_invitation(token.reveal())
        if invitation is None:
            raise Conflict(_("This invitation was used or has expired."))
        newcomer.store([Role(invitation.role)])
        InvitationUse.objects.create(invitation=invitation, account=newcomer.account, day=today())
    return newcomer.account, newcomer.recovery

"""Giving and ending roles."""

from django.db import transaction

from rasd.kernel.clock import today
from rasd.kernel.errors import Refused
from rasd.people.actor import Actor
from rasd.people.models import Account, Role, RoleEnd, RoleGrant
from rasd.people.queries import roles_of
from rasd.people.rules import require
from rasd.vault import audit


def grant_role(actor: Actor, *, account: Account, role: Role) -> RoleGrant:
    """Give a role; giving one that is held already changes nothing."""
    _require_for_another(actor, account)
    with transaction.atomic():
        held = RoleGrant.objects.filter(account=account, role=role, end__isnull=True).first()
        if held:
            return held
        grant = RoleGrant.objects.create(account=account, role=role, by=actor.account, day=today())
        audit.record(verb="role.granted", actor=actor.id, subject=account.pk, role=role.value)
    return grant


def end_role(actor: Actor, *, account: Account, role: Role) -> None:
    """End a role at once."""
    _require_for_another(actor, account)
    with transaction.atomic():
        for grant in RoleGrant.objects.filter(account=account, role=role, end__isnull=True):
            RoleEnd.objects.create(grant=grant, by=actor.account, day=today())
        audit.record(verb="role.ended", actor=actor.id, subject=account.pk, role=role.value)


def set_roles(actor: Actor, *, account: Account, roles: frozenset[Role]) -> None:
    """Make `roles` what an account holds, all of it or nothing."""
    _require_for_another(actor, account)
    with transaction.atomic():
        held = roles_of(account)
        for role in roles - held:
            grant_role(actor, account=account, role=role)
        for role in held - roles:
            end_role(actor, account=account, role=role)


def _require_for_another(actor: Actor, account: Account) -> None:
    """Nobody makes themselves more than others made them."""
    require(actor, "people.role")
    if account.pk == actor.id:
        raise Refused("people.role")

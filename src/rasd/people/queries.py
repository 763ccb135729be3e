"""Reads about the team."""

from dataclasses import dataclass

from django.db.models import QuerySet

from rasd.people.models import Account, Role, RoleGrant
from rasd.vault.queries import members_of


def roles_of(account: Account) -> frozenset[Role]:
    """Return the roles that hold today."""
    grants = RoleGrant.objects.filter(account=account, end__isnull=True)
    return frozenset(Role(role) for role in grants.values_list("role", flat=True))


def team() -> QuerySet[Account]:
    """Return the open accounts by handle."""
    return Account.objects.filter(closure__isnull=True).order_by("handle")


def holders_of(*roles: Role) -> QuerySet[Account]:
    """Return the open accounts that hold one of the roles today."""
    grants = RoleGrant.objects.filter(role__in=roles, end__isnull=True)
    return team().filter(pk__in=grants.values("account"))


@dataclass(frozen=True)
class Member:
    """A line of the team page."""

    account: Account
    roles: frozenset[Role]
    can_open: bool


def members() -> list[Member]:
    """Return the team with roles and whether each can open reports."""
    admitted = members_of("desk")
    return [Member(a, roles_of(a), a.pk in admitted) for a in team()]

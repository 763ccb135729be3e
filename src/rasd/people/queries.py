"""Reads about the team."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from rasd.people.groups import DESK
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


READERS_NEEDED = 2
"""With fewer key holders the form closes: one lost passphrase would lose every report."""


def readers_without(account: Account) -> int:
    """Count who can open reports if `account` no longer can."""
    return len(members_of(DESK) - {account.pk})


def handles(ids: Iterable[UUID | str]) -> dict[str, str]:
    """Return handles by account id (as text), for notes that carry only the id."""
    wanted = {str(one) for one in ids if one}
    rows = Account.objects.filter(pk__in=wanted).values_list("pk", "handle")
    return {str(pk): handle for pk, handle in rows}


@dataclass(frozen=True)
class Member:
    """A line of the team page."""

    account: Account
    roles: frozenset[Role]
    can_open: bool

    @property
    def could_read(self) -> bool:
        """Tell whether a role of theirs reads reports, so that they may be admitted."""
        return bool(self.roles - {Role.OPERATOR})


def members() -> list[Member]:
    """Return the team with roles and whether each can open reports."""
    admitted = members_of(DESK)
    return [Member(a, roles_of(a), a.pk in admitted) for a in team()]

"""Reads about the team."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from rasd.people.groups import ALL, DESK, open_to
from rasd.people.models import Account, Role, RoleGrant
from rasd.vault.queries import members_of


def roles_of(account: Account) -> frozenset[Role]:
    """Return the roles that hold today."""
    grants = RoleGrant.objects.filter(account=account, end__isnull=True)
    return frozenset(Role(role) for role in grants.values_list("role", flat=True))


def team() -> QuerySet[Account]:
    """Return the open accounts by handle."""
    return Account.objects.filter(closure__isnull=True).order_by("handle")


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
    waits: bool

    @property
    def could_read(self) -> bool:
        """Tell whether a role of theirs reads reports, so that they may be admitted."""
        return bool(self.roles - {Role.OPERATOR})


def members() -> list[Member]:
    """Return the team with roles, who can open reports, and who waits to be let in."""
    inside = {slug: members_of(slug) for slug in ALL}
    grants: dict[UUID, set[Role]] = {}
    for account, role in RoleGrant.objects.filter(end__isnull=True).values_list("account", "role"):
        grants.setdefault(account, set()).add(Role(role))
    return [_member(account, frozenset(grants.get(account.pk, ())), inside) for account in team()]


def _member(account: Account, roles: frozenset[Role], inside: dict[str, set[UUID]]) -> Member:
    waits = any(account.pk not in inside[slug] for slug in open_to(roles))
    return Member(account, roles, can_open=account.pk in inside[DESK], waits=waits)

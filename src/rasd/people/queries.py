"""Reads about the team."""

from django.db.models import QuerySet

from rasd.people.models import Account, Role, RoleGrant


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

"""Who acts: an account together with what it has unlocked."""

from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID

from rasd.people.models import Account, Role
from rasd.people.queries import roles_of
from rasd.vault.access import Access


@dataclass(frozen=True)
class Actor:
    """The first argument of every verb: the account, its roles and its way into the vault."""

    account: Account
    vault: Access = field(repr=False)

    @property
    def id(self) -> UUID:
        return self.account.pk

    @cached_property
    def roles(self) -> frozenset[Role]:
        return roles_of(self.account)

    def is_(self, *roles: Role) -> bool:
        """Tell whether the actor holds any of the roles."""
        return not self.roles.isdisjoint(roles)

    @property
    def reads_reports(self) -> bool:
        """Tell whether the actor's roles read reports at all; an Operator's do not."""
        return self.may("report.read")

    @property
    def reads_pages(self) -> bool:
        """Tell whether the actor's roles read what the team writes itself."""
        return self.may("page.read")

    def may(self, permission: str) -> bool:
        """Tell whether the rules allow this; for templates and views."""
        from rasd.people.rules import may

        return may(self, permission)

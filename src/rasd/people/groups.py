"""The groups of the first installation: who opens reports, the audit book, the team's pages."""

from collections.abc import Collection

from rasd.people.models import Role
from rasd.vault.audit import GROUP as AUDIT

DESK = "desk"
PAGES = "pages"
ALL = (DESK, AUDIT, PAGES)

__all__ = ["ALL", "AUDIT", "DESK", "PAGES", "open_to"]


def open_to(roles: Collection[Role]) -> tuple[str, ...]:
    """Return the groups whose keys someone with these roles may hold; an operator reads no report.

    Readers hold all, because only who holds a key can hand it on.
    """
    if set(roles) - {Role.OPERATOR}:
        return ALL
    return (PAGES,) if roles else ()

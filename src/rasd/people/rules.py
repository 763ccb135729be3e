"""Who may do what: one table, asked by every verb before it writes."""

import rules

from rasd.kernel.errors import Refused
from rasd.people.actor import Actor
from rasd.people.models import Role

READERS = (Role.VOLUNTEER, Role.VERIFIER, Role.EDITOR)

PERMISSIONS: dict[str, tuple[Role, ...]] = {
    "report.read": READERS,
    "report.triage": READERS,
    "report.enter": READERS,
    "case.read": READERS,
    "case.edit": READERS,
    "case.verify": (Role.VERIFIER, Role.EDITOR),
    "case.propose": (Role.VERIFIER, Role.EDITOR),
    "case.approve": (Role.EDITOR,),
    "page.read": (*READERS, Role.OPERATOR),
    "page.edit": (Role.EDITOR, Role.OPERATOR),
    "page.approve": (Role.EDITOR, Role.OPERATOR),
    # The operator is who would be ordered to be silent.
    "canary.edit": (Role.OPERATOR,),
    # Rooms of their own, open to operators as well: nothing here reads a report.
    "transparency.allow": (Role.EDITOR, Role.OPERATOR),
    # The group that reads reports holds the key of readers' addresses; who approves also tells.
    "alerts.send": (Role.EDITOR,),
    "people.see": (*READERS, Role.OPERATOR),
    "people.invite": (Role.OPERATOR, Role.EDITOR),
    "people.role": (Role.OPERATOR,),
    "people.admit": READERS,
    "people.revoke": (Role.EDITOR,),
}


@rules.predicate
def holds_role(actor: Actor, permission: str) -> bool:
    """The actor holds one of the roles that the table names for this permission."""
    return actor.is_(*PERMISSIONS[permission])


def register() -> None:
    """Put the table into `rules`, so that one registry lists every permission."""
    for permission in PERMISSIONS:
        if not rules.perm_exists(permission):
            rules.add_perm(permission, holds_role)


def may(actor: Actor, permission: str) -> bool:
    """Tell whether `actor` may do `permission`; what exists for them, queries decide."""
    return bool(holds_role.test(actor, permission))


# Writing to a reporter, ending a report, deciding on a case, on pages or on people: nobody does it
# from a desk whose keys are locked. Threat: an open browser is found, or a session stolen, without
# the passphrase.
NEEDS_KEYS = frozenset(
    {
        "report.triage",
        "case.edit",
        "case.verify",
        "case.propose",
        "case.approve",
        "page.edit",
        "page.approve",
        "canary.edit",
        "transparency.allow",
        "alerts.send",
        "people.invite",
        "people.role",
    }
)


def require(actor: Actor, permission: str) -> None:
    """Raise Refused unless `actor` may, Locked when that needs keys that are locked."""
    if not may(actor, permission):
        raise Refused(permission)
    if permission in NEEDS_KEYS:
        actor.vault.status()

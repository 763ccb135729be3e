"""Who must stand behind a publication. Threat: one person, coerced or malicious, speaks for all."""

from uuid import UUID

from rasd.ledger.errors import PolicyBroken, SamePerson
from rasd.ledger.kinds import Kind
from rasd.ledger.models import DerivedRule


def require_two_people(proposed_by: object, approved_by: object) -> None:
    """Raise SamePerson unless both are member ids and they differ."""
    # A text that looks like an id could differ in writing only: nothing but UUIDs is compared.
    if type(proposed_by) is not UUID or type(approved_by) is not UUID:
        raise SamePerson("who proposed and who approved must both be known members")
    if proposed_by == approved_by:
        raise SamePerson("a second person must approve what the first proposed")


def people_behind(
    kind: Kind, proposed_by: UUID | None, approved_by: UUID | None, rule: DerivedRule | None
) -> tuple[UUID, UUID]:
    """Return (proposed_by, approved_by) as the policy of `kind` has them, or refuse.

    A derived entry cites the two people who approved its rule, and names no others.
    """
    if kind.policy == "two_people":
        if rule is not None:
            raise PolicyBroken(f"{kind.name} is approved by two people each time, not by a rule")
        require_two_people(proposed_by, approved_by)
        return proposed_by, approved_by  # type: ignore[return-value]
    if rule is None:
        raise PolicyBroken(f"no rule stands behind this {kind.name}")
    newest = DerivedRule.objects.filter(name=rule.name).order_by("-version").first()
    if newest is None or newest.pk != rule.pk or newest.kind != kind.name:
        raise PolicyBroken("the rule is not the one in force for this kind")
    for given, due in ((proposed_by, newest.proposed_by), (approved_by, newest.approved_by)):
        if given not in (None, due):
            raise PolicyBroken("only the people who approved the rule stand behind this")
    require_two_people(newest.proposed_by, newest.approved_by)
    return newest.proposed_by, newest.approved_by

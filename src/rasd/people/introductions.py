"""Who brought whom into the team: the same person cannot let them in as well."""

from collections.abc import Collection
from uuid import UUID

from rasd.people.models import Account, InvitationUse
from rasd.vault.queries import groups_of


def brought_in_by(member: UUID, account: Account, allowed: Collection[str]) -> bool:
    """Return whether `member` invited this person, or whoever invited them, and so on.

    Up to someone who holds all the keys of `allowed`, or whom nobody invited. Threat: an invented
    second account, by way of others, approves what its inventor proposes.
    """
    uses = InvitationUse.objects.select_related("invitation")
    use = uses.filter(account=account).first()
    while use and (by := use.invitation.by_id):
        if by == member:
            return True
        if groups_of(by).issuperset(allowed):
            return False
        use = uses.filter(account=by).first()
    return False

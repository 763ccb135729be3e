from rasd.people.models.account import Account, Closure
from rasd.people.models.invitation import Invitation, InvitationUse
from rasd.people.models.role import Role, RoleEnd, RoleGrant
from rasd.people.models.session import Session

__all__ = [
    "Account",
    "Closure",
    "Invitation",
    "InvitationUse",
    "Role",
    "RoleEnd",
    "RoleGrant",
    "Session",
]

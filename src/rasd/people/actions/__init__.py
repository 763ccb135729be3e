from rasd.people.actions.access import admit, revoke_now
from rasd.people.actions.accounts import close_account, create_account, sign_out_everywhere
from rasd.people.actions.founding import found_desk
from rasd.people.actions.invitations import accept_invitation, invite
from rasd.people.actions.roles import end_role, grant_role, set_roles

__all__ = [
    "accept_invitation",
    "admit",
    "close_account",
    "create_account",
    "end_role",
    "found_desk",
    "grant_role",
    "invite",
    "revoke_now",
    "set_roles",
    "sign_out_everywhere",
]

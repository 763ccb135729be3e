"""Routes of accounts and the team; allauth's views are named one by one: there is no sign-up."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from django.urls import include, path

from rasd.people.middleware import open_to_all
from rasd.people.views import (
    invitation,
    my_account,
    passphrase,
    revocation,
    second_factor,
    team,
    unlock,
)

ours = [
    path("unlock/", unlock.unlock, name="unlock"),
    path("lock/", unlock.lock, name="lock"),
    path("resume/", unlock.resume, name="resume"),
    path("resume/discard/", unlock.discard, name="discard-draft"),
    path("account/", my_account.account, name="account"),
    path("account/passphrase/", passphrase.change, name="passphrase"),
    path("account/sessions/end/", my_account.end_sessions, name="end-sessions"),
    path("account/second-factor/on/code.svg", second_factor.qr_code, name="second-factor-code"),
    path("people/", team.people, name="team"),
    path("people/invitation/", invitation.invite, name="invite"),
    path("people/<uuid:pk>/roles/", team.roles, name="roles"),
    path("people/<uuid:pk>/admission/", team.admit, name="admit"),
    path("people/<uuid:pk>/revocation/", revocation.revoke, name="revoke"),
    path("join/", open_to_all(invitation.join), name="join"),
]

urlpatterns = [
    path("", include((ours, "people"))),
    path("login/", open_to_all(account.login), name="account_login"),
    path("login/closed/", open_to_all(account.account_inactive), name="account_inactive"),
    path("logout/", my_account.sign_out, name="account_logout"),
    path("login/again/", account.reauthenticate, name="account_reauthenticate"),
    path("login/second-factor/", open_to_all(mfa.authenticate), name="mfa_authenticate"),
    path("login/again/second-factor/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("account/password/", account.password_change, name="account_change_password"),
    path("account/second-factor/", mfa.index, name="mfa_index"),
    path("account/second-factor/on/", totp.activate_totp, name="mfa_activate_totp"),
    path("account/second-factor/off/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path(
        "account/second-factor/codes/",
        recovery.view_recovery_codes,
        name="mfa_view_recovery_codes",
    ),
    path(
        "account/second-factor/codes/new/",
        recovery.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
]

"""The demonstration's accounts; their passphrases are public, so it must hold no secrets."""

from rasd.people.models import Role

PASSWORD = "demo-password"  # noqa: S105
PASSPHRASE = "demo passphrase, public"  # noqa: S105
ROLES = {
    "demo-volunteer": Role.VOLUNTEER,
    "demo-verifier": Role.VERIFIER,
    "demo-editor": Role.EDITOR,
    "demo-operator": Role.OPERATOR,
}

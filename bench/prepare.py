"""`python -m bench.prepare`: the data folder of the environment becomes a site that takes reports.

A process of its own: none that serves ever held a member's key.
"""

from pathlib import Path

from rasd.cli.environment import READY_MARK, start_django
from rasd.cli.preparation import prepare_secrets

HOLDERS = ("bench-one", "bench-two")


def main() -> None:
    """Make keys, database and the two key holders without whom intake stays closed."""
    import os

    data = Path(os.environ["RASD_DATA_DIR"])
    prepare_secrets(data)
    (data / READY_MARK).touch()
    start_django()
    from rasd.cli.preparation import prepare_site
    from rasd.kernel.secret import SecretText
    from rasd.people.actions import create_account, found_desk
    from rasd.people.models import Role

    prepare_site()
    founders = []
    for handle in HOLDERS:
        account, _recovery = create_account(
            handle=handle,
            password=SecretText("a bench password"),
            passphrase=SecretText("a bench passphrase"),
            roles=[Role.VERIFIER],
        )
        founders.append(account)
    found_desk(founders=founders)


if __name__ == "__main__":
    main()

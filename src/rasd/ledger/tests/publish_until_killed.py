"""Run as a program: publish and retract for ever, printing each ref once it is safe to show it."""

import django
from django.core.management import call_command

if __name__ == "__main__":
    django.setup()

    from rasd.ledger import actions, statuses
    from rasd.ledger.factories import publish_sample

    call_command("migrate", "ledger", verbosity=0)
    actions.create_log_key()
    while True:
        row = publish_sample()
        print(row.ref, flush=True)
        publish_sample(ref=row.ref, status=statuses.RETRACTED, destroys=(1,))

"""Run as a program: take reports in for ever, printing each code once it is safe to show it."""

import django
from django.core.management import call_command

if __name__ == "__main__":
    django.setup()

    from rasd.intake.factories import open_intake, send_report
    from rasd.vault.conf import create_pepper

    call_command("migrate", verbosity=0)
    create_pepper()
    open_intake()
    number = 0
    while True:
        number += 1
        print(send_report(text=f"report {number}").code.reveal(), flush=True)

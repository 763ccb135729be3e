"""Run as a program: print every ref of the data folder's log, then its findings, one a line."""

import django

if __name__ == "__main__":
    django.setup()

    from rasd.ledger.desk_reader import DeskReader
    from rasd.ledger.models import Publication
    from rasd.ledger.verify import verify_log

    for ref in Publication.objects.filter(version=1).order_by("seq").values_list("ref", flat=True):
        print(ref)
    for finding in verify_log(DeskReader()):
        print(f"finding {finding}")

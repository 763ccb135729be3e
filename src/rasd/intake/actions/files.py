"""A file for a report, from its reporter."""

from django.db import transaction

from rasd.intake import conf, queries
from rasd.intake.models import Report
from rasd.vault import actions as vault
from rasd.vault.actions import FileSealing
from rasd.vault.compartments import CONTENT


class TooManyFiles(Exception):
    """The report has `conf.MOST_FILES` files already."""


def attach_file(*, report: Report, arrived: FileSealing, name: str, media_type: str) -> None:
    """Keep a file that arrived whole: its rows follow only when its bytes are safe on the disk.

    The sealed file itself is for the team. Its name, size and SHA-256 also go where the reporter's
    code opens them, so that they see what arrived. Raises TooManyFiles, vault.errors.Shredded.
    """
    sealed = arrived.close()
    facts = {"name": name, "type": media_type}
    with transaction.atomic():
        Report.objects.select_for_update().get(pk=report.pk)
        if queries.file_count(report) >= conf.MOST_FILES:
            raise TooManyFiles
        arrived.record(sealed, facts)
        vault.seal_item(
            folder=report.folder,
            compartment=CONTENT,
            kind="listing",
            data={**facts, "size": sealed.size, "sha256": sealed.sha256},
        )

"""Taking a report in: sealed, then its code; an identical retry is answered with the same code."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from rasd.intake import conf
from rasd.intake.fields import ReportFields
from rasd.intake.lanes import lane_for
from rasd.intake.models import Report
from rasd.kernel.clock import today
from rasd.kernel.errors import Conflict
from rasd.kernel.secret import SecretText
from rasd.people.actor import Actor
from rasd.people.groups import DESK
from rasd.people.rules import require
from rasd.places.names import by_code
from rasd.topics import thesaurus
from rasd.vault import actions as vault
from rasd.vault import audit
from rasd.vault.conf import pepper
from rasd.vault.crypto.code import make_code
from rasd.vault.crypto.reporter import ReporterKeys, derive


@dataclass(frozen=True)
class Receipt:
    """The follow-up code, shown once, and whether this form was already received."""

    code: SecretText
    first_time: bool
    report: Report


def submit(*, fields: ReportFields, nonce: bytes) -> Receipt:
    """Seal and store a report; after this returns, the code opens it.

    The key derivation runs before the transaction. The same nonce and fields make the same code,
    which finds the report that is there already. Raises Conflict before the site was finished.
    """
    if not conf.ready():
        # Threat: a report whose keys nobody backed up is lost with the disk.
        raise Conflict(_("This site does not take reports yet"))
    code = make_code(pepper(), nonce, fields.digest())
    keys = derive(code, pepper())
    existing = Report.objects.filter(lookup_hash=keys.lookup_hash).first()
    if existing:
        return Receipt(code, first_time=False, report=existing)
    try:
        with transaction.atomic():
            report = _store(fields, keys)
    except IntegrityError:
        # Two identical requests at once: the other one stored it.
        return Receipt(code, False, Report.objects.get(lookup_hash=keys.lookup_hash))
    return Receipt(code, first_time=True, report=report)


def enter_for_reporter(actor: Actor, *, fields: ReportFields, nonce: bytes) -> Receipt:
    """Enter what someone told the team by phone, messenger or in person; hand the code on."""
    require(actor, "report.enter")
    receipt = submit(fields=fields, nonce=nonce)
    if receipt.first_time:
        audit.record(verb="report.entered", actor=actor.id, subject=receipt.report.pk)
    return receipt


def _store(fields: ReportFields, keys: ReporterKeys) -> Report:
    folder = vault.create_folder(
        kind="report",
        group=DESK,
        reporter_public=keys.public,
    )

    vault.seal_item(folder=folder, compartment="content", kind="report", data=fields.content())
    if fields.contact:
        vault.seal_item(
            folder=folder, compartment="contact", kind="contact", data={"text": fields.contact}
        )
    if fields.place_name:
        vault.seal_item(
            folder=folder, compartment="place", kind="place", data={"text": fields.place_name}
        )
    vault.seal_item(
        folder=folder, compartment="content", kind="index", data=fields.index_item(_title(fields))
    )
    return Report.objects.create(
        folder=folder, lookup_hash=keys.lookup_hash, lane=lane_for(fields), day=today()
    )


def _title(fields: ReportFields) -> str:
    first_line = Truncator(fields.text.strip().partition("\n")[0]).chars(80)
    if first_line:
        return first_line
    label = thesaurus.label(fields.category, "ar")
    if fields.cut and fields.where:
        # Many quick reports stand below each other in the inbox: the place tells them apart.
        return f"{label}: {by_code(fields.where).name('ar')}"
    return label

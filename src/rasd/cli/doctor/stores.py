"""The desk store, the public store, and whether the log says the same in both."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from rasd.cli.doctor.finding import Finding, ok, warning, wrong


def looks(data: Path) -> Iterator[Finding]:
    """Look with Django started; what needs the database ends at the first thing wrong with it."""
    yield (database := _database(data))
    if database.state == "ok":
        yield _public_store(data)
        yield _checkpoint()
        yield _days()
        yield _readers()
        yield _work()
    yield _demonstration()


def _database(data: Path) -> Finding:
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    if connection.vendor == "sqlite" and not Path(connection.settings_dict["NAME"]).is_file():
        return wrong("database", "there is none yet", f"./rasd init --data {data}")
    try:
        executor = MigrationExecutor(connection)
        behind = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        why = str(error).strip().splitlines()[-1]
        mend = (
            "sudo systemctl start postgresql"
            if connection.vendor == "postgresql"
            else "./rasd verify"
        )
        return wrong("database", f"does not answer: {why}", mend)
    if behind:
        return wrong(
            "database", f"{len(behind)} migrations behind the code", f"./rasd prepare --data {data}"
        )
    return ok("database", f"{connection.vendor}, up to date")


def _public_store(data: Path) -> Finding:
    from rasd.atlas.conf import store_path
    from rasd.atlas.queries import latest_checkpoint as shown
    from rasd.atlas.store import is_current
    from rasd.ledger.queries import latest_checkpoint as signed

    if not is_current(store_path()):
        return wrong(
            "public store", "missing or of another version", f"./rasd rebuild --data {data}"
        )
    there, here = signed(), shown()
    if (there.note if there else "") != (here.note if here else ""):
        return wrong("public store", "behind the ledger", f"./rasd rebuild --data {data}")
    return ok("public store", "shows the whole ledger")


def _checkpoint() -> Finding:
    """The last checkpoint is signed by our key over the tree that we hold."""
    from rasd.ledger import merkle, queries
    from rasd.ledger.checkpoint import CheckpointError, open_checkpoint
    from rasd.ledger.errors import LogKeyMissing
    from rasd.ledger.note import NoteError

    try:
        vkey = queries.log_vkey()
        head = queries.latest_checkpoint()
        if head is None:
            return ok("log", "nothing is published yet")
        opened = open_checkpoint(head.note, vkey)
    except LogKeyMissing as error:
        return wrong("log", str(error), "bring secrets/log.key back from the kit")
    except (NoteError, CheckpointError) as error:
        return wrong("log", f"the last checkpoint does not hold: {error}", "./rasd verify")
    if opened.size != queries.size() or opened.root != merkle.root(opened.size, queries.node):
        return wrong("log", "the last checkpoint is not of this log", "./rasd verify")
    return ok("log", f"{opened.size} entries, last checkpoint holds (./rasd verify checks all)")


def _days() -> Finding:
    from rasd.kernel.clock import today
    from rasd.ledger.models import Publication

    last = Publication.objects.order_by("-seq").values_list("day", flat=True).first()
    if last and last > today():
        return wrong(
            "days", f"the last entry is of {last}, after today", "sudo timedatectl set-ntp true"
        )
    return ok("days", "in order")


def _readers() -> Finding:
    from rasd.people.groups import DESK
    from rasd.people.queries import READERS_NEEDED
    from rasd.vault.queries import members_of

    holders = len(members_of(DESK))
    if holders < READERS_NEEDED:
        return wrong(
            "key holders",
            f"{holders}: the report form is closed",
            "./rasd user found HANDLE HANDLE",
        )
    return ok("key holders", str(holders))


def _work() -> Finding:
    """Sweeps are worked off; what failed is named."""
    from django.utils import timezone
    from django_tasks_db.models import DBTaskResult

    failed = set(DBTaskResult.objects.failed().values_list("task_path", flat=True))
    if failed:
        names = ", ".join(sorted(failed))
        return warning("periodic work", f"failed in the last days: {names}", "journalctl -u rasd")
    late = timezone.now() - timedelta(minutes=10)
    waiting = DBTaskResult.objects.ready().filter(enqueued_at__lt=late).count()
    if waiting:
        return wrong("periodic work", f"{waiting} sweeps wait", "sudo systemctl restart rasd")
    return ok("periodic work", "nothing waits")


def _demonstration() -> Finding:
    from rasd.cli.serving.refusal import store_refusal

    if why := store_refusal():
        return wrong("data", why, "./rasd init --data ANOTHER-FOLDER")
    return ok("data", "no record of a demonstration")

"""The kit, the first backup, and a restore that is tried before anyone relies on it."""

from pathlib import Path

from django.utils.translation import gettext as _

from rasd.cli.installing.journal import Journal
from rasd.cli.installing.paper import Paper
from rasd.cli.installing.problem import Problem


def keep_safe(kit: Path, journal: Journal, paper: Paper) -> None:
    """Make kit and backup and rehearse the restore with exactly these; raises Problem.

    One step: a run that was cut off in it knows the kit's code no more, and begins it anew.
    """
    from rasd.cli.backups import BackupError, create_kit, make_backup, rehearse

    for name in ("kit_begun", "backup_begun"):
        if begun := journal.get(name):
            Path(begun).unlink(missing_ok=True)
    if kit.exists():
        raise Problem(f"{kit} exists already: move it away, a kit is never overwritten")
    journal.keep("kit_begun", str(kit))
    try:
        kit.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        code = create_kit(kit)
        paper.take(
            [
                _("Code of the kit") + f": {code.reveal()}",
                _("The kit") + f": {kit}",
                _(
                    "Kit and code together open the backups, and nothing else does. Move the file"
                    " to a stick in another place, keep the code on paper in a third."
                ),
            ]
        )
        backup = make_backup()
        journal.keep("backup_begun", str(backup.path))
        rehearsed = rehearse(backup=backup.path, kit=kit, code=code)
    except OSError as error:
        raise Problem(f"{kit.parent}: {error.strerror}") from None
    except BackupError as error:
        raise Problem(str(error)) from None
    if rehearsed.findings:
        raise Problem("The rehearsed restore failed:\n" + "\n".join(rehearsed.findings))

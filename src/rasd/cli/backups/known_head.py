"""A checkpoint that someone kept, against the age of a backup.

Threat: an older backup is handed over as the newest, and what was published since is lost from the
log, or what a reporter withdrew comes back, without anyone noticing.
"""

from dataclasses import dataclass

from rasd.cli.backups.errors import BackupError
from rasd.cli.backups.kit import Kit
from rasd.cli.backups.manifest import About
from rasd.ledger.checkpoint import CheckpointError, open_checkpoint
from rasd.ledger.note import NoteError, Signer, Verifier


@dataclass(frozen=True)
class KnownHead:
    """The signed note as it was kept, how many publications it covers, and whose log it is."""

    note: str
    size: int
    verifier: Verifier

    @classmethod
    def read(cls, note: str, kit: Kit) -> "KnownHead":
        """Read a kept note; BackupError unless the log key of this kit signed it."""
        try:
            verifier = Signer.parse(kit.files["log.key"].reveal().decode().strip()).verifier
            return cls(note, open_checkpoint(note, verifier).size, verifier)
        except (NoteError, CheckpointError, UnicodeDecodeError) as error:
            raise BackupError(f"not a checkpoint of this site's log: {error}") from None

    def missing_from(self, about: About) -> int:
        """Return how many publications that were known when the note was kept a backup lacks."""
        if not about.checkpoint:
            return self.size
        try:
            size = open_checkpoint(about.checkpoint, self.verifier).size
        except (NoteError, CheckpointError):
            raise BackupError("the backup's own checkpoint is not of this site's log") from None
        return max(0, self.size - size)


def refuse_older(about: About, known: KnownHead | None, *, older: bool) -> None:
    """Raise BackupError for a backup that ends before the known head, unless `older` is wanted."""
    missing = known.missing_from(about) if known else 0
    if missing and not older:
        raise BackupError(
            f"this backup of {about.day} is older than the checkpoint: {missing} publications"
            " that it covers are not in it. Use a newer backup; --older restores it all the same"
        )


def missing_line(about: About, known: KnownHead | None) -> tuple[str, ...]:
    """Return the line of a report that says what an older backup lacks, if it lacks anything."""
    missing = known.missing_from(about) if known else 0
    if not missing:
        return ()
    return (
        f"OLDER THAN THE CHECKPOINT: {missing} publications are missing. Publish them again and"
        " say so in public: others hold signed heads that this log does not lead to",
    )

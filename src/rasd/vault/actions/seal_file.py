"""A file into a folder, sealed while it arrives."""

from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from rasd.vault import compartments as parts
from rasd.vault import conf
from rasd.vault.actions.seal_item import add_item, public_key
from rasd.vault.crypto.envelope import Context
from rasd.vault.crypto.stream import SealedFile, SealingStream
from rasd.vault.models import Folder, Item

KIND = "file"


class FileSealing:
    """One arriving file: `push` its bytes, then `finish` (makes the item) or `abort`."""

    def __init__(self, folder: Folder, compartment: str) -> None:
        self._folder, self._compartment = folder, compartment
        self._name = uuid4().hex
        line = file_context(folder.pk, compartment, self._name).line()
        self._stream = SealingStream(
            conf.files_folder(), self._name, [public_key(folder, compartment)], line
        )

    def push(self, chunk: bytes) -> None:
        """Seal the next bytes; raise SealingFailed when the disk refuses."""
        self._stream.push(chunk)

    def finish(self, data: dict[str, Any]) -> Item:
        """Put the file on the disk, then its row in the database.

        `data` describes it (sealed): name, type …; `size` (bytes) and `sha256` (hex) are added.
        """
        sealed = self.close()
        return self.record(sealed, data)

    def close(self) -> SealedFile:
        """End the bytes and fsync; a row must follow, or the sweep takes the file away."""
        return self._stream.finish()

    def record(self, sealed: SealedFile, data: dict[str, Any]) -> Item:
        """Insert the item of a closed file."""
        facts = {**data, "size": sealed.size, "sha256": sealed.sha256}
        with transaction.atomic():
            return add_item(
                folder=self._folder,
                compartment=self._compartment,
                kind=KIND,
                data=facts,
                file_name=sealed.name,
                stored_size=sealed.stored_size,
            )

    def abort(self) -> None:
        """Forget a file that is still arriving."""
        self._stream.abort()

    def remove(self) -> None:
        """Forget a closed file that was not recorded."""
        (conf.files_folder() / self._name).unlink(missing_ok=True)


def seal_file(*, folder: Folder, compartment: str = parts.MEDIA) -> FileSealing:
    """Begin to seal a file into a folder."""
    return FileSealing(folder, compartment)


def file_context(folder: UUID, compartment: str, name: str) -> Context:
    """Return what the first line inside a sealed file says."""
    return Context(folder, compartment, 0, f"file:{name}")

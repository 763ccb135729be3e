"""Uploads go from the socket into sealing; Django's own handlers would spool clear text to disk."""

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile, StopUpload

from rasd.vault import compartments as parts
from rasd.vault.actions import FileSealing, seal_file
from rasd.vault.crypto.stream import SealedFile, SealingFailed
from rasd.vault.models import Folder, Item


class SealedUpload:
    """What stands in `request.FILES`: sealed on the disk already, not yet in the database."""

    def __init__(
        self, sealing: FileSealing, sealed: SealedFile, name: str, content_type: str
    ) -> None:
        self._sealing, self._sealed = sealing, sealed
        self.name, self.content_type = name, content_type
        self.size, self.sha256 = sealed.size, sealed.sha256

    def record(self, **facts: Any) -> Item:
        """Make the file's item; `facts` are sealed beside name, type, size and SHA-256."""
        data = {"name": self.name, "type": self.content_type, **facts}
        return self._sealing.record(self._sealed, data)

    def discard(self) -> None:
        """Forget the file."""
        self._sealing.remove()


class SealingHandler(FileUploadHandler):
    """Set `request.upload_handlers = [SealingHandler(folder, …)]` before reading the request.

    At most `most_files` are taken, each up to `most_bytes`; `refused` names what was not taken:
    "too_large", "too_many" or "disk".
    """

    def __init__(
        self,
        folder: Folder,
        *,
        compartment: str = parts.MEDIA,
        most_bytes: int,
        most_files: int = 1,
    ) -> None:
        super().__init__()
        self._folder, self._compartment = folder, compartment
        self._most_bytes, self._left = most_bytes, most_files
        self._sealing: FileSealing | None = None
        self._size = 0
        self.refused: list[str] = []

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        if self._left <= 0:
            self.refused.append("too_many")
            raise SkipFile
        self._left -= 1
        self._size = 0
        self._sealing = seal_file(folder=self._folder, compartment=self._compartment)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self._size += len(raw_data)
        if self._size > self._most_bytes:
            self._give_up("too_large")
            raise SkipFile
        if self._sealing is not None:
            try:
                self._sealing.push(raw_data)
            except SealingFailed as error:
                self._give_up("disk")
                raise StopUpload(connection_reset=True) from error

    def file_complete(self, file_size: int) -> Any:
        sealing, self._sealing = self._sealing, None
        if sealing is None:
            return None
        try:
            sealed = sealing.close()
        except SealingFailed:
            self.refused.append("disk")
            return None
        return SealedUpload(sealing, sealed, self.file_name or "", self.content_type or "")

    def upload_interrupted(self) -> None:
        if self._sealing is not None:
            self._sealing.abort()
            self._sealing = None

    def _give_up(self, why: str) -> None:
        self.refused.append(why)
        self.upload_interrupted()

"""An upload handler that seals a file while it arrives; nothing clear is spooled to disk.

Set on the request before its body is read. The parser calls `file_complete` only when the next
part of the form arrived, so that a file cut short by a lost connection never counts as whole.
"""

from types import TracebackType
from typing import Any, Self

from django.core.files.uploadhandler import FileUploadHandler, SkipFile, StopUpload
from django.http import HttpRequest

from rasd.intake.file_names import tidy_media_type, tidy_name
from rasd.vault.actions import FileSealing, seal_file
from rasd.vault.compartments import MEDIA
from rasd.vault.models import Folder

FIELD = "file"


class SealingUpload(FileUploadHandler):
    """Take the first file of the field `file`; a context manager that forgets what was not kept."""

    def __init__(self, request: HttpRequest, *, folder: Folder, largest: int) -> None:
        super().__init__(request)
        self._folder, self._largest = folder, largest
        self._sealing: FileSealing | None = None
        self.name = self.media_type = ""
        self.size = 0
        self.whole = self.too_large = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # Harmless for a file that was kept: it has its name on the disk already.
        if self._sealing is not None:
            self._sealing.abort()

    def new_file(self, field_name: str, file_name: str, *args: Any, **kwargs: Any) -> None:
        """Begin to seal."""
        super().new_file(field_name, file_name, *args, **kwargs)
        if field_name != FIELD or self._sealing is not None:
            raise SkipFile
        self.name = tidy_name(file_name)
        self.media_type = tidy_media_type(self.content_type or "")
        self._sealing = seal_file(folder=self._folder, compartment=MEDIA)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Seal the next bytes; raise SealingFailed when the disk refuses."""
        self.size += len(raw_data)
        if self.size > self._largest:
            self.too_large = True
            # Reads the rest and drops it: a browser that is cut off mid-way shows no answer.
            raise StopUpload(connection_reset=False)
        if self._sealing is not None:
            self._sealing.push(raw_data)

    def file_complete(self, file_size: int) -> None:
        """Note that all of it arrived; the view decides whether to keep it."""
        self.whole = True

    @property
    def arrived(self) -> FileSealing | None:
        """Return the sealing to keep, if a file arrived whole."""
        return self._sealing if self.whole else None

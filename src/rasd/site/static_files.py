"""Static files under names that carry their hash, compressed beforehand."""

import re
from typing import Any

from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from django.core.files.base import ContentFile, File
from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """Hashed names once files were collected; plain names before (tests, a first look)."""

    manifest_strict = False
    # Modules name each other: the names in them carry the hash too.
    support_js_module_import_aggregation = True

    def stored_name(self, name: str) -> str:
        """Return the hashed name from the manifest, or the plain one where there is none."""
        if self.hash_key(self.clean_name(name)) not in self.hashed_files:
            return name
        return str(ManifestStaticFilesStorage.stored_name(self, name))

    def _save(self, name: str, content: "File[Any]") -> str:
        if name.endswith(".css"):
            content = ContentFile(lightened(b"".join(content.chunks())))
        return str(super()._save(name, content))


def lightened(css: bytes) -> bytes:
    """Return a stylesheet without comments and layout; strings in it must hold no such signs."""
    css = re.sub(rb"/\*.*?\*/", b"", css, flags=re.S)
    return re.sub(rb"\s*([{};,])\s*", rb"\1", re.sub(rb"\s+", b" ", css)).strip()

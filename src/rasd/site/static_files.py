"""Static files under names that carry their hash, compressed beforehand."""

from django.contrib.staticfiles.storage import ManifestStaticFilesStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Hashed names once files were collected; plain names before (tests, a first look)."""

    manifest_strict = False

    def stored_name(self, name: str) -> str:
        """Return the hashed name from the manifest, or the plain one where there is none."""
        if self.hash_key(self.clean_name(name)) not in self.hashed_files:
            return name
        return str(ManifestStaticFilesStorage.stored_name(self, name))

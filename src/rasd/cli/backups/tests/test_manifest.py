"""A list of contents that someone else wrote is refused in words, whatever stands in it."""

import pytest

from rasd.cli.backups.errors import BackupError
from rasd.cli.backups.manifest import About, check_manifest
from rasd.kernel.secret import SecretBytes

KEY = SecretBytes(bytes(32))


@pytest.mark.parametrize("raw", [b'{"members": {}, "mac": "\xc3\xa9"}', b'{"members": {}}', b"[1]"])
def test_a_foreign_list_of_contents_is_refused(raw):
    with pytest.raises(BackupError):
        check_manifest(raw, {}, KEY)


@pytest.mark.parametrize("raw", [b"[" * 200_000, b"\xff", b"{}", b"[]"])
def test_foreign_facts_are_refused(raw):
    with pytest.raises(BackupError, match="not a Rasd backup"):
        About.read(raw)

"""One private data folder per test process; the same settings as in production otherwise."""

import os
import tempfile
from pathlib import Path

import django

_FOLDER = tempfile.TemporaryDirectory(prefix="rasd-test-")
os.environ["RASD_DATA_DIR"] = _FOLDER.name
os.environ.setdefault("RASD_LOG_ORIGIN", "rasd.test/log")
# The unlock key derivation is the same code with less memory, so that tests can unlock often.
os.environ.setdefault("RASD_UNLOCK_KDF_MIB", "8")

secrets_folder = Path(_FOLDER.name) / "secrets"
secrets_folder.mkdir(mode=0o700)
(secrets_folder / "pepper").write_bytes(os.urandom(32))
(secrets_folder / "django.key").write_text("test key, of this test process alone, fifty letters long")

# Here and not in pyproject.toml: pytest-django would read the settings before this file ran.
os.environ["DJANGO_SETTINGS_MODULE"] = "rasd.config.settings"
django.setup()

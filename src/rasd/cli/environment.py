"""Starting Django for a command, on the data folder that was asked for."""

import os
from pathlib import Path


def checkout() -> Path | None:
    """Return the folder of the git checkout, or None when installed from a wheel."""
    root = Path(__file__).resolve().parents[3]
    return root if (root / "pyproject.toml").is_file() else None


def start_django(*, data: str | None = None, **settings: str) -> None:
    """Load settings with the data folder and the given RASD_* values, then Django."""
    if data:
        os.environ["RASD_DATA_DIR"] = str(Path(data).resolve())
    os.environ.update(settings)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rasd.config.settings")
    import django

    django.setup()

"""Starting Django for a command, on the data folder that was asked for."""

import os
from pathlib import Path

DEMO_MARK = "demonstration"
# Left by the last step of `./rasd init`; settings.RASD_READY.
READY_MARK = "ready"
DEMO_SETTINGS = {"RASD_DEMO": "yes", "RASD_LOG_ORIGIN": "rasd.demo/log"}


def checkout() -> Path | None:
    """Return the folder of the git checkout, or None when installed from a wheel."""
    root = Path(__file__).resolve().parents[3]
    return root if (root / "pyproject.toml").is_file() else None


def start_django(*, data: str | None = None, **settings: str) -> None:
    """Load settings with the data folder and the given RASD_* values, then Django.

    A folder that is marked as a demonstration stays one, whichever command uses it.
    """
    if data:
        os.environ["RASD_DATA_DIR"] = str(Path(data).resolve())
    if (Path(os.environ.get("RASD_DATA_DIR", "")) / DEMO_MARK).is_file():
        os.environ.update(DEMO_SETTINGS)
    os.environ.update(settings)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rasd.config.settings")
    import django

    django.setup()

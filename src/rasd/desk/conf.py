"""Where the team's guides lie: beside the package in a checkout, inside it in the wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def docs() -> Path:
    """Return the folder of the guides."""
    inside = _PACKAGE / "docs"
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "docs"

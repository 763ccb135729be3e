"""The typeface of pictures, as files for the program that draws them; from npm, never committed.

One family for Latin, Arabic and Sorani: what the system has would look different on each server,
and a server without fonts would draw pictures without words.
"""

import shutil
from pathlib import Path

FOLDER = Path(__file__).parent / "fonts"
FAMILY = "Vazirmatn"
NAMES = ("Vazirmatn-Regular.ttf", "Vazirmatn-Bold.ttf")
_INSIDE = Path("vazirmatn") / "fonts" / "ttf"


def build(node_modules: Path, folder: Path = FOLDER) -> None:
    """Copy the font files; FileNotFoundError names the one that npm's folder lacks."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        shutil.copyfile(node_modules / _INSIDE / name, folder / name)


def files() -> list[Path]:
    """Return the font files, or nothing as long as one of them is missing."""
    every = [FOLDER / name for name in NAMES]
    return every if all(one.is_file() for one in every) else []

"""The operator's language before Django is there: its settings are what is being asked for."""

import gettext
from collections.abc import Callable
from pathlib import Path

from rasd.cli.environment import checkout

Translate = Callable[[str], str]
LANGUAGES = ("ar", "ckb", "en")


def words(lang: str) -> Translate:
    """Return the function that translates into `lang`; English where no catalogue is built."""
    root = checkout()
    folder = root / "locale" if root else Path(__file__).resolve().parents[2] / "locale"
    return gettext.translation("django", folder, [lang], fallback=True).gettext

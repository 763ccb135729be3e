"""PDFs from facts: out of the same budget as pictures, kept in memory only."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from rasd.atlas import fonts
from rasd.atlas.sharing import beside
from rasd.kernel.ratelimit import TokenBucket

_PROGRAM = Path(__file__).with_name("typeset.py")
SHEETS = Path(__file__).parent


def can_print() -> bool:
    """Tell whether this server has typeface and typesetter; pages offer no PDF without them."""
    return bool(fonts.files()) and _has_typesetter()


def pdf(sheet: str, facts: Mapping[str, Any], bucket: TokenBucket) -> bytes:
    """Return the sheet of this name (`paper/<sheet>.typ`) with these facts as PDF.

    Raises what `beside.drawn` raises.
    """
    given = json.dumps(facts, ensure_ascii=False, sort_keys=True).encode()
    return beside.drawn(_PROGRAM, [str(SHEETS), sheet, str(fonts.FOLDER)], given, bucket)


@cache
def _has_typesetter() -> bool:
    return find_spec("typst") is not None

"""Fixed vectors that any other implementation can be held against."""

import json
from pathlib import Path
from typing import Any


def load(name: str) -> Any:
    """Return the vectors of `name`.json."""
    return json.loads((Path(__file__).parent / f"{name}.json").read_text("utf-8"))

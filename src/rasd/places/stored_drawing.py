"""The text of a stored drawing: one shape a line, so that changes can be read."""

import json
from typing import Any


def encode(drawing: dict[str, Any]) -> str:
    """Return what `shapes.json` and an operator's `boundaries.json` hold."""
    shapes = ",\n".join(f"{_compact(code)}:{_compact(s)}" for code, s in drawing["shapes"].items())
    rest = ",\n".join(f"{_compact(k)}:{_compact(v)}" for k, v in drawing.items() if k != "shapes")
    return f'{{\n{rest},\n"shapes":{{\n{shapes}\n}}\n}}\n'


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

"""Joining the parts of the script, its style and its words to the one file that a page loads."""

import hashlib
import json
import re
from functools import lru_cache
from pathlib import Path

from django.utils.translation import override

from rasd.atlas.layer1.words import words

PARTS = ("numbers", "cube", "question", "elements", "classes", "map", "years", "brush", "kinds",
         "play", "fresh", "load", "panel", "settle", "start")  # fmt: skip
_FOLDER = Path(__file__).parent / "parts"
_SHARED = {"classes": Path(__file__).parent.parent / "static" / "atlas" / "classes.js"}
"""Parts that the detailed map's modules load too."""
_COMMENT = re.compile(r"^\s*//.*\n", re.MULTILINE)


@lru_cache(maxsize=8)
def script(lang: str) -> str:
    """Return the script in `lang`: one strict function around everything, nothing global."""
    with override(lang):
        said = json.dumps(words(lang), ensure_ascii=False, separators=(",", ":"))
    style = json.dumps(_light_style(), ensure_ascii=False)
    parts = "".join(_light(_SHARED.get(name, _FOLDER / f"{name}.js")) for name in PARTS)
    return f'(()=>{{"use strict";\nconst words={said},style={style};\n{parts}}})();\n'


@lru_cache(maxsize=8)
def name(lang: str) -> str:
    """Return the file's name, which changes with its content."""
    return f"layer1-{hashlib.sha256(script(lang).encode()).hexdigest()[:10]}.js"


def _light(part: Path) -> str:
    """Return a part without comments, exports and indentation; no string in it spans lines."""
    text = re.sub(r"^export ", "", part.read_text("utf-8"), flags=re.MULTILINE)
    return re.sub(r"\n\s*", "\n", _COMMENT.sub("", text))


def _light_style() -> str:
    css = re.sub(r"/\*.*?\*/", "", (_FOLDER / "style.css").read_text("utf-8"), flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", re.sub(r"\s+", " ", css)).strip()

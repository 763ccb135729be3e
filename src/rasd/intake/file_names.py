"""What a file calls itself, made harmless to show: names are never used on our disk.

Threats: `../../etc/x`, NUL, `photo\u202egpj.exe` that reads as a picture, 300 letters, names that
Windows or a web server gives a meaning to when a member saves the file.
"""

import re
import unicodedata

from rasd.text.bidi import strip_bidi_controls

LONGEST = 120
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.I)
_MEDIA_TYPE = re.compile(r"[\w.+-]{1,60}/[\w.+-]{1,60}", re.ASCII)


def tidy_name(raw: str) -> str:
    """Return a name to show, at most 120 characters, its ending kept; "file" if none is left."""
    last_part = re.split(r"[/\\]", raw)[-1]
    spoken = strip_bidi_controls(last_part)
    kept = "".join(c for c in spoken if unicodedata.category(c) not in ("Cc", "Cs", "Zl", "Zp"))
    name = " ".join(kept.split()).strip(". ") or "file"
    if _DEVICES.match(name):
        name = f"file-{name}"
    return name if len(name) <= LONGEST else _shorten(name)


def tidy_media_type(raw: str) -> str:
    """Return what the browser says the file is, or "" when that is no media type."""
    return raw.lower() if _MEDIA_TYPE.fullmatch(raw) else ""


def _shorten(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > 10:
        return name[:LONGEST]
    return f"{stem[: LONGEST - len(ending) - 2]}…{dot}{ending}"

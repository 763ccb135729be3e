"""The stylesheet inside the file of guides, and the hash by which the security policy allows it."""

import base64
import hashlib
from functools import cache
from pathlib import Path

from django.utils.safestring import SafeString

from rasd.site.static_files import lightened

SOURCE = Path(__file__).parent / "static" / "site" / "offline.css"


@cache
def css() -> SafeString:
    """Return the style as it stands between <style> and </style>."""
    return SafeString(lightened(SOURCE.read_bytes()).decode())


@cache
def csp_hash() -> SafeString:
    """Return the source expression that allows exactly this style."""
    digest = hashlib.sha256(css().encode()).digest()
    return SafeString(f"'sha256-{base64.b64encode(digest).decode()}'")

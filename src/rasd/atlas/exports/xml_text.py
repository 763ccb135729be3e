"""Published text inside XML: never markup, and never a character that XML forbids."""

import re
from xml.sax.saxutils import escape, quoteattr

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Return the text without characters that no XML document may hold (XML 1.0, 2.2)."""
    return _NOT_XML.sub("", text)


def element(name: str, text: str, **attributes: str) -> str:
    """Return one element with a text; nothing for an empty one."""
    if not text:
        return ""
    given = "".join(f" {key}={quoteattr(clean(value))}" for key, value in attributes.items())
    return f"<{name}{given}>{escape(clean(text))}</{name}>"

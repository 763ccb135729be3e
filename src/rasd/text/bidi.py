"""Direction marks for plain text (CSV, feeds, logs), and a guard against deceiving ones.

In HTML use `<bdi>` instead. Threat: an override such as U+202E shows "photoexe.jpg" for a file that
ends in .exe, and an unclosed isolate reorders everything that follows it on the line.
"""

import re

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
LRM, RLM, ALM = "\u200e", "\u200f", "\u061c"

_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_OVERRIDES = re.compile("[\u202d\u202e]")
_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c", LRI: PDI, RLI: PDI, FSI: PDI}
_CLOSERS = frozenset({"\u202c", PDI})
_LTR_RUN = re.compile(
    r"https?://[^\s\u2066-\u2069]+"
    r"|(?<![\w@])[\w.+-]+@[\w-]+\.[\w.-]+\w"
    r"|(?<![\w#@/])[#@][A-Za-z]\w*"
    r"|(?<![\w-])[A-Z]{2,}(?:-[A-Z0-9]+)+(?![\w-])"
)


def direction(lang: str) -> str:
    """The direction of a page or text in one of our languages, as HTML names it: rtl or ltr."""
    return "ltr" if lang == "en" else "rtl"


def isolate(text: str) -> str:
    """The text in its own direction, found from its first strong letter (FSI … PDI)."""
    return f"{FSI}{strip_bidi_controls(text)}{PDI}" if text else ""


def ltr(text: str) -> str:
    """A code, address or Latin hashtag that reads left to right in any sentence (LRI … PDI)."""
    return f"{LRI}{strip_bidi_controls(text)}{PDI}" if text else ""


def isolate_ltr_runs(text: str) -> str:
    """A sentence with its links, e-mail addresses, Latin hashtags and refs isolated."""
    return _LTR_RUN.sub(lambda match: ltr(match[0]), text)


def strip_bidi_controls(text: str) -> str:
    """The text without direction controls; joiners (ZWNJ, ZWJ) stay, they are spelling."""
    return _CONTROLS.sub("", text)


def has_spoofing_controls(text: str) -> bool:
    """Whether a line holds an override, or an embedding or isolate that is not closed in order.

    Plain marks (LRM, RLM, ALM) and well-closed isolates are ordinary typing and pass.
    """
    if _OVERRIDES.search(text):
        return True
    return any(_unbalanced(line) for line in text.splitlines())


def _unbalanced(line: str) -> bool:
    expected: list[str] = []
    for control in _CONTROLS.findall(line):
        if closer := _OPENERS.get(control):
            expected.append(closer)
        elif control in _CLOSERS and (not expected or expected.pop() != control):
            return True
    return bool(expected)

"""Text in lines for drawings: SVG knows no line breaks and no paragraphs of either direction."""

from rasd.atlas.exports.xml_text import clean
from rasd.atlas.sharing.letter_widths import width as letters_width
from rasd.text.bidi import LRI, PDI, RLI, strip_bidi_controls

ELLIPSIS = "…"


def lines(text: str, *, size: int, width: int, most: int, bold: bool = False) -> list[str]:
    """Return up to `most` lines of plain text that fit `width` at this size of letters.

    What does not fit ends in an ellipsis; a single long word is cut.
    """
    words = _plain(text).split()
    found: list[str] = []
    while words and len(found) < most:
        taken = max(1, _fitting(words, size, width, bold))
        found.append(" ".join(words[:taken]))
        words = words[taken:]
    cut = bool(words)
    return [
        _shortened(line, size, width, bold, cut and at == len(found) - 1)
        for at, line in enumerate(found)
    ]


def uncut(text: str, *, sizes: range, width: int, most: int) -> tuple[int, list[str]]:
    """Return the first of these sizes in which the whole text fits, and its lines."""
    for size in sizes:
        found = lines(text, size=size, width=width, most=most + 1)
        if len(found) <= most:
            return size, found
    return sizes[-1], lines(text, size=sizes[-1], width=width, most=most)


def directed(text: str, lang: str) -> str:
    """Return a line that reads in the direction of its language: drawing programs assume English's.

    A colon, a year or a full stop at its edge would otherwise stand at the wrong end.
    """
    return f"{LRI if lang == 'en' else RLI}{_plain(text)}{PDI}"


def _fitting(words: list[str], size: int, width: int, bold: bool) -> int:
    for number in range(len(words), 0, -1):
        if letters_width(" ".join(words[:number]), size, bold) <= width:
            return number
    return 0


def _shortened(line: str, size: int, width: int, bold: bool, cut: bool) -> str:
    if not cut and letters_width(line, size, bold) <= width:
        return line
    while line and letters_width(line + ELLIPSIS, size, bold) > width:
        line = line[:-1]
    return line.rstrip(" ،,·.") + ELLIPSIS


def _plain(text: str) -> str:
    return clean(strip_bidi_controls(text))

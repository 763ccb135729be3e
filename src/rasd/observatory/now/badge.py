"""A badge for other sites: two lines in one picture, without script, cookie or anything from ours.

The size is fixed, since nobody here measures letters; long words are pressed together by SVG.
"""

from dataclasses import dataclass

from rasd.kernel.localized import Text

WIDTH, HEIGHT, EDGE = 300, 60, 14
ROOM = WIDTH - 2 * EDGE - 16
LETTER = 7.2
"""Widest usual letter of a line, at its size: longer lines are fitted into `ROOM`."""
COLOURS = {
    "blocked": "#9c231c",
    "mixed": "#744600",
    "ok": "#0d5c43",
    "down": "#55525c",
    "old": "#55525c",
    "unknown": "#55525c",
}


@dataclass(frozen=True)
class Line:
    """One line of text; `fit` is its width where it has to be pressed, else 0."""

    text: str
    fit: int


@dataclass(frozen=True)
class Badge:
    """What the template draws."""

    title: Line
    words: Line
    colour: str
    lang: str
    tone: str

    @property
    def direction(self) -> str:
        """Return `rtl` or `ltr`."""
        return Text("", self.lang, True).direction

    @property
    def start(self) -> int:
        """Return where lines begin: beside the coloured mark, on the side where reading begins."""
        return EDGE + 16 if self.direction == "ltr" else WIDTH - EDGE - 16

    @property
    def mark(self) -> int:
        """Return the left edge of the coloured mark."""
        return 0 if self.direction == "ltr" else WIDTH - EDGE


def badge(title: str, words: str, tone: str, lang: str) -> Badge:
    """Return a badge; an unknown tone is grey."""
    return Badge(_line(title), _line(words), COLOURS.get(tone, COLOURS["unknown"]), lang, tone)


def _line(text: str) -> Line:
    return Line(text, ROOM if len(text) * LETTER > ROOM else 0)

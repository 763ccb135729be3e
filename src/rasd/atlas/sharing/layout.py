"""Where things stand in a picture of 1200 × 630: words where reading starts, the map beyond.

Every number is a whole one: languages would write a fraction with their own comma.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rasd.atlas.sharing.lines import directed, lines

WIDTH, HEIGHT = 1200, 630
MARGIN, COLUMN = 56, 540
LEADING = {"en": 1.22, "ar": 1.42, "ckb": 1.42}


@dataclass(frozen=True)
class Line:
    """One line of text: the baseline, size of letters, and the class that the style knows."""

    text: str
    y: int
    size: int
    role: str


@dataclass
class Column:
    """Lines one below the other, from `y` on; `lang` is that of the page."""

    lang: str
    y: int
    found: list[Line] = field(default_factory=list)

    def add(self, text: str, role: str, size: int, most: int, lang: str = "") -> None:
        """Put a paragraph of up to `most` lines below; `lang` is that of the text."""
        lang = lang or self.lang
        leading = LEADING.get(lang, LEADING["ar"])
        bold = role in ("title", "number")
        for line in lines(text, size=size, width=COLUMN, most=most, bold=bold):
            self.y += round(size * leading)
            self.found.append(Line(directed(line, lang), self.y, size, role))

    def add_whole(self, text: str, role: str, sizes: range, room: int) -> None:
        """Put a paragraph below in the largest of these sizes in which all of it fits the room."""
        leading = LEADING.get(self.lang, LEADING["ar"])
        for size in sizes:
            most = int(room / (size * leading))
            if len(lines(text, size=size, width=COLUMN, most=most + 1, bold=True)) <= most:
                break
        self.add(text, role, size, most)

    def space(self, units: int) -> None:
        """Leave room."""
        self.y += units

    def above(self, bottom: int) -> list[Line]:
        """Return the lines in the middle of the room down to `bottom`."""
        down = max(0, (bottom - self.y) // 2)
        return [replace(line, y=line.y + down) for line in self.found]


@dataclass(frozen=True)
class Side:
    """Where a line of words begins: at the right in Arabic and Sorani."""

    lang: str

    @property
    def is_rtl(self) -> bool:
        """Return whether the page reads from right to left."""
        return self.lang != "en"

    @property
    def x(self) -> int:
        """Return where lines begin."""
        return WIDTH - MARGIN if self.is_rtl else MARGIN

    @property
    def end(self) -> int:
        """Return where the foot's last words end."""
        return WIDTH - self.x

    @property
    def anchor(self) -> str:
        """Return which end of a text lies at `x`; drawing programs assume English's direction."""
        return "end" if self.is_rtl else "start"

    @property
    def far_anchor(self) -> str:
        """Return which end of a text lies at `end`."""
        return "start" if self.is_rtl else "end"

    @property
    def panel(self) -> int:
        """Return the left edge of the map."""
        return 32 if self.is_rtl else WIDTH - 32 - 500

    def bars(self, heights: list[int], width: int = COLUMN) -> Iterator[tuple[int, int, int]]:
        """Yield (x, width, height) of bars in time's order, which is that of reading."""
        step = max(2, min(60, width // max(1, len(heights))))
        for at, height in enumerate(heights):
            x = self.x - (at + 1) * step if self.is_rtl else self.x + at * step
            yield x + 1, step - 2, height

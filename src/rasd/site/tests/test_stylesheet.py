"""The stylesheet keeps its promises: contrast, direction, size, nothing from elsewhere."""

import re
from pathlib import Path

import brotli
import pytest

from rasd.site.static_files import lightened

SITE = Path(__file__).parent.parent
CSS = (SITE / "static" / "site" / "rasd.css").read_text("utf-8")
FRONT = (SITE / "static" / "site" / "front.css").read_text("utf-8")
DESK = (SITE.parent / "desk" / "static" / "desk" / "desk.css").read_text("utf-8")
EVERY_SHEET = "".join(path.read_text("utf-8") for path in SITE.parent.glob("*/static/*/*.css"))
OFFLINE = (SITE / "static" / "site" / "offline.css").read_text("utf-8")
TEXT_ON = {
    "ground": ("ink", "ink-2", "accent", "red"),
    "paper": ("ink", "ink-2", "accent", "red"),
    "sunk": ("ink", "ink-2"),
    "wash": ("ink", "ink-2", "accent", "accent-2"),
    "accent": ("on-accent",),
    "accent-2": ("on-accent",),
    "red": ("paper",),
    "blue-wash": ("blue", "ink", "accent"),
    "green-wash": ("green", "ink", "accent"),
    "amber-wash": ("amber", "ink", "accent"),
    "red-wash": ("red", "ink", "accent"),
    "grey-wash": ("grey",),
} | {f"ramp-{step}": (f"on-{step}",) for step in range(1, 6)}
BORDERS_ON = {"paper": ("edge", "accent", "ramp-4"), "ground": ("edge", "accent")}
PHYSICAL = re.compile(
    r"(?<![\w-])((margin|padding|border)-(left|right|top|bottom)|left|right|top|bottom|float|width"
    r"|height|(min|max)-(width|height))\s*:"
)


def palette(scheme: str) -> dict[str, str]:
    light, dark = CSS.split("@layer tokens {")[1].split("@layer base {")[0].split("@media")
    colours = re.compile(r"--([\w-]+): (#[0-9a-f]{3,6})\b")
    return dict(colours.findall(light)) | (dict(colours.findall(dark)) if scheme == "dark" else {})


def luminance(colour: str) -> float:
    """WCAG 2.2 relative luminance."""
    digits = colour[1:] if len(colour) == 7 else "".join(c * 2 for c in colour[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str, scheme: str) -> float:
    colours = palette(scheme)
    darker, lighter = sorted((luminance(colours[one]), luminance(colours[other])))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read_on_its_ground(scheme: str) -> None:
    pairs = [(text, ground) for ground, texts in TEXT_ON.items() for text in texts]
    assert [pair for pair in pairs if contrast(*pair, scheme) < 4.5] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_border_that_matters_can_be_seen(scheme: str) -> None:
    pairs = [(border, ground) for ground, borders in BORDERS_ON.items() for border in borders]
    assert [pair for pair in pairs if contrast(*pair, scheme) < 3] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_steps_of_the_map_differ_in_lightness_and_not_only_in_hue(scheme: str) -> None:
    steps = [contrast(f"ramp-{i}", f"ramp-{i + 1}", scheme) for i in range(1, 5)]
    assert min(steps) > 1.3


def test_nothing_is_placed_by_left_and_right() -> None:
    rules = re.sub(r"/\*.*?\*/|@media[^{]*\{", "", EVERY_SHEET, flags=re.S)
    assert PHYSICAL.findall(rules) == []


def test_every_custom_property_that_is_used_is_defined() -> None:
    used = set(re.findall(r"var\((--[\w-]+)\)", EVERY_SHEET))
    assert used - set(re.findall(r"(--[\w-]+):", EVERY_SHEET)) == set()


def test_it_loads_nothing_and_is_light_on_the_wire() -> None:
    for sheet, most in ((CSS, 6200), (FRONT, 2000), (DESK, 1200), (OFFLINE, 900)):
        assert "url(" not in sheet and "@import" not in sheet
        assert len(brotli.compress(lightened(sheet.encode()), quality=11)) <= most


def test_every_class_of_the_frames_is_in_the_stylesheet() -> None:
    defined = set(re.findall(r"\.([a-z][\w-]*)", CSS + FRONT + DESK + OFFLINE))
    rooms = (SITE / "templates", SITE.parent / "desk" / "templates" / "desk")
    sources = [path.read_text("utf-8") for room in rooms for path in room.rglob("*.html")]
    values = re.findall(r'class="([^"]*)"', " ".join(sources))
    words = {w for value in values for w in re.sub(r"\{[%{].*?[%}]\}", " ", value).split()}
    assert {word for word in words if not word.endswith("-")} - defined == set()

"""Pictures from drawings, for other sites and for cards of links."""

from pathlib import Path

from rasd.atlas import fonts
from rasd.atlas.sharing import beside
from rasd.kernel.ratelimit import TokenBucket

_PROGRAM = Path(__file__).with_name("rasterize.py")


def can_draw() -> bool:
    """Tell whether this server has the typeface; pages offer no picture without it."""
    return bool(fonts.files())


def png(drawing: str, bucket: TokenBucket) -> bytes:
    """Return an SVG drawing as PNG; raises what `beside.drawn` raises."""
    return beside.drawn(_PROGRAM, [*map(str, fonts.files())], drawing.encode(), bucket)

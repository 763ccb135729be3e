"""Browser libraries: taken from npm's folder by the lock file, never committed.

Only the typeface now. The variable file without Latin letters holds every letter of Arabic and
Sorani at all weights in 48 kB; Latin letters come from the reader's system.
"""

import shutil
from functools import cache
from pathlib import Path

from rasd.site import conf

PACKAGE = "vazirmatn"
FONT = "misc/Non-Latin/fonts/webfonts/Vazirmatn-NL[wght].woff2"
LICENCE = "OFL.txt"
FONT_FACE = """\
@font-face {
  font-family: Vazirmatn;
  src: url("vazirmatn.woff2") format("woff2");
  font-weight: 100 900;
  font-display: optional;
}
"""


class AssetMissing(Exception):
    """npm's folder does not hold what the lock file promises; the message names the file."""


def build(node_modules: Path, vendor: Path = conf.VENDOR) -> list[Path]:
    """Copy what pages need into `vendor` and return the files; raises AssetMissing."""
    sources = {"vazirmatn.woff2": FONT, "vazirmatn-OFL.txt": LICENCE}
    vendor.mkdir(parents=True, exist_ok=True)
    for name, inside in sources.items():
        source = node_modules / PACKAGE / inside
        if not source.is_file():
            raise AssetMissing(f"{PACKAGE}/{inside}: run `npm ci` first")
        shutil.copyfile(source, vendor / name)
    # Last, because pages link to the font as soon as this file is there.
    (vendor / "font.css").write_text(FONT_FACE, encoding="utf-8")
    font_is_built.cache_clear()
    return sorted(vendor / name for name in (*sources, "font.css"))


@cache
def font_is_built() -> bool:
    """Tell whether pages may link to the typeface."""
    return (conf.VENDOR / "font.css").is_file()

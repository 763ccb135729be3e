"""What the detailed map needs in the browser: built by `./rasd assets`, never committed.

MapLibre GL and the PMTiles reader as their packages hold them, without the comments that lead to
source maps, and the ground built from packages of public geography.
"""

import re
import shutil
from functools import cache
from pathlib import Path

from rasd.atlas.detailed.basemap.build import basemap
from rasd.atlas.detailed.basemap.ground import SOURCES

VENDOR = Path(__file__).parent.parent / "static" / "atlas" / "vendor"
SCRIPTS = {
    "maplibre-gl.mjs": "maplibre-gl/dist/maplibre-gl.mjs",
    "maplibre-gl-worker.mjs": "maplibre-gl/dist/maplibre-gl-worker.mjs",
    "pmtiles.js": "pmtiles/dist/pmtiles.js",
}
LICENCES = {"maplibre-gl-LICENSE.txt": "maplibre-gl/LICENSE.txt"}
GROUND = "iraq.pmtiles"
_SOURCE_MAP = re.compile(rb"\n?//# sourceMappingURL=\S*\s*\Z")


def build(node_modules: Path, vendor: Path = VENDOR) -> list[Path]:
    """Put everything into `vendor` and return the files; FileNotFoundError names what npm lacks."""
    needed = [*SCRIPTS.values(), *LICENCES.values(), *SOURCES]
    missing = [inside for inside in needed if not (node_modules / inside).is_file()]
    if missing:
        raise FileNotFoundError(f"{missing[0]}: run `npm ci` first")
    vendor.mkdir(parents=True, exist_ok=True)
    for name, inside in SCRIPTS.items():
        content = _SOURCE_MAP.sub(b"\n", (node_modules / inside).read_bytes())
        (vendor / name).write_bytes(content)
    for name, inside in LICENCES.items():
        shutil.copyfile(node_modules / inside, vendor / name)
    # Last, because the page loads scripts as soon as this file is there.
    (vendor / GROUND).write_bytes(basemap(node_modules))
    is_built.cache_clear()
    return sorted(vendor / name for name in (*SCRIPTS, *LICENCES, GROUND))


@cache
def is_built() -> bool:
    """Tell whether the page may load its scripts."""
    return (VENDOR / GROUND).is_file()

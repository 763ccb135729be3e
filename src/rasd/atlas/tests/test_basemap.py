"""The ground of the detailed map: small, the same each time, readable by the browser's own code."""

import gzip
import json
import shutil
import subprocess
from pathlib import Path

import pytest

from rasd.atlas.detailed.basemap import build, pmtiles
from rasd.atlas.detailed.basemap.build import basemap
from rasd.atlas.detailed.basemap.cutting import cut_line
from rasd.atlas.detailed.basemap.ground import SOURCES

pytestmark = pytest.mark.one_database
BAGHDAD = (7, 79, 51)
READ = """
import { PMTiles } from "pmtiles";
import { PbfReader } from "pbf";
import * as pbf from "pbf";
import { VectorTile } from "@mapbox/vector-tile";
import { readFileSync } from "node:fs";
const file = readFileSync(process.argv[1]);
const cut = (at, size) => file.buffer.slice(file.byteOffset + at, file.byteOffset + at + size);
const source = { getKey: () => "x", getBytes: async (at, size) => ({ data: cut(at, size) }) };
const archive = new PMTiles(source);
const { minZoom, maxZoom, tileType } = await archive.getHeader();
const { data } = await archive.getZxy(...process.argv.slice(2).map(Number));
const Reader = PbfReader ?? pbf.default;
const tile = new VectorTile(new Reader(new Uint8Array(data)));
const layers = Object.entries(tile.layers).map(([name, layer]) => {
  const parts = layer.feature(0).loadGeometry();
  const flat = parts.flat();
  return [name, { type: layer.feature(0).type, parts: parts.length,
    least: Math.min(...flat.map((p) => Math.min(p.x, p.y))),
    most: Math.max(...flat.map((p) => Math.max(p.x, p.y))) }];
});
console.log(JSON.stringify({ minZoom, maxZoom, tileType, layers: Object.fromEntries(layers) }));
"""


def made_up(folder: Path) -> Path:
    """Two countries with one border between them, a river and a lake."""
    borders = {
        "countries": {
            "type": "GeometryCollection",
            "geometries": [{"type": "Polygon", "arcs": one} for one in ([[0, 1]], [[-1, 2]])],
        },
        "land": {"type": "Polygon", "arcs": [[1, 2]]},
    }
    arcs = [[[10, 0], [0, 10]], [[10, 10], [-10, 0], [0, -10], [10, 0]]]
    arcs.append([[10, 0], [10, 0], [0, 10], [-10, 0]])
    waters = {
        "rivers": {
            "type": "GeometryCollection",
            "geometries": [{"type": "LineString", "arcs": [0]}],
        },
        "lakes": {"type": "Polygon", "arcs": [[1]]},
    }
    transform = {"scale": [1, 1], "translate": [34, 29]}
    for source, objects in zip(SOURCES, (borders, waters), strict=True):
        target = folder / source
        target.parent.mkdir(parents=True)
        target.write_text(json.dumps({"objects": objects, "arcs": arcs, "transform": transform}))
    return folder


def test_the_same_packages_give_the_same_bytes(tmp_path, monkeypatch):
    monkeypatch.setattr(build, "ZOOMS", range(3, 6))
    packages = made_up(tmp_path)
    assert basemap(packages) == basemap(packages)
    monkeypatch.setattr(build, "LARGEST_BYTES", 100)
    with pytest.raises(ValueError, match="outgrew"):
        basemap(packages)


def test_tiles_are_numbered_along_the_curve_of_the_format():
    # The examples of the specification, version 3.
    known = {(0, 0, 0): 0, (1, 0, 0): 1, (1, 0, 1): 2, (1, 1, 1): 3, (1, 1, 0): 4, (2, 0, 0): 5}
    assert {tile: pmtiles.tile_id(tile) for tile in known} == known
    assert pmtiles.tile_id((12, 3423, 1763)) == 19078479


def test_equal_tiles_lie_in_the_file_once():
    one = pmtiles.archive({(1, 0, 0): b"sea", (1, 0, 1): b"sea"}, (0, 0, 1, 1), {})
    two = pmtiles.archive({(1, 0, 0): b"sea", (1, 0, 1): b"land"}, (0, 0, 1, 1), {})
    assert one.count(gzip.compress(b"sea", 9, mtime=0)) == 1 and len(one) < len(two)


def test_a_line_that_leaves_a_tile_and_comes_back_is_two_lines():
    line = [(0.5, 0.5), (2, 0.5), (2, 0.8), (0.5, 0.8)]
    assert cut_line(line, (0, 0, 1, 1)) == [[(0.5, 0.5), (1, 0.5)], [(1, 0.8), (0.5, 0.8)]]


def test_the_browsers_own_reader_finds_land_and_rivers_at_baghdad(tmp_path):
    packages = Path(__file__).parents[4] / "node_modules"
    node = shutil.which("node")
    if node is None or not (packages / SOURCES[0]).is_file():
        pytest.skip("needs node and the packages of package-lock.json: ./rasd assets")
    file = tmp_path / "iraq.pmtiles"
    file.write_bytes(basemap(packages))
    assert file.stat().st_size < 1_500_000
    command = [node, "--input-type=module", "--eval", READ, str(file), *map(str, BAGHDAD)]
    told = subprocess.run(command, cwd=packages.parent, check=True, capture_output=True)
    found = json.loads(told.stdout)
    assert (found["minZoom"], found["maxZoom"], found["tileType"]) == (3, 8, 1)
    assert found["layers"]["land"]["type"] == 3 and found["layers"]["river"]["type"] == 2
    reach = [(one["least"], one["most"]) for one in found["layers"].values()]
    assert all(least > -65 and most < 4096 + 65 for least, most in reach)

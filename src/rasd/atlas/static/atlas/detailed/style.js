// What the engine draws: ground, governorates, hexagons. No text: names are the page's own.
import { colour } from "./colours.js";

const polygons = (outlines, counts) => ({
  type: "FeatureCollection",
  features: Object.entries(outlines).map(([code, rings]) => ({
    type: "Feature",
    properties: { count: counts[code] ?? 0 },
    geometry: { type: "MultiPolygon", coordinates: rings.map((ring) => [[...ring, ring[0]]]) },
  })),
});

/** Returns the style for names and outlines of `ground.json` and counts by governorate. */
export function style(ground, counts) {
  const inner = { type: "MultiLineString", coordinates: ground.inner };
  return {
    version: 8,
    sources: {
      ground: { type: "vector", tiles: ["ground://{z}/{x}/{y}"], minzoom: 3, maxzoom: 8 },
      governorates: { type: "geojson", data: polygons(ground.outlines, counts) },
      inner: { type: "geojson", data: { type: "Feature", properties: {}, geometry: inner } },
      cells: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
    },
    layers: [
      { id: "sea", type: "background" },
      { id: "land", type: "fill", source: "ground", "source-layer": "land" },
      { id: "known", type: "fill", source: "governorates", filter: [">", ["get", "count"], 0] },
      { id: "unknown", type: "fill", source: "governorates", filter: ["==", ["get", "count"], 0] },
      { id: "lake", type: "fill", source: "ground", "source-layer": "lake" },
      { id: "river", type: "line", source: "ground", "source-layer": "river" },
      { id: "inner", type: "line", source: "inner" },
      { id: "border", type: "line", source: "ground", "source-layer": "border" },
      { id: "cells", type: "fill", source: "cells" },
      { id: "edges", type: "line", source: "cells" },
      { id: "chosen", type: "line", source: "cells", filter: ["==", ["get", "cell"], ""] },
    ],
  };
}

/** Gives every layer the colours of now; called again when the reader turns to dark or light. */
export function paint(map) {
  const ramp = [1, 2, 3, 4, 5].flatMap((step) => [step, colour(`ramp-${step}`)]);
  const wide = ["interpolate", ["linear"], ["zoom"], 4, 0.8, 9, 2.4];
  const all = {
    sea: { "background-color": colour("blue-wash") },
    land: { "fill-color": colour("sunk"), "fill-antialias": false },
    known: { "fill-color": colour("paper") },
    unknown: { "fill-pattern": "hatch" },
    lake: { "fill-color": colour("blue-wash"), "fill-outline-color": colour("blue") },
    river: { "line-color": colour("blue"), "line-opacity": 0.55, "line-width": wide },
    inner: { "line-color": colour("edge"), "line-width": 1, "line-dasharray": [3, 2] },
    border: { "line-color": colour("ink-2"), "line-width": 1.4 },
    cells: { "fill-color": ["match", ["get", "step"], ...ramp, colour("ramp-3")], "fill-opacity": 0.82 },
    edges: { "line-color": colour("ink-2"), "line-width": 0.8 },
    chosen: { "line-color": colour("ink"), "line-width": 3.5 },
  };
  for (const [layer, properties] of Object.entries(all)) {
    for (const [name, value] of Object.entries(properties)) map.setPaintProperty(layer, name, value);
  }
}

// What the engine draws: ground, governorates, hexagons. No text: names are the page's own.
import { classesOf, levelOf } from "../classes.js";
import { colour } from "./colours.js";

/** Returns the governorates with the colour step of their count; 0 where there is no record. */
function polygons(outlines, counts) {
  const steps = classesOf(Object.values(counts));
  const features = Object.entries(outlines).map(([code, rings]) => ({
    type: "Feature",
    properties: { step: counts[code] ? levelOf(counts[code], steps) : 0 },
    geometry: { type: "MultiPolygon", coordinates: rings.map((ring) => [[...ring, ring[0]]]) },
  }));
  return { type: "FeatureCollection", features };
}

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
      { id: "known", type: "fill", source: "governorates", filter: [">", ["get", "step"], 0] },
      { id: "unknown", type: "fill", source: "governorates", filter: ["==", ["get", "step"], 0] },
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
    known: {
      "fill-color": ["match", ["get", "step"], ...ramp, colour("ramp-3")],
      "fill-opacity": ["interpolate", ["linear"], ["zoom"], 5.5, 0.5, 8.5, 0.2],
    },
    unknown: { "fill-pattern": "hatch" },
    lake: { "fill-color": colour("blue-wash"), "fill-outline-color": colour("blue") },
    river: { "line-color": colour("blue"), "line-opacity": 0.55, "line-width": wide },
    inner: { "line-color": colour("edge"), "line-width": 1, "line-dasharray": [3, 2] },
    border: { "line-color": colour("ink-2"), "line-width": 1.4 },
    cells: { "fill-color": colour("amber"), "fill-opacity": ["*", ["get", "step"], 0.17] },
    edges: { "line-color": colour("amber"), "line-width": 1.2 },
    chosen: { "line-color": colour("ink"), "line-width": 3.5 },
  };
  for (const [layer, properties] of Object.entries(all)) {
    for (const [name, value] of Object.entries(properties)) map.setPaintProperty(layer, name, value);
  }
}

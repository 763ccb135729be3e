// Hexagons for what is looked at, by the public API: as exact as published, never finer.

const KEPT = 40;
const FARTHEST = [-180, -85, 180, 85];

/** Asks for cells; the same part of the map is asked for once. A copy without a server has them all in one file. */
export class Cells {
  constructor({ cells, whole }) {
    this.address = cells ?? whole;
    this.isWhole = !cells;
    this.answers = new Map();
  }

  /** Returns { cells: [[cell, count], …], outlines: [[lon, lat, …], …] } for a view. */
  async of(bounds, zoom, signal) {
    if (this.isWhole) return this.ask("");
    // Web maps count their zooms for tiles of 256 pixels, this engine for 512.
    for (let z = Math.max(0, Math.floor(zoom) + 1); ; z = Math.max(0, z - 2)) {
      const answer = await this.ask(`z=${z}&bbox=${snapped(bounds, zoom)}&outlines=true`, signal);
      if (answer) return answer;
      if (!z) throw new Error("cells: too many");
    }
  }

  async ask(view, signal) {
    if (!this.answers.has(view)) {
      const answer = await fetch(this.address + view, { signal });
      if (answer.status === 400) return null; // too many for one view: larger ones will do
      if (!answer.ok) throw new Error(`cells: ${answer.status}`);
      this.answers.set(view, await answer.json());
      if (this.answers.size > KEPT) this.answers.delete(this.answers.keys().next().value);
    }
    return this.answers.get(view);
  }
}

/** Widens a view to a grid, so that small moves ask for nothing new and caches can answer. */
function snapped(bounds, zoom) {
  const step = 2 ** (5 - Math.floor(zoom));
  const grid = (edge, round) => round(edge / step) * step;
  const wide = [
    grid(bounds.getWest(), Math.floor),
    grid(bounds.getSouth(), Math.floor),
    grid(bounds.getEast(), Math.ceil),
    grid(bounds.getNorth(), Math.ceil),
  ];
  return wide.map((edge, side) => (side < 2 ? Math.max(edge, FARTHEST[side]) : Math.min(edge, FARTHEST[side])));
}

/** Returns GeoJSON features of an answer; `level` gives the colour step for a count. */
export function features({ cells, outlines }, level) {
  return cells.map(([cell, count], index) => {
    const flat = outlines[index];
    const ring = flat.filter((_, at) => at % 2 === 0).map((lon, at) => [lon, flat[2 * at + 1]]);
    const geometry = { type: "Polygon", coordinates: [[...ring, ring[0]]] };
    return { type: "Feature", properties: { cell, count, step: level(count) }, geometry };
  });
}

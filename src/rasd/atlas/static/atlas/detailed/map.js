// The map itself: the engine, what is drawn on it, and what moves it.
import { Beside } from "./beside.js";
import { Cells, features } from "./cells.js";
import { classesOf, levelOf } from "../classes.js";
import { hatch } from "./hatch.js";
import { Names } from "./names.js";
import { paint, style } from "./style.js";
import { serveTiles } from "./tiles.js";

const IRAQ = [[38.7, 29.0], [48.7, 37.5]];
const EDGE = [[30, 22], [60, 44]];
const LOOSE = { maxZoom: 11.9, minZoom: 3.2 };

/** Draws the map into the page; resolves when it stands, rejects when it cannot. */
export async function show(page, { engine, PMTiles, ground }) {
  const said = page.dataset;
  const counts = JSON.parse(said.counts);
  serveTiles(engine, PMTiles, new URL(said.tiles, document.baseURI).href);
  const map = new engine.Map({
    container: "canvas",
    style: style(ground, counts),
    bounds: boundsOf(ground.outlines[said.place]),
    fitBoundsOptions: { padding: 16 },
    maxBounds: EDGE,
    ...LOOSE,
    hash: "at",
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    cooperativeGestures: true,
    locale: {
      "Map.Title": said.wordsMap,
      "CooperativeGesturesHandler.WindowsHelpText": said.wordsZoom,
      "CooperativeGesturesHandler.MacHelpText": said.wordsZoomMac,
      "CooperativeGesturesHandler.MobileHelpText": said.wordsPan,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  await new Promise((done, failed) => {
    map.once("load", done);
    // A tile that does not come leaves a gap; anything else is no map.
    map.on("error", ({ error, sourceId }) => (sourceId ? console.warn(error) : failed(error)));
  });
  const colours = () => [hatch, paint].forEach((one) => one(map));
  colours();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", colours);
  new Names(map, document.getElementById("names"), ground.names, counts, said.numerals);
  const shown = new Shown(map, page, ground.names);
  map.on("moveend", () => shown.update());
  map.on("click", ({ point }) => shown.choose(map.queryRenderedFeatures(point, { layers: ["cells"] })[0]?.properties.cell));
  tools(map);
  await shown.update();
}

/** Hexagons in view, on the map and beside it. */
class Shown {
  constructor(map, page, names) {
    this.map = map;
    this.cells = new Cells(page.dataset);
    this.beside = new Beside(page, names, (cell) => this.choose(cell));
    this.found = [];
  }

  async update() {
    this.asked?.abort();
    const { signal } = (this.asked = new AbortController());
    // Said only where it takes long: each word here is read aloud to some.
    const patience = setTimeout(() => this.beside.say("Busy"), 600);
    try {
      const answer = await this.cells.of(this.map.getBounds(), this.map.getZoom(), signal);
      const steps = classesOf(answer.cells.map(([, count]) => count));
      this.found = features(answer, (count) => levelOf(count, steps));
      this.map.getSource("cells").setData({ type: "FeatureCollection", features: this.found });
      this.beside.show(this.found.filter((one) => inside(one, this.map.getBounds())), steps);
    } catch (problem) {
      if (problem.name !== "AbortError") this.beside.say("Failed");
    } finally {
      clearTimeout(patience);
    }
  }

  choose(cell = "") {
    this.map.setFilter("chosen", ["==", ["get", "cell"], cell]);
    this.beside.tell(this.found.find(({ properties }) => properties.cell === cell));
  }
}

function inside({ geometry }, bounds) {
  return geometry.coordinates[0].some((point) => bounds.contains(point));
}

function boundsOf(rings) {
  if (!rings) return IRAQ;
  const [xs, ys] = [0, 1].map((axis) => rings.flat().map((point) => point[axis]));
  return [[Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]];
}

function tools(map) {
  const calm = { animate: !matchMedia("(prefers-reduced-motion: reduce)").matches };
  const press = (id, action) => document.getElementById(id).addEventListener("click", action);
  press("closer", () => map.zoomIn(calm));
  press("farther", () => map.zoomOut(calm));
  press("whole", () => map.fitBounds(IRAQ, { padding: 16, ...calm }));
}

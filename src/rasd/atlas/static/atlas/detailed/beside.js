// What stands beside the map: how much is in view, what colours mean, the hexagons as links.
import { stepOf } from "../classes.js";
import { filled } from "./words.js";

/** Hexagons in the list; where there are more, those with most records are chosen. */
const LISTED = 12;
const element = (name, ...inside) => {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
};

/** Writes into the page; `choose(cell)` marks a hexagon on the map while its link has the focus. */
export class Beside {
  constructor({ dataset }, names, choose) {
    this.said = dataset;
    this.towns = names.filter(([kind]) => kind === "town");
    this.choose = choose;
    [this.seen, this.steps, this.list, this.chosen] = ["seen", "steps", "listed", "chosen"].map((id) =>
      document.getElementById(id),
    );
  }

  say(name, values = {}) {
    this.seen.textContent = this.words(name, values);
  }

  words(name, values) {
    return filled(this.said[`words${name}`], values, this.said.numerals);
  }

  /** Shows features (see cells.js) and the classes of their colours. */
  show(found, classes) {
    for (const id of ["in-hexagon", "in-list"]) document.getElementById(id).hidden = !found.length;
    const number = found.reduce((sum, { properties }) => sum + properties.count, 0);
    this.say(found.length ? "Seen" : "None", { cells: found.length, number });
    this.steps.replaceChildren(...classes.map((one, index) => this.step(one, stepOf(index, classes.length))));
    const fullest = [...found].sort((a, b) => b.properties.count - a.properties.count).slice(0, LISTED);
    // Places are not ranked by their records: the list goes as the eye goes over the map.
    fullest.sort((a, b) => centre(b)[1] - centre(a)[1]);
    this.list.replaceChildren(...fullest.map((one) => element("li", this.link(one))));
  }

  /** Says of one hexagon what is in it; of none, nothing. */
  tell(feature) {
    this.chosen.hidden = !feature;
    if (!feature) return;
    const count = element("span", this.words("Count", { number: feature.properties.count }));
    this.chosen.replaceChildren(element("b", this.near(feature)), count);
    if (this.said.records) this.chosen.append(this.leading(feature, this.said.wordsShow));
  }

  link(feature) {
    const number = filled("{number}", { number: feature.properties.count }, this.said.numerals);
    const link = this.leading(feature, element("span", this.near(feature)), element("b", number));
    for (const event of ["focus", "mouseenter"]) {
      link.addEventListener(event, () => this.choose(feature.properties.cell));
    }
    return link;
  }

  step([lowest, highest], step) {
    const swatch = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    swatch.setAttribute("class", `swatch step step-${step}`);
    swatch.setAttribute("viewBox", "0 0 26 16");
    swatch.setAttribute("aria-hidden", "true");
    const area = document.createElementNS("http://www.w3.org/2000/svg", "path");
    area.setAttribute("d", "M0 0h26v16H0z");
    swatch.append(area);
    const range = lowest === highest ? "{lowest}" : "{lowest}–{highest}";
    return element("li", swatch, filled(range, { lowest, highest }, this.said.numerals));
  }

  /** Leads to the records of a hexagon; in a copy, which has no such page, it only stands there. */
  leading({ properties }, ...inside) {
    const link = element("a", ...inside);
    if (this.said.records) link.href = `${this.said.records}cell=${properties.cell}`;
    else link.tabIndex = 0;
    return link;
  }

  /** Names the largest town inside, else the nearest one. */
  near(feature) {
    const middle = centre(feature);
    const far = (town) => apart(middle, [town[1], town[2]]);
    const reach = apart(middle, feature.geometry.coordinates[0][0]);
    const inside = this.towns.filter((town) => far(town) < reach);
    const larger = (best, town) => (town[4] > best[4] ? town : best);
    const nearer = (best, town) => (far(town) < far(best) ? town : best);
    const place = inside.length ? inside.reduce(larger) : this.towns.reduce(nearer);
    return this.words("Near", { place: place[3] });
  }
}

function centre({ geometry }) {
  const ring = geometry.coordinates[0].slice(1);
  return [0, 1].map((axis) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length);
}

/** Compares distances of points; a degree to the east is 0.84 of one to the north at 33 degrees. */
const apart = (a, b) => Math.hypot((a[0] - b[0]) * 0.84, a[1] - b[1]);

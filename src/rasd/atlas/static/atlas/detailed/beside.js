// What stands beside the map: how much is in view, what colours mean, the hexagons as links.
import { stepOf } from "./colours.js";
import { filled } from "./words.js";

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
    [this.seen, this.steps, this.list, this.chosen] = ["seen", "steps", "fullest", "chosen"].map((id) =>
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
    const number = found.reduce((sum, { properties }) => sum + properties.count, 0);
    this.say(found.length ? "Seen" : "None", { cells: found.length, number });
    this.steps.replaceChildren(...classes.map((one, index) => this.step(one, stepOf(index, classes.length))));
    const fullest = found.toSorted((a, b) => b.properties.count - a.properties.count).slice(0, LISTED);
    this.list.replaceChildren(...fullest.map((one) => element("li", this.link(one))));
  }

  /** Says of one hexagon what is in it; of none, nothing. */
  tell(feature) {
    this.chosen.hidden = !feature;
    if (!feature) return;
    const count = element("span", this.words("Count", { number: feature.properties.count }));
    const link = element("a", this.said.wordsShow);
    link.href = this.address(feature);
    this.chosen.replaceChildren(element("b", this.near(feature)), count, link);
  }

  link(feature) {
    const number = this.words("Count", { number: feature.properties.count });
    const link = element("a", element("span", this.near(feature)), element("b", number));
    link.href = this.address(feature);
    for (const event of ["focus", "mouseenter"]) {
      link.addEventListener(event, () => this.choose(feature.properties.cell));
    }
    return link;
  }

  step([lowest, highest], step) {
    const swatch = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    swatch.setAttribute("class", `swatch step-${step}`);
    swatch.setAttribute("viewBox", "0 0 26 16");
    swatch.setAttribute("aria-hidden", "true");
    const area = document.createElementNS("http://www.w3.org/2000/svg", "path");
    area.setAttribute("d", "M0 0h26v16H0z");
    swatch.append(area);
    const range = lowest === highest ? "{lowest}" : "{lowest}–{highest}";
    return element("li", swatch, filled(range, { lowest, highest }, this.said.numerals));
  }

  address({ properties }) {
    return `${this.said.records}cell=${properties.cell}`;
  }

  near({ geometry }) {
    const ring = geometry.coordinates[0].slice(1);
    const [lon, lat] = [0, 1].map((axis) => ring.reduce((sum, point) => sum + point[axis], 0) / ring.length);
    const far = ([, x, y]) => ((x - lon) * 0.84) ** 2 + (y - lat) ** 2; // cosine of 33 degrees
    const place = this.towns.reduce((best, town) => (far(town) < far(best) ? town : best));
    return this.words("Near", { place: place[3] });
  }
}

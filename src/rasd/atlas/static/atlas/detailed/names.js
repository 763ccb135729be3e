// Names as text of the page over the canvas: the browser joins Arabic and Sorani letters rightly.
import { filled } from "./words.js";

const GAP = 3;
/** Where a name may stand besides on its point, in its own widths and heights. */
const BESIDE = [[0, 0], [0, 0.55], [0, -0.55], [0.55, 0], [-0.55, 0], [-0.55, -0.55], [0.55, -0.55], [0.55, 0.55], [-0.55, 0.55], [0, -1], [0, 1]];
const SHOWN_FROM = { country: 0, governorate: 0, river: 6 };
const SHOWN_TO = { country: 7 };

/** Puts names on the map and keeps them there; those that would overlap wait for more room. */
export class Names {
  constructor(map, box, names, counts, numerals) {
    this.map = map;
    this.labels = names
      .map((one) => new Label(box, one, counts, numerals))
      .sort((a, b) => a.order - b.order);
    this.place = this.place.bind(this);
    map.on("move", this.place);
    map.on("resize", this.place);
    this.place();
  }

  place() {
    const zoom = this.map.getZoom();
    const { clientWidth: wide, clientHeight: high } = this.map.getContainer();
    const taken = [];
    const free = (box) =>
      box[0] >= 0 && box[1] >= 0 && box[2] <= wide && box[3] <= high && !taken.some((other) => meet(box, other));
    for (const label of this.labels) {
      const box = label.wanted(zoom) && label.boxesAt(this.map.project(label.at)).find(free);
      label.show(box);
      if (box) taken.push(box);
    }
  }
}

class Label {
  constructor(box, [kind, lon, lat, text, people, code], counts, numerals) {
    this.at = [lon, lat];
    this.from = SHOWN_FROM[kind] ?? (people > 400000 ? 6.2 : people > 90000 ? 7.2 : 8.4);
    this.to = SHOWN_TO[kind] ?? 99;
    this.order = { governorate: 0, country: 1, river: 3 }[kind] ?? 2 - people / 1e8;
    this.element = document.createElement("span");
    this.element.className = `name name-${kind}`;
    // The box runs from the left like the canvas; the words in it as their letters do.
    this.element.append(Object.assign(document.createElement("bdi"), { textContent: text }));
    if (counts[code]) {
      const number = document.createElement("b");
      number.textContent = filled("{number}", { number: counts[code] }, numerals);
      this.element.append(number);
    }
    box.append(this.element);
    this.wide = this.element.offsetWidth;
    this.high = this.element.offsetHeight;
  }

  wanted(zoom) {
    return zoom >= this.from && zoom < this.to;
  }

  /** Returns boxes around a point of the screen, the best place first; a town keeps to its dot. */
  boxesAt({ x, y }) {
    return (this.order === 0 ? BESIDE : BESIDE.slice(0, 1)).map(([across, down]) => {
      const left = x + (across - 0.5) * this.wide;
      const top = y + (down - 0.5) * this.high;
      return [left - GAP, top - GAP, left + this.wide + GAP, top + this.high + GAP];
    });
  }

  show(box) {
    this.element.classList.toggle("is-shown", Boolean(box));
    if (box) this.element.style.transform = `translate(${Math.round(box[0] + GAP)}px, ${Math.round(box[1] + GAP)}px)`;
  }
}

const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

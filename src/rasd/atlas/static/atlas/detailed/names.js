// Names as text of the page over the canvas: the browser joins Arabic and Sorani letters rightly.
import { filled } from "./words.js";

const GAP = 3;
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
    for (const label of this.labels) {
      const box = label.wanted(zoom) && label.boxAt(this.map.project(label.at));
      const room =
        box && box[2] > 0 && box[3] > 0 && box[0] < wide && box[1] < high && !taken.some((other) => meet(box, other));
      label.show(room ? box : null);
      if (room) taken.push(box);
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
    this.element.dir = "auto";
    this.element.append(text);
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

  boxAt({ x, y }) {
    const [left, top] = [x - this.wide / 2, y - this.high / 2];
    return [left - GAP, top - GAP, left + this.wide + GAP, top + this.high + GAP];
  }

  show(box) {
    this.element.classList.toggle("is-shown", Boolean(box));
    if (box) this.element.style.transform = `translate(${Math.round(box[0] + GAP)}px, ${Math.round(box[1] + GAP)}px)`;
  }
}

const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

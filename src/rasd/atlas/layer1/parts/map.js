// The map and its strip, drawn again from counts by the server's own rules.
// The one entry of the strip that the page leaves out while nothing is in it.
const SELDOM = "federal";

const everyBucket = (cube) => {
  const links = [...document.querySelectorAll("#map .strip a[data-p]")];
  if (!links.some((link) => link.dataset.p === SELDOM)) {
    const item = links[0].parentElement.cloneNode(true), link = item.firstElementChild;
    link.dataset.p = SELDOM;
    link.removeAttribute("aria-current");
    link.firstChild.textContent = `${words.places[SELDOM]} `;
    links.find((one) => one.dataset.p === "online").parentElement.before(item);
    item.hidden = true;
    links.push(link);
  }
  return links.map((link) => ({ link, number: link.querySelector("b"), place: cube.places.indexOf(link.dataset.p) }));
};

const mapDrawing = (cube) => {
  const drawn = document.querySelector("#map svg.map");
  const labels = drawn.querySelectorAll("g[aria-hidden] > text");
  const areas = [...drawn.querySelectorAll("a[data-p]")].map((link, index) => ({
    link, place: cube.places.indexOf(link.dataset.p), title: link.querySelector("title"),
    shape: link.querySelector(".gov"), label: labels[index], seen: "",
  }));
  const strip = everyBucket(cube);
  const legend = document.querySelector("#map .legend");
  const total = document.querySelector("#map [data-sum]");
  let shown = "";

  const paint = (area, count, level) => {
    if (area.seen === `${count} ${level}`) return;
    area.seen = `${count} ${level}`;
    const recoloured = (element) =>
      element.setAttribute("class", element.getAttribute("class").replace(/gov-\d/, `gov-${level}`));
    recoloured(area.shape);
    mark(area.shape, "fill", level ? "" : "url(#h)");
    write(area.title, `${words.places[area.link.dataset.p]}: ${count ? records(count) : words.none}`);
    if (!area.label) return;
    recoloured(area.label);
    let number = area.label.querySelector("[dy]");
    if (!number) {
      number = svg("tspan", { x: area.label.getAttribute("x"), dy: "1em" });
      area.label.append(number);
    }
    write(number, count ? digits(count) : "");
  };

  const explain = (classes) => {
    if (shown === String(classes)) return;
    shown = String(classes);
    const ranges = classes.map(([low, high]) =>
      (low === high ? digits(low) : say(words.range, { low: digits(low), high: digits(high) })));
    const items = [...legend.children].slice(1);
    if (items.length === classes.length) {
      items.forEach((item, index) => (item.lastChild.textContent = ranges[index]));
      return;
    }
    items.forEach((item) => item.remove());
    ranges.forEach((range, index) => {
      const swatch = svg("svg", { class: "swatch", viewBox: "0 0 26 16", "aria-hidden": "true" },
        svg("path", { class: `gov gov-${stepOf(index, classes.length)}`, d: "M0 0h26v16H0z" }));
      legend.append(el("li", {}, swatch, range));
    });
  };

  return (counts, classes = classesOf(counts.slice(0, cube.governorates))) => {
    for (const area of areas) paint(area, counts[area.place], levelOf(counts[area.place], classes));
    explain(classes);
    for (const { link, number, place } of strip) {
      write(number, digits(counts[place]));
      link.parentElement.hidden = link.dataset.p === SELDOM && !counts[place] && !link.hasAttribute("aria-current");
    }
    const here = sum(counts.slice(0, cube.governorates)), beside = sum(counts.slice(cube.governorates));
    if (total) {
      write(total, say(words.sum, { here: digits(here), beside: digits(beside), total: digits(here + beside) }));
    }
  };
};

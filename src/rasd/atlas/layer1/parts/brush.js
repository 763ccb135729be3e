// Time as a row of thin bars with a window over it: by finger, by mouse, by the keys.
const brush = (cube, asked, change) => {
  const units = cube.units, last = units - 1;
  const rtl = document.documentElement.dir === "rtl";
  const bars = () => svg("path");
  const off = bars(), on = bars();
  const layer = (path, name) =>
    svg("svg", { class: name, viewBox: `0 0 ${units} 100`, preserveAspectRatio: "none", "aria-hidden": "true" }, path);
  const onLayer = layer(on, "l1-bars l1-on");
  const shade = el("div", { class: "l1-window" });
  const end = (label) =>
    el("button", { type: "button", class: "l1-end", role: "slider", "aria-label": label, "aria-valuemin": 0, "aria-valuemax": last });
  const since = end(words.since), until = end(words.until);
  const track = el("div", { class: "l1-track" }, layer(off, "l1-bars"), onLayer, shade, since, until);
  const ticks = el("ol", { class: "l1-ticks", "aria-hidden": "true" });

  const clamp = (unit) => Math.min(Math.max(unit, 0), last);
  const part = (event) => {
    const box = track.getBoundingClientRect();
    const from = (event.clientX - box.left) / box.width;
    return (rtl ? 1 - from : from) * units;
  };

  let drag = null;
  track.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    const at = part(event), unit = clamp(Math.floor(at));
    const { a, b, whole } = asked();
    const inside = unit >= a && unit <= b && !whole;
    const how = event.target === since ? "since" : event.target === until ? "until" : inside ? "move" : "new";
    drag = { how, at, unit, a, b };
    track.setPointerCapture(event.pointerId);
    if (how === "new" || how === "move") event.preventDefault();
  });
  track.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const at = part(event), unit = clamp(Math.floor(at));
    const { how, a, b } = drag;
    const moved = Math.round(at - drag.at);
    if (how === "since") change(Math.min(clamp(a + moved), b), b);
    else if (how === "until") change(a, Math.max(clamp(b + moved), a));
    else if (how === "move") {
      const by = Math.min(Math.max(moved, -a), last - b);
      change(a + by, b + by);
    } else if (unit !== drag.unit || drag.moved) {
      drag.moved = true;
      change(Math.min(unit, drag.unit), Math.max(unit, drag.unit));
    }
  });
  const drop = () => {
    if (drag && drag.how === "new" && !drag.moved) change(drag.unit, drag.unit);
    drag = null;
  };
  track.addEventListener("pointerup", drop);
  track.addEventListener("pointercancel", () => (drag = null));

  const keys = { ArrowUp: 1, ArrowDown: -1, PageUp: cube.perYear, PageDown: -cube.perYear, Home: -units, End: units,
    ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 };
  for (const handle of [since, until]) {
    handle.addEventListener("keydown", (event) => {
      const by = keys[event.key];
      if (!by) return;
      event.preventDefault();
      const { a, b } = asked();
      if (event.shiftKey) {
        const moved = Math.min(Math.max(by, -a), last - b);
        change(a + moved, b + moved);
      } else if (handle === since) change(Math.min(clamp(a + by), b), b);
      else change(a, Math.max(clamp(b + by), a));
    });
  }

  const writeTicks = () => {
    const years = units / cube.perYear;
    const every = Math.max(1, Math.ceil((years * 46) / (track.clientWidth || 320)));
    const names = Array.from({ length: Math.ceil(years / every) }, (_, index) =>
      el("li", {}, digits(cube.firstYear + index * every)));
    names.forEach((item, index) => (item.style.flexGrow = Math.min(every, years - index * every)));
    ticks.replaceChildren(...names);
  };
  new ResizeObserver(writeTicks).observe(track);

  return {
    element: el("div", { class: "l1-brush" }, track, ticks),
    isHeld: () => drag !== null,
    draw(counts) {
      const fullest = Math.max(1, ...counts);
      const drawn = counts.map((count, unit) => {
        const height = count && Math.max(5, Math.round((100 * count) / fullest));
        return height ? `M${unit} 100v-${height}h1v${height}z` : "";
      }).join("");
      for (const path of [off, on]) path.setAttribute("d", drawn);
    },
    place({ a, b }) {
      const from = (100 * a) / units, to = (100 * (b + 1)) / units;
      onLayer.style.clipPath = `inset(0 ${100 - to}% 0 ${from}%)`;
      shade.style.insetInlineStart = since.style.insetInlineStart = `${from}%`;
      until.style.insetInlineStart = `${to}%`;
      shade.style.inlineSize = `${to - from}%`;
      for (const [handle, unit] of [[since, a], [until, b]]) {
        handle.setAttribute("aria-valuenow", unit);
        handle.setAttribute("aria-valuetext", unitWords(cube, unit));
      }
    },
  };
};

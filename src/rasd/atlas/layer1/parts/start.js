// Putting it together: one state, drawn at most once a frame, settled when the reader rests.
const tag = document.currentScript;
const isCopy = "copy" in tag.dataset;
const savesData = navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
const hash = isCopy && location.hash.startsWith("#?") ? location.hash : "";
const opened = { ...readQuestion(tag.dataset.q || ""), ...readQuestion(hash) };
const rest = without(opened, FREE);

const load = async (months) => {
  const name = `cube-${tag.dataset.cube}${months ? "-months" : ""}`;
  if (location.protocol === "file:") {
    const text = await new Promise((resolve, reject) => {
      window.rasdCube = resolve;
      const asked = el("script", { src: `${name}.js` });
      asked.addEventListener("error", reject);
      document.head.append(asked);
    });
    return readCube(Uint8Array.from(atob(text), (one) => one.charCodeAt(0)));
  }
  const answer = await fetch(`${name}.bin${writeQuestion(rest)}`, { credentials: "omit" });
  if (!answer.ok) throw new Error(String(answer.status));
  return readCube(new Uint8Array(await answer.arrayBuffer()));
};

const begin = (cube, given, old) => {
  const span = spanOf(cube, { from: given.from || "", to: given.to || "" });
  const kindsOf = (code) => {
    const kinds = cube.everyKind.filter((kind) => cube.categories[kind] === code || cube.groups[kind] === code);
    return code ? kinds : cube.everyKind;
  };
  const state = { category: given.category || "", ...span, kinds: kindsOf(given.category) };
  const place = cube.places.indexOf(given.place);
  const asked = () => ({ ...state, place, whole: state.a === 0 && state.b === cube.units - 1 });
  const question = (changes = {}) => {
    const { category, a, b } = { ...state, ...changes };
    return { ...given, category, from: "", to: "", ...askedTime(cube, a, b), ...changes.more };
  };
  const address = (changes) => writeQuestion(question(changes)) || ".";

  const drawMap = mapDrawing(cube);
  const drawYears = yearBars(cube, (a, b) => (state.a === a && state.b === b ? change(0, cube.units - 1) : change(a, b)));
  const time = brush(cube, asked, (a, b) => change(a, b));
  const kinds = kindButtons(cube, (kind) => choose(kind < 0 ? "" : cube.categories[kind]));
  const play = player(cube, asked, (a, b, width) => {
    classes = classes || steadyClasses(width);
    move(a, b);
  }, () => settle());
  const number = el("b"), span_ = el("span"), undated = el("span");
  const when = el("p", { class: "l1-when" }, number, " · ", span_);
  const whole = el("button", { type: "button", class: "button link" }, words.whole);
  const stale = el("p", { class: "small l1-stale", hidden: "" }, words.stale, " ");
  const show = el("a", {}, words.show);
  if (!isCopy) stale.append(show);
  const panel = el("section", { class: "l1", "aria-label": words.time },
    el("div", { class: "l1-bar" }, play.button, when, whole),
    time.element,
    el("p", { class: "small quiet" }, words.hint, " ", undated),
    kinds.element, stale);

  let classes = null, yearly = null, waiting = 0, asking = null;
  // While time plays a colour means one number, so that steps can be compared.
  const steadyClasses = (width) => {
    const most = new Array(cube.governorates).fill(0);
    for (let a = 0; a + width <= cube.units; a++) {
      const counts = cube.byPlace({ kinds: state.kinds, a, b: a + width - 1 });
      most.forEach((_, index) => (most[index] = Math.max(most[index], counts[index])));
    }
    return classesOf(most);
  };
  const drawTime = () => {
    const now = asked();
    time.place(now);
    whole.hidden = now.whole;
    const total = state.exact ? cube.total(now) : null;
    number.textContent = total === null ? "" : records(total);
    span_.textContent = spanWords(cube, state.a, state.b);
    kinds.draw(now, state.exact ? cube.byKind(now) : null);
  };
  const drawKinds = () => {
    const now = asked();
    time.draw(cube.byUnit(now));
    yearly = cube.byYear(now);
    const missing = cube.undated(now);
    undated.textContent = missing ? `${words.undated} ${records(missing)}` : "";
  };
  const drawBars = () => drawYears(asked(), yearly, isCopy ? null : (a, b) => {
    const chosen = state.a === a && state.b === b;
    return address(chosen ? { a: 0, b: cube.units - 1 } : { a, b });
  });
  const draw = onceAFrame(() => {
    drawMap(cube.byPlace(state), classes || undefined);
    drawTime();
  });

  const move = (a, b) => {
    if (state.a === a && state.b === b && state.exact) return;
    Object.assign(state, { a, b, exact: true });
    document.documentElement.classList.add("l1-moving");
    document.querySelector("#time").classList.add("l1-moved");
    asking?.abort();
    draw();
  };
  const change = (a, b) => {
    play.stop();
    move(a, b);
    settle();
  };
  const choose = (code) => {
    play.stop();
    // Days inside a month are the server's to count.
    if (!state.exact) return location.assign(address({ category: code, more: { from: given.from, to: given.to } }));
    Object.assign(state, { category: code, kinds: kindsOf(code), exact: false });
    drawKinds();
    move(state.a, state.b);
    settle();
  };

  const settle = () => {
    classes = null;
    clearTimeout(waiting);
    waiting = setTimeout(settled, 500);
  };
  const settled = async () => {
    draw();
    drawBars();
    const now = question();
    show.href = address();
    pointLinks(now);
    fillForm(now);
    history.replaceState(null, "", isCopy ? writeQuestion(without(now, Object.keys(rest)), "#?") || "#" : address());
    if (!isCopy) retarget(writeQuestion(now));
    try {
      if (isCopy || savesData) throw new Error("not asked");
      asking?.abort();
      asking = new AbortController();
      takeOver(await fetchPage(address(), asking.signal));
      document.documentElement.classList.remove("l1-moving");
      document.querySelector("#time").classList.remove("l1-moved");
      drawBars();
      stale.hidden = true;
    } catch (error) {
      if (error.name === "AbortError") return;
      stale.hidden = false;
      document.querySelector(".lede").textContent = inWords(cube, asked(), given.place);
    }
  };
  const pointLinks = (now) => {
    const { category, from, to } = now;
    for (const link of document.querySelectorAll("#map a[data-p]")) {
      const code = link.dataset.p;
      const base = link.getAttribute("href").split("#")[0];
      link.setAttribute("href", isCopy
        ? base + writeQuestion({ category, from, to }, "#?")
        : `${address({ more: { place: code === given.place ? "" : code } })}#map`);
    }
  };
  drawKinds();
  drawTime();
  drawBars();
  whole.addEventListener("click", () => change(0, cube.units - 1));
  panel.addEventListener("keydown", (event) => event.key === "Escape" && play.stop());
  if (old) old.replaceWith(panel);
  else document.querySelector("#map > svg").after(panel);
  if (hash) change(span.a, span.b);
  if (cube.unit === "year") {
    const finer = () => load(true).then((months) => begin(months, question(), panel)).catch(() => {});
    panel.addEventListener("pointerdown", finer, { once: true });
    panel.addEventListener("keydown", finer, { once: true });
  }
  return panel;
};

// The first sentence of the page's own summary, for when no server gives it.
const inWords = (cube, asked, place) => {
  const found = records(cube.total(asked));
  if (place) return `${found}: ${words.places[place]}.`;
  const counts = cube.byPlace(asked);
  const areas = counts.slice(0, cube.governorates);
  return `${found}: ${say(words.where, {
    here: digits(sum(areas)), areas: digits(areas.filter(Boolean).length),
    every: digits(areas.length), beside: digits(sum(counts) - sum(areas)),
  })}`;
};

const run = async () => {
  const cube = await load(/-/.test((opened.from || "") + (opened.to || "")));
  if (cube.units) begin(cube, opened);
};

const map = document.querySelector("#map svg.map");
const canRun = map && document.querySelector("#time > .bars") && "adoptedStyleSheets" in document &&
  (!isCopy || !Object.keys(rest).length);
if (canRun) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  if (savesData) {
    const start = el("button", { type: "button", class: "button plain l1" }, words.start);
    start.addEventListener("click", () => run().then(() => start.remove(), () => start.remove()), { once: true });
    map.after(start);
  } else run().catch(() => {});
}

// Putting it together: one state, drawn at most once a frame, settled when the reader rests.
const SELDOM_MS = 150;

const begin = (cube, given, old) => {
  const last = cube.units - 1, place = cube.places.indexOf(given.place);
  const kindsOf = (code) =>
    cube.everyKind.filter((kind) => !code || cube.categories[kind] === code || cube.groups[kind] === code);
  const state = { ...spanOf(cube, given), place, category: given.category || "", kinds: kindsOf(given.category) };
  const asked = () => ({ ...state, whole: state.a === 0 && state.b === last });
  const question = ({ category = state.category, a = state.a, b = state.b, more } = {}) =>
    ({ ...given, category, from: "", to: "", ...askedTime(cube, a, b), ...more });
  const address = (changes) => writeQuestion(question(changes)) || ".";

  // While time plays a colour means one number, so that steps can be compared.
  let classes, yearly, counted = 0;
  const steadyClasses = (width) => {
    const most = new Array(cube.governorates).fill(0);
    for (let a = 0; a + width <= cube.units; a++) {
      const counts = cube.byPlace({ kinds: state.kinds, a, b: a + width - 1 });
      most.forEach((before, index) => (most[index] = Math.max(before, counts[index])));
    }
    return classesOf(most);
  };

  const time = brush(cube, asked, (a, b) => change(a, b));
  const kinds = kindButtons(cube, place, (kind) => choose(kind < 0 ? "" : cube.categories[kind]));
  const play = player(cube, asked, (a, b, width) => {
    classes ||= steadyClasses(width);
    move(a, b);
  }, () => rested());
  const panel = panelOf(play, time, kinds);
  const drawMap = mapDrawing(cube);
  const drawYears = yearBars(cube, (a, b) =>
    (state.a === a && state.b === b ? change(0, last) : change(a, b)));

  const drawTime = () => {
    const now = asked();
    time.place(now);
    panel.whole.hidden = now.whole;
    panel.say(cube, now, now.exact ? cube.total(now) : null);
    if (performance.now() - counted > SELDOM_MS) drawCounts();
  };
  // Twenty numbers in a row move each other: not in every frame.
  const drawCounts = () => {
    counted = performance.now();
    kinds.draw(asked(), state.exact ? cube.byKind(state) : null);
  };
  const drawKinds = () => {
    drawCounts();
    time.draw(cube.byUnit(state));
    yearly = cube.byYear(state);
    panel.sayUndated(cube.undated(state));
  };
  const drawBars = () => drawYears(asked(), yearly, isCopy ? null : (a, b) =>
    address(state.a === a && state.b === b ? { a: 0, b: last } : { a, b }));
  const draw = onceAFrame(() => {
    drawMap(cube.byPlace(state), classes);
    drawTime();
  });

  const settling = settler(panel, () =>
    ({ question: question(), address, words: inWords(cube, state, given.place) }), () => {
    drawCounts();
    drawBars();
  });
  const rested = () => {
    classes = undefined;
    draw();
    settling.rest();
  };
  const move = (a, b) => {
    if (state.a === a && state.b === b && state.exact) return;
    Object.assign(state, { a, b, exact: true });
    settling.moved();
    draw();
  };
  const change = (a, b) => {
    play.stop();
    move(a, b);
    rested();
  };
  const choose = (category) => {
    play.stop();
    const { from, to } = given;
    // Days inside a month are the server's to count.
    if (!state.exact) return location.assign(address({ category, more: { from, to } }));
    Object.assign(state, { category, kinds: kindsOf(category), exact: false });
    drawKinds();
    change(state.a, state.b);
  };

  panel.whole.addEventListener("click", () => change(0, last));
  if (old) exchanged(old, panel.element);
  else document.querySelector("#map > svg").after(panel.element);
  drawKinds();
  drawTime();
  drawBars();
  if (old) settling.rest();
  else if (hash) {
    state.exact = false;
    move(state.a, state.b);
    settling.rest(0);
  }
  if (cube.unit === "year" && !savesData) finerLater(panel.element, async () => {
    const months = await load(true);
    while (time.isHeld() || play.playing()) await new Promise((resolve) => setTimeout(resolve, 100));
    settling.stop();
    begin(months, question(), panel.element);
  });
};

// Months of very many records weigh more than the page: they come when time is first touched.
const finerLater = (panel, exchange) => {
  const first = new AbortController();
  for (const sign of ["pointerover", "focusin"]) {
    panel.addEventListener(sign, () => {
      first.abort();
      exchange().catch(() => {});
    }, { signal: first.signal });
  }
};

// Puts the new tools where the old ones were, and the reader's focus on the same one.
const exchanged = (old, fresh) => {
  const buttons = (panel) => [...panel.querySelectorAll("button")];
  const focused = buttons(old).indexOf(document.activeElement);
  old.replaceWith(fresh);
  buttons(fresh)[focused]?.focus();
};

const run = async () => {
  let cube = await load(false);
  const wantsMonths = /-/.test(`${opened.from}${opened.to}`);
  if (cube.unit === "year" && wantsMonths) cube = await load(true).catch(() => cube);
  if (cube.units) begin(cube, opened);
};

const drawnMap = document.querySelector("#map svg.map");
const canRun = drawnMap && document.querySelector("#time > .bars") && "adoptedStyleSheets" in document &&
  (!isCopy || !Object.keys(rest).length);
if (canRun) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  if (savesData) {
    const start = el("button", { type: "button", class: "button plain l1" }, words.start);
    start.addEventListener("click", () => run().finally(() => start.remove()).catch(() => {}), { once: true });
    drawnMap.after(start);
  } else run().catch(() => {});
}

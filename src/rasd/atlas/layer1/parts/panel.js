// The tools below the map: play, the time in words, the bars, the kinds.
const panelOf = (play, time, kinds) => {
  const number = el("b"), span = el("span"), undated = el("p", { class: "small quiet" });
  const whole = el("button", { type: "button", class: "button link" }, words.whole);
  const show = el("a", {}, words.show);
  const stale = el("p", { class: "small l1-stale", hidden: "" }, words.stale, " ", isCopy ? "" : show);
  const element = el("div", { class: "l1", role: "group", "aria-label": words.time },
    // What may grow by a line stands below the bars, so that they never move under a finger.
    time.element,
    el("div", { class: "l1-bar" }, play.button, el("p", { class: "l1-when" }, number, " · ", span), whole),
    el("p", { class: "small quiet" }, words.hint), undated, kinds.element, stale);
  element.addEventListener("keydown", (event) => event.key === "Escape" && play.stop());
  return {
    element, whole, stale, show,
    say(cube, { a, b }, total) {
      write(number, total === null ? "" : records(total));
      write(span, spanWords(cube, a, b));
    },
    sayUndated(missing) {
      undated.hidden = !missing;
      write(undated, `${words.undated} ${records(missing)}`);
    },
  };
};

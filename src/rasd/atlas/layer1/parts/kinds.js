// The kinds of violation as buttons, the most frequent first; one at a time, as the address has it.
const kindButtons = (cube, place, choose) => {
  const whole = { place, a: 0, b: cube.units - 1 };
  const every = cube.byKind(whole);
  const kinds = cube.everyKind.filter((kind) => every[kind]).sort((one, other) => every[other] - every[one]);
  const button = (name, kind) => {
    const number = el("b");
    const made = el("button", { type: "button", class: "chip" }, name, number);
    made.addEventListener("click", () => choose(kind));
    return { made, number, kind };
  };
  const all = button(words.all, -1);
  const each = kinds.map((kind) => button(words.kinds[cube.categories[kind]] || cube.categories[kind], kind));
  return {
    element: el("div", { class: "l1-kinds", role: "group", "aria-label": words.what },
      all.made, ...each.map((one) => one.made)),
    draw(asked, counts) {
      const chosen = asked.kinds.length < cube.categories.length;
      all.made.setAttribute("aria-pressed", String(!chosen));
      write(all.number, counts ? digits(sum(counts)) : "");
      for (const { made, number, kind } of each) {
        made.setAttribute("aria-pressed", String(chosen && asked.kinds.includes(kind)));
        write(number, counts ? digits(counts[kind]) : "");
        made.classList.toggle("l1-none", Boolean(counts) && !counts[kind]);
      }
    },
  };
};

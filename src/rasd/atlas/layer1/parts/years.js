// The bars of years: the server's own, made again for the years that the cube holds.
const yearBars = (cube, choose) => {
  let list = null, seen = "", bars = [];
  // By the year's digits: the server's bar, with its lane of outages.
  const drawn = new Map();

  const bar = (count, index, fullest) => {
    const year = String(cube.firstYear + index), own = drawn.get(digits(year));
    const item = (own ?? list.firstElementChild).cloneNode(true), link = item.firstElementChild;
    if (!own) link.querySelector(".rug")?.remove();
    link.className = words.marked.startsWith(year) ? "is-marked" : "";
    const lane = (own && link.getAttribute("aria-label").match(/;.*/)) || "";
    link.setAttribute("aria-label", `${digits(year)}: ${digits(count)}${lane}`);
    link.querySelector("b").textContent = digits(count);
    const height = count ? Math.max(3, Math.round((100 * count) / fullest)) : 0;
    link.querySelector("path").setAttribute("d", `M0 ${100 - height}h12V100H0z`);
    link.querySelector("span").replaceChildren(el("i", {}, digits(year.slice(0, 2))), digits(year.slice(2)));
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      choose(index * cube.perYear, (index + 1) * cube.perYear - 1);
    });
    return item;
  };

  const rebuild = (counts) => {
    const known = counts.map((count, index) => (count ? index : -1)).filter((index) => index >= 0);
    const from = known[0] ?? 0, to = known[known.length - 1] ?? counts.length - 1;
    const fullest = Math.max(1, ...counts);
    bars = counts.map((count, index) => (index < from || index > to ? null : bar(count, index, fullest)));
    list.replaceChildren(...bars.filter(Boolean));
    list.classList.toggle("long", to - from > 11);
  };

  return (asked, counts, address) => {
    const shown = document.querySelector("#time > .bars");
    if (shown !== list || seen !== String(counts)) {
      [list, seen] = [shown, String(counts)];
      for (const item of list.children) drawn.set(item.querySelector("span").textContent, item);
      rebuild(counts);
    }
    bars.forEach((item, index) => {
      if (!item) return;
      const link = item.firstElementChild;
      const a = index * cube.perYear, b = a + cube.perYear - 1;
      link.classList.toggle("is-off", b < asked.a || a > asked.b);
      mark(link, "aria-current", asked.a === a && asked.b === b && !asked.whole && "true");
      link.href = `${address ? address(a, b) : ""}#time`;
    });
  };
};

// The bars of years: the server's own, made again for the years that the cube holds.
const yearBars = (cube, choose) => {
  let list = null, pattern = null, seen = "", bars = [];

  const bar = (count, index, fullest) => {
    const item = pattern.cloneNode(true), link = item.firstElementChild;
    const year = String(cube.firstYear + index);
    link.className = words.marked.startsWith(year) ? "is-marked" : "";
    link.setAttribute("aria-label", `${digits(year)}: ${digits(count)}`);
    link.querySelector("b").textContent = digits(count);
    const height = count ? Math.max(3, Math.round((100 * count) / fullest)) : 0;
    link.querySelector("path").setAttribute("d", `M0 ${100 - height}h1v100H0z`);
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
      [list, seen, pattern] = [shown, String(counts), shown.firstElementChild.cloneNode(true)];
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

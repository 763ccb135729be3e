// After a change: the address, the links and, where a server answers, the list of this question.
const sectionOf = (page) => page.querySelector("#list")?.closest("section");

const fetchPage = async (address, signal) => {
  const answer = await fetch(address, { signal, credentials: "omit" });
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};

const isBusy = (element) => Boolean(element?.contains(document.activeElement));

// Takes over what the script does not draw; leaves alone what the reader is just using.
const takeOver = (page) => {
  const pairs = [".lede", "#time"].map((one) => [document.querySelector(one), page.querySelector(one)]);
  for (const [old, fresh] of [...pairs, [sectionOf(document), sectionOf(page)]]) {
    if (old && fresh && !isBusy(old)) old.replaceChildren(...fresh.childNodes);
  }
  const chips = document.querySelector(".filters .chips"), newChips = page.querySelector(".filters .chips");
  if (chips && newChips) chips.replaceWith(newChips);
  else if (newChips) document.querySelector(".filters").append(newChips);
  else chips?.remove();
  const hexagons = (from) => [...from.querySelectorAll("#map svg.map > a:not([data-p])")];
  hexagons(document).forEach((one) => one.remove());
  document.querySelector("#map svg.map").append(...hexagons(page));
};

const fillForm = (given) => {
  for (const name of ["category", "from", "to"]) {
    const field = document.querySelector(`.filters [name="${name}"]`);
    if (field) field.value = given[name] || "";
  }
};

// Links that carry the question: files, feeds, the other languages.
const retarget = (question) => {
  const links = document.querySelectorAll(".langs a, #list ~ p a, link[hreflang], link[type$='atom+xml']");
  for (const link of links) {
    const at = new URL(link.href);
    if (/\/(map|data)\/$|\/cases\.\w+$/.test(at.pathname)) {
      at.search = question;
      link.href = at.href;
    }
  }
};

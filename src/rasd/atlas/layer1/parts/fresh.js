// Taking over from the server's page of a question what the script does not draw itself.
const fetchPage = async (address, signal) => {
  const answer = await fetch(address, { signal, credentials: "omit" });
  if (!answer.ok) throw new Error(String(answer.status));
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};

// What the reader is just using stays.
const refill = (old, fresh) => {
  if (old && fresh && !old.contains(document.activeElement)) old.replaceChildren(...fresh.childNodes);
};

const exchange = (selector, page, place) => {
  const old = document.querySelector(selector), fresh = page.querySelector(selector);
  old?.remove();
  if (fresh) place(fresh);
};

const sectionOf = (page) => page.querySelector("#list")?.closest("section");

const takeOver = (page) => {
  for (const one of ["h1", ".lede", "#time"]) {
    refill(document.querySelector(one), page.querySelector(one));
  }
  refill(sectionOf(document), sectionOf(page));
  exchange(".lede + .small", page, (fresh) => document.querySelector(".lede").after(fresh));
  exchange(".filters .chips", page, (fresh) => document.querySelector(".filters").append(fresh));
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

// Links that carry the question: files, feeds, the other languages, the detailed map.
const CARRIERS = ".langs a, #list ~ p a, [aria-labelledby=m] > p a, link[hreflang], link[type$='atom+xml']";
const CARRIED = /\/(map|data|share|detailed)\/$|\/cases\.\w+$/;

const retarget = (question) => {
  for (const link of document.querySelectorAll(CARRIERS)) {
    const at = new URL(link.href);
    if (at.search.includes("view=table") || !CARRIED.test(at.pathname)) continue;
    at.search = question;
    link.href = at.href;
  }
};

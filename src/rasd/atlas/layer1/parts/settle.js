// When the reader rests: the address says what is shown, every link goes on from there, and the
// list is fetched; where no server answers, the page says that its list is an older one.
const REST = 500;

const isMoving = (moving) => {
  document.documentElement.classList.toggle("l1-moving", moving);
  document.querySelector("#time").classList.toggle("l1-moved", moving);
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

const pointPlaces = (question, address) => {
  const { category, from, to, place } = question;
  for (const link of document.querySelectorAll("#map a[data-p]")) {
    const code = link.dataset.p;
    const base = link.getAttribute("href").split("#")[0];
    link.setAttribute("href", isCopy
      ? base + writeQuestion({ category, from, to }, "#?")
      : `${address({ more: { place: code === place ? "" : code } })}#map`);
  }
};

// `now` gives {question, address, words}; `drawn` draws what the server's page brought.
const settler = (panel, now, drawn) => {
  let waiting = 0, asking = null;
  const settled = async () => {
    const { question, address, words } = now();
    const here = writeQuestion(without(question, Object.keys(rest)), "#?") || "#";
    history.replaceState(null, "", isCopy ? here : address());
    pointPlaces(question, address);
    fillForm(question);
    drawn();
    panel.show.href = address();
    if (!isCopy) retarget(writeQuestion(question));
    try {
      if (isCopy || savesData) throw new Error("the server is not asked");
      asking = new AbortController();
      takeOver(await fetchPage(address(), asking.signal));
      isMoving(false);
      panel.stale.hidden = true;
      drawn();
    } catch (error) {
      if (error.name === "AbortError") return;
      panel.stale.hidden = false;
      document.querySelector(".lede").textContent = words;
      document.querySelector(".lede + .small")?.remove();
    }
  };
  return {
    stop() {
      clearTimeout(waiting);
      asking?.abort();
    },
    moved() {
      this.stop();
      isMoving(true);
    },
    rest(wait = REST) {
      clearTimeout(waiting);
      waiting = setTimeout(settled, wait);
    },
  };
};

// Moving the window through time; slowly and in whole windows for who wants less motion.
const player = (cube, asked, step, ended) => {
  const icon = svg("path"), label = el("span");
  const button = el("button", { type: "button", class: "button plain l1-play" },
    svg("svg", { viewBox: "0 0 16 16", "aria-hidden": "true" }, icon), label);
  let timer = 0;
  const show = () => {
    icon.setAttribute("d", timer ? "M3 2h4v12H3zM9 2h4v12H9z" : "M3 1v14l11-7z");
    label.textContent = timer ? words.pause : words.play;
  };
  const stop = () => {
    if (!timer) return;
    clearInterval(timer);
    timer = 0;
    show();
    ended();
  };
  const start = () => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const { a, b, whole } = asked();
    const width = whole ? Math.min(cube.perYear, cube.units) : b - a + 1;
    const last = cube.units - width;
    let at = whole || a >= last ? 0 : a;
    const go = () => step(at, at + width - 1, width);
    go();
    timer = setInterval(() => {
      if (at >= last) return stop();
      at = Math.min(at + (calm ? width : 1), last);
      go();
    }, calm ? 1500 : cube.perYear > 1 ? 120 : 700);
  };
  button.addEventListener("click", () => {
    if (timer) stop();
    else start();
    show();
  });
  show();
  return { button, stop, playing: () => timer > 0 };
};

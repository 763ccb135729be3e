// What the page says of itself, and where its counts lie.
const tag = document.currentScript;
const isCopy = "copy" in tag.dataset;
const savesData = navigator.connection?.saveData || matchMedia("(prefers-reduced-data: reduce)").matches;
const hash = isCopy && location.hash.startsWith("#?") ? location.hash : "";
const opened = { ...readQuestion(tag.dataset.q || ""), ...readQuestion(hash) };
const rest = without(opened, FREE);

// A page from a file system may run a script beside it, but not read a file.
const asScript = (name) =>
  new Promise((resolve, reject) => {
    window.rasdCube = resolve;
    const asked = el("script", { src: name });
    asked.addEventListener("error", reject);
    document.head.append(asked);
  });

const load = async (months) => {
  const name = `cube-${tag.dataset.cube}${months ? "-months" : ""}`;
  if (location.protocol === "file:") {
    const text = atob(await asScript(`${name}.js`));
    return readCube(Uint8Array.from(text, (one) => one.charCodeAt(0)));
  }
  const answer = await fetch(`${name}.bin${writeQuestion(rest)}`, { credentials: "omit" });
  if (!answer.ok) throw new Error(String(answer.status));
  return readCube(new Uint8Array(await answer.arrayBuffer()));
};

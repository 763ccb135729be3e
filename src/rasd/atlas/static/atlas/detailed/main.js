// Starts the detailed map where the browser can draw it; the plain map stays where it cannot.
import { hindrance } from "./ability.js";
import { loaded } from "./loading.js";
import { show } from "./map.js";

const page = document.getElementById("detailed");
const say = (id) => {
  document.getElementById("no-script").hidden = true;
  if (id) document.getElementById(id).hidden = false;
};

async function start() {
  const why = hindrance();
  if (why) return say(why);
  try {
    const tools = await loaded(page.dataset);
    page.hidden = false;
    await show(page, tools);
    keepHatch();
    document.getElementById("plain").hidden = true;
    say();
  } catch (problem) {
    page.hidden = true;
    document.getElementById("plain").hidden = false;
    say("broken");
    console.warn(problem);
  }
}

/** The legend of the plain map goes on using its pattern, which would vanish with it. */
function keepHatch() {
  const kept = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  kept.setAttribute("class", "kept");
  kept.setAttribute("aria-hidden", "true");
  kept.append(document.getElementById("h"));
  page.append(kept);
}

start();

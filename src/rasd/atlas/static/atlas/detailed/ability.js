// Whether this browser can and wants to draw the detailed map.

/** Returns the id of the notice that says why not, "" when nothing hinders. */
export function hindrance() {
  if (navigator.connection?.saveData) return "saves-data";
  return hasWebGL2() ? "" : "no-webgl";
}

function hasWebGL2() {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return Boolean(context);
  } catch {
    return false;
  }
}

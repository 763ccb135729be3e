// The pattern for areas without records: no record does not mean no violation.
import { colour } from "./colours.js";

const SIDE = 16;

/** Draws the hatch in the colours of now; browsers that blur canvases cannot hide it. */
export function hatch(map) {
  const [ground, line] = [bytes(colour("paper")), bytes(colour("line"))];
  const data = new Uint8Array(SIDE * SIDE * 4);
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) data.set((x + y) % 8 < 2 ? line : ground, (y * SIDE + x) * 4);
  }
  const image = { width: SIDE, height: SIDE, data };
  if (map.hasImage("hatch")) map.updateImage("hatch", image);
  else map.addImage("hatch", image, { pixelRatio: 2 });
}

/** Returns red, green, blue and alpha of a colour written as #rgb or #rrggbb. */
function bytes(written) {
  const digits = written.slice(1);
  const pairs = digits.length === 3 ? [...digits].map((one) => one + one) : digits.match(/../g);
  return [...pairs.map((pair) => parseInt(pair, 16)), 255];
}

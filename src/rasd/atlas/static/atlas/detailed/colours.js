// Colours of the stylesheet for WebGL, and five steps for counts: the same as on the plain map.

const STEPS = 5;
const styles = getComputedStyle(document.documentElement);

/** Returns the value of a colour such as "ramp-3", as it is now, light or dark. */
export const colour = (name) => styles.getPropertyValue(`--${name}`).trim();

/** Returns up to five classes as [lowest, highest]; steps grow geometrically (see ramp.py). */
export function classes(counts) {
  const largest = Math.max(0, ...counts);
  if (!largest) return [];
  let tops = [];
  for (let step = 1; step <= STEPS; step++) {
    tops.push(Math.max(Math.round(largest ** (step / STEPS)), (tops.at(-1) ?? 0) + 1));
  }
  tops = [...tops.filter((top) => top < largest), largest];
  return tops.map((top, index) => [index ? tops[index - 1] + 1 : 1, top]);
}

/** Returns the step of the ramp, 1 to 5, for a class. */
export function stepOf(index, many) {
  if (many < 3) return many === 1 ? 3 : 2 + 2 * index;
  return 1 + Math.round((index * (STEPS - 1)) / (many - 1));
}

/** Returns the step for a count. */
export function levelOf(count, found) {
  return stepOf(found.findIndex(([, highest]) => count <= highest), found.length);
}

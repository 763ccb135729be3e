// Five steps of colour for counts, as rasd.atlas.drawing.ramp draws them: of both maps' scripts.
const STEPS = 5;

// Up to five classes as [lowest, highest]; steps grow geometrically.
export const classesOf = (counts) => {
  const largest = Math.max(0, ...counts);
  if (!largest) return [];
  let tops = [];
  for (let step = 1; step <= STEPS; step++) {
    const top = Math.round(largest ** (step / STEPS));
    tops.push(tops.length ? Math.max(top, tops[tops.length - 1] + 1) : top);
  }
  tops = [...tops.filter((top) => top < largest), largest];
  return tops.map((top, index) => [index ? tops[index - 1] + 1 : 1, top]);
};

// The step of the ramp, 1 to 5, for a class.
export const stepOf = (index, classes) =>
  classes < 3 ? (classes === 1 ? 3 : 2 + 2 * index) : 1 + Math.round((index * (STEPS - 1)) / (classes - 1));

// The step for a count; 0 for none.
export const levelOf = (count, classes) =>
  count ? stepOf(classes.findIndex(([, high]) => count <= high), classes.length) : 0;

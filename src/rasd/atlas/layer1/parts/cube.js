// The cube of counts: docs/developers/cube.md. Any span of whole units costs two look-ups a row.
const readCube = (bytes) => {
  const end = bytes.indexOf(10);
  const cube = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  const { units, places, categories } = cube;
  const rows = categories.length * places.length;
  let at = end + 1;
  const number = () => {
    let found = 0;
    for (let worth = 1; ; worth *= 128) {
      const byte = bytes[at++];
      found += (byte & 127) * worth;
      if (byte < 128) return found;
    }
  };
  const layer = () => {
    const found = new Uint32Array(rows * units);
    for (let i = 0; i < found.length; ) {
      const one = number();
      if (one) found[i++] = one;
      else i += number() + 1;
    }
    return found;
  };
  const started = layer(), reaching = layer(), ending = layer(), yearOnly = layer();
  const wide = units + 1;
  const begun = new Uint32Array(rows * wide), going = new Int32Array(rows * wide);
  for (let row = 0; row < rows; row++) {
    for (let unit = 0; unit < units; unit++) {
      const from = row * units + unit, to = row * wide + unit;
      begun[to + 1] = begun[to] + started[from];
      going[to + 1] = going[to] + reaching[from] - ending[from];
    }
  }
  const found = (row, a, b) =>
    begun[row * wide + b + 1] - begun[row * wide + a] + going[row * wide + a];
  const row = (kind, place) => kind * places.length + place;
  const everyPlace = places.map((_, place) => place);
  const placesOf = (asked) => (asked.place < 0 ? everyPlace : [asked.place]);
  const eachUnit = (asked, count) => {
    const totals = new Array(units).fill(0);
    for (const kind of asked.kinds) {
      for (const place of placesOf(asked)) {
        const from = row(kind, place) * units;
        for (let unit = 0; unit < units; unit++) totals[unit] += count(from + unit);
      }
    }
    return totals;
  };
  return Object.assign(cube, {
    perYear: cube.unit === "month" ? 12 : 1,
    firstYear: +cube.first.slice(0, 4),
    everyKind: categories.map((_, kind) => kind),
    byPlace: ({ kinds, a, b }) =>
      everyPlace.map((place) => sum(kinds.map((kind) => found(row(kind, place), a, b)))),
    byKind: (asked) =>
      categories.map((_, kind) =>
        sum(placesOf(asked).map((place) => found(row(kind, place), asked.a, asked.b)))),
    total: (asked) =>
      sum(asked.kinds.map((kind) =>
        sum(placesOf(asked).map((place) => found(row(kind, place), asked.a, asked.b))))),
    byUnit: (asked) => eachUnit(asked, (i) => started[i] - yearOnly[i]),
    undated: (asked) => sum(eachUnit(asked, (i) => yearOnly[i])),
    byYear: (asked) => {
      const years = new Array(units / cube.perYear).fill(0);
      eachUnit(asked, (i) => started[i]).forEach((count, unit) => {
        years[Math.floor(unit / cube.perYear)] += count;
      });
      return years;
    },
  });
};

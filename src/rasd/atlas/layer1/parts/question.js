// A question as the server writes it: one address for each, its parts in one order.
const ORDER = ["category", "status", "actor", "affected", "law", "from", "to", "confidence",
  "place", "district", "scope", "cell", "q"];
const FREE = ["category", "from", "to", "place"];

const readQuestion = (text) => {
  const parts = text.replace(/^[#?]+/, "").split("&").filter(Boolean);
  return Object.fromEntries(parts.map((part) => [part.split("=")[0], part.split("=")[1]]));
};

const writeQuestion = (given, mark = "?") => {
  const parts = ORDER.filter((name) => given[name]).map((name) => `${name}=${given[name]}`);
  return parts.length ? mark + parts.join("&") : "";
};

const without = (given, names) =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));

const two = (number) => String(number).padStart(2, "0");

// The span of units that from and to ask for; not exact where a part of a unit is asked for.
const spanOf = (cube, { from = "", to = "" }) => {
  const edge = (text, isLast) => {
    const [year, month, day] = text.split("-").map(Number);
    const length = new Date(year, month || 12, 0).getDate();
    const wholeMonth = !day || (isLast ? day === length : day === 1);
    const wholeYear = !month || (month === (isLast ? 12 : 1) && wholeMonth);
    const whole = cube.perYear > 1 ? wholeMonth : wholeYear;
    const inYear = cube.perYear > 1 ? (month || (isLast ? 12 : 1)) - 1 : 0;
    return { at: (year - cube.firstYear) * cube.perYear + inYear, whole };
  };
  const last = cube.units - 1;
  const first = from ? edge(from, false) : { at: 0, whole: true };
  const end = to ? edge(to, true) : { at: last, whole: true };
  const within = first.at <= last && end.at >= 0;
  const a = Math.min(Math.max(first.at, 0), last), b = Math.max(Math.min(end.at, last), a);
  return { a, b, exact: within && first.whole && end.whole };
};

// What to ask for a span of units: nothing for all of them, years where they are whole.
const askedTime = (cube, a, b) => {
  if (a === 0 && b === cube.units - 1) return {};
  const wholeYears = a % cube.perYear === 0 && (b + 1) % cube.perYear === 0;
  const code = (unit) => {
    const year = String(cube.firstYear + Math.floor(unit / cube.perYear));
    return wholeYears ? year : `${year}-${two((unit % 12) + 1)}`;
  };
  return { from: code(a), to: code(b) };
};

const yearWords = (cube, unit) => digits(cube.firstYear + Math.floor(unit / cube.perYear));

const unitWords = (cube, unit) =>
  cube.perYear > 1 ? words.months[unit % 12].replace("#", yearWords(cube, unit)) : yearWords(cube, unit);

const spanWords = (cube, a, b) => {
  if (a % cube.perYear === 0 && (b + 1) % cube.perYear === 0) {
    const first = yearWords(cube, a), last = yearWords(cube, b);
    return first === last ? first : say(words.years, { a: first, b: last });
  }
  const first = unitWords(cube, a);
  return a === b ? first : say(words.span, { a: first, b: unitWords(cube, b) });
};

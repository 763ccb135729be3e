// Sentences come from the page, translated; numbers get the digits of its language.

/** Returns `sentence` with {name} replaced by each value; numbers in the given numerals. */
export function filled(sentence, values, numerals) {
  return sentence.replace(/\{(\w+)\}/g, (_all, name) => {
    const value = values[name];
    return typeof value === "number" ? String(value).replace(/\d/g, (digit) => numerals[digit]) : value;
  });
}

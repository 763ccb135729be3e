// Numbers and sentences in the reader's language.
const digits = (number) => String(number).replace(/\d/g, (one) => words.digits[one]);

const records = (number) => {
  const tail = number % 100;
  const like = number < 3 ? number : tail > 2 && tail < 11 ? 3 : tail > 10 ? 11 : 100;
  return words.records[like].replace("#", digits(number));
};

const say = (sentence, given) => sentence.replace(/\{(\w+)\}/g, (_, name) => given[name]);

const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);

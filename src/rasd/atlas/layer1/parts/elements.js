// Making elements: no text is ever read as markup.
const fill = (element, attributes, inside) => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
};

const el = (tag, attributes = {}, ...inside) =>
  fill(document.createElement(tag), attributes, inside);

const svg = (tag, attributes = {}, ...inside) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, inside);

const mark = (element, name, value) =>
  value ? element.setAttribute(name, value) : element.removeAttribute(name);

// Writing what stands there already would make the browser lay out the page again.
const write = (node, text) => {
  if (node.textContent !== text) node.textContent = text;
};

// However often it is asked for, once a frame is enough.
const onceAFrame = (draw) => {
  let waits = false;
  return () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      draw();
    });
  };
};

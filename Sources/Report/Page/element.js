// Elements. Text only ever becomes text: nothing in the page reads markup from data.

const fill = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
  return element;
};

const h = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);

const svg = (name, attributes, ...children) =>
  fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);

/** The address of a page within this one. */
const address = (page, argument, parameters) => {
  const query = new URLSearchParams(Object.entries(parameters ?? {}).filter(([, value]) => value)).toString();
  return `#/${page}${argument ? `/${encodeURIComponent(argument)}` : ''}${query ? `?${query}` : ''}`;
};

const link = (to, attributes, ...children) => h('a', { href: to, ...attributes }, ...children);

const section = (title, ...children) => {
  const id = `s${(section.count = (section.count ?? 0) + 1)}`;
  return h('section', { 'aria-labelledby': id }, h('h2', { id }, title), ...children);
};

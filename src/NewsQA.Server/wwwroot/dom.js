// Building elements. Text always goes in as text: nothing here, or anywhere on the page, takes HTML.

/** Makes an element: `properties` are set on it (`class`, `dataset` and `aria-…` as one would expect), children are nodes, text or nothing. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'class') element.className = value;
    else if (name === 'dataset') Object.assign(element.dataset, value);
    else if (name.includes('-') || name === 'role' || name === 'for' || name === 'list') element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

/** Text from outside, in whichever direction it is written. */
export const foreign = (tag, text, properties = {}) => el(tag, { dir: 'auto', ...properties }, text);

/** A quote in quotation marks, unless it opens with one of its own. */
export const quoted = (text, properties = {}) => foreign(/^\s*["“„«'‘]/.test(text) ? 'span' : 'q', text, properties);

export const button = (label, onclick, properties = {}) => el('button', { type: 'button', class: 'quiet', onclick, ...properties }, label);

export const byId = id => document.getElementById(id);

/** Joins what is there with a middle dot. */
export const dotted = parts => parts.filter(Boolean).join(' · ');

export const outlet = article => article.source ?? 'Unknown outlet';

export const titleOf = article => article.title ?? 'Untitled';

export const count = (number, noun) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

let ids = 0;

/** An id that no other element has. */
export const freshId = name => `${name}-${++ids}`;

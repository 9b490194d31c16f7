// Building elements. Text always goes in as text: nothing here, or anywhere on the page, takes HTML.

/** Makes an element: `properties` are set on it (`class`, `dataset` and `aria-…` as one would expect), children are nodes, text or nothing. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'class') element.className = value;
    else if (name === 'dataset') Object.assign(element.dataset, value);
    else if (name.includes('-') || name === 'role' || name === 'for') element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

export const byId = id => document.getElementById(id);

/** Joins what is there with a middle dot. */
export const dotted = parts => parts.filter(Boolean).join(' · ');

export const outlet = article => article.source ?? 'Unknown outlet';

export const titleOf = article => article.title ?? 'Untitled';

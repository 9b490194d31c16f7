// Building blocks. Text is only ever put in as text.

/** Makes an element: attributes as they are, children as elements or text. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== undefined && child !== null));
  return element;
}

/** Paragraphs of a description; what stands between backticks is code. */
export function prose(text) {
  return (text ?? '').split(/\n\s*\n/).filter(Boolean).map(paragraph =>
    el('p', {}, ...paragraph.split('`').map((part, i) => i % 2 === 1 ? el('code', {}, part) : part)));
}

// How a question is read, as chips that can be changed: dates, outlets, as of when.
import { limitText, wholeDay } from './dates.js';
import { button, el, foreign, freshId } from './dom.js';
import { outletNames } from './outlets.js';

export const noFilters = { from: null, to: null, sources: [], asOf: null };

/** A request's part for these filters; nothing for what is not set. */
export function requestOf({ from, to, sources, asOf }) {
  const filters = Object.fromEntries(Object.entries({ from, to, sources: sources.length > 0 ? sources : null }).filter(([, value]) => value));
  return { ...(Object.keys(filters).length > 0 && { filters }), ...(asOf && { asOf }) };
}

const kinds = [
  { name: 'Dates', parts: ['from', 'to'], text: datesText, fields: dateFields },
  { name: 'Outlets', parts: ['sources'], text: ({ sources }) => sources.join(', ') || 'all outlets', fields: outletFields },
  { name: 'As of', parts: ['asOf'], text: ({ asOf }) => asOf ? `as of ${limitText(asOf)}` : 'as of now', fields: asOfFields },
];

function datesText({ from, to }) {
  if (from && to) return limitText(from) === limitText(to) ? limitText(from) : `${limitText(from)} – ${limitText(to)}`;
  return from ? `since ${limitText(from)}` : to ? `until ${limitText(to)}` : 'any date';
}

/** The chips and, below them, the fields of the one that is open. `apply` gets the filters as changed. */
export function filterChips({ filters, inferred = [], apply }) {
  const panel = el('div', { class: 'filter-panel' });
  const all = kinds.map(kind => {
    const isRead = kind.parts.some(part => inferred.includes(part));
    const isSet = kind.parts.some(part => filters[part]?.length > 0);
    const chip = foreign('button', kind.text(filters), {
      type: 'button', class: `filter${isSet ? ' set' : ''}${isRead ? ' inferred' : ''}`, 'aria-expanded': 'false', 'aria-label': `${kind.name}: ${kind.text(filters)}${isRead ? ', read from the question' : ''}. Change`,
    });
    chip.addEventListener('click', () => toggle(chip));
    return { kind, chip };
  });

  function toggle(chip) {
    const wasOpen = chip.getAttribute('aria-expanded') === 'true';
    for (const other of all) other.chip.setAttribute('aria-expanded', 'false');
    panel.replaceChildren();
    if (wasOpen) return chip.focus();
    chip.setAttribute('aria-expanded', 'true');
    fill(all.find(one => one.chip === chip).kind, chip);
  }

  async function fill(kind, chip) {
    const { elements, read } = await kind.fields(filters);
    if (chip.getAttribute('aria-expanded') !== 'true') return;
    const form = el('form', { 'aria-label': kind.name }, ...elements,
      el('div', { class: 'actions' }, el('button', { type: 'submit', class: 'main small' }, 'Apply'),
        button('Clear', () => apply({ ...filters, ...Object.fromEntries(kind.parts.map(part => [part, noFilters[part]])) })),
        button('Cancel', () => toggle(chip))));
    form.addEventListener('submit', event => {
      event.preventDefault();
      event.stopPropagation();
      apply({ ...filters, ...read() });
    });
    form.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      toggle(chip);
    });
    panel.append(form);
    form.querySelector('input')?.focus();
  }

  return el('div', { class: 'filters' }, el('div', { class: 'filter-row' }, all.map(one => one.chip)), panel);
}

const dateField = (label, value) => {
  const input = el('input', { type: 'date', id: freshId('date'), value });
  return { input, element: el('div', { class: 'field' }, el('label', { for: input.id }, label), input) };
};

function dateFields({ from, to }) {
  const [first, last] = [dateField('Published from', wholeDay(from, false)), dateField('to', wholeDay(to, true))];
  return { elements: [first.element, last.element], read: () => ({ from: first.input.value || null, to: last.input.value || null }) };
}

function asOfFields({ asOf }) {
  const day = dateField('As if it were', wholeDay(asOf, true));
  return { elements: [day.element, el('p', { class: 'meta' }, 'Articles published later are left out.')], read: () => ({ asOf: day.input.value || null }) };
}

async function outletFields({ sources }) {
  const list = el('fieldset', { class: 'outlets' }, el('legend', {}, 'Only these outlets'));
  const other = el('input', { type: 'text', id: freshId('outlet'), autocomplete: 'off' });
  const boxes = () => [...list.querySelectorAll('input')];
  const add = (name, checked) => list.append(el('label', { class: 'check' }, el('input', { type: 'checkbox', value: name, checked }), foreign('span', name)));
  for (const name of sources) add(name, true);
  for (const name of await outletNames()) if (!boxes().some(box => box.value.toLowerCase() === name.toLowerCase())) add(name, false);
  return {
    elements: [list, el('div', { class: 'field' }, el('label', { for: other.id }, 'Another'), other)],
    read: () => ({ sources: [...boxes().filter(box => box.checked).map(box => box.value), other.value.trim()].filter(Boolean) }),
  };
}

// Where articles disagree: the values side by side, each with its outlet, date and quote.
import { chips } from './citations.js';
import { ageText, dateText } from './dates.js';
import { el, foreign, outlet, quoted } from './dom.js';

const words = {
  disputed: about => `Articles disagree: ${about}`,
  updated: about => `Later reports changed this: ${about}`,
  different_events: about => `Not one event, but several: ${about}`,
};
const heads = ['Value', 'Outlet', 'Published', 'Quote'];

export function conflictTable({ about, kind, claims }, citations) {
  return el('table', { class: `conflict ${kind}` },
    foreign('caption', (words[kind] ?? (about => `Articles differ: ${about}`))(about)),
    el('thead', {}, el('tr', {}, heads.map(name => el('th', { scope: 'col' }, name)))),
    eventsOf(claims).map(ofOne => el('tbody', {}, eventRow(ofOne[0]), ofOne.map(claim => row(claim, citations)))));
}

/** Claims of one event stand together, as far as the answer tells them apart. */
function eventsOf(claims) {
  const groups = new Map();
  for (const claim of claims) groups.set(claim.eventGroup ?? 0, [...groups.get(claim.eventGroup ?? 0) ?? [], claim]);
  return [...groups.values()];
}

/** What sets an event apart where there are several: its number, and names that its articles alone have. */
function eventRow({ eventGroup, eventNames = [] }) {
  if (!eventGroup) return null;
  const names = eventNames.length ? foreign('span', ` · ${eventNames.join(', ')}`) : null;
  return el('tr', { class: 'event' }, el('th', { scope: 'rowgroup', colSpan: heads.length }, `Event ${eventGroup}`, names));
}

const modalities = { planned: 'planned or expected', denied: 'denied' };

function row(claim, citations) {
  const cited = claim.citations.map(id => citations.get(id)).filter(Boolean);
  const age = ageText(claim.publishedAt);
  const when = claim.event ? dateText(claim.event) : claim.eventWords;
  return el('tr', {},
    el('th', { scope: 'row' }, foreign('span', claim.value), when ? el('span', { class: 'meta' }, when) : null,
      modalities[claim.modality] ? el('span', { class: 'meta' }, modalities[claim.modality]) : null,
      claim.attributedTo ? foreign('span', `according to ${claim.attributedTo}`, { class: 'meta' }) : null),
    el('td', {}, [...new Set(cited.map(outlet))].join(', ') || '–'),
    el('td', {}, dateText(claim.publishedAt), age ? el('span', { class: 'meta' }, age) : null),
    el('td', { class: 'quoted' }, ...cited.slice(0, 1).map(citation => quoted(citation.quote)), '\u00a0', chips(claim.citations, citations)));
}

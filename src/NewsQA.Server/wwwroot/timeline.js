// A course of events, oldest first.
import { chips } from './citations.js';
import { dateText } from './dates.js';
import { el, freshId } from './dom.js';

export function timelineOf(entries, citations) {
  const id = freshId('timeline');
  return el('div', { class: 'timeline', role: 'group', 'aria-labelledby': id },
    el('h3', { id }, 'Course of events'),
    el('ol', {}, entries.map(entry => el('li', {},
      el('time', { dateTime: entry.date }, dateText(entry)),
      el('div', { class: 'said', dir: 'auto' }, el('span', {}, entry.text), '\u00a0', chips(entry.citations, citations))))));
}

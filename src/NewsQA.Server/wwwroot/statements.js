// The statements of an answer, and the answer in a few words.
import { chips } from './citations.js';
import { ageText, dateText } from './dates.js';
import { dotted, el, foreign, outlet } from './dom.js';

/** What is told above an answer that is in doubt. */
export const weakNotice = 'Weakly supported: these sentences touch on the question and may not answer it.';

/** A statement: its text, its chips and a line that says who published it and when. */
export function statementItem(statement, citations, shortAnswer) {
  const cited = statement.citations.map(id => citations.get(id)).filter(Boolean);
  const text = el('span', { class: 'text' });
  text.append(...withShortAnswer(statement.text, cited, shortAnswer));
  return el('li', {}, el('div', { class: 'said', dir: 'auto' }, text, '\u00a0', chips(statement.citations, citations)), bylines(cited));
}

const bylines = cited => el('p', { class: 'meta' }, [...new Set(cited.map(bylineOf))].join('; '));

const bylineOf = ({ publishedAt, attributedTo, ...citation }) =>
  dotted([outlet(citation), publishedAt ? dateText(publishedAt) : 'undated', ageText(publishedAt), attributedTo && `according to ${attributedTo}`]);

/** Where the statement is the quote that holds the short answer, those characters stand out: by their offsets, not by looking for them. */
function withShortAnswer(text, cited, short) {
  const [citation] = cited;
  if (!citation || !Number.isInteger(short?.start) || short.citation !== citation.id || citation.quote !== text) return [text];
  const [from, until] = [short.start - citation.start, short.end - citation.start];
  return [text.slice(0, from), el('b', { class: 'key' }, text.slice(from, until)), text.slice(until)];
}

/** Where articles differ and the few words are one value of those listed, they say so. */
export const shortAnswerLine = (short, citations, conflicts) =>
  el('p', { class: 'short' }, foreign('span', short.text), calendarDay(short), ' ', chips([short.citation], citations),
    isListed(short, conflicts) ? el('span', { class: 'meta' }, ' Articles differ: see below.') : null);

function isListed({ text }, conflicts = []) {
  const words = text.toLowerCase();
  return conflicts.flatMap(({ claims }) => claims).some(({ value }) => value.toLowerCase().includes(words) || words.includes(value.toLowerCase()));
}

/** "Wednesday" alone does not tell of which week; the date that it means does, and how it was counted stands in its title. */
function calendarDay({ text, date }) {
  if (!date || text.includes(date.date)) return '';
  return el('span', { class: 'meta', title: date.evidence ?? '' }, ` (${dateText(date)})`);
}

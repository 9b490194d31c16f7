// A language model's summary, told apart from what is quoted: another typeface, a frame, and a line that says whose words these are.
import { chips } from './citations.js';
import { count, el, foreign, freshId } from './dom.js';

export function summaryBox({ sentences, dropped, replaced = 0, added = 0, model }, citations) {
  const id = freshId('summary');
  const fate = [
    dropped > 0 && `${count(dropped, 'sentence')} that the quotes do not support ${were(dropped)} left out.`,
    replaced > 0 && `${count(replaced, 'sentence')} that the quotes do not support gave way to ${replaced === 1 ? 'a quote' : 'quotes'}.`,
    added > 0 && `${count(added, 'quote')} ${were(added)} added for a side that it left out.`,
  ].filter(Boolean);
  return el('div', { class: 'summary', role: 'group', 'aria-labelledby': id },
    el('h3', { id }, 'Summary'),
    el('p', {}, sentences.flatMap(sentence => [foreign(sentence.quoted ? 'q' : 'span', sentence.text), ' ', chips(sentence.citations, citations), ' '])),
    el('p', { class: 'meta' }, ['In the words of ', foreign('span', model), ', not the articles’. Each sentence was checked against the quotes.', ...fate.map(one => ` ${one}`)]));
}

/** What went otherwise than asked, a summary that could not be made say. */
export const notesOf = notes => el('ul', { class: 'notes meta' }, notes.map(note => foreign('li', note.text)));

const were = number => number === 1 ? 'was' : 'were';

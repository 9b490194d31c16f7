// A language model's summary, told apart from what is quoted: another typeface, a frame, and a line that says whose words these are.
import { chips } from './citations.js';
import { count, el, foreign, freshId } from './dom.js';

export function summaryBox({ sentences, dropped, model }, citations) {
  const id = freshId('summary');
  const left = dropped > 0 ? ` ${count(dropped, 'sentence')} that the quotes do not support ${dropped === 1 ? 'was' : 'were'} left out.` : '';
  return el('div', { class: 'summary', role: 'group', 'aria-labelledby': id },
    el('h3', { id }, 'Summary'),
    el('p', {}, sentences.flatMap(sentence => [foreign('span', sentence.text), ' ', chips(sentence.citations, citations), ' '])),
    el('p', { class: 'meta' }, `In the words of ${model}, not the articles’. Each sentence was checked against the quotes.${left}`));
}

// No answer: why, and what came nearest, as just that.
import { datedText } from './dates.js';
import { dotted, el, foreign, freshId, outlet, titleOf } from './dom.js';
import { placeOf } from './places.js';

const most = 3;
const advice = {
  no_coverage: 'Articles can be added in the view Articles.',
  outside_dates: 'Change the dates or outlets above, and it is asked again.',
  low_support: 'Ask for something more definite, or read what came nearest.',
  false_premise: 'The question takes something for granted that the articles contradict.',
};

export function withoutAnswer({ reason, answer, passages }) {
  const notice = el('div', { class: 'no-answer' }, foreign('h3', answer), advice[reason] ? el('p', {}, advice[reason]) : null);
  return passages.length > 0 ? [notice, nearest(passages.slice(0, most))] : [notice];
}

function nearest(passages) {
  const id = freshId('nearest');
  return el('div', { class: 'nearest', role: 'group', 'aria-labelledby': id },
    el('h3', { id }, 'Nearest passages – these do not answer the question'),
    el('ul', {}, passages.map(passage => el('li', {},
      foreign('p', passage.text, { class: 'passage' }),
      el('p', { class: 'meta' }, el('a', { href: placeOf(passage) }, foreign('span', titleOf(passage))),
        ' · ', dotted([outlet(passage), datedText(passage.publishedAt)]))))));
}

// The question box, with what applies to the next question: filters and, where the server can, a summary.
import { getIfOffered } from './api.js';
import { byId, el } from './dom.js';
import { filterChips, noFilters } from './filters.js';

const box = byId('question');
const options = byId('composer-options');
const summarise = el('input', { type: 'checkbox' });
let filters = noFilters;
let canSummarise = false;

/** What applies to the next question. */
export const chosen = () => ({ filters, summarize: canSummarise && summarise.checked });

export function choose(next) {
  filters = next;
  options.replaceChildren(
    filterChips({ filters, apply: changed => { choose(changed); box.focus(); } }),
    ...(canSummarise ? [el('label', { class: 'check switch' }, summarise, 'Also summarise')] : []));
}

/** Called with each question that is sent. */
export function startComposer(ask) {
  choose(noFilters);
  const form = byId('composer');
  form.addEventListener('submit', event => {
    event.preventDefault();
    const question = box.value.trim();
    if (question) ask(question);
  });
  box.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  offerSummary();
}

/** A server with a language model says so where it tells of its index. */
async function offerSummary() {
  canSummarise = (await getIfOffered('/readyz'))?.summarize === true;
  if (canSummarise) choose(filters);
}

/** Ready for the next question. */
export function clearBox(isFollowUp) {
  box.value = '';
  byId('question-label').textContent = isFollowUp ? 'Follow up' : 'Your question';
}

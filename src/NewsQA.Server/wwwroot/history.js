// The conversations that were kept.
import { confirmed } from './confirming.js';
import { currentConversation, newConversation } from './conversation.js';
import { button, byId, count, dotted, el, foreign } from './dom.js';
import { forget, forgetAll, savedConversations } from './saved.js';
import { exportConversation } from './sharing.js';

const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });

export function showHistory() {
  const saved = savedConversations();
  byId('saved').replaceChildren(...saved.length === 0
    ? [el('p', { class: 'status' }, 'None yet.')]
    : [el('ul', { class: 'article-list' }, saved.map(item)), button('Delete all', removeAll)]);
}

function item(conversation) {
  const [first] = conversation.turns;
  const entry = el('li', {},
    el('div', {},
      el('a', { href: `/?c=${conversation.id}` }, foreign('span', first?.question ?? 'Empty')),
      el('p', { class: 'meta' }, dotted([when.format(new Date(conversation.started)), count(conversation.turns.length, 'question')]))),
    el('span', { class: 'actions' },
      button('Export', () => exportConversation(conversation), { 'aria-label': `Export ${first?.question}` }),
      button('Delete', () => remove(conversation), { 'aria-label': `Delete ${first?.question}` })));
  return entry;
}

function remove({ id }) {
  forget(id);
  leave(id);
  showHistory();
  byId('history-heading').focus();
}

async function removeAll() {
  if (!await confirmed('Delete all conversations?', 'This browser is the only place where they are kept.', 'Delete all')) return;
  forgetAll();
  leave(currentConversation().id);
  showHistory();
  byId('history-heading').focus();
}

/** A conversation that was deleted is not shown any more, either. */
function leave(id) {
  if (currentConversation().id === id) newConversation();
}

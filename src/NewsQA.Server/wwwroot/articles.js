// The articles: adding, finding, deleting.
import { startAdding } from './adding.js';
import { deleteArticle, listArticles } from './api.js';
import { confirmed } from './confirming.js';
import { datedText } from './dates.js';
import { button, byId, count, dotted, el, foreign, freshId, outlet, titleOf } from './dom.js';
import { showEdition } from './edition.js';
import { forgetOutlets, outletNames } from './outlets.js';

const pageSize = 50;
const pauseMs = 250; // a pause in typing
const kinds = { opinion: 'opinion', liveBlog: 'live blog', pressRelease: 'press release', gallery: 'gallery' };

const fields = { q: field('Words in the title', 'search'), source: el('select', { id: freshId('source') }), from: field('Published from', 'date'), to: field('Published to', 'date') };
const status = el('p', { class: 'status', role: 'status' });
const list = el('ul', { class: 'article-list' });
const more = button('Show more', () => load());
let cursor = null;
let loading = null;
let typing = 0;

function field(label, type) {
  return el('input', { type, id: freshId('field'), autocomplete: 'off', dataset: { label } });
}

function start() {
  startAdding(byId('adding'), changed);
  const labelled = input => el('div', { class: 'field' }, el('label', { for: input.id }, input.dataset.label ?? 'Outlet'), input);
  const form = el('form', { class: 'find', role: 'search', 'aria-label': 'Find articles' }, Object.values(fields).map(labelled),
    button('Clear', () => { form.reset(); showList(); }));
  form.addEventListener('submit', event => { event.preventDefault(); showList(); });
  form.addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(showList, pauseMs); });
  byId('listing').replaceChildren(form, status, list, more);
}

export async function showArticles() {
  if (!list.isConnected) start();
  await Promise.all([fillOutlets(), showList()]);
}

async function fillOutlets() {
  const chosen = fields.source.value;
  const names = await outletNames();
  fields.source.replaceChildren(el('option', { value: '' }, 'All outlets'), ...names.map(name => el('option', { value: name }, name)));
  fields.source.value = names.includes(chosen) ? chosen : '';
}

/** The first page of those that the form asks for. */
async function showList() {
  cursor = null;
  await load();
}

async function load() {
  loading?.abort();
  const mine = loading = new AbortController();
  const wanted = Object.entries(fields).map(([name, input]) => [name, input.value.trim()]).filter(([, value]) => value);
  const query = { limit: pageSize, ...Object.fromEntries(wanted), ...(cursor && { cursor }) };
  try {
    const page = await listArticles(query, mine.signal);
    if (!cursor) list.replaceChildren();
    list.append(...page.articles.map(item));
    cursor = page.next;
    more.hidden = !cursor;
    tell(wanted.length > 0);
  } catch (error) {
    if (!mine.signal.aborted) status.textContent = error.message;
  }
}

function tell(isNarrowed) {
  const shown = list.children.length;
  const none = isNarrowed ? 'No article is like this.' : 'No articles yet. Add some above.';
  status.textContent = shown === 0 ? none : `${cursor ? `The first ${count(shown, 'article')}` : count(shown, 'article')}, newest first`;
}

function item(article) {
  const entry = el('li', {},
    el('div', {},
      el('a', { href: `/articles/${article.id}` }, foreign('span', titleOf(article))),
      el('p', { class: 'meta' }, dotted([outlet(article), datedText(article.publishedAt), kinds[article.kind]]))),
    button('Delete', () => remove(article, entry), { 'aria-label': `Delete ${titleOf(article)}` }));
  return entry;
}

async function remove(article, entry) {
  const sure = await confirmed(`Delete “${titleOf(article)}”?`,
    'It goes with all its revisions, and links to its quotes will find nothing. This cannot be undone.', 'Delete');
  if (!sure) return;
  try {
    await deleteArticle(article.id);
    const next = entry.nextElementSibling ?? entry.previousElementSibling;
    entry.remove();
    (next?.querySelector('button') ?? byId('articles-heading')).focus();
    tell(false);
    status.textContent = `Deleted “${titleOf(article)}”. ${status.textContent}`;
    forgetOutlets();
    showEdition();
  } catch (error) {
    status.textContent = error.message;
  }
}

/** Articles were added. */
function changed() {
  forgetOutlets();
  showEdition();
  showArticles();
}

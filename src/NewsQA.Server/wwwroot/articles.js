// The list of articles.
import { getJson } from './api.js';
import { datedText } from './dates.js';
import { byId, dotted, el, outlet, titleOf } from './dom.js';

const list = byId('article-list');
const more = byId('more');
const status = byId('articles-status');
let cursor = null;

export function initArticles() {
  byId('articles-form').addEventListener('submit', event => {
    event.preventDefault();
    showArticles();
  });
  more.addEventListener('click', () => load());
}

/** Shows the first page of those that the form asks for. */
export async function showArticles() {
  cursor = null;
  list.replaceChildren();
  await load();
}

async function load() {
  const query = new URLSearchParams({ limit: '50' });
  const words = byId('title-words').value.trim();
  if (words) query.set('q', words);
  if (cursor) query.set('cursor', cursor);
  try {
    const page = await getJson(`/v1/articles?${query}`);
    list.append(...page.articles.map(item));
    cursor = page.next;
    more.hidden = !cursor;
    status.textContent = list.children.length === 0 ? 'No articles.' : `${list.children.length}${cursor ? ' and more' : ''} articles.`;
  } catch (error) {
    status.textContent = error.message;
  }
}

const item = article => el('li', {},
  el('a', { href: `/articles/${article.id}` }, titleOf(article)),
  el('span', { class: 'meta' }, dotted([outlet(article), datedText(article.publishedAt)])));

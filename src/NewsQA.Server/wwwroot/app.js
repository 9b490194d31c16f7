// Which view is shown, and asking.
import { ask as askServer } from './api.js';
import { AnswerView, questionButton } from './answer.js';
import { initArticles, showArticles } from './articles.js';
import { byId } from './dom.js';
import { closeReader, openReader } from './reader.js';

const examples = [
  'When did Putin visit China?',
  'How long was Putin’s visit to China in 2025?',
  'Who did Putin meet in China?',
  'What happened to trade between Russia and China?',
];
const box = byId('question');
let running = null;
let home = '/';

async function ask(question) {
  running?.abort();
  const mine = running = new AbortController();
  box.value = question;
  byId('examples').hidden = true;
  const view = new AnswerView(question, ask);
  byId('answers').prepend(view.element);
  byId('status').textContent = 'Reading the articles…';
  try {
    for await (const event of askServer({ question }, mine.signal)) {
      view.take(event);
      if (event.name === 'done') byId('status').textContent = told(event.data);
    }
  } catch (error) {
    if (mine.signal.aborted) view.element.remove();
    else {
      view.fail(error.message);
      byId('status').textContent = '';
    }
  }
}

function told(answer) {
  if (answer.status === 'no_answer') return `No answer in ${count(answer.indexedArticles, 'article')}.`;
  return `${count(answer.statements.length, 'statement')} from ${count(answer.citations.length, 'quote')}, each checked against its article.`;
}

const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Shows what the address says. An article opens beside whichever view was there before. */
function show() {
  const [, articleId] = location.pathname.match(/^\/articles\/([^/]+)$/) ?? [];
  if (articleId) {
    const [, start, end] = location.hash.match(/^#(\d+)-(\d+)$/) ?? [];
    const revision = new URLSearchParams(location.search).get('rev');
    openReader({ id: decodeURIComponent(articleId), revision, start: start && Number(start), end: end && Number(end) });
    return;
  }
  home = location.pathname;
  closeReader();
  const articles = home === '/articles';
  byId('ask').hidden = articles;
  byId('articles').hidden = !articles;
  for (const link of document.querySelectorAll('nav a')) {
    if ((link.dataset.view === 'articles') === articles) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (articles) showArticles();
}

function go(address) {
  history.pushState(null, '', address);
  show();
}

/** Links within the page change the view; with a modifier key they open as any link does. */
function follow(event) {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link.getAttribute('href'));
}

byId('ask-form').addEventListener('submit', event => {
  event.preventDefault();
  if (box.value.trim()) ask(box.value.trim());
});
byId('examples').append(...examples.map(question => questionButton(question, ask)));
byId('reader-close').addEventListener('click', () => go(home));
document.addEventListener('click', follow);
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !byId('reader').hidden) go(home);
});
addEventListener('popstate', show);
initArticles();
if (location.pathname.startsWith('/articles/')) document.querySelector('nav a').setAttribute('aria-current', 'page');
show();
if (location.pathname === '/') box.focus();

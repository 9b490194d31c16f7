// The article beside the conversation, with a quote marked by its offsets.
import { getArticle } from './api.js';
import { markOpen } from './citations.js';
import { datedText } from './dates.js';
import { byId, count, dotted, el, foreign, outlet, titleOf } from './dom.js';
import { placeOf } from './places.js';
import { selectedIn } from './selection.js';
import { copying } from './sharing.js';

const reader = byId('reader');
const isBeside = matchMedia('(min-width: 64rem)');
let opener = null;
let shown = null;

/** Opens an article. `start` and `end` count UTF-16 units of its text, as JavaScript's strings do; without them nothing is marked. */
export async function openReader(place) {
  if (reader.hidden) opener = document.activeElement;
  reader.hidden = false;
  document.body.classList.add('reading');
  keepBehind();
  if (shown?.id !== place.id || shown.revision !== place.revision) await load(place);
  if (!shown) return;
  mark(place);
}

async function load({ id, revision }) {
  shown = null;
  frame('Opening…', []);
  try {
    const article = await getArticle(id, revision);
    shown = { id, revision, article, text: el('div', { class: 'reader-text' }) };
    if (article.language) shown.text.lang = article.language;
    document.title = `${titleOf(article)} · NewsQA`;
    frame(titleOf(article), [...about(article), shown.text, ...behind(article)], `${outlet(article)}: ${titleOf(article)}`);
  } catch (error) {
    const newest = revision && error.status === 404 ? [' ', el('a', { href: `/articles/${id}` }, 'Show the newest revision')] : [];
    frame('This article cannot be shown', [el('p', { class: 'note', role: 'alert' }, error.message, ...newest)]);
    byId('reader-title').focus({ preventScroll: true });
  }
}

function mark({ start, end }) {
  markOpen(location.pathname + location.search + location.hash);
  shown.text.replaceChildren(...paragraphs(shown.article.text, start ?? -1, end ?? -1));
  const marked = shown.text.querySelector('mark');
  if (marked) {
    marked.tabIndex = -1;
    reader.scrollTop = marked.offsetTop - reader.clientHeight / 3;
    marked.focus({ preventScroll: true });
  } else {
    reader.scrollTop = 0;
    byId('reader-title').focus({ preventScroll: true });
  }
}

export function closeReader() {
  if (reader.hidden) return;
  reader.hidden = true;
  document.body.classList.remove('reading');
  keepBehind();
  markOpen(null);
  if (opener?.isConnected) opener.focus();
}

/** Where the article covers the rest, the rest is out of reach, for the keyboard and for a screen reader, too. */
function keepBehind() {
  for (const part of ['views', 'masthead']) byId(part).inert = !reader.hidden && !isBeside.matches;
}

isBeside.addEventListener('change', keepBehind);

function frame(title, rest, where = '') {
  reader.replaceChildren(
    el('div', { class: 'reader-bar' },
      foreign('span', where, { class: 'reader-where', 'aria-hidden': 'true' }),
      copying('Copy link', linkToCopy, { title: 'Copies a link to the text that is selected, else to what is shown' }),
      el('button', { type: 'button', class: 'quiet', id: 'reader-close' }, 'Close ', el('kbd', { 'aria-hidden': 'true' }, 'Esc'))),
    foreign('h2', title, { id: 'reader-title', tabIndex: -1 }),
    ...rest);
}

/** To the selected text, if there is any; the address names the revision, so that the link outlives the next one. */
function linkToCopy() {
  const selected = shown && selectedIn(shown.text);
  return selected ? location.origin + placeOf({ articleId: shown.article.id, revision: shown.article.revision, ...selected }) : location.href;
}

function about(article) {
  const facts = el('p', { class: 'meta' }, foreign('b', outlet(article)), ` · ${dotted([datedText(article.publishedAt), evidence(article.publishedAt)])}`);
  if (/^https?:/i.test(article.url ?? '')) facts.append(' · ', el('a', { href: article.url, rel: 'noopener noreferrer', target: '_blank' }, 'Original page'));
  return [facts, earlier(article)].filter(Boolean);
}

const evidence = date => date?.evidence && `date from ${date.evidence}`;

function earlier(article) {
  const newest = article.revisions.at(-1)?.revision;
  if (!newest || newest === article.revision) return null;
  return el('p', { class: 'note' }, 'This is an earlier revision, the one that was quoted. The article was revised since: ', el('a', { href: `/articles/${article.id}` }, 'newest here'), '.');
}

/** What stands behind the text: where it came from, its revisions, what the cleaner took out. */
function behind(article) {
  return [
    el('p', { class: 'meta origin' }, 'From ', foreign('code', article.origin)),
    article.revisions.length > 1 ? folded(count(article.revisions.length, 'revision'), article.revisions.map(one =>
      el('a', { href: `/articles/${article.id}?rev=${one.revision}`, ...(one.revision === article.revision && { 'aria-current': 'true' }) },
        new Date(one.ingestedAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })))) : null,
    article.group?.articles.length > 1 ? folded(`${count(article.group.articles.length, 'version')} of this text`, article.group.articles.map(one =>
      el('a', { href: `/articles/${one.articleId}` }, foreign('span', dotted([one.source, one.title ?? 'Untitled']))))) : null,
    article.dropped.length > 0 ? folded(`${count(article.dropped.length, 'piece')} of the page left out`, article.dropped.map(piece => foreign('span', piece))) : null,
  ].filter(Boolean);
}

const folded = (title, items) => el('details', {}, el('summary', {}, title), el('ul', {}, items.map(item => el('li', {}, item))));

/** The text as paragraphs, each knowing where it starts, so that the mark falls on exactly the characters from start to end. */
export function paragraphs(text, start, end) {
  const all = [];
  let from = 0;
  for (const piece of text.split('\n\n')) {
    const until = from + piece.length;
    const [first, last] = [Math.max(from, start), Math.min(until, end)];
    all.push(el('p', { dir: 'auto', dataset: { start: from } }, first < last
      ? [text.slice(from, first), el('mark', {}, text.slice(first, last)), text.slice(last, until)]
      : piece));
    from = until + 2;
  }
  return all;
}

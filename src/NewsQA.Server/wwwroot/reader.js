// The article beside the conversation, with a quote marked by its offsets.
import { getJson } from './api.js';
import { datedText } from './dates.js';
import { byId, dotted, el, outlet, titleOf } from './dom.js';

const reader = byId('reader');
let opener = null;

/** Opens an article. `start` and `end` count UTF-16 units of its text, as JavaScript's strings do; without them nothing is marked. */
export async function openReader({ id, revision, start, end }) {
  if (reader.hidden) opener = document.activeElement;
  reader.hidden = false;
  document.body.classList.add('reading');
  fill({ title: 'Opening…' });
  try {
    const query = revision ? `?revision=${encodeURIComponent(revision)}` : '';
    const article = await getJson(`/v1/articles/${encodeURIComponent(id)}${query}`);
    fill({
      source: outlet(article), title: titleOf(article), facts: factsOf(article), note: noteOf(article), text: marked(article.text, start, end),
    });
    document.title = `${titleOf(article)} · NewsQA`;
  } catch (error) {
    fill({ title: 'This article cannot be shown', note: [error.message] });
  }
  byId('reader-title').focus({ preventScroll: true });
  const mark = reader.querySelector('mark');
  if (mark) mark.scrollIntoView({ block: 'center' });
  else reader.scrollTop = 0;
}

export function closeReader() {
  if (reader.hidden) return;
  reader.hidden = true;
  document.body.classList.remove('reading');
  document.title = 'NewsQA';
  if (opener?.isConnected) opener.focus();
}

function fill({ source = '', title, facts = [], note = null, text = [] }) {
  byId('reader-source').textContent = source;
  byId('reader-title').textContent = title;
  byId('reader-facts').replaceChildren(...facts);
  byId('reader-note').hidden = note === null;
  byId('reader-note').replaceChildren(...(note ?? []));
  byId('reader-text').replaceChildren(...text);
}

function factsOf(article) {
  const facts = [dotted([datedText(article.publishedAt), article.origin])];
  if (/^https?:/i.test(article.url ?? '')) facts.push(' · ', el('a', { href: article.url, rel: 'noopener noreferrer' }, 'original page'));
  return facts;
}

function noteOf(article) {
  const newest = article.revisions.at(-1)?.revision;
  if (!newest || newest === article.revision) return null;
  return ['The article was revised since; this is the text that was quoted. ', el('a', { href: `/articles/${article.id}` }, 'Show the newest')];
}

/** The text as paragraphs, each knowing where it starts, so that the mark falls on exactly the characters from start to end. */
export function marked(text, start = -1, end = -1) {
  const paragraphs = [];
  let from = 0;
  for (const piece of text.split('\n\n')) {
    const until = from + piece.length;
    const [first, last] = [Math.max(from, start), Math.min(until, end)];
    paragraphs.push(el('p', {}, first < last
      ? [text.slice(from, first), el('mark', {}, text.slice(first, last)), text.slice(last, until)]
      : piece));
    from = until + 2;
  }
  return paragraphs;
}

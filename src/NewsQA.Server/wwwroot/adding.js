// Adding articles: dropped or chosen files, pasted text, an address. Each is sent on its own, so that each shows how far it is.
import { addArticle } from './api.js';
import { button, el, foreign, freshId } from './dom.js';
import { acceptedFiles, uploadsOf } from './files.js';

const atOnce = 2;
const inputs = {
  text: el('textarea', { rows: 4, dir: 'auto' }), title: el('input', { type: 'text', dir: 'auto' }), source: el('input', { type: 'text' }), publishedAt: el('input', { type: 'date' }), url: el('input', { type: 'url' }),
};
const labels = { text: 'Text of an article, or its address', title: 'Title', source: 'Outlet', publishedAt: 'Published', url: 'Address' };
const notice = el('p', { class: 'note', role: 'alert', hidden: true });
const results = el('ul', { class: 'results' });
const bar = el('progress', { hidden: true, 'aria-label': 'Articles added' });
let waiting = [];
let all = 0;
let busy = 0;
let done = () => { };

/** Fills the part of the page where articles are added; `changed` is called whenever some were. */
export function startAdding(place, changed) {
  done = changed;
  const chooser = el('input', { type: 'file', multiple: true, accept: acceptedFiles, id: freshId('files'), class: 'unseen' });
  chooser.addEventListener('change', () => { addFiles([...chooser.files]); chooser.value = ''; });
  place.replaceChildren(el('details', { class: 'add' }, el('summary', {}, 'Add articles'),
    el('div', { class: 'drop' }, el('p', {}, 'Drop files anywhere on this page, or ', chooser, el('label', { class: 'quiet', for: chooser.id }, 'choose files')), el('p', { class: 'meta' }, '.txt .md .html .json .jsonl')),
    pasteForm()), el('div', { class: 'progress-list', 'aria-live': 'polite' }, bar, results));
  acceptDrops(byView(place));
}

const byView = place => place.closest('.view');

function acceptDrops(view) {
  const mark = on => view.classList.toggle('dropping', on);
  document.addEventListener('dragover', event => {
    if (view.hidden || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener('dragleave', event => event.relatedTarget === null && mark(false));
  document.addEventListener('drop', event => {
    if (view.hidden) return;
    event.preventDefault();
    mark(false);
    addFiles([...event.dataTransfer.files]);
  });
}

function pasteForm() {
  const form = el('form', { class: 'paste', 'aria-label': 'Paste an article' }, Object.entries(inputs).map(([name, input]) => {
    input.id = freshId(name);
    return el('div', { class: `field ${name}` }, el('label', { for: input.id }, labels[name]), input);
  }), notice, el('button', { class: 'main small' }, 'Add'));
  form.addEventListener('submit', event => { event.preventDefault(); addPasted(form); });
  return form;
}

function addPasted(form) {
  const given = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.value.trim()]).filter(([, value]) => value));
  notice.hidden = true;
  if (!given.text && !given.url) {
    notice.textContent = 'Paste the text of an article, or its address.';
    notice.hidden = false;
    return inputs.text.focus();
  }
  form.reset();
  send([isAddress(given.text) ? { ...given, url: given.text, text: undefined } : { ...given, origin: given.url ?? given.title }]);
}

/** Without a text, the server is asked to fetch what the address names. This page itself may load nothing from elsewhere. */
const isAddress = text => /^https?:\/\/\S+$/i.test(text ?? '');

async function addFiles(files) {
  for (const file of files) {
    try {
      send(await uploadsOf(file));
    } catch (error) {
      entry(file.name).tell('failed', error instanceof SyntaxError ? 'This is not valid JSON.' : error.message);
    }
  }
}

function send(uploads) {
  if (busy === 0 && waiting.length === 0) all = 0;
  waiting.push(...uploads.map(upload => ({ upload, entry: entry(upload.title ?? upload.origin ?? upload.url ?? 'Pasted text') })));
  all += uploads.length;
  progress();
  while (busy < atOnce && waiting.length > 0) work();
}

async function work() {
  busy++;
  while (waiting.length > 0) {
    const { upload, entry } = waiting.shift();
    entry.tell('', 'reading…');
    try {
      entry.tell(...outcome(await addArticle(upload)));
    } catch (error) {
      entry.tell('failed', upload.text ? error.message : `${error.message} Or open the address, copy the article, and paste its text here.`);
    }
    progress();
  }
  if (--busy === 0) {
    progress();
    done();
  }
}

function outcome({ added, updated, failed, passages, notes }) {
  if (failed.length > 0 && added + updated === 0) return ['failed', failed[0].error];
  const what = added > 1 ? `${added} added` : added > 0 ? 'added' : updated > 0 ? 'updated' : 'unchanged';
  const size = passages > 0 ? `, ${passages} ${passages === 1 ? 'passage' : 'passages'}` : '';
  const left = notes?.length > 0 ? `. ${notes.length > 1 ? `${notes.length} are as the feed has them; of the first: ` : ''}${notes[0].note}` : '';
  return ['done', what + size + left];
}

function progress() {
  bar.hidden = busy === 0 && waiting.length === 0;
  bar.max = all;
  bar.value = all - waiting.length - busy;
}

/** A line for one article; `tell` says how far it is. */
function entry(name) {
  const state = el('span', { class: 'state' }, 'waiting…');
  const line = el('li', {}, foreign('span', name), state);
  if (results.children.length === 0) results.before(button('Clear this list', event => { results.replaceChildren(); event.target.remove(); }, { class: 'quiet clear' }));
  results.append(line);
  return { tell(kind, text) { state.textContent = text; line.className = kind; } };
}

// What leaves the page: the clipboard and files.
import { announce } from './announcer.js';
import { button, el } from './dom.js';
import { conversationMarkdown, oneAnswerMarkdown } from './footnotes.js';

const shownMs = 2000;

/** A button that copies what `text` gives at the time, and says whether it did. */
export function copying(label, text, properties = {}) {
  const copy = button(label, async () => {
    const done = await toClipboard(text()) ? 'Copied' : 'Could not copy';
    copy.textContent = done;
    announce(done);
    setTimeout(() => { copy.textContent = label; }, shownMs);
  }, properties);
  return copy;
}

export const copyButton = answer => copying('Copy with sources', () => oneAnswerMarkdown(answer, location.origin));

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return selectAndCopy(text); // not offered without https, except on this machine
  }
}

function selectAndCopy(text) {
  const area = el('textarea', { class: 'unseen', value: text, 'aria-hidden': 'true' });
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

/** Saves a conversation as a Markdown file. */
export function exportConversation({ turns, started }) {
  const answered = turns.filter(turn => turn.answer);
  const file = new Blob([conversationMarkdown(answered, location.origin)], { type: 'text/markdown' });
  const link = el('a', { href: URL.createObjectURL(file), download: `newsqa-${started.slice(0, 10)}.md`, target: '_self' });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), shownMs);
}

// The keyboard: single keys, which can be switched off, and Esc.
import { hideCard } from './citations.js';
import { byId } from './dom.js';
import { placeIn } from './places.js';
import { go, goHome } from './router.js';
import { keep, recall } from './storage.js';

const key = 'newsqa.single-keys';
const actions = { '/': toQuestion, '?': () => byId('help').showModal(), ArrowRight: () => step(1), ArrowLeft: () => step(-1) };

const isOn = () => recall(key) !== 'off';

const isTyping = target => target.closest?.('input, textarea, select') !== null;

function press(event) {
  if (document.querySelector('dialog[open]') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') return close();
  if (isTyping(event.target) || !isOn() || !actions[event.key]) return;
  event.preventDefault();
  actions[event.key]();
}

/** One thing at a time: first a card, then the article. */
function close() {
  if (!hideCard() && placeIn(location)) goHome();
}

function toQuestion() {
  if (placeIn(location) && byId('views').inert) goHome();
  if (byId('ask').hidden) go('/');
  byId('question').focus();
}

/** To the next source, or the one before: its chip, or, with an article open, the quote itself. */
function step(by) {
  const all = [...byId('turns').querySelectorAll('a.chip')];
  if (all.length === 0) return;
  const here = location.pathname + location.search + location.hash;
  const isReading = placeIn(location) !== null;
  const at = all.indexOf(document.activeElement) >= 0 ? all.indexOf(document.activeElement)
    : isReading ? all.findIndex(chip => chip.getAttribute('href') === here) : by > 0 ? -1 : 0;
  const ahead = [...all.keys()].map(i => all[(at + by * (i + 1) + 2 * all.length) % all.length]);
  const next = isReading ? ahead.find(chip => chip.getAttribute('href') !== here) : ahead[0];
  if (isReading && next) go(next.getAttribute('href'));
  else next?.focus({ focusVisible: true });
}

export function startKeyboard() {
  document.addEventListener('keydown', press);
  byId('help-open').addEventListener('click', () => byId('help').showModal());
  const box = byId('single-keys');
  box.checked = isOn();
  box.addEventListener('change', () => keep(key, box.checked ? 'on' : 'off'));
}

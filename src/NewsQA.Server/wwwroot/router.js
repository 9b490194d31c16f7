// Which view the address names. An article opens beside whichever view was there before.
import { byId } from './dom.js';
import { placeIn } from './places.js';
import { closeReader, openReader } from './reader.js';

const names = { '/': 'ask', '/articles': 'articles', '/history': 'history' };
const titles = { ask: 'NewsQA', articles: 'Articles · NewsQA', history: 'History · NewsQA' };
const shown = { ask() { }, articles() { }, history() { } };
let home = '/';

/** Called with the address's parameters whenever the view is shown. */
export function whenShown(view, action) {
  shown[view] = action;
}

export function go(address) {
  history.pushState(null, '', address);
  show();
}

/** Another address for the conversation that is shown, or that stands beside the article that is. */
export function rename(address) {
  if (location.pathname === '/') history.replaceState(null, '', address);
  else if (!placeIn(location) || !home.startsWith('/?') && home !== '/') return;
  home = address;
}

export const goHome = () => go(home);

export function show() {
  const place = placeIn(location);
  if (place) {
    openReader(place);
    select(names[new URL(home, location.origin).pathname]);
    return;
  }
  const view = names[location.pathname] ?? 'ask';
  home = location.pathname + location.search;
  closeReader();
  document.title = titles[view];
  select(view);
  shown[view](new URLSearchParams(location.search));
}

function select(view) {
  for (const name of Object.values(names)) byId(name).hidden = name !== view;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.dataset.view === view) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/** Links within the page change the view; with a modifier key they open as any link does. */
function follow(event) {
  const link = event.target.closest?.('a[href^="/"]');
  if (!link || link.target || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const isOther = !link.getAttribute('href').startsWith('/articles/') && link.closest('nav');
  go(link.getAttribute('href'));
  if (isOther) document.querySelector('.view:not([hidden]) h1')?.focus({ preventScroll: true });
}

export function startRouter() {
  document.addEventListener('click', follow);
  addEventListener('popstate', show);
  show();
}

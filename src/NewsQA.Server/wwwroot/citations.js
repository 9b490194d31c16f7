// Citations: the numbered chip in a text, the card that it shows, and the same card in the list of sources.
import { datedText } from './dates.js';
import { count, dotted, el, foreign, freshId, outlet, quoted, titleOf } from './dom.js';
import { placeOf } from './places.js';

const lingerMs = 250; // long enough to move the pointer from a chip to its card
let open = null;
let isClosing = false;

/** A chip for each of the citations that are known. */
export const chips = (ids, citations) =>
  el('span', { class: 'chips' }, ids.filter(id => citations.has(id)).map(id => chip(citations.get(id))));

/** Lets the chips of the place that is open beside the conversation stand out. */
export function markOpen(address) {
  for (const chip of document.querySelectorAll('a.chip')) {
    if (chip.getAttribute('href') === address) chip.setAttribute('aria-current', 'true');
    else chip.removeAttribute('aria-current');
  }
}

function chip(citation) {
  const link = el('a', {
    class: 'chip', href: placeOf(citation), 'aria-label': `Source ${citation.id}: ${outlet(citation)}, ${datedText(citation.publishedAt)}`,
  }, String(citation.id));
  link.addEventListener('pointerenter', event => event.pointerType === 'mouse' && showCard(link, citation));
  link.addEventListener('pointerleave', () => leaveCard());
  link.addEventListener('focus', () => !isClosing && link.matches(':focus-visible') && showCard(link, citation));
  link.addEventListener('focusout', event => !open?.card.contains(event.relatedTarget) && hideCard());
  link.addEventListener('click', hideCard);
  return link;
}

/** Shows the quote beside its chip: right after it in the order of the document, so that the keyboard and a screen reader go on into it. */
function showCard(link, citation) {
  if (open?.link === link) return clearTimeout(open.leaving);
  hideCard();
  const quote = freshId('quote');
  const card = el('span', { class: 'card floating', role: 'group', 'aria-label': `Source ${citation.id}` }, ...cardParts(citation, quote));
  open = { link, card, leaving: 0 };
  link.setAttribute('aria-describedby', quote);
  card.addEventListener('pointerenter', () => clearTimeout(open?.leaving));
  card.addEventListener('pointerleave', () => leaveCard());
  card.addEventListener('focusout', event => event.relatedTarget !== link && !card.contains(event.relatedTarget) && hideCard());
  link.after(card);
  place(card, link);
}

function leaveCard() {
  if (!open || open.card.contains(document.activeElement) || open.link.matches(':focus-visible')) return;
  clearTimeout(open.leaving);
  open.leaving = setTimeout(hideCard, lingerMs);
}

/** Takes the card away; tells whether there was one. */
export function hideCard() {
  if (!open) return false;
  const { link, card, leaving } = open;
  open = null;
  clearTimeout(leaving);
  const hadFocus = card.contains(document.activeElement);
  link.removeAttribute('aria-describedby');
  card.remove();
  if (hadFocus) {
    isClosing = true; // or the focus would bring it back
    link.focus();
    isClosing = false;
  }
  return true;
}

/** Below its chip, or above where there is no room below; never beyond the sides. */
function place(card, link) {
  const around = card.offsetParent.getBoundingClientRect();
  const at = link.getBoundingClientRect();
  const left = Math.min(at.left - around.left, around.width - card.offsetWidth);
  const above = at.bottom + card.offsetHeight + 16 > innerHeight && at.top > card.offsetHeight + 16;
  card.style.left = `${Math.max(0, left)}px`;
  card.style.top = `${above ? at.top - around.top - card.offsetHeight - 8 : at.bottom - around.top + 8}px`;
}

/** What is known of a quote. Spans throughout, since a card also stands within a line of text. */
function cardParts(citation, quoteId) {
  const { attributedTo, speaker, alsoReportedBy } = citation;
  return [
    quoted(citation.quote, { class: 'quote', id: quoteId }),
    speaker ? el('span', { class: 'fact' }, 'Said by ', foreign('b', speaker)) : null,
    attributedTo ? el('span', { class: 'fact' }, 'According to ', foreign('b', attributedTo)) : null,
    el('span', { class: 'fact' },
      el('a', { class: 'title', href: placeOf(citation) }, foreign('span', titleOf(citation))),
      el('span', { class: 'meta' }, dotted([outlet(citation), datedText(citation.publishedAt)]))),
    alsoReportedBy?.length > 0 ? el('span', { class: 'fact meta' }, 'Same text in ', ...others(alsoReportedBy)) : null,
  ].filter(Boolean);
}

const others = articles => articles.flatMap((article, i) =>
  [i > 0 ? ', ' : null, el('a', { href: `/articles/${article.articleId}`, title: article.title ?? '' }, outlet(article))]);

/** All sources of an answer, folded: the footnotes of a printed page. */
export function sourceList(citations) {
  const articles = new Set(citations.map(citation => citation.articleId)).size;
  return el('details', { class: 'sources' },
    el('summary', {}, `${count(citations.length, 'quote')} from ${count(articles, 'article')}`),
    el('ol', {}, citations.map(citation => el('li', { class: 'card', value: citation.id },
      el('span', { class: 'number', 'aria-hidden': 'true' }, String(citation.id)), el('div', {}, ...cardParts(citation, freshId('quote')))))));
}

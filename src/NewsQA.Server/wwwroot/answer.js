// One question and its answer, filled in as the events come.
import { datedText } from './dates.js';
import { dotted, el, outlet, titleOf } from './dom.js';

/** The address of an article's view with these characters marked. It can be shared. */
export const viewOf = place => `/articles/${place.articleId}?rev=${place.revision}#${place.start}-${place.end}`;

const unanswered = {
  no_coverage: 'No article is about this',
  outside_dates: 'Nothing within these dates or outlets',
  low_support: 'No article says it clearly enough',
  false_premise: 'The articles contradict the question',
};
const disagreement = {
  disputed: 'Articles disagree on', updated: 'Later reports change', different_events: 'Different events:',
};

export class AnswerView {
  constructor(question, ask) {
    this.ask = ask;
    this.citations = new Map();
    this.short = el('p', { class: 'short', hidden: true });
    this.statements = el('ul', { class: 'statements' });
    this.conflicts = el('div');
    this.sources = el('ol', { class: 'cards' });
    this.rest = el('div');
    this.element = el('article', { class: 'turn', 'aria-busy': 'true' },
      el('h2', {}, question), this.short, this.statements, this.conflicts, this.sources, this.rest);
  }

  /** Takes one event of the stream. */
  take({ name, data }) {
    if (name === 'statement') this.addStatement(data);
    if (name === 'conflicts') this.conflicts.replaceChildren(...data.map(conflict => this.conflictTable(conflict)));
    if (name === 'done') this.finish(data);
  }

  fail(message) {
    this.element.removeAttribute('aria-busy');
    this.rest.replaceChildren(el('p', { class: 'note', role: 'alert' }, message));
  }

  addStatement({ statement, citations }) {
    for (const citation of citations) {
      if (this.citations.has(citation.id)) continue;
      this.citations.set(citation.id, citation);
      this.sources.append(sourceCard(citation));
    }
    this.statements.append(el('li', {}, statement.text, ' ', this.chips(statement.citations)));
  }

  finish(answer) {
    this.element.removeAttribute('aria-busy');
    if (answer.shortAnswer) {
      this.short.hidden = false;
      this.short.replaceChildren(answer.shortAnswer.text, ' ', this.chip(answer.shortAnswer.citation));
    }
    if (answer.status === 'no_answer') this.rest.append(...withoutAnswer(answer));
    if (answer.followUps.length > 0) {
      this.rest.append(el('div', { class: 'examples', role: 'group', 'aria-label': 'Follow-up questions' },
        answer.followUps.map(question => questionButton(question, this.ask))));
    }
  }

  chips(ids) {
    return el('span', { class: 'chips' }, ids.map(id => this.chip(id)));
  }

  chip(id) {
    const citation = this.citations.get(id);
    return el('a', { class: 'chip', href: viewOf(citation), 'aria-label': `Source ${id}: ${outlet(citation)}`, title: citation.quote }, String(id));
  }

  conflictTable({ about, kind, claims }) {
    const row = claim => {
      const sources = claim.citations.map(id => outlet(this.citations.get(id)));
      return el('tr', {}, el('th', { scope: 'row' }, claim.value), el('td', {}, [...new Set(sources)].join(', ')),
        el('td', {}, datedText(claim.publishedAt)), el('td', {}, this.chips(claim.citations)));
    };
    const heads = ['Value', 'Outlet', 'Published', 'Source'].map(name => el('th', { scope: 'col' }, name));
    return el('table', { class: 'conflict' }, el('caption', {}, `${disagreement[kind] ?? 'Articles differ on'} ${about}`),
      el('thead', {}, el('tr', {}, heads)), el('tbody', {}, claims.map(row)));
  }
}

export const questionButton = (question, ask) =>
  el('button', { type: 'button', class: 'example', onclick: () => ask(question) }, question);

function sourceCard(citation) {
  const attributed = citation.attributedTo && `according to ${citation.attributedTo}`;
  const others = citation.alsoReportedBy.map(outlet);
  return el('li', { class: 'card' },
    el('span', { class: 'number', 'aria-hidden': 'true' }, String(citation.id)),
    el('div', {},
      el('blockquote', {}, citation.quote),
      el('p', { class: 'meta' },
        el('a', { class: 'stretched', href: viewOf(citation) }, titleOf(citation)),
        el('span', {}, dotted([outlet(citation), datedText(citation.publishedAt), attributed]))),
      others.length > 0 ? el('p', { class: 'meta' }, `Same text: ${others.join(', ')}`) : null));
}

function withoutAnswer(answer) {
  const nearest = answer.passages.slice(0, 3).map(passage => el('li', { class: 'card near' },
    el('div', {},
      el('p', { class: 'passage' }, passage.text),
      el('p', { class: 'meta' },
        el('a', { class: 'stretched', href: viewOf(passage) }, titleOf(passage)),
        el('span', {}, dotted([outlet(passage), datedText(passage.publishedAt)]))))));
  return [
    el('div', { class: 'no-answer' }, el('h3', {}, unanswered[answer.reason] ?? 'No answer'), el('p', {}, answer.answer)),
    nearest.length > 0 ? el('h3', { class: 'near-heading' }, 'Nearest passages: these do not answer the question') : '',
    el('ol', { class: 'cards' }, nearest),
  ];
}

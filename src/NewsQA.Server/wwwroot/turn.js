// One question and its answer, filled in as the events come.
import { announce } from './announcer.js';
import { sourceList } from './citations.js';
import { conflictTable } from './conflicts.js';
import { button, count, el, foreign } from './dom.js';
import { filterChips } from './filters.js';
import { withoutAnswer } from './noanswer.js';
import { copyButton } from './sharing.js';
import { shortAnswerLine, statementItem, weakNotice } from './statements.js';
import { notesOf, summaryBox } from './summary.js';
import { timelineOf } from './timeline.js';

const kinds = {
  who: 'who', when: 'when', where: 'where', howMany: 'how many', howLong: 'how long', howMuch: 'how much', why: 'why', how: 'how', which: 'which', yesNo: 'yes or no',
};

export class Turn {
  /** `actions` are `askAgain(filters)`, `ask(question)` and `stop()`. */
  constructor(question, filters, actions) {
    Object.assign(this, { filters, actions });
    this.citations = new Map();
    this.said = [];
    this.read = el('div', { class: 'read' });
    this.top = el('div');
    this.disagreements = el('div');
    this.statements = el('ul', { class: 'statements' });
    this.rest = el('div');
    this.progress = el('p', { class: 'progress' });
    this.heading = foreign('h2', question, { tabIndex: -1 });
    this.element = el('article', { class: 'turn' }, this.heading, this.read, this.top, this.disagreements, this.statements, this.progress, this.rest);
  }

  /** Empties the answer and shows that another is coming. */
  begin() {
    this.citations.clear();
    this.said = [];
    for (const part of [this.read, this.top, this.disagreements, this.statements, this.rest]) part.replaceChildren();
    this.element.setAttribute('aria-busy', 'true');
    this.tell('Reading the articles…');
  }

  tell(text) {
    this.progress.replaceChildren(text, ' ', button('Stop', this.actions.stop));
    announce(text);
  }

  /** Takes one event of the stream. */
  take({ name, data }) {
    if (name === 'understood') this.understand(data);
    if (name === 'passages') this.tell(`Reading ${count(data.length, 'passage')}…`);
    if (name === 'statement') this.add(data.statement, data.citations);
    if (name === 'conflicts') this.showConflicts(data);
    if (name === 'summary') this.summarise(data);
    if (name === 'done') this.finish(data);
  }

  understand({ question, type, from, to, sources, asOf, inferred = [], carried = [] }) {
    const changed = inferred.includes('question') || carried.length > 0 ? el('p', { class: 'looked-up' }, 'Looked up: ', foreign('q', question)) : null;
    const read = { from: from ?? null, to: to ?? null, sources: sources ?? [], asOf: asOf ?? null };
    this.read.replaceChildren(...[changed, el('div', { class: 'read-row', role: 'group', 'aria-label': 'How I read your question' },
      el('span', { class: 'label', title: 'Change a filter, and the question is asked again.' }, 'How I read your question'),
      kinds[type] ? el('span', { class: 'kind' }, kinds[type]) : null,
      filterChips({ filters: read, inferred, apply: this.actions.askAgain }))].filter(Boolean));
  }

  add(statement, citations) {
    for (const citation of citations) this.citations.set(citation.id, citation);
    this.said.push(statement.text);
    this.statements.append(statementItem(statement, this.citations, this.short));
    if (this.element.hasAttribute('aria-busy')) this.tell(`${count(this.said.length, 'statement')} found…`);
  }

  /** The summary so far; each event holds all of it. */
  summarise(summary) {
    if (!this.top.firstChild) this.tell('Summarising…');
    this.top.replaceChildren(summaryBox(summary, this.citations));
  }

  showConflicts(conflicts) {
    this.disagreements.replaceChildren(...conflicts.map(conflict => conflictTable(conflict, this.citations)));
  }

  /** The whole answer. What was streamed stays where it stands, unless the answer turned out otherwise. */
  finish(answer) {
    this.end();
    this.short = answer.shortAnswer;
    for (const citation of answer.citations) this.citations.set(citation.id, citation);
    this.understand(answer.understood);
    this.top.replaceChildren(...[answer.isWeak && el('p', { class: 'weak' }, weakNotice), this.short && shortAnswerLine(this.short, this.citations, answer.conflicts), answer.summary && summaryBox(answer.summary, this.citations)].filter(Boolean));
    this.showConflicts(answer.conflicts ?? []);
    this.settle(answer);
    this.rest.replaceChildren(...this.below(answer));
  }

  /** Statements as in the whole answer. Where they are those that were streamed, only the one with the short answer is shown anew. */
  settle({ statements }) {
    const places = [...this.statements.children];
    const isSame = statements.length === this.said.length && statements.every((one, i) => one.text === this.said[i]);
    const made = statements.map((one, i) => isSame && !one.citations.includes(this.short?.citation) ? places[i] : statementItem(one, this.citations, this.short));
    const focused = places.findIndex(place => place.contains(document.activeElement));
    for (const [i, item] of made.entries()) if (item !== places[i]) places[i] ? places[i].replaceWith(item) : this.statements.append(item);
    for (const left of places.slice(made.length)) left.remove();
    if (focused >= 0 && made[focused] !== places[focused]) made[focused]?.querySelector('.chip')?.focus();
  }

  below(answer) {
    const { status, timeline, citations, followUps, notes } = answer;
    if (status === 'no_answer') return withoutAnswer(answer);
    return [
      notes?.length > 0 ? notesOf(notes) : null,
      timeline?.length > 0 ? timelineOf(timeline, this.citations) : null,
      el('div', { class: 'foot' }, citations.length > 0 ? sourceList(citations) : null, copyButton(answer)),
      followUps?.length > 0 ? this.followUps(followUps) : null,
    ].filter(Boolean);
  }

  followUps(questions) {
    return el('div', { class: 'next', role: 'group', 'aria-label': 'Ask next' }, el('span', { class: 'label' }, 'Ask next'),
      el('ul', {}, questions.map(question => el('li', {}, foreign('button', question, { type: 'button', class: 'ask-next', onclick: () => this.actions.ask(question) })))));
  }

  end() {
    this.element.removeAttribute('aria-busy');
    this.progress.replaceChildren();
  }

  fail(message) {
    this.end();
    this.rest.replaceChildren(el('div', { class: 'note', role: 'alert' }, el('p', {}, message), button('Try again', () => this.actions.askAgain(this.filters))));
  }
}

// The conversation that is shown: its turns, asking, and asking again.
import { announce } from './announcer.js';
import { ask as askServer } from './api.js';
import { choose, chosen, clearBox } from './composer.js';
import { byId, count } from './dom.js';
import { noFilters, requestOf } from './filters.js';
import { rename } from './router.js';
import { save, savedConversation } from './saved.js';
import { keep, recall } from './storage.js';
import { Turn } from './turn.js';

const lastKey = 'newsqa.last';
const mostTurns = 8; // a follow-up looks back this far
let conversation = fresh();
let running = null;

function fresh() {
  return { id: Date.now().toString(36) + Math.random().toString(36).slice(2, 6), started: new Date().toISOString(), turns: [] };
}

export const currentConversation = () => conversation;

/** Begins anew. */
export function newConversation() {
  running?.abort();
  conversation = fresh();
  byId('turns').replaceChildren();
  choose(noFilters);
  clearBox(false);
  showState();
}

/** Shows the conversation that was kept under an id; without one, the address becomes that of the conversation that is shown. */
export function openConversation(id) {
  if (!id && conversation.turns.some(turn => turn.answer)) rename(`/?c=${conversation.id}`);
  const saved = id && id !== conversation.id ? savedConversation(id) : null;
  if (!saved) return;
  newConversation();
  conversation = { ...saved, turns: [] };
  for (const { question, filters, answer } of saved.turns) {
    const turn = addTurn(question, filters);
    turn.answer = answer;
    turn.view.finish(answer);
  }
  clearBox(true);
  showState();
}

/** What this tab showed last: for a page that is loaded anew at an article's address. */
export const openLastConversation = () => {
  openConversation(recall(lastKey, 'sessionStorage'));
  openConversation(null);
};

/** Asks a question as the next turn. */
export function ask(question) {
  running?.abort();
  const turn = addTurn(question, chosen().filters);
  clearBox(true);
  showState();
  return answer(turn);
}

function addTurn(question, filters) {
  const turn = { question, filters, answer: null };
  turn.view = new Turn(question, filters, {
    ask,
    askAgain: changed => askAgain(turn, changed),
    stop: () => running?.abort(),
  });
  conversation.turns.push(turn);
  byId('turns').append(turn.view.element);
  return turn;
}

/** The same question with other filters, in its place. They go for what follows, too. */
function askAgain(turn, filters) {
  running?.abort();
  turn.filters = filters;
  turn.view.filters = filters;
  choose(filters);
  return answer(turn);
}

async function answer(turn) {
  const mine = turn.running = running = new AbortController();
  turn.view.begin();
  turn.view.element.scrollIntoView({ block: 'start' });
  try {
    for await (const event of askServer(requestFor(turn), mine.signal)) {
      turn.view.take(event);
      if (event.name === 'done') keepAnswer(turn, event.data);
    }
  } catch (error) {
    if (turn.running === mine) turn.view.fail(mine.signal.aborted ? 'Stopped.' : error.message);
  }
}

function keepAnswer(turn, response) {
  turn.answer = response;
  announce(told(response));
  save(conversation);
  rename(`/?c=${conversation.id}`);
  keep(lastKey, conversation.id, 'sessionStorage');
}

function requestFor(turn) {
  const before = conversation.turns.slice(0, conversation.turns.indexOf(turn)).filter(one => one.answer).slice(-mostTurns);
  const turns = before.flatMap(({ question, answer }) => [{ role: 'user', content: question }, { role: 'assistant', content: answer.answer }]);
  return {
    question: turn.question, ...requestOf(turn.filters),
    ...(chosen().summarize && { summarize: true }), ...(turns.length > 0 && { conversation: turns }),
  };
}

function told(answer) {
  if (answer.status === 'no_answer') return `No answer in ${count(answer.indexedArticles, 'article')}.`;
  const short = answer.shortAnswer ? `${answer.shortAnswer.text}. ` : '';
  return `${short}${count(answer.statements.length, 'statement')} from ${count(answer.citations.length, 'quote')}.`;
}

function showState() {
  byId('ask').classList.toggle('talking', conversation.turns.length > 0);
}

// Questions to begin with, from the server; where it offers none, none are shown.
import { getIfOffered } from './api.js';
import { byId, el, foreign } from './dom.js';

export async function showSuggestions(ask) {
  const offered = await getIfOffered('/v1/suggestions');
  const questions = offered?.questions ?? offered?.suggestions?.map(one => one.question) ?? [];
  byId('suggestions').hidden = questions.length === 0;
  byId('suggestion-list').replaceChildren(...questions.map(question =>
    el('li', {}, foreign('button', question, { type: 'button', class: 'ask-next', onclick: () => ask(question) }))));
}

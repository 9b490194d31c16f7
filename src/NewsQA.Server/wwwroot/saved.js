// Conversations kept in this browser: {id, started, turns: [{question, filters, answer}]}, newest first.
import { keep, recall } from './storage.js';

const key = 'newsqa.conversations';
const most = 50;

export function savedConversations() {
  try {
    const saved = JSON.parse(recall(key) ?? '[]');
    return Array.isArray(saved) ? saved : [];
  } catch {
    return []; // somebody else's
  }
}

export const savedConversation = id => savedConversations().find(conversation => conversation.id === id) ?? null;

/** Keeps a conversation. Where there is no room, the oldest ones go; where there is no storage, nothing is kept. */
export function save(conversation) {
  const others = savedConversations().filter(other => other.id !== conversation.id);
  let kept = [slim(conversation), ...others].slice(0, most);
  while (kept.length > 0 && !write(kept)) kept = kept.slice(0, -1);
}

export const forget = id => write(savedConversations().filter(conversation => conversation.id !== id));

export const forgetAll = () => write([]);

const write = conversations => keep(key, JSON.stringify(conversations));

/** Without the passages, of which only an answer that there is none shows some. */
const slim = ({ id, started, turns }) => ({
  id, started,
  turns: turns.filter(turn => turn.answer).map(({ question, filters, answer }) =>
    ({ question, filters, answer: { ...answer, passages: answer.status === 'no_answer' ? answer.passages.slice(0, 3) : [] } })),
});

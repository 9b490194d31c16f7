// What is said to a screen reader while nothing has the focus.
import { byId } from './dom.js';

export function announce(text) {
  byId('announcer').textContent = text;
}

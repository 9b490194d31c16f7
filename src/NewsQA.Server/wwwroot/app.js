// Puts the page together.
import { startComposer } from './composer.js';
import { ask, currentConversation, newConversation, openConversation, openLastConversation } from './conversation.js';
import { byId } from './dom.js';
import { showEdition } from './edition.js';
import { startKeyboard } from './keyboard.js';
import { placeIn } from './places.js';
import { go, goHome, startRouter, whenShown } from './router.js';
import { exportConversation } from './sharing.js';
import { showSuggestions } from './suggestions.js';

whenShown('ask', parameters => openConversation(parameters.get('c')));
// The other views' modules are fetched when they are wanted.
whenShown('articles', async () => (await import('./articles.js')).showArticles());
whenShown('history', async () => (await import('./history.js')).showHistory());

startComposer(ask);
startKeyboard();
startRouter();
if (placeIn(location)) openLastConversation();
showEdition();
showSuggestions(ask);

byId('new-conversation').addEventListener('click', () => {
  newConversation();
  go('/');
  byId('question').focus();
});
byId('export-conversation').addEventListener('click', () => exportConversation(currentConversation()));
byId('reader').addEventListener('click', event => event.target.closest('#reader-close') && goHome());
if (location.pathname === '/') byId('question').focus();

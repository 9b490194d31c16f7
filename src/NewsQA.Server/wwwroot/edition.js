// The line under the name: what there is to ask about.
import { getIfOffered } from './api.js';
import { dateText } from './dates.js';
import { byId, count, dotted } from './dom.js';

/** Tells how many articles there are and how new; where there are none, the way to add some. */
export async function showEdition() {
  const status = await getIfOffered('/readyz');
  if (typeof status?.articles !== 'number') return;
  byId('edition').textContent = dotted([count(status.articles, 'article'), status.newestArticle && `newest ${dateText(status.newestArticle)}`]);
}

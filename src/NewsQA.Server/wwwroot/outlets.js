// The outlets that there are, for fields that choose among them.
import { listArticles } from './api.js';

// The API's largest page. Where there are more articles, an outlet that is not among these can be typed.
const pageSize = 500;
let known = null;

/** Their names, in order of the alphabet. */
export function outletNames() {
  known ??= listArticles({ limit: pageSize }).then(
    page => [...new Set(page.articles.map(article => article.source).filter(Boolean))].sort((a, b) => a.localeCompare(b)),
    () => { known = null; return []; });
  return known;
}

/** Articles came or went: they are asked for again. */
export function forgetOutlets() {
  known = null;
}

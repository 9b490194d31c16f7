// Addresses of places in articles.

/** The address of an article's view with these characters marked. It can be shared, and names the revision that was quoted. */
export const placeOf = ({ articleId, revision, start, end }) => `/articles/${articleId}?rev=${revision}#${start}-${end}`;

/** What an address names: null when it is not an article's. */
export function placeIn({ pathname, search, hash }) {
  const [, id] = pathname.match(/^\/articles\/([^/]+)$/) ?? [];
  if (!id) return null;
  const [, start, end] = hash.match(/^#(\d+)-(\d+)$/) ?? [];
  const revision = new URLSearchParams(search).get('rev');
  return { id: decodeURIComponent(id), revision, start: start ? Number(start) : null, end: end ? Number(end) : null };
}

// The HTTP API, as this page uses it.
import { eventsOf } from './events.js';

/** What went wrong, in the server's own words. */
export class ApiError extends Error {
  constructor(problem, status) {
    super(problem?.detail ?? problem?.title ?? `The server answered ${status}.`);
    this.status = status;
  }
}

async function call(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new ApiError({ detail: 'The server cannot be reached. Is it running?' }, 0);
  }
  if (response.ok) return response;
  throw new ApiError(await response.json().catch(() => null), response.status);
}

const json = (method, body, signal) => ({ method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal });

const articleAt = id => `/v1/articles/${encodeURIComponent(id)}`;

export const getJson = async (address, signal) => (await call(address, { signal })).json();

export const getArticle = (id, revision) =>
  getJson(articleAt(id) + (revision ? `?revision=${encodeURIComponent(revision)}` : ''));

export const listArticles = (query, signal) => getJson(`/v1/articles?${new URLSearchParams(query)}`, signal);

export const addArticle = async upload => (await call('/v1/articles', json('POST', upload))).json();

export const deleteArticle = async id => (await call(articleAt(id), { method: 'DELETE' })).json();

/** What a server may or may not offer: null where it does not. */
export const getIfOffered = address => getJson(address).catch(() => null);

/** Asks, and yields `{name, data}` for every server-sent event as it comes. An `error` event is thrown, and so is an end without `done`. */
export async function* ask(request, signal) {
  const response = await call('/v1/ask/stream', json('POST', request, signal));
  for await (const event of eventsOf(response.body)) {
    if (event.name === 'error') throw new ApiError(event.data, event.data.status);
    yield event;
    if (event.name === 'done') return;
  }
  throw new ApiError({ detail: 'The answer broke off. Ask again.' }, 0);
}

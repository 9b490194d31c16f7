// A program that somebody might write with nothing but the API's description: every call, typed by it.
import createClient from 'openapi-fetch';
import type { components, paths } from './obj/api.js';

type Answer = components['schemas']['AskResponse'];

const server = (globalThis as unknown as { process: { argv: string[] } }).process.argv[2]!;
const api = createClient<paths>({ baseUrl: server });

function of<T>(result: { data?: T; error?: unknown }): T {
  if (result.data === undefined) throw new Error(JSON.stringify(result.error));
  return result.data;
}

const answer: Answer = of(await api.POST('/v1/ask', { body: { question: 'Why is the bridge closed?', top: 2, filters: { sources: ['News Courier'] } } }));
const quotes: string[] = answer.citations.map(citation => citation.quote.slice(0, citation.end - citation.start));
console.log(answer.status, quotes.length, answer.conflicts[0]?.kind, answer.shortAnswer?.text);

const stream = await api.POST('/v1/ask/stream', { body: { question: 'Why is the bridge closed?' }, parseAs: 'text' });
console.log(of<string>(stream).split('\n').filter(line => line.startsWith('event: ')).length);

const found = of(await api.POST('/v1/search', { body: { query: 'bridge' } }));
console.log(found.passages.map(passage => passage.rank + (passage.scores.lexical === null ? 0 : 0)).join());

const page = of(await api.GET('/v1/articles', { params: { query: { limit: 1, source: 'News Courier' } } }));
const id = page.articles[0]!.id;
const article = of(await api.GET('/v1/articles/{id}', { params: { path: { id } } }));
console.log(article.publishedAt?.precision, article.revisions.length, page.next ?? "the end");

const receipt = of(await api.POST('/v1/articles', { body: { text: 'Snow fell.', origin: 'snow' }, params: { header: { 'Idempotency-Key': 'one' } } }));
if (typeof receipt === 'string') throw new Error('Asked for JSON, got lines.');
console.log(receipt.added, receipt.failed.map(failure => failure.error).length);

const patched = of(await api.PATCH('/v1/articles/{id}', { params: { path: { id } }, body: { title: 'Another title' } }));
const deleted = of(await api.DELETE('/v1/articles/{id}', { params: { path: { id } } }));
console.log(patched.title, deleted.articles);

const gone = await api.GET('/v1/articles/{id}', { params: { path: { id } } });
console.log(gone.response.status, gone.error?.type);

const chat = of(await api.POST('/v1/chat/completions', { body: { model: 'newsqa', messages: [{ role: 'user', content: 'Why is the bridge closed?' }] } }));
const models = of(await api.GET('/v1/models'));
console.log(typeof chat === 'string' ? chat : chat.choices[0]?.message?.role, models.data[0]?.id);

const ready = of(await api.GET('/readyz'));
console.log(of(await api.GET('/healthz')).status, ready.model);

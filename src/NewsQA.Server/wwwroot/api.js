// The HTTP API, as this page uses it.

/** What went wrong, in the server's own words. */
export class ApiError extends Error {
  constructor(problem, status) {
    super(problem?.detail ?? problem?.title ?? `The server answered ${status}.`);
    this.status = status;
  }
}

async function check(response) {
  if (response.ok) return response;
  throw new ApiError(await response.json().catch(() => null), response.status);
}

export async function getJson(address, signal) {
  return (await check(await fetch(address, { signal }))).json();
}

/** Asks, and yields `{name, data}` for every server-sent event as it comes. An `error` event is thrown. */
export async function* ask(request, signal) {
  const response = await check(await fetch('/v1/ask/stream', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request), signal,
  }));
  for await (const event of events(response.body)) {
    if (event.name === 'error') throw new ApiError(event.data, event.data.status);
    yield event;
  }
}

async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let pending = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (pending + value).split('\n\n');
    pending = blocks.pop();
    for (const block of blocks) yield parse(block);
  }
}

function parse(block) {
  const fields = { event: 'message', data: '' };
  for (const line of block.split('\n')) {
    const colon = line.indexOf(': ');
    fields[line.slice(0, colon)] = line.slice(colon + 2);
  }
  return { name: fields.event, data: JSON.parse(fields.data) };
}

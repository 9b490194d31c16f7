// A form that makes a call, and shows what comes back as it comes.
import { el } from './dom.js';

export function tryForm(path, method, operation) {
  const parameters = (operation.parameters ?? []).map(parameter => ({
    parameter, input: el('input', { name: parameter.name, placeholder: parameter.example === undefined ? '' : String(parameter.example) }),
  }));
  const content = operation.requestBody?.content ?? {};
  const type = Object.keys(content)[0];
  const body = type && el('textarea', { 'aria-label': 'Body', spellcheck: 'false' }, JSON.stringify(content[type].example ?? {}, null, 2));
  const output = el('pre', { hidden: true, tabindex: '0', 'aria-label': 'Response', 'aria-live': 'polite' });
  const form = el('form', {},
    ...parameters.map(({ parameter, input }) => el('label', {}, el('code', {}, parameter.name), parameter.required ? ' * ' : ' ', input)),
    body && el('label', {}, `Body (${type})`, body), el('button', {}, 'Send'), output);
  let running;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    running?.abort();
    running = new AbortController();
    await send(address(path, parameters), options(method, parameters, body, type, running.signal), output);
  });
  return form;
}

function address(path, parameters) {
  let filled = path;
  const query = new URLSearchParams();
  for (const { parameter, input } of parameters) {
    if (parameter.in === 'path') filled = filled.replace(`{${parameter.name}}`, encodeURIComponent(input.value || input.placeholder));
    if (parameter.in === 'query' && input.value) query.set(parameter.name, input.value);
  }
  return query.size ? `${filled}?${query}` : filled;
}

function options(method, parameters, body, type, signal) {
  const headers = new Headers();
  for (const { parameter, input } of parameters) if (parameter.in === 'header' && input.value) headers.set(parameter.name, input.value);
  const key = document.getElementById('key').value;
  if (key) headers.set('authorization', `Bearer ${key}`);
  if (body) headers.set('content-type', type);
  return { method: method.toUpperCase(), headers, body: body ? body.value : undefined, signal };
}

async function send(url, init, output) {
  output.hidden = false;
  output.textContent = `${init.method} ${url} …`;
  try {
    const response = await fetch(url, init);
    const kept = ['content-type', 'etag', 'retry-after', 'idempotency-replayed'].filter(name => response.headers.has(name));
    output.textContent = `${response.status} ${response.statusText}\n${kept.map(name => `${name}: ${response.headers.get(name)}\n`).join('')}\n`;
    if (/json$/.test(response.headers.get('content-type')?.split(';')[0] ?? '') && !response.headers.get('content-type').includes('ndjson')) {
      output.append(JSON.stringify(await response.json(), null, 2));
      return;
    }
    if (!response.body) return;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) output.append(piece.value);
  } catch (error) {
    if (error.name !== 'AbortError') output.append(`\n${error.message}`);
  }
}

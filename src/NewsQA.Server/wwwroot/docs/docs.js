// The API's description, read from /openapi/v1.json, with a form to try each call.
import { el, prose } from './dom.js';
import { fields, resolve } from './schemas.js';
import { tryForm } from './trying.js';

const main = document.getElementById('calls');
try {
  const response = await fetch('/openapi/v1.json');
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  show(await response.json());
} catch (error) {
  main.replaceChildren(el('p', { role: 'alert' }, `The description could not be loaded: ${error.message}`));
}

function show(api) {
  const calls = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation, tag: operation.tags?.[0] ?? 'Other' })));
  const tags = [...new Set(calls.map(call => call.tag))];
  document.getElementById('contents').replaceChildren(...tags.flatMap(tag => [
    el('h2', {}, tag),
    el('ul', {}, ...calls.filter(call => call.tag === tag).map(call =>
      el('li', {}, el('a', { href: `#${call.operation.operationId}` }, `${call.method.toUpperCase()} ${call.path}`)))),
  ]));
  main.replaceChildren(...prose(api.info.description), ...tags.flatMap(tag => [
    el('h2', {}, tag), ...prose(api.tags?.find(known => known.name === tag)?.description),
    ...calls.filter(call => call.tag === tag).map(call => section(api, call)),
  ]));
  if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function section(api, { path, method, operation }) {
  return el('section', { class: 'call', id: operation.operationId, 'aria-label': operation.summary ?? path },
    el('h3', {}, el('span', { class: 'method' }, method.toUpperCase()), ' ', el('code', {}, path)),
    ...prose(operation.summary), ...prose(operation.description), parameters(operation), request(api, operation), responses(api, operation),
    el('details', {}, el('summary', {}, 'Try it'), tryForm(path, method, operation)));
}

function parameters(operation) {
  if (!operation.parameters?.length) return null;
  return el('table', {}, el('thead', {}, el('tr', {}, ...['Parameter', 'In', 'Meaning'].map(title => el('th', { scope: 'col' }, title)))),
    el('tbody', {}, ...operation.parameters.map(parameter => el('tr', {},
      el('th', { scope: 'row' }, el('code', {}, parameter.name), parameter.required ? ' *' : ''),
      el('td', {}, parameter.in), el('td', {}, ...prose(parameter.description))))));
}

function request(api, operation) {
  const media = Object.entries(operation.requestBody?.content ?? {})[0];
  return media && el('details', {}, el('summary', {}, `Body: ${Object.keys(operation.requestBody.content).join(' or ')}`),
    ...prose(operation.requestBody.description), fields(api, media[1].schema), example(media[1]));
}

function responses(api, operation) {
  return el('div', {}, ...Object.entries(operation.responses ?? {}).map(([status, response]) => {
    const known = resolve(api, response);
    return el('details', {}, el('summary', {}, `${status} — `, ...prose(known.description).flatMap(p => [...p.childNodes])),
      ...Object.entries(known.content ?? {}).flatMap(([type, media]) => [el('h3', {}, type), fields(api, media.schema ?? {}), example(media)]));
  }));
}

function example(media) {
  if (media.example === undefined) return null;
  return el('pre', { tabindex: '0' }, typeof media.example === 'string' ? media.example : JSON.stringify(media.example, null, 2));
}

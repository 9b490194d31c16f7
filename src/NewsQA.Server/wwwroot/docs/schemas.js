// Tables of what an object has.
import { el, prose } from './dom.js';

/** Follows `$ref`, and takes the first of several forms that is not null. */
export function resolve(document, schema) {
  let at = schema ?? {};
  for (let depth = 0; depth < 8; depth++) {
    const form = at.oneOf?.find(one => one.type !== 'null') ?? at.anyOf?.find(one => one.type !== 'null');
    if (at.$ref) at = { ...at.$ref.split('/').slice(1).reduce((node, key) => node?.[key], document), description: at.description };
    else if (form) at = { ...form, description: at.description };
    else break;
  }
  return at;
}

/** The type in words: `string`, `list of Citation`. */
export function typeName(schema) {
  const form = schema?.oneOf?.find(one => one.type !== 'null') ?? schema;
  if (form?.$ref) return form.$ref.split('/').at(-1);
  const types = [form?.type ?? (form?.enum ? 'string' : 'object')].flat();
  const name = types.filter(type => type !== 'null').map(type => type === 'array' ? `list of ${typeName(form.items)}` : type).join(' or ');
  return types.includes('null') ? `${name} or null` : name;
}

/** A table of an object's fields. */
export function fields(document, schema) {
  const object = resolve(document, schema.type === 'array' ? schema.items : schema);
  const rows = Object.entries(object.properties ?? {}).map(([name, field]) => el('tr', {},
    el('th', { scope: 'row' }, el('code', {}, name), object.required?.includes(name) ? ' *' : ''),
    el('td', {}, typeName(field)),
    el('td', {}, ...prose(field.description ?? resolve(document, field).description), ...values(resolve(document, field)))));
  return rows.length === 0 ? null : el('table', {},
    el('thead', {}, el('tr', {}, ...['Field', 'Type', 'Meaning'].map(title => el('th', { scope: 'col' }, title)))), el('tbody', {}, ...rows));
}

const values = schema => schema.enum ? [el('p', {}, ...schema.enum.filter(v => v !== null).flatMap(value => [el('code', {}, String(value)), ' ']))] : [];

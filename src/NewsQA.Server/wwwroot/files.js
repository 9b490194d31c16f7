// What a dropped file holds: articles to send.

const types = { txt: 'text/plain', md: 'text/markdown', markdown: 'text/markdown', html: 'text/html', htm: 'text/html', xhtml: 'text/html' };
const fields = {
  text: ['text', 'body', 'content', 'articleBody'], title: ['title', 'headline'], source: ['source', 'publisher', 'outlet'], url: ['url', 'link'],
  publishedAt: ['publishedAt', 'published_at', 'datePublished', 'date'],
};

/** What the file field offers to choose. */
export const acceptedFiles = '.txt,.md,.markdown,.html,.htm,.xhtml,.json,.jsonl,.ndjson';

/** The articles of a file, as `POST /v1/articles` takes them. Throws in words for the person who chose it. */
export async function uploadsOf(file) {
  const ending = file.name.toLowerCase().split('.').pop();
  if (ending === 'json') return itemsOf(file.name, [await parsed(file)].flatMap(root => root.articles ?? root));
  if (ending === 'jsonl' || ending === 'ndjson') return itemsOf(file.name, (await textOf(file)).split('\n').filter(line => line.trim()).map(line => JSON.parse(line)));
  if (!types[ending]) throw new Error(`.${ending} files cannot be read here. Use .txt, .md, .html, .json or .jsonl; ./newsqa ingest reads feeds and archives, too.`);
  return [{ text: await textOf(file), contentType: types[ending], origin: file.name }];
}

const parsed = async file => JSON.parse(await textOf(file));

/** UTF-8; what is not valid UTF-8 is most likely an older page in Windows' Western encoding. */
async function textOf(file) {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function itemsOf(name, items) {
  return items.map((item, i) => ({ ...itemOf(item), origin: items.length > 1 ? `${name}#${item.id ?? i + 1}` : name }));
}

function itemOf(item) {
  const found = Object.entries(fields).map(([field, names]) => [field, valueIn(item, names)]).filter(([, value]) => value);
  return { text: '', ...Object.fromEntries(found) };
}

/** The first of these names that has a text; `{name: …}` is how some exports write an outlet. */
const valueIn = (item, names) => names.map(name => item?.[name]?.name ?? item?.[name]).find(value => typeof value === 'string' && value.trim());

// Answers as Markdown, their sources as footnotes.
import { dateText } from './dates.js';
import { dotted, outlet, titleOf } from './dom.js';
import { placeOf } from './places.js';
import { weakNotice } from './statements.js';

/** A conversation as a Markdown document. */
export function conversationMarkdown(turns, origin) {
  const parts = turns.map(({ answer }, i) => answerMarkdown(answer, origin, `${i + 1}-`));
  return `${parts.map(({ body }) => body).join('\n\n')}\n\n${parts.flatMap(({ notes }) => notes).join('\n')}\n`;
}

/** One answer, with its footnotes at the end. */
export function oneAnswerMarkdown(answer, origin) {
  const { body, notes } = answerMarkdown(answer, origin, '');
  return notes.length > 0 ? `${body}\n\n${notes.join('\n')}\n` : `${body}\n`;
}

function answerMarkdown(answer, origin, prefix) {
  const marks = ids => ids.map(id => `[^${prefix}${id}]`).join('');
  const lines = [`## ${escape(answer.question)}`];
  if (answer.status === 'no_answer') lines.push(escape(answer.answer));
  if (answer.isWeak) lines.push(`*${weakNotice}*`);
  if (answer.shortAnswer) lines.push(`**${escape(answer.shortAnswer.text)}**${marks([answer.shortAnswer.citation])}`);
  if (answer.summary) lines.push(summaryMarkdown(answer.summary, marks));
  for (const conflict of answer.conflicts ?? []) lines.push(conflictMarkdown(conflict, marks));
  for (const { text, citations } of answer.statements) lines.push(`> ${escape(text)}${marks(citations)}`);
  for (const entry of answer.timeline ?? []) lines.push(`- **${dateText(entry)}**: ${escape(entry.text)}${marks(entry.citations)}`);
  return { body: lines.join('\n\n'), notes: answer.citations.map(citation => noteOf(citation, origin, prefix)) };
}

function summaryMarkdown({ sentences, model }, marks) {
  const said = sentences.map(({ text, citations, quoted }) => `${quoted ? `“${escape(text)}”` : escape(text)}${marks(citations)}`);
  return `Summary by ${escape(model)}, each sentence checked against the quotes: ${said.join(' ')}`;
}

function conflictMarkdown({ about, claims }, marks) {
  const rows = claims.map(claim => `| ${cell(claim.value)}${marks(claim.citations)} | ${dateText(claim.publishedAt)} |`);
  return [`| ${cell(about)} | Published |`, '| --- | --- |', ...rows].join('\n');
}

function noteOf(citation, origin, prefix) {
  const where = dotted([outlet(citation), dateText(citation.publishedAt)]);
  return `[^${prefix}${citation.id}]: “${escape(citation.quote)}” – [${escape(titleOf(citation))}](${origin}${placeOf(citation)}), ${escape(where)}`;
}

/** On one line, and with nothing that Markdown would read as its own. */
const escape = text => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|#~]/g, '\\$&').trim();

const cell = escape;

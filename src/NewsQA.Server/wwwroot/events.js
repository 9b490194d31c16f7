// Server-sent events over fetch, as the HTML standard defines the format: comments (heartbeats) are skipped, data may span lines.

/** Yields `{name, id, data}` for each event of a response's body, its data parsed as JSON. */
export async function* eventsOf(body) {
  let event = blank();
  for await (const line of lines(body)) {
    if (line !== '') take(line, event);
    else {
      if (event.data.length > 0) yield { name: event.name, id: event.id, data: JSON.parse(event.data.join('\n')) };
      event = blank();
    }
  }
}

const blank = () => ({ name: 'message', id: null, data: [] });

function take(line, event) {
  const colon = line.indexOf(':');
  if (colon === 0) return; // a comment
  const field = colon < 0 ? line : line.slice(0, colon);
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
  if (field === 'event') event.name = value;
  if (field === 'id') event.id = value;
  if (field === 'data') event.data.push(value);
}

/** Lines end in LF, CRLF or CR; a CR at the end of one piece may belong to an LF at the start of the next. */
async function* lines(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let pending = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      pending += value;
      const whole = pending.endsWith('\r') ? pending.slice(0, -1) : pending;
      const found = whole.split(/\r\n|\n|\r/);
      pending = found.pop() + pending.slice(whole.length);
      yield* found;
    }
  } finally {
    reader.cancel().catch(() => { }); // the reader left early, or the connection is gone already
  }
}

/** One server-sent event as a client reads it. */
export interface ServerEvent {
  event: string;
  id: string;
  data: string;
}

/** Reads a stream field by field (WHATWG HTML, section 9.2.6), strictly: what is no known field throws. */
export async function* readEvents(body: ReadableStream<Uint8Array> | null): AsyncGenerator<ServerEvent> {
  if (!body) throw new Error('no body');
  const decoder = new TextDecoder();
  let buffer = '';
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    buffer += decoder.decode(chunk, { stream: true });
    let end = buffer.indexOf('\n\n');
    for (; end >= 0; end = buffer.indexOf('\n\n')) {
      const lines = buffer.slice(0, end).split('\n');
      buffer = buffer.slice(end + 2);
      const event: ServerEvent = { event: '', id: '', data: '' };
      for (const line of lines.filter((text) => !text.startsWith(':'))) {
        const match = /^(event|id|data): (.*)$/.exec(line);
        if (!match) throw new Error(`not a field: ${line}`);
        event[match[1] as keyof ServerEvent] = match[2] ?? '';
      }
      if (event.data) yield event;
    }
  }
  if (buffer) throw new Error('cut off');
}

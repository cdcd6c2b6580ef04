/** One event of a stream. */
export interface StreamEvent {
  /** Its type; `message` when the stream names none. */
  event: string;
  data: string;
}

/** The most that one unfinished event may hold, in characters: a broken or hostile stream must not fill the memory. */
export const MAX_EVENT = 64_000;

/**
 * A parser for `text/event-stream` (WHATWG HTML, section 9.2.6): feed it decoded text in chunks of any size.
 * Lines end with CR, LF or CRLF, also when a CRLF is split between chunks; an event that the stream cuts off is dropped.
 * @throws RangeError when one event grows beyond {@link MAX_EVENT}
 */
export function createEventStreamParser(onEvent: (event: StreamEvent) => void): (text: string) => void {
  let rest = '';
  let first = true;
  let afterCr = false;
  let name = '';
  let data: string[] = [];
  let size = 0;

  const onLine = (line: string) => {
    if (line === '') {
      if (data.length > 0) onEvent({ event: name || 'message', data: data.join('\n') });
      name = '';
      data = [];
      size = 0;
      return;
    }
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') name = value;
    if (field !== 'data') return;
    data.push(value);
    size += value.length;
  };

  return (text) => {
    let chunk = text;
    if (first && chunk !== '') {
      first = false;
      chunk = chunk.replace(/^\ufeff/, '');
    }
    if (afterCr && chunk.startsWith('\n')) chunk = chunk.slice(1);
    if (text !== '') afterCr = text.endsWith('\r');
    const lines = (rest + chunk).split(/\r\n|\r|\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
    if (rest.length + size > MAX_EVENT) throw new RangeError('event too large');
  };
}

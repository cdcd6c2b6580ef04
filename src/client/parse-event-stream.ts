/** One event of a stream. */
export interface StreamEvent {
  /** The type of the event; `message` when the stream does not name one. */
  event: string;
  data: string;
}

/** How many characters one unfinished event may hold, so that a broken or hostile stream cannot fill the memory. */
export const MAX_EVENT = 64_000;

/**
 * Makes a parser for `text/event-stream` (WHATWG HTML, section 9.2.6), which takes decoded text in chunks of any size.
 * Lines end with CR, LF or CRLF, also when a CRLF is split between two chunks. An event that the stream cuts off is dropped.
 * @throws RangeError when one event grows beyond {@link MAX_EVENT}
 */
export function createEventStreamParser(onEvent: (event: StreamEvent) => void): (text: string) => void {
  let rest = '';
  let event = '';
  let data = '';
  /** What is left out when the next chunk begins with it: at first a byte order mark, later the LF of a CRLF that was split. */
  let skip = '\ufeff';

  const onLine = (line: string) => {
    if (line === '') {
      if (data) onEvent({ event: event || 'message', data: data.slice(0, -1) });
      event = data = '';
    }
    // A comment is a line whose field has no name.
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
    if (field === 'event') event = value;
    if (field === 'data') data += `${value}\n`;
  };

  return (text) => {
    if (text === '') return;
    const lines = (rest + text.slice(text.startsWith(skip) ? skip.length : 0)).split(/\r\n|\r|\n/);
    skip = text.endsWith('\r') ? '\n' : '';
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
    if (rest.length + data.length > MAX_EVENT) throw new RangeError('event too large');
  };
}

import { describe, expect, it } from 'vitest';
import {
  createEventStreamParser,
  MAX_EVENT,
  type StreamEvent,
} from '../../../src/client/parse-event-stream.js';

function parse(...chunks: string[]): StreamEvent[] {
  const events: StreamEvent[] = [];
  const feed = createEventStreamParser((event) => events.push(event));
  for (const chunk of chunks) feed(chunk);
  return events;
}

describe('event stream parser', () => {
  it.each([
    ['LF', 'data: a\n\n'],
    ['CR', 'data: a\r\r'],
    ['CRLF', 'data: a\r\n\r\n'],
    ['mixed line ends', 'data: a\r\n\n'],
    ['a byte order mark', '\ufeffdata: a\n\n'],
    ['comments', ':\n: heartbeat\ndata: a\n:\n\n'],
    ['no blank after the colon', 'data:a\n\n'],
    ['an id and a retry', 'id: 3\nretry: 10\ndata: a\n\n'],
  ])('reads %s', (_, text) => {
    expect(parse(text)).toEqual([{ event: 'message', data: 'a' }]);
  });

  it('joins several data lines, keeps only one leading blank and names the event', () => {
    expect(parse('event: snapshot\ndata:  a\ndata\ndata: b\n\n')).toEqual([
      { event: 'snapshot', data: ' a\n\nb' },
    ]);
  });

  it('forgets the event name after each event', () => {
    expect(parse('event: x\ndata: 1\n\ndata: 2\n\n').map(({ event }) => event)).toEqual(['x', 'message']);
  });

  it.each(['\n', '\r', '\r\n'])('gives the same events however the text is cut (line end %j)', (end) => {
    const text = [
      'event: snapshot',
      'id: 1',
      'data: {"a":',
      'data: 1}',
      '',
      ': beat',
      '',
      'data: z',
      '',
      '',
    ].join(end);
    const whole = parse(text);
    expect(whole).toHaveLength(2);
    for (let a = 0; a <= text.length; a += 1) {
      for (let b = a; b <= text.length; b += 1) {
        expect(parse(text.slice(0, a), text.slice(a, b), text.slice(b))).toEqual(whole);
      }
    }
  });

  it('drops an event that the stream cut off', () => {
    expect(parse('data: a\n\ndata: cut')).toHaveLength(1);
    expect(parse('data: a\n')).toHaveLength(0);
  });

  it('does not dispatch an event without data', () => {
    expect(parse('event: x\n\n:\n\n')).toEqual([]);
  });

  it('keeps a byte order mark that is not at the start', () => {
    expect(parse('data: a\ufeff\n\n')).toEqual([{ event: 'message', data: 'a\ufeff' }]);
  });

  it('lets no data forge a field', () => {
    const forged = JSON.stringify({ name: 'x\ndata: y\n\nevent: z' });
    expect(parse(`data: ${forged}\n\n`)).toEqual([{ event: 'message', data: forged }]);
  });

  it('refuses a line, and an event of many lines, that never end', () => {
    expect(() => parse('data: ', 'x'.repeat(MAX_EVENT + 1))).toThrow(RangeError);
    const feed = createEventStreamParser(() => undefined);
    expect(() => {
      for (let i = 0; i < 20; i += 1) feed(`data: ${'x'.repeat(8_000)}\n`);
    }).toThrow(RangeError);
  });
});

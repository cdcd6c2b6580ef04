import type { ShownExchange } from '../../src/protocol/try-it.js';

/** Characters of a text beyond which its middle is left out. A logo has thousands. */
const LONGEST = 240;

/** JSON on lines of its own, with long texts cut. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) => (typeof part === 'string' ? cut(part) : part), 2);
}

/** Both halves of an exchange as HTTP writes them (RFC 9112), with the bodies set in lines. */
export function exchangeText({ method, path, headers, body, status, answer }: ShownExchange): {
  request: string;
  answer: string;
} {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return {
    request: withBody([`${method} ${path}`, ...lines].join('\n'), body),
    answer: withBody(String(status), answer),
  };
}

function withBody(head: string, body: unknown): string {
  return body === undefined ? head : `${head}\n\n${jsonText(body)}`;
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST / 2)}…${text.slice(-20)}` : text;
}

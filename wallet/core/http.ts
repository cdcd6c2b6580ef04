import { withDeadline } from './deadline.js';
import { WalletError } from './errors.js';
import { parseObject } from './json.js';
import type { WalletOptions } from './options.js';

/** The longest reply that is read, in characters. A Request Object carries a certificate, a query and a logo, and 128 KiB leaves room for all of them. */
const MAX_REPLY_CHARACTERS = 131_072;
const TIMEOUT_MS = 15_000;

/** The reply to a request: its status and its text. It is never a redirect. */
export interface Reply {
  status: number;
  ok: boolean;
  text: string;
}

/**
 * Sends a request to a service, without cookies and referrer, with a limit for the time and for the size of the reply. A redirect is an error, as the
 * errata of OpenID4VP 1.0 say.
 *
 * @throws {WalletError} `network_failed`, `redirect_refused` or `reply_too_large`.
 */
export async function send(url: URL, init: RequestInit, options: WalletOptions): Promise<Reply> {
  try {
    return await withDeadline(TIMEOUT_MS, options.signal, (signal) =>
      exchange(url, { ...init, signal }, options),
    );
  } catch (error) {
    if (error instanceof WalletError) throw error;
    throw new WalletError('network_failed', { cause: error });
  }
}

async function exchange(url: URL, init: RequestInit, options: WalletOptions): Promise<Reply> {
  const response = await (options.fetch ?? fetch)(url, {
    ...init,
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
  // A browser shows a redirect that is not followed as an opaque reply with status 0. Node shows its status.
  if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
    throw new WalletError('redirect_refused');
  }
  return { status: response.status, ok: response.ok, text: await readText(response) };
}

/**
 * Reads a reply and stops at the limit, so that an endless reply cannot fill the memory. A reply that announces a length within the limit
 * is read at once, because Chromium's developer tools list requests whose reply is read piece by piece as aborted, although they are complete.
 */
async function readText(response: Response): Promise<string> {
  const announced = Number(response.headers.get('Content-Length') ?? Number.NaN);
  if (announced <= MAX_REPLY_CHARACTERS) {
    const text = await response.text();
    if (text.length > MAX_REPLY_CHARACTERS) throw new WalletError('reply_too_large');
    return text;
  }
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > MAX_REPLY_CHARACTERS) {
      await reader.cancel();
      throw new WalletError('reply_too_large');
    }
  }
}

/** Makes a POST of form fields, which OAuth endpoints and `response_uri` take. */
export function form(fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers, body: new URLSearchParams(fields) };
}

/** Makes a POST of JSON. */
export function json(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

/**
 * Takes the JSON object out of a reply with a status of 200 to 299.
 *
 * @throws {WalletError} with `code` for any other reply.
 */
export function objectIn(
  reply: Reply,
  code: 'service_failed' | 'issuer_failed' = 'service_failed',
): Record<string, unknown> {
  const body = reply.ok ? parseObject(reply.text) : undefined;
  if (!body) throw new WalletError(code);
  return body;
}

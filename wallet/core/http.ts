import { WalletError } from './errors.js';
import { parseObject } from './json.js';
import type { WalletOptions } from './options.js';

/** A request object carries at most a certificate, a query and a logo; 128 KiB leaves room for all of them. */
const MAX_REPLY_CHARACTERS = 131_072;
const TIMEOUT_MS = 15_000;

/** What came back: status and text, never a redirect. */
export interface Reply {
  status: number;
  ok: boolean;
  text: string;
}

/**
 * One exchange with a service: no cookies, no referrer, no redirects (OpenID4VP 1.0 errata: a 3xx is an error), a time limit
 * and a size limit.
 *
 * @throws {WalletError} `network_failed`, `redirect_refused` or `reply_too_large`.
 */
export async function exchange(url: URL, init: RequestInit, options: WalletOptions): Promise<Reply> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  let response: Response;
  let text: string;
  try {
    response = await (options.fetch ?? fetch)(url, {
      ...init,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    });
    // Browsers hide a redirect that is not followed behind an opaque reply with status 0; Node shows the 3xx.
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      throw new WalletError('redirect_refused');
    }
    text = await readText(response);
  } catch (error) {
    if (error instanceof WalletError) throw error;
    throw new WalletError('network_failed', { cause: error });
  }
  return { status: response.status, ok: response.ok, text };
}

/**
 * Reads a reply and stops at the limit, so that an endless reply cannot fill the memory. A reply that announces a fitting length
 * is read at once: Chromium lists exchanges that are read piece by piece as aborted, although they are complete.
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

/** A POST of form fields, the one body type that OAuth endpoints and `response_uri` share. */
export function form(fields: Record<string, string>, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', headers, body: new URLSearchParams(fields) };
}

/** A POST of JSON. */
export function json(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
}

/**
 * The JSON object in a good reply.
 *
 * @throws {WalletError} `service_failed`, or the code given.
 */
export function objectIn(
  reply: Reply,
  code: 'service_failed' | 'issuer_failed' = 'service_failed',
): Record<string, unknown> {
  const body = reply.ok ? parseObject(reply.text) : undefined;
  if (!body) throw new WalletError(code);
  return body;
}

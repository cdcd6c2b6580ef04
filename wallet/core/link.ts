import { WalletError } from './errors.js';
import { objectIn, send } from './http.js';
import { parseObject } from './json.js';
import type { WalletOptions } from './options.js';
import { parseUrl } from './untrusted-text.js';
import { requireWebUrl } from './web-url.js';

/** An Authorization Request as a link carries it: by reference (`request_uri`), by value (`request`), or unsigned (`parameters`). */
export interface AuthorizationRequestLink {
  /** The full Client Identifier, with its prefix. */
  clientId: string;
  requestUri?: string;
  requestUriMethod: 'get' | 'post';
  /** The Request Object itself, when the link carries it by value. */
  request?: string;
  /** The parameters themselves, when the Client Identifier is the address that the answer goes to (`redirect_uri:…`), and nobody signs. */
  parameters?: Record<string, unknown>;
}

/** The Client Identifier Prefix of requests that nobody signs (OpenID4VP 1.0, section 5.9.3). */
export const UNSIGNED = 'redirect_uri:';

/**
 * Reads what a person scanned, tapped or pasted: `openid4vp://?…`, `haip-vp://?…`, `av://?…`, or any address that carries the same
 * parameters in its query or fragment (OpenID4VP 1.0, section 5).
 *
 * @returns undefined when the text is a web address without these parameters, such as the text of a QR code.
 * @throws {WalletError} `link_invalid`.
 */
export function parseLink(text: string): AuthorizationRequestLink | undefined {
  const trimmed = text.trim();
  const url = trimmed.length <= 8192 ? parseUrl(trimmed) : undefined;
  if (!url) throw new WalletError('link_invalid');
  const parameters = [new URLSearchParams(url.search), new URLSearchParams(url.hash.slice(1))].find((p) =>
    p.has('client_id'),
  );
  if (!parameters) {
    if (url.protocol === 'https:' || url.protocol === 'http:') return undefined;
    throw new WalletError('link_invalid');
  }
  const clientId = single(parameters, 'client_id');
  const requestUri = single(parameters, 'request_uri');
  const request = single(parameters, 'request');
  const method = single(parameters, 'request_uri_method') ?? 'get';
  if (!clientId) throw new WalletError('link_invalid');
  if (clientId.startsWith(UNSIGNED) && requestUri === undefined && request === undefined) {
    return { clientId, requestUriMethod: 'get', parameters: readParameters(parameters) };
  }
  if ((requestUri === undefined) === (request === undefined)) throw new WalletError('link_invalid');
  if (method !== 'get' && method !== 'post') throw new WalletError('link_invalid');
  return {
    clientId,
    requestUriMethod: method,
    ...(requestUri !== undefined && { requestUri }),
    ...(request !== undefined && { request }),
  };
}

/** Reads the parameters of an unsigned request as a Request Object would hold them: those that are objects or lists come as JSON. */
function readParameters(parameters: URLSearchParams): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const name of new Set(parameters.keys())) {
    const text = single(parameters, name);
    read[name] = JSON_PARAMETERS.has(name) ? parseObject(text ?? '') : text;
  }
  return read;
}

const JSON_PARAMETERS: ReadonlySet<string> = new Set(['dcql_query', 'client_metadata']);

/** Takes a parameter that must not occur twice, because two programs could read different ones. */
function single(parameters: URLSearchParams, name: string): string | undefined {
  const values = parameters.getAll(name);
  if (values.length > 1) throw new WalletError('link_invalid');
  return values[0];
}

/**
 * Reads a link like {@link parseLink}. Where the text is a web address without these parameters, such as the text of a QR code or a same-device link
 * (`{base}/w/{requestId}`), it asks the service for the full link, as JSON.
 *
 * @throws {WalletError} `link_invalid`, `link_expired`, `insecure_url`, or a failure of the network.
 */
export async function openLink(text: string, options: WalletOptions): Promise<AuthorizationRequestLink> {
  const direct = parseLink(text);
  if (direct) return direct;
  const url = requireWebUrl(text.trim(), options);
  const reply = await send(url, { headers: { Accept: 'application/json' } }, options);
  if (reply.status === 404 || reply.status === 410) throw new WalletError('link_expired');
  const { openid4vp } = objectIn(reply);
  const behind = typeof openid4vp === 'string' ? parseLink(openid4vp) : undefined;
  if (!behind) throw new WalletError('link_invalid');
  return behind;
}

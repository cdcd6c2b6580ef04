import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import type { App } from '../store/store.js';
import type { ExchangeBody } from './parse-body.js';

/**
 * Verifies the HMAC-SHA-256 of the body. SDKs sign one of three texts: the body as sent; compact JSON where the body has spaces (Python);
 * compact JSON with sorted names where the body is unsorted (civic-sip-api from 1.2). The key is the secret's hex text, not its bytes.
 * @throws ServiceError `invalid_client`
 */
export function verifyBodyTag(context: Context, app: App, body: ExchangeBody, tag: Buffer): void {
  const secret = context.seal.open(app.sealedSecret, `app-secret ${app.appId}`);
  const sorted = Object.fromEntries(Object.entries(body.members).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const forms = [body.raw, JSON.stringify(body.members), JSON.stringify(sorted)];
  const matches = forms.map((form) =>
    timingSafeEqual(createHmac('sha256', secret).update(form).digest(), tag),
  );
  if (!matches.includes(true)) throw new ServiceError('invalid_client');
}

import { createHmac } from 'node:crypto';
import { openSecret, validPairs } from '../keys/app-keys.js';
import type { Context } from '../context.js';
import { ServiceError } from '../errors.js';
import type { App, AppKeyPair } from '../store/store.js';
import { isSameText } from '../tokens/is-same-text.js';
import { type UnverifiedJws, parseJws } from '../tokens/jws.js';
import type { ExchangeBody } from './body.js';
import { SKEW, verifyRequestToken } from './request-token.js';

/** `Authorization: Civic <request token>.<tag>`, taken apart. Nothing in it is verified yet. */
export interface Authorization {
  /** The JWT by which the app's back-end says who it is and what it calls. */
  requestToken: UnverifiedJws;
  /** HMAC-SHA-256 of the body in standard base64 with its padding: 44 characters. */
  tag: string;
}

/**
 * Takes the header apart: a compact JWS, a dot and the tag. White space at the end is allowed because Ruby's base64 encoder leaves a line feed
 * there.
 * @throws ServiceError `invalid_client`
 */
export function parseAuthorization(header: string | undefined): Authorization {
  const match = /^Civic ([\w-]+\.[\w-]+\.[\w-]+)\.([A-Za-z0-9+/]{43}=)\s*$/i.exec(header ?? '');
  const [, compact = '', tag = ''] = match ?? [];
  const requestToken = parseJws(compact);
  if (!requestToken) throw new ServiceError('invalid_client', { rule: 'authorization' });
  return { requestToken, tag };
}

/**
 * The app that a request token claims to come from (`iss`), unless its registration was revoked.
 * @throws ServiceError `invalid_client`
 */
export async function findApp({ store }: Context, { requestToken }: Authorization): Promise<App> {
  const { iss } = requestToken.payload;
  const app = typeof iss === 'string' ? await store.getApp(iss) : undefined;
  if (!app || app.revokedAt !== undefined) throw new ServiceError('invalid_client', { rule: 'app' });
  return app;
}

/** Who made a call. */
export interface Caller {
  /** The app, with that one of its pairs with which the call is signed; what it gets is sealed with the same. */
  app: App;
  /** The attempt id of `civic-backend`; SDKs of the original system send none. */
  attempt?: string;
}

/**
 * Verifies that this app's back-end made this very call, and that it was not made before. The HMAC comes before the signature because it costs
 * a hundredth: whoever does not know a secret cannot make the service work.
 * @throws ServiceError `invalid_client`, `clock_skew`
 */
export async function authenticate(
  context: Context,
  registered: App,
  { requestToken, tag }: Authorization,
  body: ExchangeBody,
): Promise<Caller> {
  const app = { ...registered, ...findPair(context, registered, body, tag) };
  const { jti, exp, attempt } = verifyRequestToken(context, app, requestToken);
  await spendRequestToken(context, app, jti, exp);
  return { app, ...(attempt !== undefined && { attempt }) };
}

/**
 * The pair whose secret made the HMAC. SDKs sign one of three texts: the body as sent; compact JSON where the body has spaces (Python); compact JSON
 * with sorted names where the body is unsorted (civic-sip-api from 1.2). The HMAC's key is the secret's hex text, not its bytes.
 */
function findPair(context: Context, app: App, body: ExchangeBody, tag: string): AppKeyPair {
  const sorted = Object.fromEntries(Object.entries(body.members).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  // Mostly all three are one text.
  const forms = [...new Set([body.raw, JSON.stringify(body.members), JSON.stringify(sorted)])];
  const found = validPairs(app, context.clock()).find((pair) => {
    const secret = openSecret(context.seal, app.appId, pair);
    return forms.some((form) => isSameText(createHmac('sha256', secret).update(form).digest('base64'), tag));
  });
  if (!found) throw new ServiceError('invalid_client', { rule: 'hmac' });
  const { publicKey, sealedSecret } = found;
  return { publicKey, sealedSecret };
}

/**
 * Spends a request token: its `jti`, not its text, until nobody could use it any more. This comes after HMAC and signature, so that only the
 * app itself can spend its tokens.
 */
async function spendRequestToken(context: Context, app: App, jti: string, exp: number): Promise<void> {
  const until = Math.ceil((exp + SKEW) * 1000);
  const isNew = await context.store.spend(`rt:${app.appId}:${jti}`, until, context.clock());
  if (!isNew) throw new ServiceError('invalid_client', { rule: 'replay' });
}

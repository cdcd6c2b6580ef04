import { createDecipheriv } from 'node:crypto';
import type { ShownExchange, ShownItem, TryExchanged } from 'civic-elements/protocol';
import { findApp } from '../apps/change-app.js';
import { parseAuthorization } from '../backend-api/authenticate.js';
import { parseBody } from '../backend-api/body.js';
import { exchangeFor } from '../backend-api/exchange.js';
import type { Context } from '../context.js';
import { AppError, ServiceError, errorBody } from '../errors.js';
import { openSecret } from '../keys/app-keys.js';
import { parseJws } from '../tokens/jws.js';
import { masked } from './masked.js';
import { type SignedCall, signCall } from './sign-call.js';

/** Characters of a value that are shown. A portrait has thousands. */
const LONGEST = 200;

/**
 * Exchanges the auth code of a try, once, by the same function as a call of the app's back-end, and says what went over the wire. Nothing of the
 * answer is stored. Where the exchange is refused, the error is part of what is said.
 * @throws ServiceError `unknown_scope_request` for whatever is no try of this app, so that nobody gets at a person's data from here
 * @throws AppError when there is no such app, or it is revoked
 */
export async function exchangeTry(
  context: Context,
  appId: string,
  uuid: string,
  authCode: string,
): Promise<TryExchanged> {
  const app = await findApp(context, appId);
  if (app.revokedAt !== undefined) throw new AppError('appId: the app is revoked');
  const found = await context.store.getScopeRequest(uuid);
  if (found?.isTry !== true || found.appId !== appId) throw new ServiceError('unknown_scope_request');

  const { seal, options, clock } = context;
  const body = JSON.stringify({ authToken: authCode });
  const call = signCall({ seal, publicUrl: options.publicUrl }, app, body, clock());
  const { status, answer } = await carryOut(context, call, body, uuid);
  const exchange = { ...shownCall(call, authCode), status, answer: withMasked(answer, ['data', 'userId']) };
  const requestToken = { header: call.header, claims: shownClaims(call.claims) };
  if (status !== 200) return { exchange, requestToken };
  const signed = parseJws(String(answer['data']))?.payload ?? {};
  return {
    exchange,
    requestToken,
    signed: withMasked(signed, ['data', 'userId', 'attempt']),
    items: decrypt(String(signed['data']), openSecret(seal, appId, app)).map((item) =>
      options.mode === 'development' ? item : withoutValue(item),
    ),
  };
}

/** The call, answered as the route for back-ends answers it. */
async function carryOut(
  context: Context,
  { app, token, tag }: SignedCall,
  body: string,
  uuid: string,
): Promise<{ status: number; answer: Record<string, unknown> }> {
  try {
    const authorization = parseAuthorization(`Civic ${token}.${tag}`);
    const { whole } = await exchangeFor(context, app, authorization, parseBody(Buffer.from(body)), uuid);
    return { status: 200, answer: JSON.parse(whole) as Record<string, unknown> };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    const answer = { ...errorBody(error.code, context.options.publicUrl) };
    return { status: error.statusCode, answer };
  }
}

function shownCall({ token, tag }: SignedCall, authCode: string): Omit<ShownExchange, 'status' | 'answer'> {
  return {
    method: 'POST',
    path: '/sip/prod/scopeRequest/authCode',
    headers: {
      authorization: `Civic ${masked(token)}.${masked(tag)}`,
      'content-type': 'application/json',
      accept: 'application/json',
    },
    body: { authToken: masked(authCode) },
  };
}

/** The attempt id is as secret as the data. */
function shownClaims({ data, ...claims }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...claims, data: withMasked(data as Record<string, unknown>, ['attempt']) };
}

function withMasked(
  from: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(from).map(([name, value]) => [
      name,
      names.includes(name) && typeof value === 'string' ? masked(value) : value,
    ]),
  );
}

/** Opens what `exchange/answer.ts` has encrypted, as a back-end does: 32 hex characters of IV, then base64 of AES-128-CBC. */
function decrypt(text: string, secret: string): Required<ShownItem>[] {
  const iv = Buffer.from(text.slice(0, 32), 'hex');
  const decipher = createDecipheriv('aes-128-cbc', Buffer.from(secret, 'hex'), iv);
  const plain = decipher.update(text.slice(32), 'base64', 'utf8') + decipher.final('utf8');
  const items = JSON.parse(plain) as Required<ShownItem>[];
  return items.map((item) => ({ ...item, value: shortened(item.value) }));
}

function shortened(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}

function withoutValue({ label, isValid, isOwner }: ShownItem): ShownItem {
  return { label, isValid, isOwner };
}

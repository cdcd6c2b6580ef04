// One whole flow: the page creates and follows, the wallet reads and answers, the page gets the event, the back-end exchanges.
import { randomBytes } from 'node:crypto';
import { sha256 } from './compact.mjs';
import { call, follow } from './http.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };

/** The page's first step. @returns what it may follow with */
export async function createScopeRequest({ base, origin, app }) {
  const secret = randomBytes(32).toString('base64url');
  const body = JSON.stringify({ appId: app.appId, scope: 'BASIC_SIGNUP', challenge: sha256(secret) });
  const reply = await call('POST', `${base}/scope-requests`, {
    headers: { ...JSON_TYPE, origin },
    body,
    expected: 201,
  });
  const { uuid, qrLink } = JSON.parse(reply);
  return { uuid, requestId: qrLink.split('/').at(-1), url: `${base}/scope-requests/${uuid}`, secret, origin };
}

/** Opens the page's stream and waits for its first snapshot. */
export async function openStream({ url, secret, origin }) {
  const seen = {};
  const statuses = new Map();
  const reached = (status) => new Promise((resolve) => statuses.set(status, resolve));
  const first = reached('pending');
  const approved = reached('approved');
  const stream = follow(url, { origin, authorization: `Bearer ${secret}` }, (snapshot) => {
    if (snapshot.status === 'approved') seen.approvedAt = performance.now();
    statuses.get(snapshot.status)?.(snapshot);
  });
  const broken = stream.ended.then(() => {
    if (seen.approvedAt === undefined) throw new Error(`${url}: the stream ended before an approval`);
    return approved;
  });
  // Whoever waits hears of it; until somebody does, it must not count as unhandled.
  broken.catch(() => {});
  await Promise.race([first, broken]);
  const approval = Promise.race([approved, broken]);
  approval.catch(() => {});
  return {
    /** The snapshot with the auth code. */
    approved: approval,
    seen,
    close: stream.close,
  };
}

/** The wallet's first step. @returns the signed Request Object */
export function readRequest(base, requestId) {
  return call('POST', `${base}/wallet-api/request/${requestId}`, {
    headers: FORM_TYPE,
    body: 'wallet_nonce=bench-wallet-nonce-0123456789',
  });
}

/**
 * @param side `target` (a running service or floor), `wallet`, `backend` (a client of civic-backend)
 * @returns milliseconds from sending the answer to the event at the page
 */
export async function runFlow({ target, wallet, backend }) {
  const page = await createScopeRequest(target);
  const stream = await openStream(page);
  const { uri, form } = wallet.answer(await readRequest(target.base, page.requestId));
  const sentAt = performance.now();
  const [snapshot] = await Promise.all([
    stream.approved,
    call('POST', uri, { headers: FORM_TYPE, body: form }),
  ]);
  const { data } = await backend.exchangeCode(snapshot.authCode);
  if (data.length !== 2) throw new Error('the exchange did not yield two items');
  return stream.seen.approvedAt - sentAt;
}

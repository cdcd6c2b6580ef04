import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import type { CredentialOptions } from '../support/test-issuer.js';
import type { ReadRequest } from '../support/test-wallet.js';
import { APP_ID, type WalletSide, startWalletSide } from '../support/wallet-side.js';

let side: WalletSide;
let request: ScopeRequest;
let requestId: string;
let read: ReadRequest;

beforeEach(async () => {
  side = await startWalletSide();
  request = await side.start();
  requestId = side.requestId(request);
  read = await side.read(requestId);
});

/** A good answer, anew each time. */
async function good(credential: CredentialOptions = {}): Promise<string> {
  const held = await side.issuer.issue(side.wallet.publicKey, credential);
  return side.wallet.respond(read, { contact: [await side.wallet.present(held, read)] });
}

describe('the same answer, sent again because its reply was lost', () => {
  it('gets the same reply for 60 s, and changes nothing', async () => {
    const body = await good();
    const first = await side.post(requestId, body);
    const row = await side.row(request);
    side.time.now += 59_999;
    expect(await side.post(requestId, body)).toEqual(first);
    expect(await side.row(request)).toEqual(row);
    side.time.now += 1;
    expect((await side.post(requestId, body)).status).toBe(410);
  });

  it('gets the same response code on the same device, also when both arrive together', async () => {
    requestId = side.requestId(request, 'same-device');
    read = await side.read(requestId);
    const body = await good();
    const [one, two] = await Promise.all([side.post(requestId, body), side.post(requestId, body)]);
    expect(one).toEqual(two);
    expect(one).toMatchObject({ status: 200 });
    const { redirect_uri: uri } = one.body as { redirect_uri: string };
    const code = new URL(uri).hash.slice('#response_code-'.length);
    expect(code).toMatch(/^[\w-]{43}$/);
    expect((await side.row(request)).responseCode?.hash).toBe(sha256(code));
  });

  it('is one of another link or another answer: 410', async () => {
    const body = await good();
    await side.post(requestId, body);
    expect((await side.post(side.requestId(request, 'same-device'), body)).status).toBe(410);
    expect((await side.post(requestId, await good())).status).toBe(410);
    expect((await side.post(requestId, 'error=access_denied')).status).toBe(410);
  });

  it('may be a denial, which carries no code either time', async () => {
    requestId = side.requestId(request, 'same-device');
    const first = await side.post(requestId, 'error=access_denied');
    expect(await side.post(requestId, 'error=access_denied')).toEqual(first);
    expect(JSON.stringify(first)).not.toContain('response_code');
    expect((await side.post(requestId, await good())).status).toBe(410);
  });

  it.each([
    ['revoked', async () => side.context.store.changeApp(APP_ID, (app) => ({ ...app, revokedAt: 1 }))],
    ['erased a moment ago', async () => void (side.context.store.getApp = async () => undefined)],
  ])('is nothing to an app that was %s', async (_what, end) => {
    const body = await good();
    await side.post(requestId, body);
    await end();
    expect((await side.post(requestId, body)).status).toBe(410);
  });
});

describe('after an accepted answer', () => {
  it('everything at both links is 410, and the first data stays', async () => {
    await side.post(requestId, await good());
    const row = await side.row(request);
    expect(await side.post(requestId, await good())).toMatchObject({
      status: 410,
      body: { error: 'link_expired' },
    });
    expect((await side.post(requestId, await good({ claims: { email: 'eve@example.test' } }))).status).toBe(
      410,
    );
    expect((await side.post(requestId, 'error=access_denied')).status).toBe(410);
    expect((await side.post(side.requestId(request, 'same-device'), 'error=access_denied')).status).toBe(410);
    const fetched = await side.server.inject(`/wallet-api/request/${requestId}`);
    expect(fetched.statusCode).toBe(410);
    expect(await side.row(request)).toEqual(row);
  });

  it('no claim stands in the database in clear', async () => {
    await side.post(requestId, await good());
    const text = JSON.stringify(await side.row(request));
    expect(text).not.toContain('kim');
    expect(text).not.toContain('5550100199');
  });
});

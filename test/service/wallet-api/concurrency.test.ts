import { isTerminal } from 'civic-elements/protocol';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import { ORIGIN, type WalletSide, startWalletSide } from '../support/wallet-side.js';

let side: WalletSide;

beforeAll(async () => {
  side = await startWalletSide();
});

async function approval(
  request: ScopeRequest,
  kind: 'qr' | 'same-device' = 'qr',
  email = 'kim@example.test',
) {
  const id = side.requestId(request, kind);
  const read = await side.read(id);
  const credential = await side.issuer.issue(side.wallet.publicKey, { claims: { email } });
  const body = await side.wallet.respond(read, { contact: [await side.wallet.present(credential, read)] });
  return () => side.post(id, body);
}

// Hundreds of signatures on a busy machine: the bound is for a hang, not for speed.
const PATIENCE = { timeout: 120_000 };

describe('two answers at once', PATIENCE, () => {
  it('have one winner, whose data is what the site gets', async () => {
    for (let round = 0; round < 20; round++) {
      const request = await side.start({ returnUrl: ORIGIN });
      const [kim, eve] = [
        await approval(request, 'qr', 'kim@example.test'),
        await approval(request, 'qr', 'eve@example.test'),
      ];
      const replies = await Promise.all([kim(), eve()]);
      expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 410]);
      const winner = replies[0]?.status === 200 ? 'kim@example.test' : 'eve@example.test';
      expect((await side.claims(request)).data[0]?.value).toBe(winner);
    }
  });

  it('through both links have one winner as well', async () => {
    for (let round = 0; round < 20; round++) {
      const request = await side.start({ returnUrl: ORIGIN });
      const [far, near] = [await approval(request, 'qr'), await approval(request, 'same-device')];
      const [farReply, nearReply] = await Promise.all(
        round % 2 ? [far(), near()] : [near(), far()].toReversed(),
      );
      expect([farReply?.status, nearReply?.status].toSorted()).toEqual([200, 410]);
      expect((await side.row(request)).status).toBe(farReply?.status === 200 ? 'approved' : 'answered');
    }
  });
});

describe('a denial beside an approval', PATIENCE, () => {
  it('200 pairs in both orders end in exactly one way each', async () => {
    for (let round = 0; round < 200; round++) {
      const request = await side.start();
      const id = side.requestId(request);
      const approve = await approval(request);
      const deny = () => side.post(id, 'error=access_denied');
      const [first, second] = await Promise.all(round % 2 ? [approve(), deny()] : [deny(), approve()]);
      expect([first?.status, second?.status].toSorted()).toEqual([200, 410]);
      const approved = (round % 2 ? first : second)?.status === 200;
      const row = await side.row(request);
      expect(row.status).toBe(approved ? 'approved' : 'denied');
      expect(isTerminal(row.status)).toBe(!approved);
      expect('sealedClaims' in row).toBe(approved);
    }
  });
});

describe('an answer at the end of the lifetime', () => {
  it.each([
    [-1, 200, 'approved'],
    [0, 410, 'expired'],
    [1, 410, 'expired'],
  ])('%d ms from it: %d', async (offset, status, end) => {
    const own = await startWalletSide();
    const request = await own.start();
    const id = own.requestId(request);
    const read = await own.read(id);
    own.time.now += 299_000;
    const credential = await own.issuer.issue(own.wallet.publicKey);
    const body = await own.wallet.respond(read, { contact: [await own.wallet.present(credential, read)] });
    own.time.now = (await own.row(request)).expiresAt + offset;
    expect((await own.post(id, body)).status).toBe(status);
    const row = await own.row(request);
    expect(row.status).toBe(end);
    expect('sealedClaims' in row).toBe(status === 200);
  });

  it('counts the moment of the change, not of the arrival', async () => {
    const own = await startWalletSide();
    const request = await own.start();
    const id = own.requestId(request);
    const read = await own.read(id);
    const { expiresAt } = await own.row(request);
    own.time.now = expiresAt - 1;
    const credential = await own.issuer.issue(own.wallet.publicKey);
    const body = await own.wallet.respond(read, { contact: [await own.wallet.present(credential, read)] });
    const { getApp } = own.context.store;
    own.context.store.getApp = (appId) => {
      own.time.now = expiresAt;
      return getApp(appId);
    };
    expect((await own.post(id, body)).status).toBe(410);
    expect((await own.row(request)).status).toBe('expired');
  });
});

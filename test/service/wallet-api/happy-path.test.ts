import { createHash, randomBytes } from 'node:crypto';
import { LIFETIMES } from 'civic-elements/protocol';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LOGIN, ORIGIN, type WalletSide, startWalletSide } from '../support/wallet-side.js';

let side: WalletSide;

beforeEach(async () => {
  side = await startWalletSide();
});

describe('a wallet on another device', () => {
  it('reads the request, answers, and leaves exactly what was asked', async () => {
    const request = await side.start();
    const requestId = side.requestId(request);
    const read = await side.read(requestId);
    expect(await side.row(request)).toMatchObject({
      status: 'read',
      expiresAt: side.time.now + LIFETIMES.read,
    });

    const claims = {
      email: 'kim@example.test',
      phone_number: '+15550100199',
      email_verified: true,
      nickname: 'K',
    };
    const credential = await side.issuer.issue(side.wallet.publicKey, { claims });
    const answer = await side.wallet.respond(read, {
      contact: [await side.wallet.present(credential, read)],
    });
    const reply = await side.post(requestId, answer);

    expect(reply).toEqual({
      status: 200,
      body: { redirect_uri: `http://localhost:8080/w/${requestId}/done` },
    });
    const row = await side.row(request);
    expect(row).toMatchObject({
      status: 'approved',
      answeredBy: 'qr',
      expiresAt: side.time.now + LIFETIMES.read,
    });
    expect(row).not.toHaveProperty('sealedSeed');
    const { userId, data } = await side.claims(request);
    expect(userId).toMatch(/^[0-9a-f]{64}$/);
    expect(data).toEqual([
      { label: 'contact.personal.email', value: 'kim@example.test', isValid: true, isOwner: true },
      { label: 'contact.personal.phoneNumber', value: '+15550100199', isValid: true, isOwner: true },
    ]);
  });

  it('leaves nothing in memory either that could open its answer once more', async () => {
    const { recentSecrets } = side.context;
    const request = await side.start();
    const requestId = side.requestId(request);
    const read = await side.read(requestId);
    const row = await side.row(request);
    const opened = vi.fn(() => randomBytes(32));
    recentSecrets.derive(row, opened, 'qr');
    expect(opened).not.toHaveBeenCalled();

    const credential = await side.issuer.issue(side.wallet.publicKey);
    const answer = await side.wallet.respond(read, {
      contact: [await side.wallet.present(credential, read)],
    });
    expect((await side.post(requestId, answer)).status).toBe(200);
    recentSecrets.derive(row, opened, 'qr');
    expect(opened).toHaveBeenCalledTimes(1);
  });

  it('may leave out the phone number, and may encrypt with A256GCM or name no key', async () => {
    const request = await side.start();
    const requestId = side.requestId(request);
    const read = await side.read(requestId);
    const credential = await side.issuer.issue(side.wallet.publicKey);
    const presentation = await side.wallet.present(credential, read, { disclose: ['email'] });
    const answer = await side.wallet.respond(
      read,
      { contact: [presentation] },
      { enc: 'A256GCM', kid: undefined },
    );
    expect((await side.post(requestId, answer)).status).toBe(200);
    expect((await side.claims(request)).data).toHaveLength(1);
  });

  it('may log in without any personal data', async () => {
    const request = await side.start({
      scope: 'ANONYMOUS_LOGIN',
      labels: ['verifications.levels.CIVIC:IAL1'],
    });
    const requestId = side.requestId(request);
    const read = await side.read(requestId);
    const credential = await side.issuer.issue(side.wallet.publicKey, { vct: LOGIN, claims: { sub: 'abc' } });
    await side.post(
      requestId,
      await side.wallet.respond(read, { login: [await side.wallet.present(credential, read)] }),
    );
    expect((await side.claims(request)).data).toEqual([
      { label: 'verifications.levels.CIVIC:IAL1', value: 'CIVIC:IAL1', isValid: true, isOwner: true },
    ]);
  });
});

describe('a wallet on the same device', () => {
  it('is sent back with a response code in the fragment, and only its hash is kept', async () => {
    const request = await side.start({ returnUrl: `${ORIGIN}/join?a=b%20c#old` });
    const requestId = side.requestId(request, 'same-device');
    const read = await side.read(requestId);
    const credential = await side.issuer.issue(side.wallet.publicKey);
    const reply = await side.post(
      requestId,
      await side.wallet.respond(read, { contact: [await side.wallet.present(credential, read)] }),
    );

    const uri = String(reply.body.redirect_uri);
    const code = /^https:\/\/shop\.example\/join\?a=b%20c&uuid=([\w-]+)#old-response_code-([\w-]{43})$/.exec(
      uri,
    );
    expect(code?.[1]).toBe(request.uuid);
    const row = await side.row(request);
    expect(row).toMatchObject({ status: 'answered', answeredBy: 'same-device' });
    expect(row.responseCode).toEqual({
      hash: createHash('sha256')
        .update(code?.[2] ?? '')
        .digest('base64url'),
      expiresAt: side.time.now + LIFETIMES.responseCode,
    });
  });
});

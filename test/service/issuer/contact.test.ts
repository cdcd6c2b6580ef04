import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Contact } from '../../../service/src/contact/address.js';
import { resendCode, startVerification } from '../../../service/src/contact/verification.js';
import { createOffer } from '../../../service/src/issuer/offers.js';
import { otherCode } from '../support/contact-bench.js';
import { IssuerClient, decode, valueOf } from '../support/issuer-client.js';
import type { TestCredential } from '../support/test-issuer.js';
import { type WalletSide, startWalletSide } from '../support/wallet-side.js';

const ID = 'verified-contact';
const DAY = 86_400;

let side: WalletSide;
let client: IssuerClient;
let codes: string[];

beforeEach(async () => {
  side = await startWalletSide();
  client = new IssuerClient(side);
  codes = [];
});

function sender() {
  const deliver = async ({ code }: { code: string }) => {
    codes.push(code);
    return true;
  };
  return { context: side.context, delivery: { email: deliver, phone: deliver } };
}

/** What a page of the service does when a person types an address. */
async function verify(value = 'ada@example.org', kind: Contact['kind'] = 'email', from = '192.0.2.1') {
  const id = randomBytes(32).toString('base64url');
  await startVerification(sender(), { id, kind, value, from });
  const code = await offer(id);
  return { id, code, right: codes.at(-1) ?? '', wrong: otherCode(codes.at(-1) ?? '') };
}

async function offer(verificationId: string): Promise<string> {
  const { offerUri } = createOffer(side.context, { configurationIds: [ID], verificationId });
  return client.codeOf(offerUri);
}

const token = (code: string, tx_code: string) => client.token({ 'pre-authorized_code': code, tx_code });

async function obtain(value?: string, kind?: Contact['kind']): Promise<TestCredential> {
  const { code, right } = await verify(value, kind);
  return client.obtain(ID, await client.accessToken(code, { tx_code: right }));
}

async function signUp(held: TestCredential, disclose: string[]) {
  const request = await side.start();
  const read = await side.read(side.requestId(request));
  const answer = await side.wallet.respond(read, {
    contact: [await side.wallet.present(held, read, { disclose })],
  });
  return { request, ...(await side.post(side.requestId(request), answer)) };
}

describe('whoever types the code that was sent', () => {
  it('gets the address as a credential, and a site gets it from there', async () => {
    const held = await obtain('Ada@Example.org');
    const { request, status } = await signUp(held, ['email']);
    expect(status).toBe(200);
    expect((await side.claims(request)).data.map(({ label, value }) => [label, value])).toEqual([
      ['contact.personal.email', 'Ada@Example.org'],
    ]);
  });

  it('gets a phone number in the same way', async () => {
    const held = await obtain('+44 20 7946 0958', 'phone');
    expect([...held.disclosures.keys()].toSorted()).toEqual(['phone_number', 'phone_number_verified']);
    expect(valueOf(held, 'phone_number')).toBe('+442079460958');
    expect(valueOf(held, 'phone_number_verified')).toBe(true);
  });

  it('holds it for half a year, and it is no test data', async () => {
    const held = await obtain();
    const { payload } = decode(held.issuerJwt);
    expect(Number(payload.exp) - Number(payload.iat)).toBe(180 * DAY);
    expect(payload).not.toHaveProperty('test_data');
    expect([...held.disclosures.keys()].toSorted()).toEqual(['email', 'email_verified']);
  });

  it('may do so after some wrong ones, and for the same offer with the next code that was sent', async () => {
    const { id, code, wrong } = await verify();
    for (let attempt = 0; attempt < 4; attempt++) {
      expect((await token(code, wrong)).body.error).toBe('invalid_grant');
    }
    side.time.now += 40_000;
    await resendCode(sender(), id);
    expect((await token(code, codes.at(-1) ?? '')).status).toBe(200);
  });

  it('may do so although a new code was sent when the first one was nearly over', async () => {
    const { id, code } = await verify();
    side.time.now += 580_000;
    await resendCode(sender(), id);
    side.time.now += 400_000;
    expect((await token(code, codes.at(-1) ?? '')).status).toBe(200);
  });
});

describe('the offer says to the wallet where its code goes', () => {
  const described = async (id: string) => {
    const { offerUri } = createOffer(side.context, { configurationIds: [ID], verificationId: id });
    const { body } = await client.get(new URL(offerUri).pathname + new URL(offerUri).search);
    const grants = body.grants as Record<string, { tx_code: { description: string } }>;
    return Object.values(grants)[0]?.tx_code.description ?? '';
  };

  it('with the address masked, so that a person with several mailboxes knows where to look', async () => {
    const { id } = await verify('ada.lovelace@example.org');
    expect(await described(id)).toContain('Six digits that go to a…@example.org.');
    const phone = await verify('+44 20 7946 0958', 'phone');
    expect(await described(phone.id)).toContain('go to …58.');
  });

  it('and no longer once it was typed, nor of a verification that is over', async () => {
    const { id, code, right } = await verify();
    await token(code, right);
    for (const one of [id, 'nothing']) expect(await described(one)).not.toMatch(/…|example/);
  });

  it('in no more characters than wallets must show', async () => {
    const { id } = await verify(`a@${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.example`);
    expect((await described(id)).length).toBeLessThanOrEqual(300);
  });
});

describe('a wallet whose reply with the access token was lost', () => {
  it('asks again within a minute and gets the same one, so that its person needs no other code', async () => {
    const { code, right } = await verify();
    const first = await token(code, right);
    side.time.now += 59_999;
    const again = await token(code, right);
    expect(again.status).toBe(200);
    expect(again.body.access_token).toBe(first.body.access_token);
    expect([first.body.expires_in, again.body.expires_in]).toEqual([600, 540]);
    expect(valueOf(await client.obtain(ID, String(again.body.access_token)), 'email')).toBe(
      'ada@example.org',
    );
  });

  it('gets nothing after that minute', async () => {
    const { code, right } = await verify();
    await token(code, right);
    side.time.now += 60_000;
    expect((await token(code, right)).body.error).toBe('invalid_grant');
  });

  it('learns that the offer is used, or over, and not that its digits are wrong', async () => {
    const { code, right, wrong } = await verify();
    const open = await token(code, wrong);
    expect(open.body.error).toBe('invalid_grant');
    expect(open.body).not.toHaveProperty('member');
    await token(code, right);
    for (const digits of [wrong, `${right} `])
      expect((await token(code, digits)).body).toMatchObject({
        error: 'invalid_grant',
        member: 'body/pre-authorized_code',
      });
    expect((await token('x'.repeat(200), right)).body['member']).toBe('body/pre-authorized_code');
  });

  it('gets nothing with other digits, nor with another offer of the same verification', async () => {
    const { id, code, right, wrong } = await verify();
    await token(code, right);
    for (const request of [token(code, wrong), token(code, `${right} `), token(await offer(id), right)])
      expect((await request).body.error).toBe('invalid_grant');
  });

  it('gets it after four wrong requests of somebody who has the offer as well, and nobody after five', async () => {
    for (const [guesses, status] of [
      [4, 200],
      [5, 400],
    ] as const) {
      const { code, right, wrong } = await verify();
      await token(code, right);
      const replies = await Promise.all(Array.from({ length: guesses }, () => token(code, wrong)));
      expect(replies.map(({ body }) => body.error)).toEqual(Array(guesses).fill('invalid_grant'));
      expect((await token(code, right)).status).toBe(status);
    }
  });

  it('gets no further credentials by it: three requests in all', async () => {
    const { code, right } = await verify();
    for (let nth = 0; nth < 3; nth++)
      await client.obtain(ID, await client.accessToken(code, { tx_code: right }));
    const access = await client.accessToken(code, { tx_code: right });
    expect((await client.credential(access, [await client.proof()], ID)).body.error).toBe('invalid_token');
  });

  it('spends none of the tries of its address by asking again', async () => {
    for (let nth = 0; nth < 3; nth++) {
      const { code, right } = await verify();
      for (let again = 0; again < 30; again++) expect((await token(code, right)).status).toBe(200);
      side.time.now += 60_000;
    }
  });

  it('finds it kept under seal alone', async () => {
    const { id, code, right } = await verify();
    const access = await client.accessToken(code, { tx_code: right });
    const row = JSON.stringify(await side.context.store.getVerification(id));
    for (const secret of [access, code, right, 'ada@']) expect(row).not.toContain(secret);
  });
});

describe('nobody else gets it', () => {
  it('not with the offer alone, which its address holds', async () => {
    const { code } = await verify();
    expect((await client.token({ 'pre-authorized_code': code })).body.error).toBe('invalid_request');
  });

  it('not by guessing: after five wrong codes the right one is refused', async () => {
    const { code, right, wrong } = await verify();
    for (let attempt = 0; attempt < 5; attempt++) await token(code, wrong);
    expect((await token(code, right)).body.error).toBe('invalid_grant');
  });

  it('not by guesses that come at once, or through several offers of one verification', async () => {
    const { id, code, right, wrong } = await verify();
    const other = await offer(id);
    const guesses = [code, other, code, other, code, other].map((one) => token(one, wrong));
    expect((await Promise.all(guesses)).map(({ body }) => body.error)).toEqual(
      Array(6).fill('invalid_grant'),
    );
    expect((await token(other, right)).body.error).toBe('invalid_grant');
  });

  it('not by guessing in many verifications that strangers start in many places: 25 guesses a day', async () => {
    const errors: unknown[] = [];
    for (let start = 0; start < 10; start++) {
      const { code, wrong } = await verify('ada@example.org', 'email', `192.0.2.${start}`);
      for (let guess = 0; guess < 4; guess++) errors.push((await token(code, wrong)).body.error);
    }
    expect(errors.filter((error) => error === 'invalid_grant')).toHaveLength(25);
    expect(errors.filter((error) => error === 'too_many_requests')).toHaveLength(15);
  });

  it('not with a code that is ten minutes old', async () => {
    const { code, right } = await verify();
    side.time.now += 600_000;
    expect((await token(code, right)).body.error).toBe('invalid_grant');
  });

  it('not with the code of another verification', async () => {
    const [mine, theirs] = [await verify('eve@example.org'), await verify('ada@example.org')];
    const { body } = await token(theirs.code, mine.right);
    expect(body.error).toBe(mine.right === theirs.right ? undefined : 'invalid_grant');
  });

  it('not a second time with the same code, also of two who come at once', async () => {
    const { id, code, right } = await verify();
    const replies = await Promise.all([token(code, right), token(await offer(id), right)]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 400]);
    side.time.now += 60_000;
    expect((await token(code, right)).body.error).toBe('invalid_grant');
  });

  it('not with the access token of an anonymous login', async () => {
    const { body } = await client.credential(await client.accessToken(), [await client.proof()], ID);
    expect(body.error).toBe('unknown_credential_configuration');
  });

  it('not where the service cannot send codes', async () => {
    const live = new IssuerClient(await startWalletSide({ mode: 'live' }));
    const { body } = await live.get('/.well-known/openid-credential-issuer/issuer');
    expect(Object.keys(body.credential_configurations_supported as object)).toEqual(['anonymous-login']);
  });
});

describe('what is kept of it', () => {
  it('is no address: neither in the offer, nor in the access token, nor in the row', async () => {
    const { code, right } = await verify();
    const access = await client.accessToken(code, { tx_code: right });
    await client.obtain(ID, access);
    const rows = await side.context.store.listIssued(10);
    const kept = JSON.stringify([code, access, rows]);
    const readable = kept + Buffer.from(access, 'base64url').toString('latin1');
    expect(readable).not.toContain('ada');
    expect(readable).not.toContain('example.org');
    expect(rows).toEqual([
      {
        id: expect.any(String),
        configuration: ID,
        copies: 1,
        issuedAt: side.time.now,
        expiresAt: side.time.now + 180 * DAY * 1000,
      },
    ]);
  });
});

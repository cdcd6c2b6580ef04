import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { selfSigned } from '../service/support/test-issuer.js';
import { CredoWallet } from './support/credo-wallet.js';
import { type InteropService, startInteropService } from './support/interop-service.js';
import { Issuers } from './support/issuers.js';
import { walletLink } from './support/links.js';
import {
  CONTACT,
  CONTACT_CLAIMS,
  CONTACT_FRAME,
  MDL,
  MDL_ELEMENTS,
  MDL_NAMESPACE,
} from './support/people.js';

let service: InteropService;
let issuers: Issuers;
let strangers: Issuers;
let wallet: CredoWallet;
beforeAll(async () => {
  [service, issuers, strangers] = await Promise.all([
    startInteropService(),
    Issuers.start(),
    Issuers.start(),
  ]);
  wallet = new CredoWallet();
});
beforeEach(() => service.trustOnly([CONTACT, MDL], issuers.anchor.pem));
afterEach(() => wallet.forget());
afterAll(async () => {
  await Promise.all([wallet.close(), issuers.close(), strangers.close(), service.close()]);
});

const receiveContact = (by: Issuers, more = {}) =>
  wallet.receiveSdJwtVc((key) => by.sdJwtVc(key, { ...CONTACT_CLAIMS, ...more }, CONTACT_FRAME));
const receiveLicense = (by: Issuers) =>
  wallet.receiveMdoc((key) => by.mdoc(key, MDL, MDL_NAMESPACE, MDL_ELEMENTS));

async function ask(scope: string) {
  const started = await service.start(scope);
  return { started, link: await walletLink(started.link, 'openid4vp') };
}

describe('a Credo wallet that does not know our authority', () => {
  it.each([
    ['another one', async () => [(await selfSigned(Date.now(), { name: 'Another authority' })).pem]],
    ['none', async () => []],
  ])(
    'refuses the request when it trusts %s, and the person can still use another wallet',
    async (_who, trusted) => {
      await receiveContact(issuers);
      const { started, link } = await ask('BASIC_SIGNUP');
      await expect(wallet.answer(link, await trusted())).rejects.toThrow();
      expect(await started.snapshot()).toMatchObject({ status: 'read' });
      expect(await wallet.answer(link, [await service.exportAuthority()])).toMatchObject({ status: 200 });
      expect(await started.snapshot()).toMatchObject({ status: 'approved' });
    },
  );
});

describe('a Credo wallet that has nothing to show', () => {
  it('says so itself, and the person can still use another wallet', async () => {
    const { started, link } = await ask('BASIC_SIGNUP');
    const trusted = [await service.exportAuthority()];
    await expect(wallet.answer(link, trusted)).rejects.toThrow(/cannot be satisfied/);
    expect(await started.snapshot()).toMatchObject({ status: 'read' });
    await receiveContact(issuers);
    expect(await wallet.answer(link, trusted)).toMatchObject({ status: 200 });
  });
});

describe('a Credo wallet is refused', () => {
  it.each([
    ['a SD-JWT VC', 'BASIC_SIGNUP', () => receiveContact(strangers)],
    ['an mdoc', 'DRIVER_LICENSE', () => receiveLicense(strangers)],
  ])('with %s of an issuer whom nobody trusts', async (_what, scope, receive) => {
    await receive();
    const { started, link } = await ask(scope);
    const answered = await wallet.answer(link, [await service.exportAuthority()]);
    expect(answered).toMatchObject({ status: 400, body: { error: 'presentation_rejected' } });
    expect(await started.snapshot()).toMatchObject({ status: 'failed' });
  });

  it.each([
    [0, 200, 'approved'],
    [1, 400, 'failed'],
  ])('with a credential whose status is %i: %i, %s', async (status, code, end) => {
    const list = createServer(async (_request, reply) => {
      reply.setHeader('content-type', 'application/statuslist+jwt');
      reply.end(await issuers.statusList(uri, [0, 0, status, 0]));
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => list.once('listening', resolve));
    const uri = `http://localhost:${(list.address() as AddressInfo).port}/status/1`;
    await receiveContact(issuers, { status: { status_list: { idx: 2, uri } } });
    const { started, link } = await ask('BASIC_SIGNUP');
    const answered = await wallet.answer(link, [await service.exportAuthority()]);
    expect(answered.status).toBe(code);
    expect(await started.snapshot()).toMatchObject({ status: end });
    await new Promise((resolve) => list.close(resolve));
  });

  it('with a second answer to a request that was answered', async () => {
    await receiveContact(issuers);
    const { link } = await ask('BASIC_SIGNUP');
    const trusted = [await service.exportAuthority()];
    const read = await wallet.read(link, trusted);
    expect(await wallet.answer(link, trusted)).toMatchObject({ status: 200 });
    expect((await wallet.send(read)).status).toBe(410);
  });

  it('with an answer that comes after the request has expired', async () => {
    await receiveContact(issuers);
    const { started, link } = await ask('BASIC_SIGNUP');
    const read = await wallet.read(link, [await service.exportAuthority()]);
    service.advanceClock(301_000);
    expect(await wallet.send(read)).toMatchObject({ status: 410, body: { error: 'link_expired' } });
    expect(await started.snapshot()).toMatchObject({ status: 'expired' });
    service.advanceClock(-301_000);
  });
});

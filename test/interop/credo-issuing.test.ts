import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CredoWallet } from './support/credo-wallet.js';
import { type InteropService, startInteropService } from './support/interop-service.js';
import { walletLink } from './support/links.js';
import { loginLink, verifyEmail } from './support/person.js';

let service: InteropService;
let wallet: CredoWallet;
let root: string;
beforeAll(async () => {
  service = await startInteropService();
  wallet = new CredoWallet();
  const pem = await fetch(`${service.context.options.publicUrl}/issuer/certificate.pem`);
  root = await pem.text();
});
afterEach(() => wallet.forget());
afterAll(async () => {
  await Promise.all([wallet.close(), service.close()]);
});

const verify = (value?: string) => verifyEmail(service, value);

async function answer(scope: string) {
  const started = await service.start(scope);
  const link = await walletLink(started.link, 'openid4vp');
  const answered = await wallet.answer(link, [await service.exportAuthority()]);
  return { started, answered };
}

describe('a Credo wallet takes from the service', () => {
  it('an address that was verified, in a batch, and signs somebody up with it', async () => {
    const { link, code } = await verify();
    expect(await wallet.takeOffer(link, [root], code)).toEqual([5, 5]);
    const { started, answered } = await answer('BASIC_SIGNUP');
    expect(answered).toMatchObject({ status: 200, queries: ['contact'] });
    const { data } = await service.exchange(started);
    expect(data).toMatchObject([
      { label: 'contact.personal.email', value: 'ada@example.org', isValid: true, isOwner: true },
    ]);
  });

  it('the same as an mdoc alone, and is the same user with it', async () => {
    const ids: string[] = [];
    for (const [format, query] of [
      ['mso_mdoc', 'contact_mdoc'],
      ['dc+sd-jwt', 'contact'],
    ] as const) {
      const { link, code } = await verify();
      expect(await wallet.takeOffer(link, [root], code, [format])).toEqual([5]);
      const { started, answered } = await answer('BASIC_SIGNUP');
      expect(answered).toMatchObject({ status: 200, queries: [query] });
      const { data, userId } = await service.exchange(started);
      expect(data.map(({ value }) => value)).toEqual(['ada@example.org']);
      ids.push(userId);
      await wallet.forget();
    }
    expect(ids[0]).toBe(ids[1]);
  });

  it('an anonymous login, with which somebody is the same user every time', async () => {
    await wallet.takeOffer(loginLink(service), [root]);
    const ids: string[] = [];
    for (let visit = 0; visit < 2; visit++) {
      ids.push((await service.exchange((await answer('ANONYMOUS_LOGIN')).started)).userId);
    }
    expect(ids[0]).toBe(ids[1]);
  });

  it('nothing with a wrong code, and then the address with the right one', async () => {
    const { link, code } = await verify();
    const wrong = code === '000000' ? '000001' : '000000';
    await expect(wallet.takeOffer(link, [root], wrong)).rejects.toThrow(/invalid_grant/);
    expect(await wallet.takeOffer(link, [root], code)).toEqual([5, 5]);
  });

  it('nothing with an offer that was taken', async () => {
    const link = loginLink(service);
    await wallet.takeOffer(link, [root]);
    await expect(wallet.takeOffer(link, [root])).rejects.toThrow(/invalid_grant/);
  });
});

describe('a credential that the operator withdrew', () => {
  it('is refused at once, and a new one counts', async () => {
    const first = await verify();
    await wallet.takeOffer(first.link, [root], first.code);
    expect((await answer('BASIC_SIGNUP')).answered.status).toBe(200);
    for (const { id } of await service.context.store.listIssued(9)) {
      await service.context.store.revokeIssued({ id }, Date.now());
    }
    expect((await answer('BASIC_SIGNUP')).answered.status).toBe(400);
    await wallet.forget();
    const second = await verify();
    await wallet.takeOffer(second.link, [root], second.code);
    expect((await answer('BASIC_SIGNUP')).answered.status).toBe(200);
  });
});

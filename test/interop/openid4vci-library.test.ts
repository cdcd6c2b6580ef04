import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counterpart } from './support/counterpart.js';
import type { Answered } from './support/credo-wallet.js';
import { type InteropService, startInteropService } from './support/interop-service.js';
import { walletLink } from './support/links.js';
import { loginLink, verifyEmail } from './support/person.js';

interface Taken {
  version: string;
  txCode?: object;
  credential: string;
}

let service: InteropService;
let wallet: Counterpart;
beforeAll(async () => {
  service = await startInteropService();
  wallet = new Counterpart('openid4vp-wallet');
});
afterAll(async () => {
  await Promise.all([wallet.close(), service.close()]);
});

const take = (offer: string, txCode?: string, nonce?: string) =>
  wallet.call<Taken>('take', { offer, txCode, nonce });

describe('a wallet of @openid4vc/openid4vci', () => {
  it('reads the metadata as those of version 1.0, and signs somebody up with an address that was verified', async () => {
    const { link, code } = await verifyEmail(service);
    const { version, txCode, credential } = await take(link, code);
    expect(version).toBe('V1');
    expect(txCode).toMatchObject({ input_mode: 'numeric', length: 6 });
    const started = await service.start('BASIC_SIGNUP');
    const answered = await wallet.call<Answered>('answer', {
      link: await walletLink(started.link, 'openid4vp'),
      authority: await service.exportAuthority(),
      shown: { contact: { credential, frame: { email: true } } },
      enc: 'A256GCM',
    });
    expect(answered.status).toBe(200);
    const { data } = await service.exchange(started);
    expect(data.map(({ value }) => value)).toEqual(['ada@example.org']);
  });

  it('takes an anonymous login without a code', async () => {
    const { txCode, credential } = await take(loginLink(service));
    expect(txCode).toBeUndefined();
    expect(credential).toMatch(/~$/);
  });

  it.each<[string, () => Promise<Taken>]>([
    ['with a wrong code', async () => take((await verifyEmail(service, 'eve@example.org')).link, '000')],
    ['with a nonce of its own', async () => take(loginLink(service), undefined, 'mine')],
  ])('gets nothing %s', async (_what, attempt) => {
    await expect(attempt()).rejects.toThrow();
  });
});

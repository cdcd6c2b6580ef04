import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccessAuthority } from '../service/support/access-certificate.js';
import { TestRegistrar, registered } from '../service/support/test-registrar.js';
import { CredoWallet } from './support/credo-wallet.js';
import { type InteropService, startInteropService } from './support/interop-service.js';
import { Issuers } from './support/issuers.js';
import { walletLink } from './support/links.js';
import { CONTACT, CONTACT_CLAIMS, CONTACT_FRAME, MDL } from './support/people.js';

let service: InteropService;
let issuers: Issuers;
let wallet: CredoWallet;
let root: string;
beforeAll(async () => {
  [service, issuers] = await Promise.all([startInteropService(), Issuers.start()]);
  wallet = new CredoWallet();
  const access = await AccessAuthority.create(Date.now());
  const { pem, key } = await access.issue(Date.now());
  root = access.root.toString('pem');
  await service.importCertificate([pem, access.intermediate.toString('pem')], key);
  await service.trustOnly([CONTACT, MDL], issuers.anchor.pem);
  await wallet.receiveSdJwtVc((holderKey) => issuers.sdJwtVc(holderKey, CONTACT_CLAIMS, CONTACT_FRAME));
});
afterAll(async () => {
  await Promise.all([wallet.close(), issuers.close(), service.close()]);
});

describe('an imported access certificate', () => {
  it('is verified by a Credo wallet through the intermediate one', async () => {
    const started = await service.start('BASIC_SIGNUP');
    const answered = await wallet.answer(await walletLink(started.link, 'openid4vp'), [root]);
    expect(answered.status).toBe(200);
    expect((await service.exchange(started)).data).toHaveLength(2);
  });

  it('is not vouched for by our own authority', async () => {
    const started = await service.start('BASIC_SIGNUP');
    const link = await walletLink(started.link, 'openid4vp');
    await expect(wallet.answer(link, [await service.exportAuthority()])).rejects.toThrow();
    expect(await started.snapshot()).toMatchObject({ status: 'read' });
  });
});

describe.each(['compact', 'base64url'] as const)('a registration certificate, sent as %s', (encoding) => {
  beforeAll(async () => {
    const registrar = await TestRegistrar.create(Date.now);
    const credentials = [registered(CONTACT, ['email'], ['phone_number'])];
    const jwt = await registrar.register({ payload: { credentials } });
    await service.importRegistration(registrar.anchor.pem, jwt, encoding);
  });

  it('does not stop a Credo wallet, which sees it beside the access certificate', async () => {
    const started = await service.start('BASIC_SIGNUP');
    const answered = await wallet.answer(await walletLink(started.link, 'openid4vp'), [root]);
    expect(answered).toMatchObject({ prefix: 'x509_hash', status: 200 });
    expect(answered.verifierInfo).toEqual([{ format: 'registration_cert', data: expect.any(String) }]);
    expect((await service.exchange(started)).data).toHaveLength(2);
  });

  it('stops what it does not cover before any wallet is asked', async () => {
    await expect(service.start('DRIVER_LICENSE')).rejects.toThrow(/scope_exceeds_registration/);
  });
});

import type { JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counterpart } from './support/counterpart.js';
import type { Answered } from './support/credo-wallet.js';
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
  NATIONAL_PID,
  PID_CLAIMS,
  PID_FRAME,
} from './support/people.js';

let service: InteropService;
let issuers: Issuers;
let wallet: Counterpart;
let contact: string;
let pid: string;
let license: string;
beforeAll(async () => {
  [service, issuers] = await Promise.all([startInteropService(), Issuers.start()]);
  wallet = new Counterpart('openid4vp-wallet');
  await service.trustOnly([CONTACT, NATIONAL_PID, MDL], issuers.anchor.pem);
  const key = await wallet.call<JWK>('publicKey');
  contact = await issuers.sdJwtVc(key, CONTACT_CLAIMS, CONTACT_FRAME);
  pid = await issuers.sdJwtVc(key, PID_CLAIMS, PID_FRAME);
  license = await issuers.mdoc(key, MDL, MDL_NAMESPACE, MDL_ELEMENTS);
});
afterAll(async () => {
  await Promise.all([wallet.close(), issuers.close(), service.close()]);
});

const EMAIL = { email: true, phone_number: true };
const LEGAL = { given_name: true, family_name: true, birthdate: true, nationalities: { 0: true, 1: true } };

async function ask(scope: string) {
  const started = await service.start(scope);
  return { started, link: await walletLink(started.link, 'openid4vp') };
}

async function answer(link: string, shown: object, enc = 'A256GCM', authority?: string) {
  const trusted = authority ?? (await service.exportAuthority());
  return wallet.call<Answered>('answer', { link, authority: trusted, shown, enc });
}

describe.each(['x509_hash', 'x509_san_dns'] as const)(
  'a wallet of @openid4vc/openid4vp, asked as %s',
  (clientId) => {
    beforeAll(() => service.show({ clientId }));

    it.each(['A128GCM', 'A256GCM'])('signs a person up, encrypted with %s', async (enc) => {
      const { started, link } = await ask('BASIC_SIGNUP');
      const answered = await answer(link, { contact: { credential: contact, frame: EMAIL } }, enc);
      expect(answered).toMatchObject({ prefix: clientId, status: 200 });
      const { data } = await service.exchange(started);
      expect(data.map(({ value }) => value)).toEqual(['erika@example.test', '+15550100199']);
    });

    it('shows each nationality of a PID that discloses them one by one', async () => {
      const { started, link } = await ask('LEGAL');
      const shown = {
        contact: { credential: contact, frame: { email: true } },
        identity: { credential: pid, frame: LEGAL },
      };
      expect(await answer(link, shown)).toMatchObject({ status: 200 });
      const { data } = await service.exchange(started);
      expect(data).toContainEqual(
        expect.objectContaining({ label: 'identity.legal.nationality', value: 'DEU, FRA' }),
      );
    });

    it.each([
      ['a signature', false],
      ['a MAC', true],
    ])('proves an age with an mDL that @auth0/mdl shows with %s of the device', async (_how, mac) => {
      const { started, link } = await ask('PROOF_OF_AGE');
      const mdl = {
        issuerSigned: license,
        docType: MDL,
        namespace: MDL_NAMESPACE,
        elements: ['age_over_18'],
        mac,
      };
      expect(await answer(link, { mdl })).toMatchObject({ status: 200 });
      const { data } = await service.exchange(started);
      expect(data.map(({ value }) => value)).toEqual(['true']);
    });

    it('denies, and the page hears of it', async () => {
      const { started, link } = await ask('BASIC_SIGNUP');
      const authority = await service.exportAuthority();
      expect(await wallet.call('deny', { link, authority })).toMatchObject({ status: 200 });
      expect(await started.snapshot()).toMatchObject({ status: 'denied' });
    });

    it('refuses the request when it trusts another authority, and nothing changes', async () => {
      const { started, link } = await ask('BASIC_SIGNUP');
      const shown = { contact: { credential: contact, frame: EMAIL } };
      await expect(answer(link, shown, 'A256GCM', issuers.anchor.pem)).rejects.toThrow(/verif/i);
      expect(await started.snapshot()).toMatchObject({ status: 'read' });
    });

    it('is refused when it shows less than was asked', async () => {
      const { started, link } = await ask('BASIC_SIGNUP');
      const answered = await answer(link, {
        contact: { credential: contact, frame: { phone_number: true } },
      });
      expect(answered).toMatchObject({ status: 400, body: { error: 'presentation_rejected' } });
      expect(await started.snapshot()).toMatchObject({ status: 'failed' });
    });
  },
);

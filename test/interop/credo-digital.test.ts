import type { DigitalProtocol } from 'civic-elements/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CredoWallet } from './support/credo-wallet.js';
import { type InteropService, ORIGIN, type Started, startInteropService } from './support/interop-service.js';
import { Issuers } from './support/issuers.js';
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
let wallet: CredoWallet;
beforeAll(async () => {
  [service, issuers] = await Promise.all([startInteropService(), Issuers.start()]);
  wallet = new CredoWallet();
  await service.allowUnsigned();
});
afterEach(() => wallet.forget());
afterAll(async () => {
  await Promise.all([wallet.close(), issuers.close(), service.close()]);
});

const contact = () => wallet.receiveSdJwtVc((key) => issuers.sdJwtVc(key, CONTACT_CLAIMS, CONTACT_FRAME));
const licence = () => wallet.receiveMdoc((key) => issuers.mdoc(key, MDL, MDL_NAMESPACE, MDL_ELEMENTS));

async function start(scope: string, protocol: DigitalProtocol): Promise<Started> {
  await service.trustOnly([CONTACT, MDL], issuers.anchor.pem);
  return service.start(scope, [protocol]);
}

/** The wallet trusts our authority and nothing else. */
async function answer({ digital: [request] }: Started, origin = ORIGIN) {
  if (!request) throw new Error('no request for the prompt');
  const data = await wallet.answerDigital(request.data, origin, [await service.exportAuthority()]);
  return { protocol: request.protocol, data };
}

for (const protocol of ['openid4vp-v1-signed', 'openid4vp-v1-unsigned'] as const) {
  describe(`Credo behind the prompt of a browser, in ${protocol}`, () => {
    it('signs somebody up with an SD-JWT VC', async () => {
      await contact();
      const started = await start('BASIC_SIGNUP', protocol);
      const body = await answer(started);
      expect(Object.keys(body.data)).toEqual(['response']);
      expect((await started.answer(body)).status).toBe(200);
      const { data } = await service.exchange(started);
      expect(data.find(({ label }) => label === 'contact.personal.email')?.value).toBe('erika@example.test');
    });

    it('proves an age with an mdoc', async () => {
      await licence();
      const started = await start('PROOF_OF_AGE', protocol);
      expect((await started.answer(await answer(started))).status).toBe(200);
      const { data } = await service.exchange(started);
      expect(data.map(({ value }) => value)).toEqual(['true']);
    });

    it('answers nothing that counts for another scope request', async () => {
      await contact();
      const [started, other] = [await start('BASIC_SIGNUP', protocol), await start('BASIC_SIGNUP', protocol)];
      const refused = await other.answer(await answer(started));
      expect(await refused.json()).toMatchObject({ error: 'presentation_rejected' });
      expect((await other.snapshot()).status).toBe('pending');
    });
  });
}

describe('a page of another origin that hands on our request', () => {
  it('gets nothing from Credo where the request is signed', async () => {
    await contact();
    const started = await start('BASIC_SIGNUP', 'openid4vp-v1-signed');
    await expect(answer(started, 'https://evil.example')).rejects.toThrow();
  });

  it('gets an answer that does not count where it is not', async () => {
    await contact();
    const started = await start('BASIC_SIGNUP', 'openid4vp-v1-unsigned');
    const refused = await started.answer(await answer(started, 'https://evil.example'));
    expect(await refused.json()).toMatchObject({ error: 'presentation_rejected' });
  });
});

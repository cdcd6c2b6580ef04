import { beforeEach, describe, expect, it } from 'vitest';
import {
  MemoryStore,
  type WalletOptions,
  obtainCredentials,
  openOffer,
  readCredential,
  readOffer,
  requestSampleOffer,
} from '../../../wallet/core/index.js';
import { issueSdJwt } from '../fixtures/sd-jwt-issuer.js';
import { makeLeaf } from '../fixtures/certificates.js';
import { CONTACT, TestService } from '../fixtures/test-service.js';

const GRANT = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';

let service: TestService;
let store: MemoryStore;
let options: WalletOptions;

beforeEach(async () => {
  service = await TestService.start();
  store = new MemoryStore();
  options = { fetch: service.fetch };
});

async function obtain(offer: unknown = service.issuer.offer()) {
  return obtainCredentials(await readOffer(offer, options), store, options);
}

describe('obtaining credentials', () => {
  it('keeps every credential of the offer with its name and marks test data', async () => {
    await obtain();
    expect((await store.list()).map(({ name, vct, isTest }) => ({ name, vct, isTest }))).toEqual([
      { name: 'Verified contact', vct: CONTACT, isTest: true },
      { name: 'Anonymous login', vct: 'urn:civic-elements:anonymous-login:1', isTest: true },
    ]);
  });

  it.each([
    [{ is_test: true }, true],
    [{ is_test: 'true' }, false],
    [{}, false],
  ])('says of an issuer with %j whether its offer is for trying out', async (metadata, isTest) => {
    service.issuer.metadata = metadata;
    expect((await openOffer(service.issuer.offer(), options)).isTest).toBe(isTest);
  });

  it('binds each credential to a key of its own', async () => {
    const [first, second] = await Promise.all(
      (await obtain()).map(async ({ credential }) => (await readCredential(credential)).claims['cnf']),
    );
    expect(first).toBeDefined();
    expect(first).not.toEqual(second);
  });

  it('takes the offer as a link, by value', async () => {
    const offer = encodeURIComponent(JSON.stringify(service.issuer.offer(['verified-contact'])));
    await obtain(`openid-credential-offer://?credential_offer=${offer}`);
    expect(await store.list()).toHaveLength(1);
  });

  it('takes the offer as a link, by reference', async () => {
    const fetch = async (input: string | URL | Request, init?: RequestInit) =>
      String(input) === 'https://civic.example/offer-1'
        ? Response.json(service.issuer.offer())
        : service.fetch(input, init);
    for (const before of [
      'openid-credential-offer://?',
      'https://wallet.example/#',
      'https://wallet.example/?',
    ]) {
      const link = `${before}credential_offer_uri=https%3A%2F%2Fcivic.example%2Foffer-1`;
      expect((await readOffer(link, { fetch })).configurationIds).toHaveLength(2);
    }
  });

  it('takes one of the copies where the issuer gives several at once', async () => {
    service.issuer.metadata = { batch_credential_issuance: { batch_size: 3 } };
    service.issuer.copies = 3;
    await obtain(service.issuer.offer(['verified-contact']));
    expect(await store.list()).toHaveLength(1);
  });

  it('names the credential as the token does, where the token names it', async () => {
    service.issuer.identifiers = { 'verified-contact': 'contact-of-ada' };
    await obtain(service.issuer.offer(['verified-contact']));
    expect(service.issuer.credentialRequests[0]).toMatchObject({ credential_identifier: 'contact-of-ada' });
    expect(service.issuer.credentialRequests[0]).not.toHaveProperty('credential_configuration_id');
  });

  it('shows names in English where the issuer has several languages, without characters that hide others', async () => {
    service.issuer.metadata = {
      display: [
        { name: 'Behörde', locale: 'de' },
        { name: 'Author\u202eity', locale: 'en-GB' },
      ],
    };
    expect((await openOffer(service.issuer.offer(), options)).issuerName).toBe('Author ity');
  });
});

describe('a nonce that the issuer no longer takes', () => {
  it('is replaced once, and the person notices nothing', async () => {
    service.issuer.staleNonces = 1;
    await obtain(service.issuer.offer(['verified-contact']));
    expect(service.issuer.calls.filter((path) => path.endsWith('/nonce'))).toHaveLength(2);
    expect(service.issuer.calls.filter((path) => path.endsWith('/token'))).toHaveLength(1);
  });

  it('is not replaced for ever', async () => {
    service.issuer.staleNonces = 2;
    await expect(obtain()).rejects.toMatchObject({ code: 'issuer_failed' });
    expect(service.issuer.calls.filter((path) => path.endsWith('/credential'))).toHaveLength(2);
    expect(await store.list()).toEqual([]);
  });
});

describe('an offer that the wallet cannot take', () => {
  it.each([
    ['no offer at all', 'hello', 'invalid_offer'],
    ['an empty link', 'openid-credential-offer://', 'invalid_offer'],
    ['a link with broken JSON', 'openid-credential-offer://?credential_offer=%7B', 'invalid_offer'],
    ['null', null, 'invalid_offer'],
    [
      'two offers in one link',
      'openid-credential-offer://?credential_offer=%7B%7D&credential_offer_uri=https%3A%2F%2Fcivic.example%2Fo',
      'invalid_offer',
    ],
  ])('is %s', async (_, offer, code) => {
    await expect(obtain(offer)).rejects.toMatchObject({ code });
  });

  it.each([
    ['no credentials', { credential_configuration_ids: [] }, 'invalid_offer'],
    ['an issuer on http', { credential_issuer: 'http://civic.example/issuer-api' }, 'invalid_offer'],
    ['another grant', { grants: { authorization_code: {} } }, 'unsupported_offer'],
    [
      'a transaction code of a kind that nobody can type',
      { grants: { [GRANT]: { 'pre-authorized_code': 'code-1', tx_code: { input_mode: 'gesture' } } } },
      'invalid_offer',
    ],
    [
      'an authorization server that is not the issuer’s',
      {
        grants: {
          [GRANT]: { 'pre-authorized_code': 'code-1', authorization_server: 'https://evil.example' },
        },
      },
      'invalid_offer',
    ],
    [
      'a credential that the issuer does not have',
      { credential_configuration_ids: ['gold'] },
      'unsupported_offer',
    ],
    ['a spent code', { grants: { [GRANT]: { 'pre-authorized_code': 'spent' } } }, 'offer_expired'],
  ])('has %s', async (_, changes, code) => {
    await expect(obtain({ ...service.issuer.offer(), ...changes })).rejects.toMatchObject({ code });
    expect(await store.list()).toEqual([]);
  });

  it('comes from a service without sample issuer', async () => {
    const fetch = async () => Response.json({ error: 'not_found' }, { status: 404 });
    await expect(requestSampleOffer(service.base, { fetch })).rejects.toMatchObject({
      code: 'issuer_failed',
    });
  });
});

describe('a credential that the wallet cannot take', () => {
  afterRefusal('has a changed claim', (credential) => {
    const [jwt = '', ...disclosures] = credential.split('~');
    const [header, payload = '', signature] = jwt.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...claims, test_data: false })).toString('base64url');
    return [`${header}.${changed}.${signature}`, ...disclosures].join('~');
  });
  afterRefusal('has an issuer signature that is not canonical', (credential) =>
    credential.replace('~', '=~'),
  );
  afterRefusal('is cut off', (credential) => credential.slice(0, -1));
  afterRefusal('is no SD-JWT', () => 'hello~');

  it('is bound to the key of somebody else', async () => {
    service.issuer.bindTo = { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' };
    await expect(obtain()).rejects.toMatchObject({ code: 'invalid_credential' });
    expect(await store.list()).toEqual([]);
  });

  it.each([
    ['has another type than promised', { vct: 'urn:other:1', claims: { email: 'a' } }],
    [
      'has claim names that could be taken for paths',
      { vct: CONTACT, claims: { 'address.locality': 'Oslo' } },
    ],
  ])('%s', async (_, content) => {
    const leaf = await makeLeaf();
    const fetch = async (input: string | URL | Request, init?: RequestInit) => {
      if (!String(input).endsWith('/credential')) return service.fetch(input, init);
      const [proof = ''] = (JSON.parse(String(init?.body)) as { proofs: { jwt: string[] } }).proofs.jwt;
      const { jwk } = JSON.parse(Buffer.from(proof.split('.')[0] ?? '', 'base64url').toString()) as {
        jwk: object;
      };
      return Response.json({ credentials: [{ credential: await issueSdJwt(leaf, jwk, content) }] });
    };
    const offer = await readOffer(service.issuer.offer(['verified-contact']));
    await expect(obtainCredentials(offer, store, { fetch })).rejects.toMatchObject({
      code: 'invalid_credential',
    });
    expect(await store.list()).toEqual([]);
  });

  function afterRefusal(what: string, change: (credential: string) => string): void {
    it(what, async () => {
      service.issuer.changeCredential = change;
      await expect(obtain()).rejects.toMatchObject({ code: 'invalid_credential' });
      expect(await store.list()).toEqual([]);
    });
  }
});

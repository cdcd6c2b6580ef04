import { beforeAll, describe, expect, it } from 'vitest';
import {
  PresentationError,
  type PresentationReason,
} from '../../../../service/src/credentials/presentation-error.js';
import { REQUEST, breakSignature, createSdJwtSide } from '../../support/sd-jwt-side.js';
import { digest } from '../../support/test-issuer.js';
import { type PresentationOptions, TestWallet } from '../../support/test-wallet.js';

const YEAR = 365 * 86_400;

let side: Awaited<ReturnType<typeof createSdJwtSide>>;
beforeAll(async () => {
  side = await createSdJwtSide();
});

describe('the time of an answer', () => {
  it.each([
    ['one year old', -YEAR],
    ['one year ahead', YEAR],
    ['301 s old', -301],
    ['61 s ahead', 61],
  ])('is refused with a Key Binding JWT that is %s', async (_name, offset) => {
    expect(await side.outcome(await side.present({}, { keyBinding: { iat: side.seconds + offset } }))).toBe(
      'key_binding_time',
    );
  });

  it('is accepted from the oldest to the newest Key Binding JWT that is allowed', async () => {
    for (const iat of [side.seconds - 300, side.seconds + 60]) {
      expect(await side.outcome(await side.present({}, { keyBinding: { iat } }))).toBe('accepted');
    }
  });
});

describe('an answer that is not one to this request', () => {
  const cases: [string, PresentationReason, PresentationOptions][] = [
    ['aud of another verifier', 'key_binding_audience', { keyBinding: { aud: 'x509_hash:other' } }],
    ['aud without the prefix', 'key_binding_audience', { keyBinding: { aud: 'abc' } }],
    ['aud as a list', 'key_binding_audience', { keyBinding: { aud: [REQUEST.client_id] } }],
    ['no aud', 'key_binding_audience', { keyBinding: { aud: undefined } }],
    ['wrong nonce', 'key_binding_nonce', { keyBinding: { nonce: 'm'.repeat(43) } }],
    ['no nonce', 'key_binding_nonce', { keyBinding: { nonce: undefined } }],
    ['nonce as a list', 'key_binding_nonce', { keyBinding: { nonce: [REQUEST.nonce] } }],
    ['wrong sd_hash', 'key_binding_hash', { keyBinding: { sd_hash: digest('else') } }],
    ['no sd_hash', 'key_binding_hash', { keyBinding: { sd_hash: undefined } }],
    ['typ JWT', 'key_binding_header', { keyBindingHeader: { typ: 'JWT' } }],
    ['no typ', 'key_binding_header', { keyBindingHeader: { typ: undefined } }],
    ['no iat', 'sd_jwt_malformed', { keyBinding: { iat: undefined } }],
  ];
  it.each(cases)('%s', async (_name, reason, options) => {
    expect(await side.outcome(await side.present({}, options))).toBe(reason);
  });

  it('has a broken Key Binding signature', async () => {
    expect(await side.outcome(breakSignature(await side.present()))).toBe('key_binding_signature');
  });

  it('is signed by a key that the credential does not name', async () => {
    const thief = await TestWallet.create(side.wallet.now);
    expect(await side.outcome(await side.present({}, { signer: thief.privateKey }))).toBe(
      'key_binding_signature',
    );
  });

  it.each([
    ['no cnf', undefined],
    ['cnf without jwk', { kid: 'x' }],
    ['cnf with a symmetric key', { jwk: { kty: 'oct', k: 'AAAA' } }],
    ['cnf with a point off the curve', { jwk: { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' } }],
  ])('%s', async (_name, cnf) => {
    expect(await side.outcome(await side.present({ signed: { cnf } }))).toBe('key_binding_signature');
  });

  it('comes without Key Binding JWT', async () => {
    const presentation = await side.present();
    expect(await side.outcome(presentation.slice(0, presentation.lastIndexOf('~') + 1))).toBe(
      'key_binding_missing',
    );
    expect(await side.outcome(presentation.split('~')[0] ?? '')).toBe('key_binding_missing');
  });

  it('claims alg none in the Key Binding JWT', async () => {
    const presentation = await side.present();
    const cut = presentation.lastIndexOf('~') + 1;
    const [, payload] = presentation.slice(cut).split('.');
    const header = Buffer.from('{"typ":"kb+jwt","alg":"none"}').toString('base64url');
    expect(await side.outcome(`${presentation.slice(0, cut)}${header}.${payload}.AAAA`)).toBe(
      'key_binding_header',
    );
  });

  it.each(['', '~', 'a~b', 'a.b.c~', 'é.é.é~x.y.z', '{"payload":""}'])(
    'is not an SD-JWT at all: %j',
    async (text) => {
      expect(['sd_jwt_malformed', 'key_binding_missing']).toContain(await side.outcome(text));
    },
  );

  it('has one JWT that is none beside one that is good', async () => {
    const parts = (await side.present()).split('~');
    for (const at of [0, parts.length - 1]) {
      const changed = parts.map((part, index) => (index === at ? 'x.y.z' : part)).join('~');
      expect(await side.outcome(changed)).toBe('sd_jwt_malformed');
    }
  });

  it('hides an empty disclosure or a second credential between tildes', async () => {
    expect(await side.outcome(await side.present({}, { extra: [''] }))).toBe('sd_jwt_malformed');
    const other = (await side.present()).split('~')[0] ?? '';
    expect(await side.outcome(await side.present({}, { extra: [other] }))).toBe('sd_jwt_malformed');
  });

  it('has more disclosures than any that is asked for, each of which its issuer signed', async () => {
    const withClaims = (count: number) => {
      const claims = Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`claim${index}`, index]),
      );
      return side.present({ claims });
    };
    expect(await side.outcome(await withClaims(200))).toBe('accepted');
    expect(await side.outcome(await withClaims(201))).toBe('sd_jwt_malformed');
  });

  it('says invalid_presentation, so that nothing changes', () => {
    expect(new PresentationError('key_binding_nonce').code).toBe('invalid_presentation');
  });
});

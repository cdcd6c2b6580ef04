import { beforeAll, describe, expect, it } from 'vitest';
import { PresentationError } from '../../../../service/src/credentials/presentation-error.js';
import { REQUEST, breakSignature, createSdJwtSide } from '../../support/sd-jwt-side.js';
import { TestIssuer } from '../../support/test-issuer.js';
import { TestWallet } from '../../support/test-wallet.js';
import { CONTACT, LOGIN } from '../../support/wallet-side.js';

const YEAR = 365 * 86_400;

let side: Awaited<ReturnType<typeof createSdJwtSide>>;
beforeAll(async () => {
  side = await createSdJwtSide();
});

describe('a good presentation', () => {
  it('yields type, issuer and disclosed claims', async () => {
    const credential = await side.verify(await side.present({ signed: { test_data: true } }));
    expect(credential).toMatchObject({
      format: 'dc+sd-jwt',
      type: CONTACT,
      issuerId: 'test',
      claims: { email: 'kim@example.test', phone_number: '+15550100199', test_data: true },
    });
    expect(credential.claims).not.toHaveProperty('_sd');
    expect(credential.claims).not.toHaveProperty('_sd_alg');
  });

  it('keeps to itself what was not disclosed', async () => {
    const { claims } = await side.verify(await side.present({}, { disclose: ['phone_number'] }));
    expect(claims).not.toHaveProperty('email');
  });

  it.each(['sha-384', 'sha-512'] as const)('may use %s for digests and sd_hash', async (alg) => {
    expect((await side.verify(await side.present({ alg }))).claims).toHaveProperty('email');
  });

  it('may leave _sd_alg out, which means sha-256', async () => {
    expect((await side.verify(await side.present({ signed: { _sd_alg: undefined } }))).claims).toHaveProperty(
      'email',
    );
  });

  it('may still be typed vc+sd-jwt', async () => {
    expect((await side.verify(await side.present({ header: { typ: 'vc+sd-jwt' } }))).type).toBe(CONTACT);
  });

  it.each(['ES256', 'ES384', 'ES512', 'EdDSA'] as const)(
    'may be signed with %s by its issuer, and by its holder',
    async (alg) => {
      const leaf = await side.issuer.anchor.issue(side.wallet.now(), { alg });
      const issuer = new TestIssuer(side.issuer.anchor, leaf, side.wallet.now);
      expect((await side.verify(await side.present({ header: { alg } }, {}, issuer))).type).toBe(CONTACT);
      const wallet = await TestWallet.create(side.wallet.now, alg);
      const held = await side.issuer.issue(wallet.publicKey);
      const binding = REQUEST;
      const presentation = await wallet.present(held, binding, { keyBindingHeader: { alg } });
      expect((await side.verify(presentation)).type).toBe(CONTACT);
    },
  );
});

describe('a bound answer that does not satisfy', () => {
  it.each([
    ['expired one second ago', 'credential_expired', { exp: -1 }],
    ['expires this very second', 'credential_expired', { exp: 0 }],
    ['not valid before a minute and a second from now', 'credential_not_yet_valid', { nbf: 61 }],
    ['issued in a year', 'credential_not_yet_valid', { iat: YEAR }],
  ] as const)('%s', async (_name, reason, offsets) => {
    const signed = Object.fromEntries(
      Object.entries(offsets).map(([name, offset]) => [name, side.seconds + offset]),
    );
    expect(await side.outcome(await side.present({ signed }))).toBe(reason);
  });

  it.each([
    ['exp as text', 'credential_expired', { exp: '4102444800' }],
    ['exp null', 'credential_expired', { exp: null }],
    ['nbf as text', 'credential_not_yet_valid', { nbf: '0' }],
    ['iat as object', 'credential_not_yet_valid', { iat: {} }],
    ['another type', 'credential_type', { vct: LOGIN }],
    ['type as list', 'credential_type', { vct: [CONTACT] }],
    ['no type', 'credential_type', { vct: undefined }],
  ] as const)('%s', async (_name, reason, signed) => {
    expect(await side.outcome(await side.present({ signed }))).toBe(reason);
  });

  it.each([
    ['typ JWT', { typ: 'JWT' }],
    ['a status list posing as credential', { typ: 'statuslist+jwt' }],
    ['a Request Object posing as credential', { typ: 'oauth-authz-req+jwt' }],
    ['no typ', { typ: undefined }],
  ])('header: %s', async (_name, header) => {
    expect(await side.outcome(await side.present({ header }))).toBe('credential_header');
  });

  it.each(['ES384', 'EdDSA'])('header: alg %s, over a key of another kind', async (alg) => {
    const held = await side.issuer.issue(side.wallet.publicKey);
    const [head = '', ...rest] = held.issuerJwt.split('.');
    const header = { ...JSON.parse(Buffer.from(head, 'base64url').toString()), alg };
    const issuerJwt = [Buffer.from(JSON.stringify(header)).toString('base64url'), ...rest].join('.');
    const forged = { ...held, issuerJwt };
    const presentation = await side.wallet.present(forged, REQUEST);
    expect(await side.outcome(presentation)).toBe('issuer_signature');
  });

  it.each(['none', 'HS256', 'RS256', 'PS256', 'ES256K', 'es256', undefined, ['ES256']])(
    'header: alg %j',
    async (alg) => {
      const held = await side.issuer.issue(side.wallet.publicKey);
      const [head = '', payload = '', signature = ''] = held.issuerJwt.split('.');
      const header = JSON.stringify({ ...JSON.parse(Buffer.from(head, 'base64url').toString()), alg });
      const forged = {
        ...held,
        issuerJwt: `${Buffer.from(header).toString('base64url')}.${payload}.${signature}`,
      };
      const presentation = await side.wallet.present(forged, REQUEST);
      expect(await side.outcome(presentation)).toBe('credential_header');
    },
  );

  it('refuses an unknown crit header', async () => {
    const held = await side.issuer.issue(side.wallet.publicKey);
    const [head = '', payload = '', signature = ''] = held.issuerJwt.split('.');
    const header = { ...JSON.parse(Buffer.from(head, 'base64url').toString()), crit: ['x'], x: 1 };
    const forged = {
      ...held,
      issuerJwt: `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}.${signature}`,
    };
    const presentation = await side.wallet.present(forged, REQUEST);
    expect(await side.outcome(presentation)).toBe('issuer_signature');
  });

  it('has a broken issuer signature under an otherwise good Key Binding', async () => {
    const held = await side.issuer.issue(side.wallet.publicKey);
    const forged = { ...held, issuerJwt: breakSignature(held.issuerJwt) };
    expect(await side.outcome(await side.wallet.present(forged, REQUEST))).toBe('issuer_signature');
  });

  it('is signed by its own holder with a trusted leaf in x5c', async () => {
    const thief = new TestIssuer(
      side.issuer.anchor,
      await side.issuer.anchor.issue(side.wallet.now()),
      side.wallet.now,
      side.issuer.chain,
    );
    expect(await side.outcome(await side.present({}, {}, thief))).toBe('issuer_signature');
  });

  it('comes from an issuer nobody trusts', async () => {
    const stranger = await TestIssuer.create(side.wallet.now);
    expect(await side.outcome(await side.present({}, {}, stranger))).toBe('issuer_untrusted');
  });

  it('comes from an issuer that is trusted for another type only', async () => {
    const narrow = await TestIssuer.create(side.wallet.now);
    await side.context.store.putTrustAnchor({
      id: 'narrow',
      types: [LOGIN],
      certificate: narrow.anchor.pem,
      isTest: false,
    });
    expect(await side.outcome(await side.present({}, {}, narrow))).toBe('issuer_untrusted');
    await side.context.store.removeTrustAnchor('narrow');
  });

  it('points to certificates with something that is no address', async () => {
    const header = { x5c: undefined, x5u: 5, 'x5t#S256': 'A'.repeat(43) };
    expect(await side.outcome(await side.present({ header }))).toBe('issuer_chain');
  });

  it('says presentation_rejected, so that the page learns of it', () => {
    expect(new PresentationError('issuer_untrusted').code).toBe('presentation_rejected');
  });
});

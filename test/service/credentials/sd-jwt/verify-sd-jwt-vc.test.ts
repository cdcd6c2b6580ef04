import { beforeAll, describe, expect, it } from 'vitest';
import {
  PresentationError,
  type PresentationReason,
} from '../../../../service/src/credentials/presentation-error.js';
import type { StatusLists } from '../../../../service/src/credentials/status-lists.js';
import { trustedIssuers } from '../../../../service/src/trust/anchors.js';
import type { VerifiedCredential } from '../../../../service/src/credentials/credential.js';
import { verifySdJwtVc } from '../../../../service/src/credentials/sd-jwt/verify-sd-jwt-vc.js';
import { type CredentialOptions, TestIssuer, digest, disclosure } from '../../support/test-issuer.js';
import { NO_ISSUER_KEYS } from '../../support/issuer-keys.js';
import { type PresentationOptions, TestWallet } from '../../support/test-wallet.js';
import { CONTACT, LOGIN, type WalletSide, startWalletSide } from '../../support/wallet-side.js';

const CLIENT_ID = 'x509_hash:abc';
const NONCE = 'n'.repeat(43);
const YEAR = 365 * 86_400;

let side: WalletSide;
let seconds: number;
const noLists: StatusLists = { check: async () => undefined };

beforeAll(async () => {
  side = await startWalletSide();
  seconds = side.time.now / 1000;
});

async function verify(presentation: string, types = [CONTACT]): Promise<VerifiedCredential> {
  const issuers = await trustedIssuers(side.context);
  return verifySdJwtVc(presentation, {
    audience: CLIENT_ID,
    nonce: NONCE,
    sessionTranscript: Buffer.alloc(0),
    encryptionKey: undefined,
    now: side.time.now,
    types,
    issuers,
    issuerKeys: NO_ISSUER_KEYS,
    statusLists: noLists,
  });
}

async function present(
  credential: CredentialOptions = {},
  presentation: PresentationOptions = {},
  issuer = side.issuer,
): Promise<string> {
  const held = await issuer.issue(side.wallet.publicKey, credential);
  return side.wallet.present(held, { client_id: CLIENT_ID, nonce: NONCE }, presentation);
}

async function reasonOf(work: Promise<unknown>): Promise<PresentationReason | 'accepted'> {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    if (error instanceof PresentationError) return error.reason;
    throw error;
  }
}

/** Swaps one character of the last part of a compact JWS for another that changes the bytes. */
function breakSignature(jwt: string): string {
  const at = jwt.lastIndexOf('.') + 5;
  return jwt.slice(0, at) + (jwt[at] === 'A' ? 'B' : 'A') + jwt.slice(at + 1);
}

describe('a good presentation', () => {
  it('yields type, issuer and disclosed claims', async () => {
    const credential = await verify(await present({ signed: { test_data: true } }));
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
    const { claims } = await verify(await present({}, { disclose: ['phone_number'] }));
    expect(claims).not.toHaveProperty('email');
  });

  it.each(['sha-384', 'sha-512'] as const)('may use %s for digests and sd_hash', async (alg) => {
    expect((await verify(await present({ alg }))).claims).toHaveProperty('email');
  });

  it('may leave _sd_alg out, which means sha-256', async () => {
    expect((await verify(await present({ signed: { _sd_alg: undefined } }))).claims).toHaveProperty('email');
  });

  it('may still be typed vc+sd-jwt', async () => {
    expect((await verify(await present({ header: { typ: 'vc+sd-jwt' } }))).type).toBe(CONTACT);
  });

  it.each(['ES256', 'ES384', 'ES512', 'EdDSA'] as const)(
    'may be signed with %s by its issuer, and by its holder',
    async (alg) => {
      const leaf = await side.issuer.anchor.issue(side.time.now, { alg });
      const issuer = new TestIssuer(side.issuer.anchor, leaf, side.wallet.now);
      expect((await verify(await present({ header: { alg } }, {}, issuer))).type).toBe(CONTACT);
      const wallet = await TestWallet.create(side.wallet.now, alg);
      const held = await side.issuer.issue(wallet.publicKey);
      const binding = { client_id: CLIENT_ID, nonce: NONCE };
      const presentation = await wallet.present(held, binding, { keyBindingHeader: { alg } });
      expect((await verify(presentation)).type).toBe(CONTACT);
    },
  );

  it('puts nested and array disclosures in place', async () => {
    const street = disclosure('street_address', 'Main 1');
    const address = disclosure('address', { _sd: [digest(street)], country: 'UT' });
    const second = disclosure('BB');
    const hidden = disclosure('CC');
    const signed = {
      _sd: [digest(address)],
      nationalities: ['AA', { '...': digest(second) }, { '...': digest(hidden) }],
    };
    const { claims } = await verify(
      await present({ claims: {}, signed }, { extra: [address, street, second] }),
    );
    expect(claims).toMatchObject({
      address: { country: 'UT', street_address: 'Main 1' },
      nationalities: ['AA', 'BB'],
    });
  });

  it('is accepted from the oldest to the newest Key Binding JWT that is allowed', async () => {
    for (const iat of [seconds - 300, seconds + 60]) {
      expect(await reasonOf(verify(await present({}, { keyBinding: { iat } })))).toBe('accepted');
    }
  });
});

describe('an answer that is not one to this request', () => {
  const cases: [string, PresentationReason, PresentationOptions][] = [
    ['aud of another verifier', 'key_binding_audience', { keyBinding: { aud: 'x509_hash:other' } }],
    ['aud without the prefix', 'key_binding_audience', { keyBinding: { aud: 'abc' } }],
    ['aud as a list', 'key_binding_audience', { keyBinding: { aud: [CLIENT_ID] } }],
    ['no aud', 'key_binding_audience', { keyBinding: { aud: undefined } }],
    ['wrong nonce', 'key_binding_nonce', { keyBinding: { nonce: 'm'.repeat(43) } }],
    ['no nonce', 'key_binding_nonce', { keyBinding: { nonce: undefined } }],
    ['nonce as a list', 'key_binding_nonce', { keyBinding: { nonce: [NONCE] } }],
    ['wrong sd_hash', 'key_binding_hash', { keyBinding: { sd_hash: digest('else') } }],
    ['no sd_hash', 'key_binding_hash', { keyBinding: { sd_hash: undefined } }],
    ['typ JWT', 'key_binding_header', { keyBindingHeader: { typ: 'JWT' } }],
    ['no typ', 'key_binding_header', { keyBindingHeader: { typ: undefined } }],
    ['no iat', 'sd_jwt_malformed', { keyBinding: { iat: undefined } }],
  ];
  it.each(cases)('%s', async (_name, reason, options) => {
    expect(await reasonOf(verify(await present({}, options)))).toBe(reason);
  });

  it.each([
    ['one year old', -YEAR],
    ['one year ahead', YEAR],
    ['301 s old', -301],
    ['61 s ahead', 61],
  ])('iat %s', async (_name, offset) => {
    expect(await reasonOf(verify(await present({}, { keyBinding: { iat: seconds + offset } })))).toBe(
      'key_binding_time',
    );
  });

  it('has a broken Key Binding signature', async () => {
    expect(await reasonOf(verify(breakSignature(await present())))).toBe('key_binding_signature');
  });

  it('is signed by a key that the credential does not name', async () => {
    const thief = await TestWallet.create(side.wallet.now);
    expect(await reasonOf(verify(await present({}, { signer: thief.privateKey })))).toBe(
      'key_binding_signature',
    );
  });

  it.each([
    ['no cnf', undefined],
    ['cnf without jwk', { kid: 'x' }],
    ['cnf with a symmetric key', { jwk: { kty: 'oct', k: 'AAAA' } }],
    ['cnf with a point off the curve', { jwk: { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' } }],
  ])('%s', async (_name, cnf) => {
    expect(await reasonOf(verify(await present({ signed: { cnf } })))).toBe('key_binding_signature');
  });

  it('comes without Key Binding JWT', async () => {
    const presentation = await present();
    expect(await reasonOf(verify(presentation.slice(0, presentation.lastIndexOf('~') + 1)))).toBe(
      'key_binding_missing',
    );
    expect(await reasonOf(verify(presentation.split('~')[0] ?? ''))).toBe('key_binding_missing');
  });

  it('claims alg none in the Key Binding JWT', async () => {
    const presentation = await present();
    const cut = presentation.lastIndexOf('~') + 1;
    const [, payload] = presentation.slice(cut).split('.');
    const header = Buffer.from('{"typ":"kb+jwt","alg":"none"}').toString('base64url');
    expect(await reasonOf(verify(`${presentation.slice(0, cut)}${header}.${payload}.AAAA`))).toBe(
      'key_binding_header',
    );
  });

  it.each(['', '~', 'a~b', 'a.b.c~', 'é.é.é~x.y.z', '{"payload":""}'])(
    'is not an SD-JWT at all: %j',
    async (text) => {
      expect(['sd_jwt_malformed', 'key_binding_missing']).toContain(await reasonOf(verify(text)));
    },
  );

  it('points to certificates with something that is no address', async () => {
    const header = { x5c: undefined, x5u: 5, 'x5t#S256': 'A'.repeat(43) };
    expect(await reasonOf(verify(await present({ header })))).toBe('issuer_chain');
  });

  it('has one JWT that is none beside one that is good', async () => {
    const parts = (await present()).split('~');
    for (const at of [0, parts.length - 1]) {
      const changed = parts.map((part, index) => (index === at ? 'x.y.z' : part)).join('~');
      expect(await reasonOf(verify(changed))).toBe('sd_jwt_malformed');
    }
  });

  it('hides an empty disclosure or a second credential between tildes', async () => {
    expect(await reasonOf(verify(await present({}, { extra: [''] })))).toBe('sd_jwt_malformed');
    const other = (await present()).split('~')[0] ?? '';
    expect(await reasonOf(verify(await present({}, { extra: [other] })))).toBe('sd_jwt_malformed');
  });

  it('has more disclosures than any that is asked for, each of which its issuer signed', async () => {
    const withClaims = (count: number) => {
      const claims = Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`claim${index}`, index]),
      );
      return present({ claims });
    };
    expect(await reasonOf(verify(await withClaims(200)))).toBe('accepted');
    expect(await reasonOf(verify(await withClaims(201)))).toBe('sd_jwt_malformed');
  });

  it('says invalid_presentation, so that nothing changes', () => {
    expect(new PresentationError('key_binding_nonce').code).toBe('invalid_presentation');
  });
});

describe('a bound answer that does not satisfy', () => {
  it.each([
    ['expired one second ago', 'credential_expired', { exp: -1 }],
    ['expires this very second', 'credential_expired', { exp: 0 }],
    ['not valid before a minute and a second from now', 'credential_not_yet_valid', { nbf: 61 }],
    ['issued in a year', 'credential_not_yet_valid', { iat: YEAR }],
  ] as const)('%s', async (_name, reason, offsets) => {
    const signed = Object.fromEntries(
      Object.entries(offsets).map(([name, offset]) => [name, seconds + offset]),
    );
    expect(await reasonOf(verify(await present({ signed })))).toBe(reason);
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
    expect(await reasonOf(verify(await present({ signed })))).toBe(reason);
  });

  it.each([
    ['typ JWT', { typ: 'JWT' }],
    ['a status list posing as credential', { typ: 'statuslist+jwt' }],
    ['a Request Object posing as credential', { typ: 'oauth-authz-req+jwt' }],
    ['no typ', { typ: undefined }],
  ])('header: %s', async (_name, header) => {
    expect(await reasonOf(verify(await present({ header })))).toBe('credential_header');
  });

  it.each(['ES384', 'EdDSA'])('header: alg %s, over a key of another kind', async (alg) => {
    const held = await side.issuer.issue(side.wallet.publicKey);
    const [head = '', ...rest] = held.issuerJwt.split('.');
    const header = { ...JSON.parse(Buffer.from(head, 'base64url').toString()), alg };
    const issuerJwt = [Buffer.from(JSON.stringify(header)).toString('base64url'), ...rest].join('.');
    const forged = { ...held, issuerJwt };
    const presentation = await side.wallet.present(forged, { client_id: CLIENT_ID, nonce: NONCE });
    expect(await reasonOf(verify(presentation))).toBe('issuer_signature');
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
      const presentation = await side.wallet.present(forged, { client_id: CLIENT_ID, nonce: NONCE });
      expect(await reasonOf(verify(presentation))).toBe('credential_header');
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
    const presentation = await side.wallet.present(forged, { client_id: CLIENT_ID, nonce: NONCE });
    expect(await reasonOf(verify(presentation))).toBe('issuer_signature');
  });

  it('has a broken issuer signature under an otherwise good Key Binding', async () => {
    const held = await side.issuer.issue(side.wallet.publicKey);
    const forged = { ...held, issuerJwt: breakSignature(held.issuerJwt) };
    expect(
      await reasonOf(verify(await side.wallet.present(forged, { client_id: CLIENT_ID, nonce: NONCE }))),
    ).toBe('issuer_signature');
  });

  it('is signed by its own holder with a trusted leaf in x5c', async () => {
    const thief = new TestIssuer(
      side.issuer.anchor,
      await side.issuer.anchor.issue(side.time.now),
      side.wallet.now,
      side.issuer.chain,
    );
    expect(await reasonOf(verify(await present({}, {}, thief)))).toBe('issuer_signature');
  });

  it('comes from an issuer nobody trusts', async () => {
    const stranger = await TestIssuer.create(side.wallet.now);
    expect(await reasonOf(verify(await present({}, {}, stranger)))).toBe('issuer_untrusted');
  });

  it('comes from an issuer that is trusted for another type only', async () => {
    const narrow = await TestIssuer.create(side.wallet.now);
    await side.context.store.putTrustAnchor({
      id: 'narrow',
      types: [LOGIN],
      certificate: narrow.anchor.pem,
      isTest: false,
    });
    expect(await reasonOf(verify(await present({}, {}, narrow)))).toBe('issuer_untrusted');
    await side.context.store.removeTrustAnchor('narrow');
  });

  it('says presentation_rejected, so that the page learns of it', () => {
    expect(new PresentationError('issuer_untrusted').code).toBe('presentation_rejected');
  });
});

describe('disclosures', () => {
  const known = disclosure('email', 'kim@example.test');
  const cases: [string, CredentialOptions, PresentationOptions][] = [
    ['one that no digest refers to', {}, { extra: [disclosure('email_verified', true)] }],
    ['the same one twice', { claims: {}, signed: { _sd: [digest(known)] } }, { extra: [known, known] }],
    [
      'a digest that occurs twice',
      { claims: {}, signed: { _sd: [digest(known), digest(known)] } },
      { extra: [known] },
    ],
    [
      'a digest in two places',
      { claims: {}, signed: { _sd: [digest(known)], other: { _sd: [digest(known)] } } },
      { extra: [known] },
    ],
    ['a decoy that occurs twice', { signed: { other: { _sd: ['decoy', 'decoy'] } } }, {}],
    [
      'one that overwrites what the issuer signed',
      { claims: {}, signed: { email: 'issuer@example.test', _sd: [digest(known)] } },
      { extra: [known] },
    ],
    ['_sd that is no list', { claims: {}, signed: { _sd: 'x' } }, {}],
    ['_sd that holds no text', { claims: {}, signed: { _sd: [1] } }, {}],
    ['a digest outside a list', { signed: { other: { '...': 'x' } } }, {}],
    ['a list digest with company', { signed: { other: [{ '...': 'x', more: 1 }] } }, {}],
  ];
  it.each(cases)('refuses %s', async (_name, credential, presentation) => {
    expect(await reasonOf(verify(await present(credential, presentation)))).toBe('disclosures_malformed');
  });

  it.each(['_sd', '...', '__proto__', 'exp', 'nbf', 'iss', 'status', 'vct#integrity'])(
    'refuses one for %s',
    async (name) => {
      const text = disclosure(name, 'x');
      const signed = { _sd: [digest(text)], exp: undefined, iss: undefined };
      expect(await reasonOf(verify(await present({ claims: {}, signed }, { extra: [text] })))).toBe(
        'disclosures_malformed',
      );
    },
  );

  it.each([
    ['a list element where a claim belongs', disclosure('only a value')],
    ['four parts', disclosure('email', 'x', 'y')],
    ['a name that is no text', disclosure(1, 'x')],
    ['a salt that is no text', Buffer.from('[1,"email","x"]').toString('base64url')],
    ['no list', Buffer.from('{"email":"x"}').toString('base64url')],
    ['no JSON', Buffer.from('[').toString('base64url')],
  ])('refuses %s', async (_name, text) => {
    const presentation = await present({ claims: {}, signed: { _sd: [digest(text)] } }, { extra: [text] });
    expect(await reasonOf(verify(presentation))).toBe('disclosures_malformed');
  });

  it('refuses a claim where a list element belongs', async () => {
    const presentation = await present(
      { claims: {}, signed: { list: [{ '...': digest(known) }] } },
      { extra: [known] },
    );
    expect(await reasonOf(verify(presentation))).toBe('disclosures_malformed');
  });

  it('refuses nesting without end', async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 40; level++) deep = [deep];
    expect(await reasonOf(verify(await present({ signed: { deep } })))).toBe('disclosures_malformed');
  });

  it('refuses a digest algorithm that is not on the list, before anything is hashed with it', async () => {
    expect(await reasonOf(verify(await present({ signed: { _sd_alg: 'md5' } })))).toBe('key_binding_hash');
    expect(await reasonOf(verify(await present({ signed: { _sd_alg: ['sha-256'] } })))).toBe(
      'key_binding_hash',
    );
  });
});

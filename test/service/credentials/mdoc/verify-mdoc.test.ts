import { generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { PresentationError } from '../../../../service/src/credentials/presentation-error.js';
import { LICENCE, NOW, anchorOf, createMdocSide } from '../../support/mdoc-side.js';
import { Raw, Tag } from '../../support/encode-cbor.js';

import {
  EU_AGE,
  MDL,
  MDL_NAMESPACE,
  PID,
  TestMdocHolder,
  coseKey,
  dateTime,
  fullDate,
} from '../../support/test-mdoc.js';

let side: Awaited<ReturnType<typeof createMdocSide>>;
beforeAll(async () => {
  side = await createMdocSide();
});

describe('a driving licence', () => {
  it('yields its type, who vouches for it, and its elements under their namespaces', async () => {
    expect(await side.verify(await side.present())).toEqual({
      format: 'mso_mdoc',
      type: MDL,
      issuerId: 'iaca',
      claims: {
        [MDL_NAMESPACE]: {
          family_name: 'Doe',
          given_name: 'Kim',
          birth_date: '1990-03-31',
          portrait: Buffer.from('ffd8ffe0', 'hex'),
          age_over_18: true,
          driving_privileges: [{ vehicle_category_code: 'B', issue_date: '2010-05-01' }],
        },
      },
    });
  });

  it('keeps to itself what was not disclosed', async () => {
    const { claims } = await side.verify(await side.present({}, { disclose: ['age_over_18'] }));
    expect(claims).toEqual({ [MDL_NAMESPACE]: { age_over_18: true } });
  });

  it('keeps a calendar date as it is, whatever the time zone', async () => {
    const elements = {
      [PID]: { birth_date: fullDate('2000-02-29'), issued: dateTime(Date.UTC(2026, 0, 1)) },
    };
    const mdoc = side.issuer.issue(side.holder.publicKey, PID, elements);
    const { claims } = await side.verify(await side.holder.present(mdoc, side.request), { types: [PID] });
    expect(claims).toEqual({ [PID]: { birth_date: '2000-02-29', issued: '2026-01-01T00:00:00Z' } });
  });

  it('may say things of all forms', async () => {
    const values = {
      height: 180,
      temperature: -3,
      weight: 70.5,
      none: null,
      number: new Raw('1b0123456789abcdef'),
      half: new Raw('f93e00'),
      long: new Raw('7f657374726561646d696e67ff'),
      list: new Raw('9f0102ff'),
      nested: new Raw('bf6161bf61620cffff'),
    };
    const mdoc = side.issuer.issue(side.holder.publicKey, PID, { [PID]: values });
    const { claims } = await side.verify(await side.holder.present(mdoc, side.request), { types: [PID] });
    expect(claims[PID]).toEqual({
      height: 180,
      temperature: -3,
      weight: 70.5,
      none: null,
      number: '81985529216486895',
      half: 1.5,
      long: 'streaming',
      list: [1, 2],
      nested: { a: { b: 12 } },
    });
  });

  it('is bound by MAC as well as by signature', async () => {
    expect(await side.outcome(await side.present({}, { mac: true }))).toBe('accepted');
    expect(await side.outcome(await side.present({}, { mac: true, isTagged: true }))).toBe('accepted');
  });

  it.each([-7, -9])('may be signed with algorithm %i by issuer and device', async (alg) => {
    expect(await side.outcome(await side.present({ alg }, { alg }))).toBe('accepted');
  });

  it.each([
    ['P-384', -35],
    ['P-384', -51],
    ['P-521', -36],
    ['P-521', -52],
    ['Ed25519', -8],
    ['Ed25519', -19],
  ])('may be held with a key on %s (algorithm %i)', async (curve, alg) => {
    const holder = TestMdocHolder.create(curve);
    const mdoc = side.issuer.issue(holder.publicKey, MDL, LICENCE);
    expect(await side.outcome(await holder.present(mdoc, side.request, { alg }))).toBe('accepted');
  });

  it.each(['SHA-256', 'SHA-384', 'SHA-512'])('may have digests of %s', async (digestAlgorithm) => {
    expect(await side.outcome(await side.present({ digestAlgorithm }))).toBe('accepted');
  });

  it('may come with or without the tag of its signatures, and with an undefined payload', async () => {
    expect(await side.outcome(await side.present({ isTagged: true }, { isTagged: true }))).toBe('accepted');
    expect(await side.outcome(await side.present({}, { payload: undefined }))).toBe('accepted');
  });

  it.each(['b900010126', 'bf0126ff', 'a1013806'])('may have headers in the form %s', async (form) => {
    const protectedHeader = new Raw(form);
    expect(await side.outcome(await side.present({ protectedHeader }, { protectedHeader }))).toBe('accepted');
  });

  it('may come with its signer alone, in a list, or with the anchor', async () => {
    const [signer, root] = [side.issuer.signer, side.issuer.anchor].map(({ base64 }) =>
      Buffer.from(base64, 'base64'),
    );
    for (const x5chain of [signer, [signer], [signer, root]])
      expect(await side.outcome(await side.present({ x5chain }))).toBe('accepted');
  });

  it('may be answered in the clear, with a signature alone', async () => {
    const { client_metadata: _, ...request } = side.request;
    const mdoc = side.issuer.issue(side.holder.publicKey, MDL, LICENCE);
    const patch = side.bindingTo({ encryptionKey: undefined });
    expect(await side.outcome(await side.holder.present(mdoc, request), patch)).toBe('accepted');
    const mac = await side.holder.present(mdoc, request, { mac: true });
    expect(await side.outcome(mac, patch)).toBe('device_auth_mac');
  });

  it('says nothing that its holder says about itself', async () => {
    const deviceSigned = { [MDL_NAMESPACE]: { age_over_21: true } };
    const { claims } = await side.verify(await side.present({}, { deviceSigned, disclose: ['age_over_18'] }));
    expect(claims).toEqual({ [MDL_NAMESPACE]: { age_over_18: true } });
  });
});

describe('what is no answer to this request', () => {
  const NOT_AN_ANSWER = 'invalid_presentation';

  it.each([
    ['client_id', { clientId: 'x509_hash:other' }],
    ['nonce', { nonce: 'm'.repeat(43) }],
    ['response_uri', { responseUri: 'https://id.example/wallet-api/response/y' }],
    ['encryption (none)', { encryptionKey: undefined }],
  ])('is an answer to a request with another %s', async (_, other) => {
    const patch = side.bindingTo(other);
    expect(await side.outcome(await side.present(), patch)).toBe('device_auth_signature');
    expect(await side.outcome(await side.present({}, { mac: true }), patch)).toBe('device_auth_mac');
  });

  it('is an answer that was encrypted to another key', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const patch = side.bindingTo({ encryptionKey: privateKey.export({ format: 'jwk' }) as never });
    expect(await side.outcome(await side.present(), patch)).toBe('device_auth_signature');
    expect(await side.outcome(await side.present({}, { mac: true }), patch)).toBe('device_auth_mac');
  });

  it('is an answer of another device', async () => {
    const signer = TestMdocHolder.create().privateKey;
    expect(await side.outcome(await side.present({}, { signer }))).toBe('device_auth_signature');
    expect(await side.outcome(await side.present({}, { signer, mac: true }))).toBe('device_auth_mac');
  });

  it('is another document than the one that the device signed for', async () => {
    const presentation = await side.present(
      {},
      { response: (response) => Object.assign((response.documents as object[])[0] ?? {}, { docType: PID }) },
    );
    expect(await side.outcome(presentation, { types: [PID] })).toBe('device_auth_signature');
  });

  it('is what neither signature nor MAC binds, or both, or something else', async () => {
    const without = await side.present({}, { deviceAuth: (auth) => delete auth.deviceSignature });
    const both = await side.present(
      {},
      { deviceAuth: (auth) => Object.assign(auth, { deviceMac: auth.deviceSignature }) },
    );
    expect(await side.outcome(without)).toBe('device_auth_method');
    expect(await side.outcome(both)).toBe('device_auth_method');
  });

  it.each([
    ['an algorithm that is not allowed', { alg: -37 }],
    ['a MAC under a signature algorithm', { mac: true, alg: -7 }],
    ['a MAC under another MAC algorithm', { mac: true, alg: 6 }],
    ['a signature under a MAC algorithm', { alg: 5 }],
    ['a payload of its own', { payload: Buffer.from('f6', 'hex') }],
    [
      'no COSE structure',
      { deviceAuth: (auth: Record<string, unknown>) => Object.assign(auth, { deviceSignature: [1] }) },
    ],
    ['a header that is no CBOR', { deviceAuth: breakHeader }],
  ])('is bound by %s', async (_, presentation) => {
    expect(await side.outcome(await side.present({}, presentation))).toBe('device_auth_header');
  });

  it.each([0, 1, 63, 65, 1000])('is bound by a proof of %i bytes', async (length) => {
    const cut = (auth: Record<string, unknown>) => {
      for (const cose of Object.values(auth)) (cose as unknown[])[3] = Buffer.alloc(length, 1);
    };
    expect(await side.outcome(await side.present({}, { deviceAuth: cut }))).toBe('device_auth_signature');
    expect(await side.outcome(await side.present({}, { deviceAuth: cut, mac: true }))).toBe(
      'device_auth_mac',
    );
  });

  it('is bound by an algorithm for another curve', async () => {
    expect(await side.outcome(await side.present({}, { alg: -35 }))).toBe('device_auth_signature');
  });

  it.each([
    ['is no key', new Map()],
    ['is not on its curve', coseKey({ kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) })],
    [
      'is on an unknown curve',
      new Map<number, unknown>([
        [1, 2],
        [-1, 99],
        [-2, Buffer.alloc(32)],
        [-3, Buffer.alloc(32)],
      ]),
    ],
    [
      'has a type that does not fit its curve',
      new Map<number, unknown>([
        [1, 1],
        [-1, 1],
        [-2, Buffer.alloc(32)],
        [-3, Buffer.alloc(32)],
      ]),
    ],
    [
      'has one coordinate',
      new Map<number, unknown>([
        [1, 2],
        [-1, 1],
        [-2, Buffer.alloc(32)],
      ]),
    ],
  ])('is held with a device key that %s', async (_, key) => {
    const mdoc = side.issuer.issue(key, MDL, LICENCE);
    expect(await side.outcome(await side.holder.present(mdoc, side.request))).toBe('device_auth_key');
  });

  it('is held with no device key at all', async () => {
    expect(await side.outcome(await side.present({ mso: { deviceKeyInfo: undefined } }))).toBe(
      'device_auth_key',
    );
  });

  it.each([
    ['says that something went wrong', { status: 10 }],
    ['has no document', { documents: [] }],
    ['has no list of documents', { documents: undefined }],
    ['is of another version', { version: '2.0' }],
  ])('is a response that %s', async (_, members) => {
    const presentation = await side.present({}, { response: (response) => Object.assign(response, members) });
    expect(await side.outcome(presentation)).toBe('mdoc_response');
  });

  it('is a response with a second document', async () => {
    const twice = await side.present(
      {},
      {
        response: (response) => (response.documents as unknown[]).push((response.documents as unknown[])[0]),
      },
    );
    expect(await side.outcome(twice)).toBe('mdoc_response');
  });

  it.each([
    ['nothing', ''],
    ['not base64url', '{"a":1}'],
    ['base64 with padding', 'oA=='],
    ['an empty map', 'oA'],
    ['a list', 'gA'],
    ['a text', 'YQ'],
    ['a map that names a key twice', Buffer.from('a2616101616102', 'hex').toString('base64url')],
    ['two items', Buffer.from('a0a0', 'hex').toString('base64url')],
    ['a break alone', '_w'],
    ['nested lists without end', Buffer.alloc(400_000, 0x81).toString('base64url')],
    ['nested tags without end', Buffer.alloc(400_000, 'd818', 'hex').toString('base64url')],
    ['lists of indefinite length without end', Buffer.alloc(400_000, 0x9f).toString('base64url')],
    ['a list that promises four billion items', Buffer.from('9affffffff', 'hex').toString('base64url')],
    [
      'a string that promises more than there is',
      Buffer.from('5b001fffffffffffff', 'hex').toString('base64url'),
    ],
    ['a string longer than numbers are', Buffer.from('5bffffffffffffffff', 'hex').toString('base64url')],
    ['more than a portrait needs', 'A'.repeat(1_000_000)],
  ])('is %s', async (_, presentation) => {
    expect(await side.outcome(presentation)).toBe('mdoc_malformed');
  });

  it('is a good presentation with a character too many, or with a picture that is too large', async () => {
    const good = await side.present();
    for (const strays of ['!', '!!', '!!!', '====']) {
      expect(await side.outcome(`${good.slice(0, 40)}${strays}${good.slice(40)}`)).toBe('mdoc_malformed');
    }
    const picture = { [MDL_NAMESPACE]: { portrait: Buffer.alloc(660 * 1024) } };
    const mdoc = side.issuer.issue(side.holder.publicKey, MDL, picture);
    expect(await side.outcome(await side.holder.present(mdoc, side.request))).toBe('mdoc_malformed');
  });

  it.each([
    ['elements under another tag', { [MDL_NAMESPACE]: [new Tag(25, Buffer.from('a0', 'hex'))] }],
    ['elements that are text', { [MDL_NAMESPACE]: [new Tag(24, 'x')] }],
    ['elements that are no list', { [MDL_NAMESPACE]: {} }],
  ])('is a document with %s', async (_, nameSpaces) => {
    const replace = (issuerSigned: Record<string, unknown>) => Object.assign(issuerSigned, { nameSpaces });
    expect(await side.outcome(await side.present({}, { issuerSigned: replace }))).toBe('mdoc_malformed');
  });

  it('is a response whose documents are no list', async () => {
    const replace = (response: Record<string, unknown>) => Object.assign(response, { documents: {} });
    expect(await side.outcome(await side.present({}, { response: replace }))).toBe('mdoc_malformed');
  });

  it('is a document with more elements than any has', async () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`e${index}`, index]));
    const mdoc = side.issuer.issue(side.holder.publicKey, MDL, { [MDL_NAMESPACE]: many });
    expect(await side.outcome(await side.holder.present(mdoc, side.request))).toBe('mdoc_malformed');
  });

  it('changes nothing, while a bound answer that is bad fails the scope request', async () => {
    expect(new PresentationError('device_auth_signature').code).toBe(NOT_AN_ANSWER);
    expect(new PresentationError('device_auth_mac').code).toBe(NOT_AN_ANSWER);
    expect(new PresentationError('mdoc_malformed').code).toBe(NOT_AN_ANSWER);
    expect(new PresentationError('element_digest').code).toBe('presentation_rejected');
    expect(new PresentationError('elements_missing').code).toBe('presentation_rejected');
  });
});

describe('a document type', () => {
  it('must be the one that was asked for', async () => {
    expect(await side.outcome(await side.present(), { types: [PID] })).toBe('credential_type');
  });

  it('must be the one that the issuer signed, whatever the wallet calls it', async () => {
    const disguised = await side.present({ mso: { docType: EU_AGE } });
    expect(await side.outcome(disguised)).toBe('credential_type');
    expect(await side.outcome(disguised, { types: [MDL, EU_AGE] })).toBe('credential_type');
  });

  it('must be one that its anchor may vouch for', async () => {
    const issuers = [anchorOf(side.issuer.anchor, [PID])];
    expect(await side.outcome(await side.present(), { issuers })).toBe('issuer_untrusted');
    expect(await side.outcome(await side.present(), { issuers: [] })).toBe('issuer_untrusted');
  });
});

describe('the time of a document', () => {
  it.each([
    ['not yet', { validFrom: dateTime(NOW + 120_000) }, 'credential_not_yet_valid'],
    ['a minute early, which clocks may differ', { validFrom: dateTime(NOW + 59_000) }, 'accepted'],
    ['no longer', { validUntil: dateTime(NOW) }, 'credential_expired'],
    ['a second more', { validUntil: dateTime(NOW + 1000) }, 'accepted'],
    ['to a fraction of a second', { validUntil: new Tag(0, '2027-01-01T00:00:00.123Z') }, 'accepted'],
    ['in another time zone', { validUntil: new Tag(0, '2027-01-01T00:00:00+01:00') }, 'accepted'],
    ['from before it was signed', { validFrom: dateTime(NOW - 120_000) }, 'mso_malformed'],
    ['never', { validFrom: dateTime(NOW), validUntil: dateTime(NOW) }, 'mso_malformed'],
    ['until nothing', { validUntil: undefined }, 'mso_malformed'],
    ['since nothing', { signed: undefined }, 'mso_malformed'],
    ['until a date', { validUntil: fullDate('2027-01-01') }, 'mso_malformed'],
    ['until a list of one time', { validUntil: new Tag(0, ['2027-01-01T00:00:00Z']) }, 'mso_malformed'],
    ['until a text', { validUntil: '2027-01-01T00:00:00Z' }, 'mso_malformed'],
    ['until a time without a zone', { validUntil: new Tag(0, '2027-01-01T00:00:00') }, 'mso_malformed'],
    ['until a day that no calendar has', { validUntil: new Tag(0, '2027-02-30T00:00:00Z') }, 'mso_malformed'],
    ['until an hour that no clock has', { validUntil: new Tag(0, '2027-01-01T25:00:00Z') }, 'mso_malformed'],
  ])('may be valid %s: %s', async (_, validity, outcome) => {
    expect(await side.outcome(await side.present({ validity }))).toBe(outcome);
  });
});

function breakHeader(auth: Record<string, unknown>): void {
  (auth.deviceSignature as unknown[])[0] = Buffer.from('a101', 'hex');
}

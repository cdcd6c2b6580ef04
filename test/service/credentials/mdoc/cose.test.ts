import { beforeAll, describe, expect, it } from 'vitest';
import { Raw, Tag } from '../../support/encode-cbor.js';
import { LICENCE, createMdocSide } from '../../support/mdoc-side.js';
import { MDL, TestMdocHolder, coseKey } from '../../support/test-mdoc.js';

type Parts = readonly unknown[];

let side: Awaited<ReturnType<typeof createMdocSide>>;
beforeAll(async () => {
  side = await createMdocSide();
});

/** The outcome when the issuer's COSE_Sign1 is another. */
async function issuerOutcome(change: (parts: Parts) => unknown): Promise<string> {
  const issuerSigned = (members: Record<string, unknown>) => {
    members['issuerAuth'] = change(members['issuerAuth'] as Parts);
  };
  return side.outcome(await side.present({}, { issuerSigned }));
}

/** The outcome when the device's COSE_Sign1, or its COSE_Mac0, is another. */
async function deviceOutcome(change: (parts: Parts) => unknown, mac = false): Promise<string> {
  const name = mac ? 'deviceMac' : 'deviceSignature';
  const deviceAuth = (members: Record<string, unknown>) => {
    members[name] = change(members[name] as Parts);
  };
  return side.outcome(await side.present({}, { deviceAuth, mac }));
}

describe('a signature or a MAC that is not four parts', () => {
  it.each<[what: string, change: (parts: Parts) => unknown]>([
    ['nothing', () => undefined],
    ['null', () => null],
    ['a text of four characters', () => 'sign'],
    ['three of them', (parts) => parts.slice(0, 3)],
    ['a fifth one after them', (parts) => [...parts, null]],
    ['under the tag of something else', (parts) => new Tag(98, parts)],
    ['a protected header that is not encoded', ([, ...rest]) => [{}, ...rest]],
    ['a protected header that is an empty text', ([, ...rest]) => ['', ...rest]],
    ['a protected header that is a list', ([, ...rest]) => [Buffer.from('80', 'hex'), ...rest]],
    ['no unprotected header', ([header, , ...rest]) => [header, null, ...rest]],
    ['an unprotected header that is a list', ([header, , ...rest]) => [header, [], ...rest]],
    ['a proof that is a text', (parts) => [...parts.slice(0, 3), 'A'.repeat(64)]],
    ['no proof', (parts) => [...parts.slice(0, 3), null]],
  ])('is refused: %s', async (_what, change) => {
    expect(await issuerOutcome(change)).toBe('mdoc_malformed');
    expect(await deviceOutcome(change)).toBe('device_auth_header');
    expect(await deviceOutcome(change, true)).toBe('device_auth_header');
  });

  it.each(['', 0, false])(
    'is refused: %j in the place where a detached payload leaves nothing',
    async (payload) => {
      const change = ([header, unprotected, , proof]: Parts) => [header, unprotected, payload, proof];
      expect(await deviceOutcome(change)).toBe('device_auth_header');
      expect(await deviceOutcome(change, true)).toBe('device_auth_header');
    },
  );

  it('is refused: the tag of a MAC around a signature, and of a signature around a MAC', async () => {
    expect(await issuerOutcome((parts) => new Tag(17, parts))).toBe('mdoc_malformed');
    expect(await deviceOutcome((parts) => new Tag(17, parts))).toBe('device_auth_header');
    expect(await deviceOutcome((parts) => new Tag(18, parts), true)).toBe('device_auth_header');
  });

  it('is refused: a header that says that more must be understood', async () => {
    const protectedHeader = new Raw('a201260281182a');
    expect(await side.outcome(await side.present({ protectedHeader }))).toBe('mdoc_malformed');
    expect(await side.outcome(await side.present({}, { protectedHeader }))).toBe('device_auth_header');
  });
});

describe('a device key', () => {
  /** The outcome of a good answer of the holder whose key the issuer wrote down otherwise. */
  async function withKey(change: (key: Map<number, unknown>) => unknown, curve?: string): Promise<string> {
    const holder = TestMdocHolder.create(curve);
    const deviceKey = change(coseKey(holder.publicKey));
    const mdoc = side.issuer.issue(holder.publicKey, MDL, LICENCE, { mso: { deviceKeyInfo: { deviceKey } } });
    return side.outcome(await holder.present(mdoc, side.request, curve === 'Ed25519' ? { alg: -8 } : {}));
  }

  it('is accepted with its type, its curve and its coordinates', async () => {
    expect(await withKey((key) => key)).toBe('accepted');
    expect(await withKey((key) => key, 'Ed25519')).toBe('accepted');
  });

  it.each<[what: string, change: (key: Map<number, unknown>) => unknown]>([
    ['none', () => undefined],
    ['a text', () => 'key'],
    ['a list', (key) => [...key.values()]],
    ['a type that does not fit its curve', (key) => key.set(1, 1)],
    ['no type', (key) => key.set(1, null)],
    ['a coordinate as text', (key) => key.set(-2, (key.get(-2) as Buffer).toString('base64url'))],
    ['its point compressed', (key) => key.set(-3, true)],
    ['its other coordinate as text', (key) => key.set(-3, (key.get(-3) as Buffer).toString('base64url'))],
  ])('is refused in another form: %s', async (_what, change) => {
    expect(await withKey(change)).toBe('device_auth_key');
  });

  it('is refused for Ed25519 under the type of the other curves', async () => {
    expect(await withKey((key) => key.set(1, 2), 'Ed25519')).toBe('device_auth_key');
  });
});

import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveKey, serviceKeyId } from '../../../service/src/keys/derived-keys.js';
import { createSeal, keyIdOf } from '../../../service/src/keys/seal.js';

const seal = createSeal({ serviceKey: randomBytes(32) });
const CONTEXT = 'claims 1b4e28ba';
const bytesOf = (sealed: string) => Buffer.from(sealed.slice(9), 'base64url');
const withId = (bytes: Buffer) => `${seal.keyId}.${bytes.toString('base64url')}`;

describe('sealed values', () => {
  it('open to what was sealed, whatever text it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, context) => {
        expect(seal.open(seal.seal(text, context), context)).toBe(text);
      }),
    );
  });

  it('show nothing of what was sealed, and never look the same twice', () => {
    const sealed = Array.from({ length: 50 }, () => seal.seal('ada@example.org', CONTEXT));
    expect(new Set(sealed.map((text) => text.slice(9, 25))).size).toBe(50);
    for (const text of sealed) {
      expect(text).toMatch(/^[0-9a-f]{8}\.[\w-]+$/);
      expect(Buffer.from(text.slice(9), 'base64url').includes('ada')).toBe(false);
    }
  });

  it.each(['claims 1b4e28bb', 'seed 1b4e28ba', 'claims 1b4e28ba ', '', 'Claims 1b4e28ba'])(
    'do not open in another place: %j',
    (context) => {
      const sealed = seal.seal('secret', CONTEXT);
      expect(() => seal.open(sealed, context)).toThrow();
    },
  );

  it('do not open under another service key', () => {
    const sealed = seal.seal('secret', CONTEXT);
    expect(() => createSeal({ serviceKey: randomBytes(32) }).open(sealed, CONTEXT)).toThrow();
  });

  it('that are opened often open to the same, and neither in another place nor after a change', () => {
    const [sealed, other] = [seal.seal('first secret', CONTEXT), seal.seal('second secret', CONTEXT)];
    for (let time = 0; time < 2; time++) {
      expect(seal.openOften(sealed, CONTEXT)).toBe('first secret');
      expect(seal.openOften(other, CONTEXT)).toBe('second secret');
      expect(() => seal.openOften(sealed, `${CONTEXT} `)).toThrow();
      expect(() => seal.openOften(sealed, 'claims 1b4e28bb')).toThrow();
      expect(() =>
        seal.openOften(`${sealed.slice(0, -1)}${sealed.endsWith('A') ? 'Q' : 'A'}`, CONTEXT),
      ).toThrow();
    }
  });

  it('open under the same service key in another process', () => {
    const key = randomBytes(32);
    expect(
      createSeal({ serviceKey: Buffer.from(key) }).open(
        createSeal({ serviceKey: key }).seal('secret', CONTEXT),
        CONTEXT,
      ),
    ).toBe('secret');
  });

  it('do not open when any one bit was changed: IV, tag or ciphertext', () => {
    const bytes = bytesOf(seal.seal('secret', CONTEXT));
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => seal.open(withId(changed), CONTEXT)).toThrow();
    }
  });

  it('do not open when cut short or lengthened', () => {
    const bytes = bytesOf(seal.seal('secret', CONTEXT));
    for (let length = 0; length < bytes.length; length++) {
      expect(() => seal.open(withId(bytes.subarray(0, length)), CONTEXT)).toThrow();
    }
    expect(() => seal.open(withId(Buffer.concat([bytes, Buffer.alloc(1)])), CONTEXT)).toThrow();
  });

  it.each(['', 'null', '{}', '\u0000', '💥'])('do not come from nowhere: %j', (text) => {
    expect(() => seal.open(text, CONTEXT)).toThrow();
  });
});

describe('two service keys', () => {
  const [first, second] = [randomBytes(32), randomBytes(32)];
  const before = createSeal({ serviceKey: first, formerServiceKeys: [second] });
  const after = createSeal({ serviceKey: second, formerServiceKeys: [first] });

  it('open what either sealed, whichever of them seals now', () => {
    for (const one of [before, after])
      for (const other of [before, after])
        expect(one.open(other.seal('secret', CONTEXT), CONTEXT)).toBe('secret');
    expect(keyIdOf(before.seal('', CONTEXT))).toBe(serviceKeyId(first));
    expect(keyIdOf(after.seal('', CONTEXT))).toBe(serviceKeyId(second));
  });

  it('open values of earlier versions, which do not say their key', () => {
    for (const seals of [before, after]) {
      const old = seals.seal('secret', CONTEXT).slice(9);
      expect(keyIdOf(old)).toBeUndefined();
      expect(after.open(old, CONTEXT)).toBe('secret');
      expect(createSeal({ serviceKey: randomBytes(32) }).knows(old)).toBe(true);
    }
  });

  it('are not confused by a value that claims to be under the other one', () => {
    const moved = `${serviceKeyId(first)}.${after.seal('secret', CONTEXT).slice(9)}`;
    expect(() => after.open(moved, CONTEXT)).toThrow();
  });

  it('open nothing any more once theirs is gone', () => {
    const alone = createSeal({ serviceKey: second });
    const sealed = before.seal('secret', CONTEXT);
    expect(alone.knows(sealed)).toBe(false);
    expect(() => alone.open(sealed, CONTEXT)).toThrow('not set');
    expect(() => alone.open(sealed.slice(9), CONTEXT)).toThrow();
  });

  it('have ids that say nothing about them', () => {
    expect(serviceKeyId(first)).toMatch(/^[0-9a-f]{8}$/);
    expect(first.toString('hex')).not.toContain(serviceKeyId(first));
  });
});

describe('derived keys', () => {
  it('differ for each purpose and each secret, and are stable', () => {
    const secret = randomBytes(32);
    expect(deriveKey(secret, 'seal')).toEqual(deriveKey(Buffer.from(secret), 'seal'));
    expect(deriveKey(secret, 'seal')).toHaveLength(32);
    expect(deriveKey(secret, 'seal')).not.toEqual(deriveKey(secret, 'request-id'));
    expect(deriveKey(secret, 'seal')).not.toEqual(deriveKey(randomBytes(32), 'seal'));
    expect(deriveKey(secret, 'seal')).not.toEqual(secret);
  });
});

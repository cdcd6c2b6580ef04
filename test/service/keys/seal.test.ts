import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeal, deriveKey } from '../../../service/src/keys/seal.js';

const seal = createSeal(randomBytes(32));
const CONTEXT = 'claims 1b4e28ba';

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
    expect(new Set(sealed.map((text) => text.slice(0, 16))).size).toBe(50);
    for (const text of sealed) {
      expect(text).toMatch(/^[\w-]+$/);
      expect(Buffer.from(text, 'base64url').includes('ada')).toBe(false);
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
    expect(() => createSeal(randomBytes(32)).open(sealed, CONTEXT)).toThrow();
  });

  it('open under the same service key in another process', () => {
    const key = randomBytes(32);
    expect(createSeal(Buffer.from(key)).open(createSeal(key).seal('secret', CONTEXT), CONTEXT)).toBe(
      'secret',
    );
  });

  it('do not open when any one bit was changed: IV, tag or ciphertext', () => {
    const bytes = Buffer.from(seal.seal('secret', CONTEXT), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => seal.open(changed.toString('base64url'), CONTEXT)).toThrow();
    }
  });

  it('do not open when cut short or lengthened', () => {
    const bytes = Buffer.from(seal.seal('secret', CONTEXT), 'base64url');
    for (let length = 0; length < bytes.length; length++) {
      expect(() => seal.open(bytes.subarray(0, length).toString('base64url'), CONTEXT)).toThrow();
    }
    expect(() => seal.open(Buffer.concat([bytes, Buffer.alloc(1)]).toString('base64url'), CONTEXT)).toThrow();
  });

  it.each(['', 'null', '{}', '\u0000', '💥'])('do not come from nowhere: %j', (text) => {
    expect(() => seal.open(text, CONTEXT)).toThrow();
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

import { generateKeyPairSync } from 'node:crypto';
import * as fc from 'fast-check';
import { CompactSign, compactVerify, decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import { parseJws } from '../../../service/src/tokens/jws.js';
import { signJws } from '../../../service/src/tokens/sign-jws.js';
import { isSignedBy } from '../../../service/src/tokens/verify-jws.js';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const claims = fc.dictionary(fc.string(), fc.jsonValue());

describe('a JWS that we sign, beside jose', () => {
  it('is one that jose verifies, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(claims, async (payload) => {
        const compact = signJws({ typ: 'JWT', kid: 'k' }, payload, privateKey);
        const verified = await compactVerify(compact, publicKey, { algorithms: ['ES256'] });
        expect(JSON.parse(Buffer.from(verified.payload).toString())).toEqual(
          JSON.parse(JSON.stringify(payload)),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('says ES256 even where the header that is given says something else', () => {
    const compact = signJws({ typ: 'JWT', alg: 'none' }, {}, privateKey);
    expect(decodeProtectedHeader(compact)).toEqual({ typ: 'JWT', alg: 'ES256' });
  });

  it('does not hold members that are undefined', () => {
    const compact = signJws({ typ: 'JWT', kid: undefined }, { sub: undefined, iss: 'us' }, privateKey);
    expect(parseJws(compact)).toMatchObject({ header: { typ: 'JWT', alg: 'ES256' }, payload: { iss: 'us' } });
    expect(Object.keys(parseJws(compact)?.payload ?? {})).toEqual(['iss']);
  });
});

describe('a JWS that jose signed', () => {
  it('is verified, and refused once any character of it is another', async () => {
    await fc.assert(
      fc.asyncProperty(claims, fc.nat(), fc.constantFrom(...'AQgwx_-'), async (payload, at, character) => {
        const compact = await new CompactSign(Buffer.from(JSON.stringify(payload)))
          .setProtectedHeader({ alg: 'ES256' })
          .sign(privateKey);
        const isOurs = (text: string) => {
          const jws = parseJws(text);
          return jws !== undefined && isSignedBy(jws, publicKey);
        };
        const theirs = (text: string) =>
          compactVerify(text, publicKey, { algorithms: ['ES256'] }).then(
            () => true,
            () => false,
          );
        expect(isOurs(compact)).toBe(true);
        const place = at % compact.length;
        const changed = compact.slice(0, place) + character + compact.slice(place + 1);
        // Where we say yes, jose does. The other way round it may not be so: one token has one spelling here.
        if (changed !== compact && isOurs(changed)) expect(await theirs(changed)).toBe(true);
        if (changed !== compact && changed[place] !== '.' && compact[place] !== '.')
          expect(isOurs(changed)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyElements } from '../../../../service/src/credentials/mdoc/verify-elements.js';
import { parseDeviceResponse } from '../../../../service/src/credentials/mdoc/parse-device-response.js';
import { CborError, readCbor } from '../../../../service/src/credentials/mdoc/read-cbor.js';
import { PresentationError } from '../../../../service/src/credentials/presentation-error.js';
import { createMdocSide } from '../../support/mdoc-side.js';
import { CBOR, mutate, numbers } from '../../support/mutate.js';

let side: Awaited<ReturnType<typeof createMdocSide>>;
beforeAll(async () => {
  side = await createMdocSide();
});

describe('a presentation that was changed somewhere', () => {
  it('is refused with a reason, or says what it said before', async () => {
    const good = Buffer.from(await side.present(), 'base64url');
    const { claims } = await side.verify(good.toString('base64url'));
    const next = numbers(1);
    const outcomes = new Map<string, number>();
    for (let round = 0; round < 3000; round++) {
      const presentation = mutate(good, next, CBOR).toString('base64url');
      const outcome = await side.outcome(presentation);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      // A changed label that nothing signs, or a change of form, leaves what was signed as it was.
      if (outcome === 'accepted') expect((await side.verify(presentation)).claims).toEqual(claims);
    }
    expect([...outcomes.keys()]).toEqual(
      expect.arrayContaining(['mdoc_malformed', 'device_auth_signature', 'element_digest']),
    );
  });

  it('is refused wherever it ends', async () => {
    const good = Buffer.from(await side.present(), 'base64url');
    for (let length = 0; length < good.length; length++)
      expect(await side.outcome(good.subarray(0, length).toString('base64url'))).toBe('mdoc_malformed');
  });
});

describe('a published document that was changed somewhere', () => {
  const path = new URL('../../../fixtures/wallets/mdoc-openid4vp10-pid-animo.json', import.meta.url);
  const good = Buffer.from(JSON.parse(readFileSync(path, 'utf8')).vectors.deviceResponseB64u, 'base64url');

  it('is read, or refused with a reason, before anything of it is verified', () => {
    const next = numbers(2);
    for (let round = 0; round < 3000; round++) {
      try {
        verifyElements(parseDeviceResponse(mutate(good, next, CBOR).toString('base64url')));
      } catch (error) {
        if (!(error instanceof PresentationError)) throw error;
      }
    }
  });
});

it('bytes without any sense are CBOR or refused as such', () => {
  const next = numbers(3);
  for (let round = 0; round < 20_000; round++) {
    const bytes = Buffer.from(Array.from({ length: next(64) }, () => next(256)));
    try {
      readCbor(bytes);
    } catch (error) {
      if (!(error instanceof CborError)) throw error;
    }
  }
});

it('a response as large as may be costs no more memory than a small multiple of itself', () => {
  const list = Buffer.concat([Buffer.from('9a00070000', 'hex'), Buffer.alloc(0x70000, 0x80)]);
  const before = process.memoryUsage().heapUsed;
  expect(() => parseDeviceResponse(list.toString('base64url'))).toThrow('mdoc_malformed');
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024);
});

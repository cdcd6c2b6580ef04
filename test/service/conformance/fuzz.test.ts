import { ERRORS } from 'civic-elements/protocol';
import { CompactEncrypt, importJWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DER, TEXT, mutate, numbers } from '../support/mutate.js';
import { type Run, type SuiteSide, suiteSide } from '../support/suite-side.js';
import { MDL, MDL_NAMESPACE } from '../support/test-mdoc.js';
import type { ReadRequest } from '../support/test-wallet.js';
import { PID } from '../support/wallet-side.js';

/** Answers that one link takes in a minute are limited, so no link gets more. */
const PER_LINK = 25;

let side: SuiteSide;
let run: Run;
let request: ReadRequest;
let left = 0;
beforeAll(async () => {
  side = await suiteSide();
});
afterAll(() => side.close());

/** A request that still waits. */
async function waiting(): Promise<ReadRequest> {
  if (left > 0 && (await run.snapshot()).status === 'read') return request;
  left = PER_LINK;
  run = await side.start('PROOF_OF_AGE');
  return (request = await run.read());
}

/** Posts a form. @returns the documented error, or `accepted` */
async function outcome(form: string): Promise<string> {
  left--;
  const { status, type, text } = await run.post(request, form);
  expect(type).toBe('application/json');
  if (status === 200) return 'accepted';
  const { error } = JSON.parse(text) as { error: keyof typeof ERRORS };
  expect(status).toBe(ERRORS[error].status);
  expect(status).toBeLessThan(500);
  return error;
}

/** What came of many rounds, and how often. */
async function count(
  rounds: number,
  seed: number,
  once: (next: ReturnType<typeof numbers>) => Promise<string>,
) {
  const next = numbers(seed);
  const counts: Record<string, number> = {};
  for (let round = 0; round < rounds; round++) {
    await waiting();
    const name = await once(next);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

async function sdJwt(header: Record<string, unknown> = {}): Promise<string> {
  const claims = { birthdate: '1990-01-31' };
  const held = await side.issuer.issue(side.wallet.publicKey, { vct: PID, claims, header });
  return side.wallet.present(held, request);
}

describe('a vp_token', () => {
  it('with a changed presentation is refused in documented words', async () => {
    const counts = await count(250, 11, async (next) => {
      const changed = mutate(Buffer.from(await sdJwt()), next, TEXT).toString();
      return outcome(await side.wallet.respond(request, { identity: [changed] }));
    });
    expect(Object.keys(counts)).toContain('invalid_presentation');
    expect(counts).not.toHaveProperty('accepted');
  });

  it('of any other shape is refused in documented words', async () => {
    const leaves = [null, true, -1, 1e308, '', '~', '..', 'identity', 'mdl', '__proto__', [], {}];
    const names = ['identity', 'mdl', 'age', 'x', '__proto__', 'constructor'];
    const shape = (next: (below: number) => number, depth: number): unknown => {
      const kind = depth > 4 ? 0 : next(3);
      if (kind === 0) return leaves[next(leaves.length)];
      const parts = Array.from({ length: next(4) }, () => shape(next, depth + 1));
      if (kind === 1) return parts;
      return Object.fromEntries(parts.map((part) => [names[next(names.length)], part]));
    };
    const counts = await count(250, 12, async (next) => {
      const vpToken = shape(next, 0);
      return outcome(await side.wallet.respond(request, vpToken));
    });
    expect(Object.keys(counts)).toEqual(['invalid_presentation']);
  });
});

describe('a JWE', () => {
  it('that was changed somewhere is refused in documented words, or says what it said before', async () => {
    const counts = await count(250, 13, async (next) => {
      const form = new URLSearchParams(await side.wallet.respond(request, { identity: [await sdJwt()] }));
      const changed = mutate(Buffer.from(form.get('response') ?? ''), next, TEXT).toString();
      return outcome(new URLSearchParams({ response: changed }).toString());
    });
    const { accepted = 0, ...refused } = counts;
    expect(Object.keys(refused)).toEqual(['invalid_presentation']);
    // The last character of a part has bits that stand for nothing.
    expect(accepted).toBeLessThan(10);
  });

  it('with another header is refused in documented words', async () => {
    const headers = [
      { alg: 'none' },
      { alg: 'dir' },
      { alg: 'PBES2-HS256+A128KW', p2c: 2 ** 31, p2s: 'AAAA' },
      { alg: 'ECDH-ES+A256KW' },
      { enc: 'A256CBC-HS512' },
      { enc: 1 },
      { zip: 'DEF' },
      { crit: ['x'], x: 1 },
      { epk: { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' } },
      { epk: { kty: 'EC', crv: 'P-521', x: 'AAAA', y: 'AAAA' } },
      { epk: { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43) } },
      { epk: null },
      { apu: 1 },
      { apv: '*' },
      { kid: '' },
      { kid: {} },
    ];
    await waiting();
    for (const patch of headers) {
      const form = new URLSearchParams(await side.wallet.respond(request, {}));
      const [header = '', ...parts] = (form.get('response') ?? '').split('.');
      const changed = { ...JSON.parse(Buffer.from(header, 'base64url').toString()), ...patch };
      const encoded = Buffer.from(JSON.stringify(changed)).toString('base64url');
      const response = [encoded, ...parts].join('.');
      expect(await outcome(new URLSearchParams({ response }).toString())).toBe('invalid_presentation');
    }
  });

  it('around bytes without sense is refused in documented words', async () => {
    const counts = await count(100, 14, async (next) => {
      const [jwk] = request.client_metadata.jwks.keys;
      const whole = Buffer.from(JSON.stringify({ vp_token: { identity: [''] }, state: request.state }));
      const response = await new CompactEncrypt(mutate(whole, next, TEXT))
        .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A128GCM' })
        .encrypt(await importJWK(jwk, 'ECDH-ES'));
      return outcome(new URLSearchParams({ response }).toString());
    });
    expect(Object.keys(counts)).toEqual(['invalid_presentation']);
  });
});

describe('a certificate', () => {
  it.each<[format: string, form: (der: Buffer) => Promise<string>]>([
    [
      'x5c',
      async (der) => {
        const presentation = await sdJwt({ x5c: [der.toString('base64')] });
        return side.wallet.respond(request, { identity: [presentation] });
      },
    ],
    [
      'x5chain',
      async (der) => {
        const { holder, mdocIssuer } = side;
        const elements = { [MDL_NAMESPACE]: { age_over_18: true } };
        const mdoc = mdocIssuer.issue(holder.publicKey, MDL, elements, { x5chain: der });
        return side.wallet.respond(request, { mdl: [await holder.present(mdoc, request)] });
      },
    ],
  ])('in %s that was changed somewhere is refused in documented words', async (format, form) => {
    const { base64 } = format === 'x5c' ? side.issuer.leaf : side.mdocIssuer.signer;
    const good = Buffer.from(base64, 'base64');
    const counts = await count(200, 15, async (next) => {
      const changed = mutate(good, next, DER);
      return changed.equals(good) ? 'unchanged' : outcome(await form(changed));
    });
    const { unchanged = 0, ...refused } = counts;
    expect(unchanged).toBeLessThan(20);
    expect(Object.keys(refused)).toEqual(['presentation_rejected']);
  });
});

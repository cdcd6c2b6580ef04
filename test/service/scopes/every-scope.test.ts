import { SCOPE_NAMES } from 'civic-elements/protocol';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, obtain, pairs, show } from '../support/ask.js';
import { SCOPE_CASES, type ScopeCase, type Shown } from '../support/scope-cases.js';
import { TestIssuer } from '../support/test-issuer.js';
import { type WalletSide, startWalletSide } from '../support/wallet-side.js';

let side: WalletSide;
let foreign: TestIssuer;

beforeAll(async () => {
  side = await startWalletSide();
  foreign = await TestIssuer.create(side.wallet.now);
  await side.context.store.putTrustAnchor({
    id: 'foreign',
    types: ['urn:test:another-type'],
    certificate: foreign.anchor.pem,
    isTest: false,
  });
});

/** The case with its first credential changed. */
function change(shown: readonly Shown[], patch: (claims: Shown['claims']) => Shown['claims']): Shown[] {
  return shown.map((one, index) => (index === 0 ? { ...one, claims: patch(one.claims) } : one));
}

async function expectRefused(
  scope: string,
  shown: Shown[],
  issuer?: TestIssuer,
  error: unknown = 'presentation_rejected',
): Promise<void> {
  const asked = await ask(side, scope);
  const { status, body } = await show(side, asked, shown, issuer);
  expect([status, body['error']]).toEqual([400, error]);
  const row = await side.row(asked.request);
  expect(row).toMatchObject({ status: 'failed', error });
  expect(row).not.toHaveProperty('sealedClaims');
}

it('every scope has a case', () => {
  expect(new Set(SCOPE_CASES.map(({ scope }) => scope))).toEqual(new Set(SCOPE_NAMES));
});

describe.each(SCOPE_CASES)(
  '$scope $how',
  ({ scope, classic, shown, expected, isStable, needed }: ScopeCase) => {
    it('yields its labels in order, each a string, valid and owned', async () => {
      const claims = await obtain(side, scope, shown);
      expect(pairs(claims)).toEqual(expected);
      for (const item of claims.data) {
        expect(item).toEqual({ label: item.label, value: expect.any(String), isValid: true, isOwner: true });
      }
    });

    it('is the same under its classic name', async () => {
      const { request } = await ask(side, classic);
      expect(request.scope).toBe(scope);
    });

    it(`has ${isStable ? 'the same' : 'a fresh'} user id the next time`, async () => {
      const [first, second] = [await obtain(side, scope, shown), await obtain(side, scope, shown)];
      expect(first.userId === second.userId).toBe(isStable);
    });

    it('drops what was not asked', async () => {
      const more = change(shown, (claims) => ({ ...claims, tax_number: 'hunter2', nickname: 'hunter2' }));
      const claims = await obtain(side, scope, more);
      expect(pairs(claims)).toEqual(expected);
      expect(JSON.stringify(claims)).not.toContain('hunter2');
    });

    it(`is refused without ${needed}`, async () => {
      await expectRefused(
        scope,
        change(shown, (claims) => {
          const { [needed]: _, ...rest } = claims;
          return rest;
        }),
      );
    });

    it(`is refused where ${needed} is of another shape`, async () => {
      for (const value of [{}, [], [{}]]) {
        await expectRefused(
          scope,
          change(shown, (claims) => ({ ...claims, [needed]: value })),
          undefined,
          expect.stringMatching(/^(presentation_rejected|label_missing)$/),
        );
      }
    });

    it('is refused from an issuer that is trusted for another type', async () => {
      await expectRefused(scope, shown, foreign);
    });

    it('is refused with a credential of another type', async () => {
      await expectRefused(
        scope,
        shown.map((one) => ({ ...one, vct: 'urn:test:another-type' })),
      );
    });
  },
);

const JOINED = SCOPE_CASES.filter(({ shown }) => shown.length > 1);

describe.each(JOINED)('$scope $how', ({ scope, shown }: ScopeCase) => {
  it('is refused with one of its credentials alone', async () => {
    for (const one of shown) await expectRefused(scope, [one]);
  });
});

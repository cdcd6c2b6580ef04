import { type ScopeName, SCOPE_NAMES } from 'civic-elements/protocol';
import { beforeAll, describe, expect, it } from 'vitest';
import { resolveScope } from '../../../service/src/scopes/resolve-scope.js';
import { claimLabel, claimValue, purposeText } from '../../../wallet/app/claim-text.js';
import {
  MemoryStore,
  approve,
  chooseCredentials,
  defaultSelection,
  obtainCredentials,
  readCredential,
  requestSampleOffer,
  resolveRequest,
} from '../../../wallet/core/index.js';
import { pairs } from '../support/ask.js';
import { type WalletSide, startWalletSide } from '../support/wallet-side.js';

const SERVICE = 'http://localhost:8080';

let side: WalletSide;
let store: MemoryStore;

/** The reference wallet against the service, without a network between them. */
function options() {
  return {
    allowLoopbackHttp: true,
    now: () => side.time.now,
    fetch: async (input: string | URL | Request, init: RequestInit = {}) => {
      const request = new Request(String(input), init);
      const { pathname, search } = new URL(request.url);
      const payload = await request.text();
      const reply = await side.server.inject({
        method: request.method as 'GET',
        url: pathname + search,
        headers: Object.fromEntries(request.headers),
        ...(payload !== '' && { payload }),
      });
      return new Response(reply.body, {
        status: reply.statusCode,
        headers: { 'content-type': String(reply.headers['content-type'] ?? '') },
      });
    },
  };
}

beforeAll(async () => {
  side = await startWalletSide();
  store = new MemoryStore();
  const offer = await requestSampleOffer(SERVICE, options());
  await obtainCredentials(offer, store, options());
});

async function answer(scope: ScopeName): Promise<{ shared: string[]; data: [string, string][] }> {
  const resolved = await resolveScope(side.context, scope);
  const request = await side.start({ scope: resolved.name, labels: resolved.labels });
  const asked = await resolveRequest(`${SERVICE}/w/${side.requestId(request)}`, options());
  const choice = await chooseCredentials(asked.query, await store.list(), side.time.now);
  const { disclosed } = await approve(asked, choice, defaultSelection(choice), options());
  return { shared: disclosed, data: pairs(await side.claims(request)) };
}

describe('the reference wallet, with sample credentials', () => {
  it.each(SCOPE_NAMES)('answers %s with all that is asked', async (scope) => {
    const { data } = await answer(scope);
    const { labels } = await resolveScope(side.context, scope);
    expect(data.map(([label]) => label)).toEqual(labels);
    for (const [, value] of data) expect(value).not.toBe('');
  });

  it('shares of an age no more than that', async () => {
    expect(await answer('PROOF_OF_AGE')).toEqual({
      shared: ['age_equal_or_over.18'],
      data: [['verifications.age.over18', 'true']],
    });
  });

  it('shares of an address its parts, and not the whole once more', async () => {
    const { shared } = await answer('PROOF_OF_RESIDENCE');
    expect(shared).toContain('address.street_address');
    expect(shared).not.toContain('address.formatted');
    expect(shared).not.toContain('birthdate');
  });

  it('has words for every claim and purpose', async () => {
    for (const scope of SCOPE_NAMES) {
      expect(purposeText(scope)).toMatch(/^The site wants to /);
      for (const name of (await answer(scope)).shared) expect(claimLabel(name)).not.toMatch(/[._]/);
    }
    expect(claimValue('data:image/jpeg;base64,AAAA')).toBe('A picture');
  });
});

describe('every sample credential', () => {
  it('is marked as test data, in what is always shown and in what people read', async () => {
    const held = await store.list();
    expect(held).toHaveLength(6);
    for (const { credential, name, isTest } of held) {
      const { claims } = await readCredential(credential);
      expect([isTest, claims.test_data]).toEqual([true, true]);
      expect(name).toContain('test data');
      if (claims.family_name !== undefined) expect(claims.family_name).toContain('test data');
      if (claims.document_number !== undefined) expect(claims.document_number).toMatch(/^TEST-/);
    }
  });

  it('shows nothing by itself but that', async () => {
    for (const { credential } of await store.list()) {
      const { claims } = await readCredential(`${credential.split('~', 1)[0]}~`);
      const technical = ['iss', 'vct', 'iat', 'exp', 'cnf', 'status'];
      expect(Object.keys(claims).filter((name) => !technical.includes(name) && name !== '_sd_alg')).toEqual([
        'test_data',
      ]);
    }
  });

  it('carries a portrait of less than 4 kB, which is a JPEG', async () => {
    const { data } = await answer('PASSPORT');
    const image = new Map(data).get('documents.genericId.image') ?? '';
    expect(image.length).toBeLessThan(4096);
    expect(Buffer.from(image, 'base64').subarray(0, 3).toString('hex')).toBe('ffd8ff');
  });
});

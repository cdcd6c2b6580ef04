import { beforeEach, describe, expect, it } from 'vitest';
import {
  MemoryStore,
  type WalletOptions,
  approve,
  chooseCredentials,
  defaultSelection,
  obtainCredentials,
  requestSampleOffer,
  resolveRequest,
} from '../../../wallet/core/index.js';
import { readPresentation } from '../fixtures/read-presentation.js';
import { type RequestChanges, TestService } from '../fixtures/test-service.js';

let service: TestService;
let store: MemoryStore;
let options: WalletOptions;

beforeEach(async () => {
  service = await TestService.start();
  store = new MemoryStore();
  options = { fetch: service.fetch };
  await obtainCredentials(await requestSampleOffer(service.base, options), store, options);
});

async function answer(changes: RequestChanges = {}) {
  const { link } = await service.open(changes);
  const request = await resolveRequest(link, options);
  const choice = await chooseCredentials(request.query, await store.list());
  return { request, result: await approve(request, choice, defaultSelection(choice), options) };
}

async function presented(queryId = 'contact') {
  const token = service.received[0]?.payload?.['vp_token'] as Record<string, string[]>;
  expect(token[queryId]).toHaveLength(1);
  return readPresentation(token[queryId]?.[0] ?? '');
}

describe('approve', () => {
  it('answers with one presentation, encrypted to the key of the request', async () => {
    const { request, result } = await answer();
    expect(result.disclosed).toEqual(['email', 'phone_number']);
    const [received] = service.received;
    expect(Object.keys(received?.form ?? {})).toEqual(['response']);
    expect(received?.jweHeader).toMatchObject({ alg: 'ECDH-ES', enc: 'A256GCM', kid: request.encryption?.key.kid });
    expect(received?.payload?.['state']).toBe(request.state);
  });

  it('discloses the claims that are asked for and no other', async () => {
    await answer();
    const { disclosed, values } = await presented();
    expect(disclosed.toSorted()).toEqual(['email', 'phone_number']);
    expect(values['email']).toBe('ada@example.org');
  });
});

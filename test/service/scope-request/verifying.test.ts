import { expect, it } from 'vitest';
import { LONGEST, beginVerifying, endVerifying } from '../../../service/src/scope-request/verifying.js';
import { createMemoryStore } from '../../../service/src/store/memory.js';
import { testClock } from '../support/approved-request.js';
import { START, storedRequest } from '../support/stored-request.js';

it('a scope request that is an hour old waits for nobody, although it is still open', () => {
  const row = storedRequest({ status: 'read', createdAt: START, expiresAt: START + LONGEST + 300_000 });
  expect(beginVerifying(row, 'email', START + LONGEST - 1)).toMatchObject({
    verifying: 'email',
    expiresAt: row.expiresAt,
  });
  expect(beginVerifying(row, 'email', START + LONGEST)).toBeUndefined();
});

it('a scope request that waits for nobody gets no more time when somebody has a credential', async () => {
  const store = createMemoryStore();
  const row = storedRequest({ status: 'read' });
  await store.createScopeRequest(row);
  await endVerifying({ store, clock: testClock(START) }, row.uuid);
  expect(await store.getScopeRequest(row.uuid)).toEqual(row);
  await store.close();
});

import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../../../service/src/accounts/account.js';
import { hashRecoveryCode } from '../../../service/src/accounts/recovery-codes.js';
import { signInByCode } from '../../../service/src/accounts/sign-in.js';
import { createSeal } from '../../../service/src/keys/seal.js';
import { createSigningKeys } from '../../../service/src/keys/signing-keys.js';
import { createMemoryStore } from '../../../service/src/store/memory.js';
import type { Store } from '../../../service/src/store/store.js';
import { testContext } from '../support/approved-request.js';

const CLIENT = { address: '192.0.2.1', network: '192.0.2.1', browser: 'test' };
const CODE = 'ABCD-EFGH-JKLM-NPQR';

/** A store as it is with several instances: another one is faster, so a change is made, comes to nothing, and is made again of what is there then. */
function contested(store: Store, faster: () => Promise<unknown>): Store {
  return {
    ...store,
    async changeAccounts(change) {
      change(await store.listAccounts());
      await faster();
      return store.changeAccounts(change);
    },
    async changeSigningKeys(change) {
      change(await store.listSigningKeys());
      await faster();
      return store.changeSigningKeys(change);
    },
  };
}

describe('a sign-in by a recovery code that another instance was faster with', () => {
  let bench: Awaited<ReturnType<typeof testContext>>;
  beforeEach(async () => {
    bench = await testContext();
    const ada: Account = {
      id: 'a'.repeat(22),
      name: 'Ada',
      role: 'owner',
      createdAt: bench.context.clock(),
      passkeys: [],
      recoveryHashes: [hashRecoveryCode(bench.context, CODE)],
    };
    await bench.context.store.changeAccounts(() => [ada]);
  });
  afterEach(() => bench.close());

  it('is refused: of two instances one signs in', async () => {
    const { context } = bench;
    const used = () =>
      context.store.changeAccounts((all) => all.map((account) => ({ ...account, recoveryHashes: [] })));
    const other = { ...context, store: contested(context.store, used) };
    await expect(signInByCode(other, CODE, CLIENT)).rejects.toMatchObject({ code: 'sign_in_failed' });
    expect(await context.store.listSessions('a'.repeat(22))).toEqual([]);
  });

  it('goes on where the other change was about something else', async () => {
    const { context } = bench;
    const renamed = () =>
      context.store.changeAccounts((all) => all.map((account) => ({ ...account, name: 'Ada L.' })));
    const other = { ...context, store: contested(context.store, renamed) };
    expect((await signInByCode(other, CODE, CLIENT)).account).toMatchObject({
      name: 'Ada L.',
      recoveryHashes: [],
    });
  });
});

describe('a rotation that another instance was faster with', () => {
  const seal = createSeal({ serviceKey: randomBytes(32) });

  it('names the key that signs then, and not the one on standby that the other has taken', async () => {
    const store = createMemoryStore();
    const first = await createSigningKeys(store, seal, Date.now);
    const standby = await first.prepare();
    const second = await createSigningKeys(
      contested(store, () => first.rotate()),
      seal,
      Date.now,
    );
    const kid = await second.rotate();
    expect(kid).not.toBe(standby);
    expect((await first.jwks()).keys[0]).toMatchObject({ kid });
  });

  it('prepares one key, and names it', async () => {
    const store = createMemoryStore();
    const first = await createSigningKeys(store, seal, Date.now);
    const second = await createSigningKeys(
      contested(store, () => first.prepare()),
      seal,
      Date.now,
    );
    const kid = await second.prepare();
    expect((await first.list()).filter(({ state }) => state === 'standby')).toMatchObject([{ kid }]);
  });
});

import { describe, expect, it } from 'vitest';
import { answerableBy, readTrust } from '../../../service/src/scopes/trust-overview.js';
import { storedList } from '../support/stored-request.js';
import { LOGIN, startWalletSide } from '../support/wallet-side.js';

describe('the scopes that can be answered', () => {
  it('are none where nobody is trusted, and those alone for which somebody is', () => {
    expect(answerableBy([])).toEqual([]);
    expect(answerableBy([{ types: ['urn:example:1'] }])).toEqual([]);
    expect(answerableBy([{ types: [LOGIN] }])).toEqual(['ANONYMOUS_LOGIN']);
  });
});

describe('a trusted list', () => {
  it.each([
    ['that was never read', 'expired', undefined],
    ['that is over now', 'expired', 0],
    ['that is over soon', 'trusted', 1],
  ])('%s is %s', async (_what, state, left) => {
    const { context, time } = await startWalletSide();
    const { content, ...list } = storedList('eu');
    await context.store.compareAndSetTrustList({
      ...list,
      ...(content && left !== undefined && { content: { ...content, nextUpdate: time.now + left } }),
    });
    expect((await readTrust(context)).lists).toMatchObject([{ id: 'eu', state }]);
  });
});

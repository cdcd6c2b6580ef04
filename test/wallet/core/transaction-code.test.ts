import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryStore, type OpenedOffer, openOffer } from '../../../wallet/core/index.js';
import { TestService } from '../fixtures/test-service.js';

const CODE = { input_mode: 'numeric', length: 6, description: 'Sent to your e-mail address' };

let service: TestService;
let store: MemoryStore;

beforeEach(async () => {
  service = await TestService.start();
  service.issuer.transactionCode = { code: '123456', triesLeft: 5 };
  store = new MemoryStore();
});

async function open(code: Record<string, unknown> = CODE): Promise<OpenedOffer> {
  return openOffer(service.issuer.offer(['verified-contact'], code), { fetch: service.fetch });
}

describe('an offer with a transaction code', () => {
  it('says which code to type, and what is offered by whom', async () => {
    service.issuer.metadata = { display: [{ name: 'Corner Shop' }] };
    const { offer, issuerName, names } = await open();
    expect(offer.transactionCode).toEqual({
      inputMode: 'numeric',
      length: 6,
      description: 'Sent to your e-mail address',
    });
    expect({ issuerName, names }).toEqual({ issuerName: 'Corner Shop', names: ['Verified contact'] });
  });

  it.each([
    '123456',
    '123 456',
    ' 123-456 ',
    '１２３４５６',
    '١٢٣٤٥٦',
    '۱۲۳ ۴۵۶',
    '\u2067\u200f123456\u2069',
  ])('is taken with %j', async (typed) => {
    await (await open()).take(store, typed);
    expect(await store.list()).toHaveLength(1);
  });

  it('with letters is sent as it was typed', async () => {
    service.issuer.transactionCode = { code: 'blue-Moon ۷', triesLeft: 5 };
    await (await open({ input_mode: 'text' })).take(store, ' blue-Moon ۷ ');
    expect(await store.list()).toHaveLength(1);
  });

  it('that says nothing about its code wants digits', async () => {
    expect((await open({})).offer.transactionCode).toEqual({ inputMode: 'numeric' });
  });

  it('shows what the issuer says of the code in one line and without hidden characters', async () => {
    const { offer } = await open({ description: `Look\n\u202ehere ${'x'.repeat(400)}`, length: -1 });
    expect(offer.transactionCode?.description).toMatch(/^Look here x+…$/);
    expect(offer.transactionCode?.description).toHaveLength(300);
    expect(offer.transactionCode).not.toHaveProperty('length');
  });

  it('asks the issuer nothing while the code is missing', async () => {
    const opened = await open();
    service.issuer.calls.length = 0;
    for (const typed of [undefined, '', '  '])
      await expect(opened.take(store, typed)).rejects.toMatchObject({ code: 'transaction_code_required' });
    expect(service.issuer.calls).toEqual([]);
  });

  it('is not lost by a wrong code', async () => {
    const opened = await open();
    await expect(opened.take(store, '000000')).rejects.toMatchObject({ code: 'transaction_code_wrong' });
    await opened.take(store, '123456');
    expect(await store.list()).toHaveLength(1);
  });

  it('ends when the issuer no longer takes tries, and nothing is in the wallet', async () => {
    const opened = await open();
    for (let i = 0; i < 5; i++) await opened.take(store, '000000').catch(() => undefined);
    await expect(opened.take(store, '123456')).rejects.toMatchObject({ code: 'transaction_code_wrong' });
    expect(await store.list()).toEqual([]);
  });

  it.each([
    ['body/pre-authorized_code', 'offer_expired'],
    ['body/tx_code', 'transaction_code_wrong'],
    [undefined, 'transaction_code_wrong'],
  ])('that the issuer refuses for %s is %s', async (member, code) => {
    const fetch: typeof globalThis.fetch = async (input, init) =>
      String(input).endsWith('/token')
        ? Response.json({ error: 'invalid_grant', member }, { status: 400 })
        : service.fetch(input, init);
    const opened = await openOffer(service.issuer.offer(['verified-contact'], CODE), { fetch });
    await expect(opened.take(store, '123456')).rejects.toMatchObject({ code });
  });

  it('says to wait where the issuer takes no more tries', async () => {
    const fetch: typeof globalThis.fetch = async (input, init) =>
      String(input).endsWith('/token')
        ? Response.json({ error: 'too_many_requests' }, { status: 429 })
        : service.fetch(input, init);
    const opened = await openOffer(service.issuer.offer(['verified-contact'], CODE), { fetch });
    await expect(opened.take(store, '123456')).rejects.toMatchObject({ code: 'too_many_tries' });
  });

  it('does not ask for the code again when the connection broke after it', async () => {
    const opened = await open();
    service.issuer.outages = 1;
    await expect(opened.take(store, '123456')).rejects.toMatchObject({ code: 'issuer_failed' });
    await opened.take(store);
    expect(service.issuer.calls.filter((path) => path.endsWith('/token'))).toHaveLength(1);
    expect(await store.list()).toHaveLength(1);
  });
});

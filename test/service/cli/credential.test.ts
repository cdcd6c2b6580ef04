import { describe, expect, it } from 'vitest';
import { issuedContactHash } from '../../../service/src/issuer/issued.js';
import type { Contact } from '../../../service/src/contact/address.js';
import { commandLine } from '../support/command-line.js';

const { run, json, open, printed } = commandLine();

const DAY = 86_400_000;
const NOW = Date.now();

/** Credentials as the issuer stores them. */
async function issue(id: string, contact?: Contact, patch: { issuedAt?: number; expiresAt?: number } = {}) {
  const context = await open();
  for (const copy of [1, 2]) {
    await context.store.addIssued({
      id,
      configuration: contact ? 'verified-contact' : 'anonymous-login',
      list: 1,
      index: Math.floor(Math.random() * 1e9) * 2 + copy,
      issuedAt: NOW,
      expiresAt: NOW + DAY,
      ...(contact && { contact: issuedContactHash(context, contact) }),
      ...patch,
    });
  }
  await context.store.close();
}

const ADA: Contact = { kind: 'email', value: 'ada@Bücher.example' };

describe('credential list', () => {
  it('says what was issued and until when, and nothing of anybody', async () => {
    await issue('first', ADA);
    await issue('second', undefined, { issuedAt: NOW + 1000 });
    await issue('over', undefined, { expiresAt: NOW - 1 });
    expect(await json('credential', 'list')).toEqual([
      {
        id: 'second',
        configuration: 'anonymous-login',
        copies: 2,
        issued: new Date(NOW + 1000).toISOString(),
        expires: new Date(NOW + DAY).toISOString(),
      },
      {
        id: 'first',
        configuration: 'verified-contact',
        copies: 2,
        issued: new Date(NOW).toISOString(),
        expires: new Date(NOW + DAY).toISOString(),
      },
    ]);
    const text = await run('credential', 'list');
    expect(text).toMatch(/^first {2}verified-contact {2}2 copies, issued \d{4}-\d\d-\d\d, expires /m);
  });

  it('finds those of an address that is typed in another way', async () => {
    const found = await json<{ id: string }[]>('credential', 'list', '--email', ' ADA@XN--BCHER-KVA.example');
    expect(found.map(({ id }) => id)).toEqual(['first']);
    expect(await run('credential', 'list', '--email', 'eve@example.org')).toBe('none');
  });

  it('says that there are more than it shows', async () => {
    expect(await run('credential', 'list', '--limit', '1')).toContain('note these are the last 1');
  });
});

describe('credential revoke', () => {
  it('withdraws every copy of one, once', async () => {
    expect(await json('credential', 'revoke', 'second')).toEqual({ revoked: 2 });
    expect(await json('credential', 'revoke', 'second')).toEqual({ revoked: 0 });
    expect(await run('credential', 'list')).toMatch(/^second .*, withdrawn /m);
  });

  it('withdraws all of a number, however often it was verified', async () => {
    const number: Contact = { kind: 'phone', value: '+442079460958' };
    await issue('third', number);
    await issue('fourth', number);
    expect(await json('credential', 'revoke', '--phone', '+44 20 7946 0958')).toEqual({ revoked: 4 });
    const context = await open();
    const withdrawn = (await context.store.listIssued(9)).filter((one) => one.revokedAt !== undefined);
    await context.store.close();
    expect(withdrawn.map(({ id }) => id).toSorted()).toEqual(['fourth', 'second', 'third']);
  });

  it('stops what wallets could still fetch for an address of which nothing was issued', async () => {
    expect(await json('credential', 'revoke', '--email', 'new@example.org')).toEqual({ revoked: 0 });
    const text = await run('credential', 'revoke', '--email', 'new@example.org');
    expect(text).toMatch(
      /no credential that was not withdrawn before\nnote wallets that have shown a code .* get none/,
    );
    expect(text).not.toContain('new@');
  });

  it.each([
    [['revoke', 'unknown'], /no credential was issued that fits/],
    [['revoke', '--email', 'nobody'], /--email: this is no e-mail address/],
    [['revoke', '--phone', '12'], /--phone: this is no number/],
    [['revoke'], /ID, --email or --phone is missing/],
    [['revoke', 'first', '--email', 'ada@example.org'], /one of them alone/],
    [['list', '--limit', '0'], /--limit/],
  ])('%j is refused, without an echo of the address', async (argv, message) => {
    await expect(run('credential', ...argv)).rejects.toThrow(message);
    await expect(run('credential', ...argv)).rejects.not.toThrow(/nobody|ada@/);
    expect(printed()).toEqual([]);
  });
});

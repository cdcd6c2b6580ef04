import { describe, expect, it } from 'vitest';
import {
  LIFETIMES,
  CHANNELS,
  MAX_RENEWALS,
  STATUSES,
  type Status,
  canMove,
  isSettled,
  isTerminal,
} from 'civic-elements/protocol';

/** The diagram of the architecture document, spelled out once more by hand. */
const LISTED = [
  'pending>pending',
  'pending>read',
  'pending>answered',
  'pending>denied',
  'pending>cancelled',
  'pending>expired',
  'pending>failed',
  'read>pending',
  'read>answered',
  'read>denied',
  'read>cancelled',
  'read>expired',
  'read>failed',
  'answered>approved',
  'answered>denied',
  'answered>cancelled',
  'answered>expired',
  'answered>failed',
  'approved>exchanged',
  'approved>expired',
];

const PAIRS = STATUSES.flatMap((from) => STATUSES.map((to): [Status, Status] => [from, to]));
const isListed = ([from, to]: [Status, Status]) => LISTED.includes(`${from}>${to}`);

describe('moves between statuses', () => {
  it('knows nine statuses, each once', () => {
    expect([...STATUSES].toSorted()).toEqual([
      'answered',
      'approved',
      'cancelled',
      'denied',
      'exchanged',
      'expired',
      'failed',
      'pending',
      'read',
    ]);
  });

  it.each(PAIRS.filter(isListed))('allows %s → %s', (from, to) => {
    expect(canMove(from, to)).toBe(true);
  });

  it.each(PAIRS.filter((pair) => !isListed(pair)))('refuses %s → %s', (from, to) => {
    expect(canMove(from, to)).toBe(false);
  });

  it('never reaches exchanged except through approved', () => {
    expect(STATUSES.filter((from) => canMove(from, 'exchanged'))).toEqual(['approved']);
  });

  it('never reaches approved except through an answer', () => {
    expect(STATUSES.filter((from) => canMove(from, 'approved'))).toEqual(['answered']);
  });

  it('refuses a status that does not exist', () => {
    expect(canMove('pending', 'APPROVED' as Status)).toBe(false);
    expect(canMove('pending', '' as Status)).toBe(false);
  });
});

describe('where a scope request is over', () => {
  it.each(['exchanged', 'denied', 'cancelled', 'expired', 'failed'] as const)(
    '%s is terminal and settled',
    (status) => {
      expect(isTerminal(status)).toBe(true);
      expect(isSettled(status)).toBe(true);
    },
  );

  it.each(['pending', 'read', 'answered'] as const)('%s is neither terminal nor settled', (status) => {
    expect(isTerminal(status)).toBe(false);
    expect(isSettled(status)).toBe(false);
  });

  it('approved is settled for the page and not terminal for the service', () => {
    expect(isSettled('approved')).toBe(true);
    expect(isTerminal('approved')).toBe(false);
  });

  it('lets nothing out of a terminal status', () => {
    for (const from of STATUSES.filter(isTerminal)) {
      expect(STATUSES.filter((to) => canMove(from, to))).toEqual([]);
    }
  });
});

describe('lifetimes', () => {
  it('are milliseconds as the architecture document lists them', () => {
    expect(LIFETIMES).toEqual({
      link: 120_000,
      read: 300_000,
      authCode: 60_000,
      authCodeMax: 1_800_000,
      responseCode: 60_000,
      exchangeRetry: 60_000,
    });
  });

  it('never let an auth code live past ten minutes by default (ASVS 10.4.3, level 3: one minute)', () => {
    expect(LIFETIMES.authCode).toBeLessThanOrEqual(60_000);
    expect(LIFETIMES.authCodeMax).toBeGreaterThan(LIFETIMES.authCode);
  });

  it('allow three renewals of three channels', () => {
    expect(MAX_RENEWALS).toBe(3);
    expect([...CHANNELS].toSorted()).toEqual(['dc-api', 'qr', 'same-device']);
  });
});

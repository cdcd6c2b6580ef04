import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sweep } from '../../../service/src/sweeper.js';
import { ADA, ADA_WITH_PORTRAIT } from '../support/approved-request.js';
import { type ExchangeBench, exchangeBench } from '../support/exchange-bench.js';

const ATTEMPT = 'attempt-attempt-attempt';
let bench: ExchangeBench;
beforeEach(async () => {
  bench = await exchangeBench({}, { store: 'sqlite' });
});
afterEach(() => bench.close());

const folder = () => bench.context.options.dataDir;

/** Every byte of the database's files. */
function fileBytes(): Buffer {
  const names = readdirSync(folder()).filter((name) => name.startsWith('civic.sqlite'));
  return Buffer.concat(names.map((name) => readFileSync(join(folder(), name))));
}

/** How many of the pieces of 32 characters of some sealed texts are in the files. One piece of a small value is enough to guess the rest. */
function piecesLeft(sealed: readonly string[]): number {
  const bytes = fileBytes();
  return sealed.flatMap((text) => text.match(/.{32}/g) ?? []).filter((piece) => bytes.includes(piece)).length;
}

/** 24 approved people, every third with a portrait, so that rows are small, large, and moved about in their pages. */
async function approvePeople() {
  const people = [];
  for (let nth = 0; nth < 24; nth++) people.push(await bench.approve({}, nth % 3 ? ADA : ADA_WITH_PORTRAIT));
  return people;
}

async function sealedOf(uuids: readonly string[]): Promise<string[]> {
  const rows = await Promise.all(uuids.map((uuid) => bench.context.store.getScopeRequest(uuid)));
  return rows.flatMap((row) =>
    [row?.sealedClaims, row?.exchange?.sealedResponse].filter((text) => text !== undefined),
  );
}

it('after an exchange and the next sweep no file holds the claims any more, and the same attempt still gets its answer', async () => {
  const people = await approvePeople();
  const claims = await sealedOf(people.map(({ uuid }) => uuid));
  expect(piecesLeft(claims)).toBeGreaterThan(0);
  const [first, ...rest] = people;
  const answer = (await bench.exchange(first?.authCode ?? '', { attempt: ATTEMPT })).body;
  for (const { authCode } of rest) await bench.exchange(authCode, { attempt: ATTEMPT });
  await sweep(bench.context);
  expect(piecesLeft(claims)).toBe(0);
  expect((await bench.exchange(first?.authCode ?? '', { attempt: ATTEMPT })).body).toBe(answer);
});

it('when the time for a retry is over, the next sweep leaves nothing of the answer in any file', async () => {
  const people = await approvePeople();
  for (const { authCode } of people) await bench.exchange(authCode, { attempt: ATTEMPT });
  const answers = await sealedOf(people.map(({ uuid }) => uuid));
  expect(answers).toHaveLength(people.length);
  bench.clock.advance(60_000);
  await sweep(bench.context);
  expect(await sealedOf(people.map(({ uuid }) => uuid))).toEqual([]);
  expect(piecesLeft(answers)).toBe(0);
});

it('what nobody exchanged is gone from every file when it has expired', async () => {
  const people = await approvePeople();
  const claims = await sealedOf(people.map(({ uuid }) => uuid));
  bench.clock.advance(3_600_000);
  await sweep(bench.context);
  expect(piecesLeft(claims)).toBe(0);
});

it('while a backup reads, the journal keeps what was wiped; the first sweep after it takes it out', async () => {
  const people = await approvePeople();
  const claims = await sealedOf(people.map(({ uuid }) => uuid));
  const backup = new Database(join(folder(), 'civic.sqlite'));
  backup.exec('BEGIN');
  backup.prepare('SELECT count(*) FROM scope_requests').get();
  bench.clock.advance(3_600_000);
  await sweep(bench.context);
  expect(piecesLeft(claims)).toBeGreaterThan(0);
  backup.exec('COMMIT');
  await sweep(bench.context);
  expect(piecesLeft(claims)).toBe(0);
  backup.close();
});

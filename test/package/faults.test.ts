import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Ledger, createLedger } from '../faults/ledger.js';
import { ROOT } from './source-files.js';

const run = promisify(execFile);

/** What the short form of `npm run test:faults` counted for one scenario. */
async function counted(only: string, kills: number): Promise<Record<string, number>> {
  const hooks = join(ROOT, 'test/service/support/typescript-in-threads.mjs');
  const program = join(ROOT, 'test/faults/run.ts');
  // How fast pages are told is judged as well, and no matter of this test: then it exits 1.
  const { stdout } = await run(process.execPath, [
    '--import',
    hooks,
    program,
    `--only=${only}`,
    `--kills=${kills}`,
  ]).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }));
  const [head = '', , row = ''] = stdout.split('\n');
  const cells = row.split(' | ');
  return Object.fromEntries(
    head
      .split(' | ')
      .flatMap((name, index) => (index > 0 && index < 6 ? [[name, Number(cells[index])]] : [])),
  );
}

describe('the ledger', () => {
  let ledger: Ledger;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
    ledger = createLedger();
  });
  afterEach(() => void vi.useRealTimers());

  /** An approval that was acknowledged. */
  function approved() {
    const entry = ledger.open('approve');
    ledger.acknowledge(entry);
    return entry;
  }

  it('finds nothing where every approval was told and exchanged once', () => {
    const entry = approved();
    ledger.tell(entry, 'approved');
    entry.data.push(performance.now());
    ledger.tell(entry, 'exchanged');
    expect(ledger.judge()).toMatchObject({ approvals: 1, exchanged: 1, lost: 0, double: 0, zombies: 0 });
  });

  it('counts an acknowledged approval without data as lost, and none that was never acknowledged', () => {
    ledger.tell(approved(), 'approved');
    ledger.open('approve');
    expect(ledger.judge()).toMatchObject({
      lost: 1,
      double: 0,
      zombies: 0,
      remarks: [expect.stringMatching(/^lost: approve/)],
    });
  });

  it('counts two attempts with data, and two different ends at one page, as double', () => {
    const twice = approved();
    twice.data.push(1, 2);
    const torn = ledger.open('deny');
    ledger.tell(torn, 'denied');
    ledger.tell(torn, 'expired');
    expect(ledger.judge()).toMatchObject({ double: 2 });
  });

  it('counts a page that one time without an outage did not reach as a zombie, and none that outages kept away', () => {
    const late = approved();
    const kept = approved();
    late.data.push(1);
    kept.data.push(1);
    for (let nth = 0; nth < 3; nth++) {
      vi.advanceTimersByTime(4_000);
      const back = ledger.down();
      vi.advanceTimersByTime(30_000);
      back();
    }
    ledger.tell(kept, 'approved');
    vi.advanceTimersByTime(7_000);
    ledger.tell(late, 'approved');
    expect(ledger.judge()).toMatchObject({ zombies: 1 });
  });

  it('measures from a fault until an answer to what was asked afterwards, and until the data that were due', async () => {
    const entry = approved();
    const early = ledger.call(async () => void vi.advanceTimersByTime(100));
    ledger.fault();
    vi.advanceTimersByTime(300);
    await early;
    await ledger.call(async () => void vi.advanceTimersByTime(50));
    vi.advanceTimersByTime(10);
    entry.data.push(performance.now());
    expect(ledger.judge()).toMatchObject({ back: [350], data: [360] });
  });
});

it('a service that is killed at each of nine points loses no approval, and gives no data twice', async () => {
  const counts = await counted('SQLite: killed at named points', 9);
  expect(counts).toMatchObject({ times: 10, lost: 0, double: 0 });
  expect(counts['exchanged']).toBeGreaterThan(9);
});

it('nor does one whose Redis is killed', async () => {
  const counts = await counted('Redis killed and started again', 6);
  expect(counts).toMatchObject({ times: 3, lost: 0, double: 0 });
  expect(counts['exchanged']).toBeGreaterThan(3);
});

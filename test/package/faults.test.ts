import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
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

it('a service that is killed at each of nine points loses no approval, and gives no data twice (T01)', async () => {
  const counts = await counted('SQLite: killed at named points', 9);
  expect(counts).toMatchObject({ times: 10, lost: 0, double: 0 });
  expect(counts['exchanged']).toBeGreaterThan(9);
});

it('nor does one whose Redis is killed', async () => {
  const counts = await counted('Redis killed and started again', 6);
  expect(counts).toMatchObject({ times: 3, lost: 0, double: 0 });
  expect(counts['exchanged']).toBeGreaterThan(3);
});

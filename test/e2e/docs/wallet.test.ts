import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runShell, workFolder } from '../support/shell.js';
import { fill, take } from '../support/snippets.js';
import { type System, expect, test } from '../support/system.js';
import { createRequest } from '../support/wallet-page.js';

const PAGE = 'docs/wallet.md';

/** Runs commands of the page against the test's service. */
async function commands(system: System, name: 'accept.sh' | 'faults.sh', link: string) {
  const script = name === 'accept.sh' ? take(PAGE, 'accept.sh') : take(PAGE, 'faults.sh');
  const { folder, remove } = workFolder();
  const env = { CIVIC_WALLET_DIR: join(system.dataDir, 'wallet'), LINK: link };
  const result = await runShell(fill(script, { 'http://localhost:8080': system.serviceUrl }), folder, env);
  remove();
  return result;
}

test('somebody who tests a site answers its request on the command line, well and with faults', async ({
  system,
}) => {
  const { code, output } = await commands(system, 'accept.sh', await createRequest(system));
  expect(output).toContain('Verified contact');
  expect(output).toMatch(/Shared with Fern & Field: email, phone_number/);
  expect(code).toBe(0);

  const faults = await commands(system, 'faults.sh', await createRequest(system));
  const [wrong, twice] = faults.output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { outcome: string; replies: { status: number }[] });
  expect(wrong).toMatchObject({ outcome: 'refused', replies: [{ status: 400 }] });
  expect(twice).toMatchObject({ outcome: 'approved', replies: [{ status: 200 }, { status: 200 }] });
});

test('a test of a site calls the wallet as the page shows', async ({ system }) => {
  const { folder, remove } = workFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'answer.mjs'), take(PAGE, 'answer.mjs'));
  const program = `import { answer } from './answer.mjs'; console.log(JSON.stringify(await answer(process.env.LINK)));`;
  writeFileSync(join(folder, 'test.mjs'), program);
  const env = { CIVIC_WALLET_DIR: join(system.dataDir, 'wallet'), LINK: await createRequest(system) };
  const { code, output } = await runShell('node test.mjs', folder, env);
  remove();
  expect(code).toBe(0);
  const printed = JSON.parse(output) as Record<string, unknown>;
  const shown = JSON.parse(take(PAGE, 'accepted.json')) as Record<string, unknown>;
  expect(Object.keys(printed)).toEqual(Object.keys(shown));
  expect(printed['disclosed']).toEqual(shown['disclosed']);
});

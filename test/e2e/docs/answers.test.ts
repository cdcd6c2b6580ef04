import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { runShell, workFolder } from '../support/shell.js';
import { fill, take } from '../support/snippets.js';
import { expect, test } from '../support/system.js';

const ANSWERS = take('docs/operating.md', 'answers');

test('an operator says by the commands of the docs how people may answer from another device', async () => {
  const { folder, remove } = workFolder();
  const env = {
    PUBLIC_URL: 'https://id.example.org',
    CIVIC_DATA_DIR: join(folder, 'data'),
    CIVIC_SERVICE_KEY: randomBytes(32).toString('hex'),
  };
  const create = 'npx --no -- civic-service app create --name Fern --origin https://fern.example --json';
  const created = await runShell(create, folder, env);
  const { appId } = JSON.parse(created.output) as { appId: string };
  const { code, output } = await runShell(fill(ANSWERS, { YOUR_APP_ID: appId }), folder, env);
  expect(code, output).toBe(0);
  const shown = output.slice(output.lastIndexOf('appId: '));
  expect(shown).toContain('crossDevice: fallback\nnumberMatch: true');
  expect(shown).toContain('scope PROOF_OF_AGE: crossDevice always, numberMatch false');
  remove();
});

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { runShell, workFolder } from '../support/shell.js';
import { take } from '../support/snippets.js';
import { expect, test } from '../support/system.js';

const PORTAL = take('docs/operating.md', 'portal');

test('an operator sees by the commands of the docs who may sign in, gets a way in, and sees that this was written down', async () => {
  const { folder, remove } = workFolder();
  const env = {
    PUBLIC_URL: 'https://id.example.org',
    CIVIC_DATA_DIR: join(folder, 'data'),
    CIVIC_SERVICE_KEY: randomBytes(32).toString('hex'),
  };
  // A command about what is there makes no database.
  const create = 'civic-service app create --name Shop --origin https://shop.example > app.txt\n';
  const { code, output } = await runShell(create + PORTAL, folder, env);
  expect(code, output).toBe(0);
  expect(output).toMatch(
    /^none\nhttps:\/\/id\.example\.org\/portal\/#first-link=[\w-]{43}\n\d{4}-\S+Z {2}command line {2}portal\.link$/m,
  );
  remove();
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newClient } from 'civic-backend';
import { runShell, workFolder } from '../support/shell.js';
import { authCodeFrom, startSite } from '../support/site.js';
import { fill, take } from '../support/snippets.js';
import { expect, test } from '../support/system.js';

const PAGE = 'docs/scopes.md';
const ANSWER = take(PAGE, 'answer.json');
const STUDENT = take(PAGE, 'student.json');
const OWN = take(PAGE, 'own');

/** The service of the test is one in development. */
function commandsFor(appId: string): string {
  return fill(OWN, { YOUR_APP_ID: `${appId} --development` });
}

test('what a back-end gets is what the page of scopes shows, but for the user id', async ({
  page,
  system,
}) => {
  const site = await startSite(system);
  const html = `<script type="module" src="https://id.example.org/civic-elements.js"></script>
    <civic-button app-id="YOUR_APP_ID" scope-request="BASIC_SIGNUP"></civic-button>
    <script>document.addEventListener('auth-code-received', (event) => fetch('/login', { method: 'POST', body: event.response }))</script>`;
  const authCode = await authCodeFrom(page, system, site, html);
  const { appId, appSecret, prvKey } = site.app;
  const client = newClient({ appId, appSecret, prvKey, api: `${system.serviceUrl}/sip` });
  const { data, userId } = await client.exchangeCode(authCode);
  const documented = JSON.parse(ANSWER);
  expect(data).toEqual(documented.data);
  expect(userId).toMatch(/^[0-9a-f]{64}$/);
  expect(documented.userId).toMatch(/^[0-9a-f]{64}$/);
  site.close();
});

test('the scope of the docs is set, listed and removed by their commands', async ({ system }) => {
  const { folder, remove } = workFolder();
  const env = { PUBLIC_URL: system.serviceUrl, CIVIC_DATA_DIR: system.dataDir };
  const commands = commandsFor(system.app.appId);
  writeFileSync(join(folder, 'student.json'), STUDENT);
  const { code, output } = await runShell(commands, folder, env);
  expect(code, output).toBe(0);
  expect(output).toContain(
    'STUDENT  education.student.number education.student.school education.student.until',
  );
  expect(output).toContain('removed STUDENT');
  remove();
});

test('a scope that uses a form nobody knows is refused, and nothing is set', async ({ system }) => {
  const { folder, remove } = workFolder();
  const env = { PUBLIC_URL: system.serviceUrl, CIVIC_DATA_DIR: system.dataDir };
  const commands = commandsFor(system.app.appId);
  writeFileSync(join(folder, 'student.json'), STUDENT.replace('"form": "date"', '"form": "horoscope"'));
  const { code, output } = await runShell(commands, folder, env);
  expect(code).not.toBe(0);
  expect(output).toMatch(/^civic-service: .*form/m);
  expect(output).not.toContain('COMMAND');
  const [, list = ''] = commands.split('\n');
  expect((await runShell(list, folder, env)).output).not.toContain('STUDENT');
  remove();
});

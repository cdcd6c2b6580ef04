import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { runShell, serveShell, workFolder } from '../support/shell.js';
import { answerHere } from '../support/site.js';
import { fill, ROOT, take } from '../support/snippets.js';
import { freePort } from '../support/system.js';

const PAGE = 'docs/step-by-step.md';
const START = take(PAGE, 'start');
const REGISTER = take(PAGE, 'register');
const SERVE = take(PAGE, 'serve');
const FILES = {
  'index.html': take(PAGE, 'index.html'),
  'classic.html': take(PAGE, 'classic.html'),
  'site.js': take(PAGE, 'site.js'),
  'classic.js': take(PAGE, 'classic.js'),
  'server.mjs': take(PAGE, 'server.mjs'),
};
const EMAIL = /Signed in as \S+@example\.test/;

/** `npm start` on ports that are free; its demo site takes the next one. */
const SERVICE_PORT = 18_084;

interface Guide {
  /** The reader's own site. */
  site: string;
  folder: string;
  env: Record<string, string>;
}

/** Everything that the guide says up to the click, with other ports. */
async function follow(use: (guide: Guide) => Promise<void>): Promise<void> {
  const { folder, remove } = workFolder();
  const sitePort = await freePort();
  const ports = {
    'localhost:8080': `localhost:${SERVICE_PORT}`,
    'localhost:3000': `localhost:${sitePort}`,
    'listen(3000': `listen(${sitePort}`,
  };
  const env = { PORT: String(SERVICE_PORT) };
  expect(START).toBe('npm install && npm start\n');
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const command = fill(scripts.start, { 'scripts/': `${ROOT}scripts/` });
  const service = await serveShell(
    `exec ${command}`,
    folder,
    env,
    `wallet  http://localhost:${SERVICE_PORT}`,
  );
  try {
    const { code, output } = await runShell(fill(REGISTER, ports), folder, env);
    expect(code, output).toBe(0);
    const { appId } = JSON.parse(readFileSync(join(folder, '.civic/my-site.json'), 'utf8'));
    for (const [name, text] of Object.entries(FILES)) {
      writeFileSync(join(folder, 'my-site', name), fill(text, { ...ports, YOUR_APP_ID: appId }));
    }
    const site = await serveShell(`exec ${SERVE}`, folder, env, /^/);
    try {
      const origin = `http://localhost:${sitePort}`;
      const answers = () =>
        fetch(origin).then(
          ({ ok }) => ok,
          () => false,
        );
      await expect.poll(answers).toBe(true);
      await use({ site: origin, folder, env });
    } finally {
      await site.end();
    }
  } finally {
    await service.end();
    remove();
  }
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    const isFavicon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isFavicon) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

test('a newcomer who follows the guide word for word signs in, with the tag and with the classic global', async ({
  page,
}) => {
  await follow(async ({ site, folder }) => {
    expect(statSync(join(folder, '.civic/my-site.json')).mode & 0o777).toBe(0o600);
    const complaints = complaintsOf(page);
    for (const path of ['/', '/classic.html']) {
      await page.goto(site + path);
      await answerHere(page);
      await page.waitForURL(site + path);
      await expect(page.locator('#outcome')).toHaveText(EMAIL);
    }
    expect(complaints).toEqual([]);
  });
});

test('a newcomer who opens the page under another name than was registered is told so', async ({ page }) => {
  await follow(async ({ site }) => {
    for (const path of ['/', '/classic.html']) {
      // The same machine, but another origin.
      await page.goto(site.replace('localhost', 'other.localhost') + path);
      await page.getByRole('button', { name: 'Continue with Civic' }).click();
      await expect(page.locator('#outcome')).toContainText("origin is not on the app's list");
      await expect(page.getByRole('dialog')).toContainText('origin_not_registered');
    }
  });
});

test('a newcomer who sends the back-end something else than a code gets an error, not a login', async () => {
  await follow(async ({ site }) => {
    for (const body of ['', 'no code', 'x'.repeat(20_000), 'a.b.c']) {
      const reply = await fetch(`${site}/login`, { method: 'POST', body }).catch(() => undefined);
      expect(reply?.ok ?? false).toBe(false);
    }
    expect((await fetch(`${site}/server.mjs`)).status).toBe(404);
    expect((await fetch(`${site}//`)).status).toBe(404);
    expect((await fetch(`${site}/../.civic/my-site.json`)).status).toBe(404);
  });
});

import { readFileSync, readdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { answerByQr, startSite } from './support/site.js';
import { expect, test } from './support/system.js';

/** Everything that a browser wrote into its folder. */
function filesOf(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}

test('a form that the browser restores has what the person typed, and no auth code; nor have the files of the session', async ({
  system,
}, { project }) => {
  const site = await startSite(system);
  site.show(`<form action="/login" method="post">
      <label>Nickname <input name="nickname"></label>
      <civic-button name="code" app-id="${site.app.appId}"></civic-button>
    </form>
    <a href="/elsewhere">Elsewhere</a>
    <script type="module" src="${system.serviceUrl}/civic-elements.js"></script>`);
  const folder = mkdtempSync(join(tmpdir(), 'civic-session-'));
  const context = await chromium.launchPersistentContext(folder, { ...project.use.launchOptions });
  const page = await context.newPage();
  const valueOf = (name: string) =>
    page.locator('form').evaluate((form, key) => new FormData(form as HTMLFormElement).get(key), name);
  await page.goto(site.origin);
  await page.getByLabel('Nickname').fill('Fernweh');
  await answerByQr(page, system, 'accept');
  await expect.poll(() => valueOf('code')).not.toBe(null);
  const code = String(await valueOf('code'));
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.waitForURL(/elsewhere/);
  await page.goBack();
  await expect(page.getByLabel('Nickname')).toHaveValue('Fernweh');
  expect(await valueOf('code')).toBe(null);
  await context.close();
  // What a browser keeps of a form is text of one or two bytes to a letter. The signature is the part that nobody could make up.
  const [, , signature = ''] = code.split('.');
  for (const encoding of ['latin1', 'utf16le'] as const) {
    const holding = filesOf(folder).filter((file) => file.includes(Buffer.from(signature, encoding)));
    expect(holding).toHaveLength(0);
  }
  expect(filesOf(folder).some((file) => file.includes(Buffer.from('Fernweh', 'utf16le')))).toBe(true);
  rmSync(folder, { recursive: true, force: true });
  site.close();
});

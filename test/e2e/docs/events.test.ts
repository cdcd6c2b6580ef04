import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerByQr, startSite } from '../support/site.js';
import { fill, ROOT, take } from '../support/snippets.js';
import { expect, test, type System } from '../support/system.js';

const PAGE = 'docs/events.md';
const ELEMENTS = take(PAGE, 'elements.html');
const CLASSIC = take(PAGE, 'classic.html');
const LATE = take(PAGE, 'late.html');
const ASKING_FIRST = take(PAGE, 'asking-first.html');

/** Event → members of its payload, as the section's first table says. */
function payloadsIn(section: string): Record<string, string[]> {
  const page = readFileSync(join(ROOT, PAGE), 'utf8');
  const [, text = ''] = page.split(`## ${section}\n`);
  const [table = ''] = /\| event \|[\s\S]*?\n\n/.exec(text) ?? [];
  const rows = [...table.matchAll(/^\| `([\w-]+)` \|.*\| (.*) \|$/gm)];
  return Object.fromEntries(
    rows.map(([, name = '', members = '']) => [
      name,
      [...members.matchAll(/`(\w+)`/g)].map(([, member = '']) => member).toSorted(),
    ]),
  );
}

const ELEMENT_PAYLOADS = payloadsIn('`<civic-button>` and `<civic-modal>`');
const CLASSIC_PAYLOADS = payloadsIn('The classic global');

/** The log that the page of the docs writes: one line for each event. */
async function linesOf(page: Page): Promise<{ name: string; shown: Record<string, unknown> }[]> {
  const text = (await page.locator('#log').textContent()) ?? '';
  return text
    .trim()
    .split('\n')
    .map((line) => ({
      name: line.slice(0, line.indexOf(' ')),
      shown: JSON.parse(line.slice(line.indexOf(' ') + 1)) as Record<string, unknown>,
    }));
}

/** Opens a page of the docs on a registered site. */
async function open(page: Page, system: System, html: string, appId?: string) {
  const site = await startSite(system);
  site.show(
    fill(html, { 'https://id.example.org': system.serviceUrl, YOUR_APP_ID: appId ?? site.app.appId }),
  );
  await page.goto(site.origin);
  return site;
}

/** In the page: what each event carries, own members of payload and event alike. */
async function recordPayloads(page: Page): Promise<void> {
  await page.evaluate((names) => {
    const seen: Record<string, string[]> = {};
    Object.assign(globalThis, { seen });
    const { civicSip } = globalThis as {
      civicSip?: { on(name: string, run: (payload: object) => void): void };
    };
    for (const name of names) {
      const record = (payload: object) => {
        seen[name] = Object.keys(payload)
          .filter((member) => member !== 'detail' && member !== 'isTrusted')
          .toSorted();
      };
      if (civicSip) civicSip.on(name, record);
      else document.addEventListener(name, record);
    }
  }, Object.keys(ELEMENT_PAYLOADS));
}

const seenIn = (page: Page) => page.evaluate(() => (globalThis as { seen?: unknown }).seen);

for (const [kind, html, payloads] of [
  ['elements', ELEMENTS, ELEMENT_PAYLOADS],
  ['classic global', CLASSIC, CLASSIC_PAYLOADS],
] as const) {
  const only = (...names: string[]) =>
    Object.fromEntries(Object.entries(payloads).filter(([name]) => names.includes(name)));

  test(`${kind}: an approval brings the events of the docs with what they say`, async ({ page, system }) => {
    const site = await open(page, system, html);
    await recordPayloads(page);
    const login = page.waitForRequest(`${site.origin}/login`);
    await answerByQr(page, system, 'accept');
    expect(((await login).postData() ?? '').split('.')).toHaveLength(3);
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(await seenIn(page)).toEqual(
      only('before-open', 'after-open', 'before-close', 'auth-code-received', 'read', 'status-change'),
    );
    const names = (await linesOf(page)).map(({ name, shown }) => shown.status ?? name);
    expect(names.indexOf('read')).toBeLessThan(names.indexOf('auth-code-received'));
    if (kind === 'elements') expect(names.indexOf('approved') + 1).toBe(names.indexOf('auth-code-received'));
    expect(await page.locator('#log').textContent()).not.toMatch(/@|eyJ/);
    site.close();
  });

  test(`${kind}: a denial brings no code, and says so as the docs do`, async ({ page, system }) => {
    const site = await open(page, system, html);
    await recordPayloads(page);
    await answerByQr(page, system, 'deny');
    await expect(page.locator('#log')).toContainText('user-cancelled');
    expect(await seenIn(page)).toEqual(
      only('before-open', 'after-open', 'user-cancelled', 'read', 'status-change'),
    );
    const [cancelled] = (await linesOf(page)).filter(({ name }) => name === 'user-cancelled');
    expect(cancelled?.shown).toEqual(
      kind === 'elements' ? { reason: 'denied' } : { event: 'scoperequest:user-cancelled' },
    );
    site.close();
  });

  test(`${kind}: a wrong app id brings an error with code, words and a page that explains it`, async ({
    page,
    system,
  }) => {
    const console_: string[] = [];
    page.on('console', (message) => console_.push(message.text()));
    const site = await open(page, system, html, 'nobody');
    await recordPayloads(page);
    await page.getByRole('button', { name: 'Continue with Civic' }).click();
    await expect(page.locator('#log')).toContainText('civic-sip-error');
    expect(await seenIn(page)).toEqual(only('before-open', 'after-open', 'civic-sip-error'));
    const [line] = await linesOf(page);
    expect(line?.shown).toMatchObject({
      code: 'unknown_app',
      ...(kind === 'classic global' && { event: 'scoperequest:civic-sip-error', type: 'runtime-error' }),
    });
    await expect(page.getByRole('dialog')).toContainText(String(line?.shown.message));
    const docs = await page.request.get(String(line?.shown.docs));
    expect(await docs.text()).toContain('id="unknown_app"');
    if (kind === 'classic global')
      expect(console_.filter((text) => text.includes('unknown_app'))).toHaveLength(1);
    site.close();
  });
}

test('elements: show() and close() do what the docs say', async ({ page, system }) => {
  const site = await open(page, system, ELEMENTS);
  const call = (method: 'show' | 'close') =>
    page.locator('civic-button').evaluate((button, name) => {
      void (button as unknown as Record<string, () => unknown>)[name]?.();
    }, method);
  await call('show');
  await expect(page.getByRole('button', { name: /QR code/ })).toBeVisible();
  await call('close');
  await expect(page.locator('#log')).toContainText('user-cancelled {"reason":"page"}');
  await expect(page.getByRole('dialog')).toBeHidden();
  site.close();
});

test('elements: a page that asks for something first keeps the modal closed until then', async ({
  page,
  system,
}) => {
  const site = await open(page, system, ASKING_FIRST);
  const button = page.getByRole('button', { name: 'Continue with Civic' });
  await button.click();
  await expect(page.getByRole('status').filter({ hasText: 'Please agree' })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('checkbox').check();
  await button.click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByText('Please agree')).toBeHidden();
  site.close();
});

test('classic global: the frame that pages watch is there from the click and goes when the modal closes', async ({
  page,
  system,
}) => {
  const site = await open(page, system, CLASSIC);
  await page.getByRole('button', { name: 'Continue with Civic' }).click();
  await expect(page.locator('#civic-sr-frame')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('#civic-sr-frame')).toHaveCount(0);
  await expect(page.locator('#log')).toContainText('user-cancelled');
  site.close();
});

test('classic global: throws what the page of errors says', async ({ page, system }) => {
  const errors = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8');
  const [, table = ''] = errors.split('| thrown |');
  const documented = [...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
  const site = await open(page, system, CLASSIC);
  const thrown = await page.evaluate((appId) => {
    type Sip = { signup(options?: object): void };
    const { sip } = (
      globalThis as unknown as {
        civic: { sip: { new (config?: object): Sip; injectButton(selector: string): void } };
      }
    ).civic;
    const attempts = [
      () => new sip(),
      () => sip.injectButton('#nowhere'),
      () => {
        document.body.append(
          Object.assign(document.createElement('div'), { className: 'civic-modal civic-qrcode' }),
        );
        new sip({ appId }).signup({});
      },
      () => new sip({ appId }).signup(),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'nothing';
      } catch (error) {
        const { name, message } = error as Error;
        return name === 'Error' ? message : name;
      }
    });
  }, site.app.appId);
  expect(thrown).toEqual(documented);
  site.close();
});

test('a page whose script comes after the approval gets the code all the same, once', async ({
  page,
  system,
}) => {
  const [before = '', script = ''] = LATE.split('<script type="module">\n');
  const posts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/login')) posts.push(request.postData() ?? '');
  });
  const site = await open(page, system, before);
  await answerByQr(page, system, 'accept');
  await expect(page.getByRole('dialog')).toContainText('Approved');
  expect(posts).toEqual([]);
  await page.addScriptTag({ type: 'module', content: script.replace('</script>', '') });
  await expect.poll(() => posts.length).toBe(1);
  expect(posts[0]?.split('.')).toHaveLength(3);
  site.close();
});

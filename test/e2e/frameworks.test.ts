import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { compile } from 'svelte/compiler';
import { render as renderSvelte } from 'svelte/server';
import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { openBundled } from './support/bundled-page.js';
import { ROOT } from './support/snippets.js';

/** What each framework is told: off in every form that it has, an object, and a listener that counts. */
const VUE = `<civic-button app-id="app" label="Join" size="large" :full-width="false" busy="false" :disabled="false"
  :hide-intro="false" :scopeRequest.prop="scope" @auth-code-received="heard"></civic-button>
  <civic-modal app-id="app" :open="false" qr-mark="false"></civic-modal>`;
const SVELTE = `<script>
  const scope = { attributes: ['contact.personal.email'] };
  const heard = () => globalThis.heard = (globalThis.heard ?? 0) + 1;
</script>
<civic-button app-id="app" label="Join" size="large" full-width={false} busy="false" disabled={false} hide-intro={false}
  scopeRequest={scope} onauth-code-received={heard}></civic-button>
<civic-modal app-id="app" open={false} qr-mark="false"></civic-modal>`;
const PREACT = `import 'civic-elements';
import { h, render } from 'preact';
const heard = () => globalThis.heard = (globalThis.heard ?? 0) + 1;
const scopeRequest = { attributes: ['contact.personal.email'] };
render([
  h('civic-button', { 'app-id': 'app', label: 'Join', size: 'large', 'full-width': false, busy: 'false', disabled: false,
    'hide-intro': false, scopeRequest, 'onauth-code-received': heard }),
  h('civic-modal', { 'app-id': 'app', open: false, 'qr-mark': 'false' }),
], document.querySelector('main'));`;

const vueScript = (create: string) => `import 'civic-elements';
import { ${create} } from 'vue/dist/vue.esm-bundler.js';
const app = ${create}({
  template: ${JSON.stringify(VUE)},
  data: () => ({ scope: { attributes: ['contact.personal.email'] } }),
  methods: { heard: () => { globalThis.heard = (globalThis.heard ?? 0) + 1 } },
});
app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('civic-');
app.mount('main');`;

const svelteScript = (how: string) => `import 'civic-elements';
import { ${how} } from 'svelte';
${compile(SVELTE, { generate: 'client', filename: 'Main.svelte' }).js.code}
${how}(Main, { target: document.querySelector('main') });`;

async function vueMarkup(): Promise<string> {
  const app = createSSRApp({
    template: VUE,
    data: () => ({ scope: { attributes: ['contact.personal.email'] } }),
    methods: { heard: () => undefined },
  });
  app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('civic-');
  return renderToString(app);
}

async function svelteMarkup(): Promise<string> {
  const folder = await mkdtemp(join(ROOT, 'dist/svelte-'));
  const file = join(folder, 'page.mjs');
  await writeFile(file, compile(SVELTE, { generate: 'server' }).js.code);
  const { default: Main } = await import(file);
  await rm(folder, { recursive: true });
  return renderSvelte(Main).body;
}

const PAGES = [
  { name: 'Vue', script: () => vueScript('createApp') },
  { name: 'Vue, after its server', script: () => vueScript('createSSRApp'), markup: vueMarkup },
  { name: 'Svelte', script: () => svelteScript('mount') },
  { name: 'Svelte, after its server', script: () => svelteScript('hydrate'), markup: svelteMarkup },
  { name: 'Preact', script: () => PREACT },
];

/** What the elements of the page have understood. */
const understood = (page: Page) =>
  page.evaluate(() => {
    const button = document.querySelector('civic-button');
    const modal = document.querySelector('civic-modal');
    return {
      on: [button?.fullWidth, button?.busy, button?.disabled, button?.hideIntro, modal?.open, modal?.qrMark],
      text: [button?.appId, button?.label, button?.size],
      scope: button?.scopeRequest,
    };
  });

for (const { name, script, markup } of PAGES) {
  test(`${name}: what is "false" is off, objects arrive whole, and listeners hear`, async ({ page }) => {
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => /error|warning/.test(message.type()) && complaints.push(message.text()));
    await openBundled(page, `<main>${(await markup?.()) ?? ''}</main>`, script());
    const button = page.getByRole('button', { name: 'Join', exact: true });
    await expect(button).toBeEnabled();
    await expect(button).not.toHaveAttribute('aria-busy');
    await expect
      .poll(() => understood(page))
      .toEqual({
        on: [false, false, false, false, false, false],
        text: ['app', 'Join', 'large'],
        scope: { attributes: ['contact.personal.email'] },
      });
    const display = await page
      .locator('civic-button')
      .evaluate((element) => getComputedStyle(element).display);
    expect(display).toBe('inline-block');
    await page
      .locator('civic-button')
      .evaluate((element) => element.dispatchEvent(new Event('auth-code-received')));
    expect(await page.evaluate(() => (globalThis as { heard?: number }).heard)).toBe(1);
    expect(complaints).toEqual([]);
  });
}

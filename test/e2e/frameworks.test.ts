import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { h } from 'preact';
import { renderToString as renderPreact } from 'preact-render-to-string';
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
/** Hydration in Preact sets no properties: an object is given by `ref`. */
const PREACT = `const scopeRequest = { attributes: ['contact.personal.email'] };
const give = (button) => button && Object.assign(button, { scopeRequest });
const heard = () => globalThis.heard = (globalThis.heard ?? 0) + 1;
const App = () => [
  h('civic-button', { 'app-id': 'app', label: 'Join', size: 'large', 'full-width': false, busy: 'false', disabled: false,
    'hide-intro': false, ref: give, 'onauth-code-received': heard }),
  h('civic-modal', { 'app-id': 'app', open: false, 'qr-mark': 'false' }),
];`;

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

const preactScript = (how: string) => `import 'civic-elements';
import { h, ${how} } from 'preact';
${PREACT}
${how}(h(App), document.querySelector('main'));`;

async function vueMarkup(): Promise<string> {
  const app = createSSRApp({
    template: VUE,
    data: () => ({ scope: { attributes: ['contact.personal.email'] } }),
    methods: { heard: () => undefined },
  });
  app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('civic-');
  return renderToString(app);
}

/** Imports a module from where the packages are found. @returns its default export */
async function importHere(code: string) {
  const folder = await mkdtemp(join(ROOT, 'dist/server-'));
  const file = join(folder, 'page.mjs');
  await writeFile(file, code);
  const { default: exported } = await import(file);
  await rm(folder, { recursive: true });
  return exported;
}

async function svelteMarkup(): Promise<string> {
  return renderSvelte(await importHere(compile(SVELTE, { generate: 'server' }).js.code)).body;
}

async function preactMarkup(): Promise<string> {
  const App = await importHere(`import { h } from 'preact';\n${PREACT}\nexport default App;`);
  return renderPreact(h(App, {}));
}

const PAGES = [
  { name: 'Vue', script: () => vueScript('createApp') },
  { name: 'Vue, after its server', script: () => vueScript('createSSRApp'), markup: vueMarkup },
  { name: 'Svelte', script: () => svelteScript('mount') },
  { name: 'Svelte, after its server', script: () => svelteScript('hydrate'), markup: svelteMarkup },
  { name: 'Preact', script: () => preactScript('render') },
  { name: 'Preact, after its server', script: () => preactScript('hydrate'), markup: preactMarkup },
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

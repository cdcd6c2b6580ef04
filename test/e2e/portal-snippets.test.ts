import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import { expect, test } from '@playwright/test';
import { build, type PluginOption, type Rollup } from 'vite';
import { becomeOwner } from './support/portal-page.js';
import { freePort, type RunningService, startService } from './support/running-service.js';
import { answerByQr } from './support/site.js';
import { ROOT } from './support/snippets.js';

/** How a site in a framework shows the component that a snippet is: `snippet` is its file. */
interface Framework {
  start: (snippet: string) => string;
  plugins?: PluginOption[];
}

/** Those snippets that are a component. The others are pages. */
const FRAMEWORKS: Readonly<Record<string, Framework>> = {
  react: {
    start: (snippet) => `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { SignUp } from '${snippet}';
createRoot(document.querySelector('main')).render(createElement(SignUp));`,
    plugins: [react()],
  },
  vue: {
    start: (snippet) => `import { createApp } from 'vue';
import SignUp from '${snippet}';
createApp(SignUp).mount('main');`,
    plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('civic-') } } })],
  },
  angular: {
    start: (snippet) => `import '@angular/compiler';
import { bootstrapApplication } from '@angular/platform-browser';
import { SignUp } from '${snippet}';
document.querySelector('main').append(document.createElement('app-sign-up'));
bootstrapApplication(SignUp);`,
  },
};

/** A snippet as somebody reads it in the portal. */
interface Shown {
  file: string;
  code: string;
}

let service: RunningService;
let site: { origin: string; server: Server; html: string; logins: string[] };
let snippets: Map<string, Shown>;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  service = await startService();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST')
      return response.setHeader('content-type', 'text/html; charset=utf-8').end(site.html);
    let body = '';
    for await (const chunk of request) body += chunk;
    site.logins.push(`${request.url} ${body}`);
    return response.end();
  }).listen(port, '127.0.0.1');
  site = { origin, server, html: '', logins: [] };
  const { appId } = await service.createApp({ name: 'Fern & Field', origins: [origin] });
  const page = await browser.newPage();
  await becomeOwner(page, service);
  await page.goto(`${service.serviceUrl}/portal/#/apps/${appId}/integration`);
  snippets = new Map();
  for (const [id, name] of [
    ['react', 'React'],
    ['vue', 'Vue'],
    ['angular', 'Angular'],
    ['classic', 'civic.sip'],
  ] as const) {
    await page.getByRole('radio', { name, exact: true }).check();
    const pre = page.locator(`pre[data-snippet=${id}]`);
    const file = await page.locator('.code', { has: pre }).locator('p code').textContent();
    snippets.set(id, { file: file ?? '', code: (await pre.textContent()) ?? '' });
  }
  await page.close();
});
test.afterAll(async () => {
  site.server.close();
  await service.close();
});

/** The page of a site that has the snippet. */
async function pageWith(id: string, { file, code }: Shown): Promise<string> {
  const framework = FRAMEWORKS[id];
  if (!framework) return `<!doctype html><html lang="en"><title>Shop</title>${code}`;
  const script = await bundled(framework, { file, code });
  return `<!doctype html><html lang="en"><title>Shop</title><main></main><script type="module">${script.replaceAll('</script', '<\\/script')}</script>`;
}

async function bundled({ start, plugins = [] }: Framework, { file, code }: Shown): Promise<string> {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist/snippet-'));
  try {
    writeFileSync(join(folder, file), code);
    writeFileSync(join(folder, 'start.js'), start(`./${file}`));
    const built = (await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      // As Angular's own builder reads decorators.
      oxc: { decorator: { legacy: true } },
      plugins,
      build: {
        write: false,
        modulePreload: false,
        rolldownOptions: { input: join(folder, 'start.js'), output: { codeSplitting: false } },
      },
    })) as Rollup.RollupOutput;
    return built.output[0].code;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const id of ['react', 'vue', 'angular', 'classic'])
  test(`the snippet for ${id} runs as the portal shows it: its button opens the modal, and the code goes to /login`, async ({
    page,
  }) => {
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    const shown = snippets.get(id);
    if (!shown) throw new Error('the portal shows no such snippet');
    site.html = await pageWith(id, shown);
    site.logins.length = 0;
    await page.goto(site.origin);
    await answerByQr(page, service, 'accept');
    await expect.poll(() => site.logins).toEqual([expect.stringMatching(/^\/login [\w-]+\.[\w-]+\.[\w-]+$/)]);
    expect(complaints).toEqual([]);
  });

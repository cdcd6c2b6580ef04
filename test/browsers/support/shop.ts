import { createServer } from 'node:http';
import { freePort, startService, walletCli } from '../../e2e/support/running-service.js';
import { reactScript } from './react-script.js';

/** A site with the strictest policy that the elements promise to work under, and the service that it uses. */
export interface Shop {
  origin: string;
  serviceUrl: string;
  /** What browsers reported that the policy refused, since the last call. */
  reports(): string[];
  /** The person answers in a wallet. @returns what the wallet said */
  answer(answer: 'accept' | 'deny', link: string): Promise<string>;
  close(): Promise<void>;
}

/** The pages of the shop: each has something to reach before and after what opens the modal. */
function pages(serviceUrl: string, appId: string): Record<string, string> {
  const page = (trigger: string) => `<!doctype html>
    <html lang="en">
      <title>Shop</title>
      <script type="module" crossorigin src="${serviceUrl}/civic-elements.js"></script>
      <main>
        <h1>Shop</h1>
        <a id="before" href="/">Shop</a>
        ${trigger}
        <input id="after" aria-label="Search" />
      </main>
    </html>`;
  return {
    '/button': page(`<civic-button id="trigger" app-id="${appId}"></civic-button>`),
    '/own-button': page(`<button id="trigger">Log in</button>
      <civic-modal for="trigger" app-id="${appId}"></civic-modal>`),
    '/react': `<!doctype html>
    <html lang="en">
      <title>Shop</title>
      <script type="module" src="/react.js"></script>
      <main><h1>Shop</h1><div id="root"></div></main>
    </html>`,
  };
}

export async function startShop(): Promise<Shop> {
  const service = await startService();
  const { serviceUrl } = service;
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const { appId } = await service.createApp({ name: 'Fern & Field', origins: [origin] });
  const site = pages(serviceUrl, appId);
  const script = await reactScript(appId, serviceUrl);
  const policy = (scripts: string) =>
    [
      "default-src 'none'",
      `script-src ${scripts}`,
      "style-src 'self'",
      `connect-src ${serviceUrl}`,
      "img-src 'self' data:",
      "require-trusted-types-for 'script'",
      // Allows nothing; it tells us what was refused before a test could listen.
      'report-uri /reports',
    ].join('; ');
  let reports: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/reports') {
      let report = '';
      request.on('data', (chunk) => (report += chunk));
      request.on('end', () => reports.push(report));
      return response.writeHead(204).end();
    }
    if (request.url === '/react.js')
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    const page = site[request.url ?? ''];
    if (page === undefined) return response.writeHead(204).end();
    return response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy(request.url === '/react' ? "'self'" : serviceUrl),
      })
      .end(page);
  }).listen(port, '127.0.0.1');
  return {
    origin,
    serviceUrl,
    reports() {
      const told = reports;
      reports = [];
      return told;
    },
    async answer(answer, link) {
      const samples = answer === 'accept' ? ['--with-samples'] : [];
      return (await walletCli(service, answer, link, ...samples)).output;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await service.close();
    },
  };
}

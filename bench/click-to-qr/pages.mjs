// The two pages, each on an origin of its own.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const SCRIPTS = ['watch.js', 'bare-page.js'];

/** Serves one page, which may be set later. @returns `{origin, show(html), close()}` */
export async function openSite() {
  let html = '';
  const scripts = new Map(
    SCRIPTS.map((name) => [`/${name}`, readFileSync(new URL(name, import.meta.url), 'utf8')]),
  );
  const server = createServer(({ url }, response) => {
    const script = scripts.get(url);
    const type = script === undefined ? 'text/html; charset=utf-8' : 'text/javascript';
    response.writeHead(200, { 'content-type': type }).end(script ?? html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    show(next) {
      html = next;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Text around the button, as on a page that people use. */
function page(head, body) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,">
    <title>Log in</title>
    <script src="/watch.js"></script>
    ${head}
  </head>
  <body style="margin: 4rem; font: 1rem/1.5 system-ui">
    <h1>Log in</h1>
    <p>Use your wallet.</p>
    ${body}
  </body>
</html>`;
}

/** As the guide has it: one script, one element. */
export function elementsPage({ base, app }) {
  return page(
    `<script type="module" src="${base}/civic-elements.js"></script>`,
    `<civic-button app-id="${app.appId}"></civic-button>`,
  );
}

/** @param encoder address of the chunk that draws the QR code */
export function barePage({ base, app }, encoder) {
  return page(
    `<script type="module" id="bare" src="/bare-page.js" data-service="${base}" data-app-id="${app.appId}" data-encoder="${encoder}"></script>`,
    `<button type="button" style="min-height: 48px; padding: 0 1.5rem">Continue with Civic</button>
    <dialog style="width: 24.5rem; text-align: center">
      <h2>Scan the code with your phone</h2>
      <p>Open your wallet and scan.</p>
      <div id="code" style="min-height: 220px"></div>
      <button type="button">Cancel</button>
    </dialog>`,
  );
}

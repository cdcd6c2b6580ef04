import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { root } from './running-service.js';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** The built page on an origin of its own, as in live mode. */
export interface WalletHost {
  url: string;
  /** Makes a newer version of the page: the service worker differs. */
  release(): void;
  close(): Promise<void>;
}

export async function hostWallet(): Promise<WalletHost> {
  let release = 0;
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? 'index.html' : pathname;
    try {
      const content = readFileSync(join(root, 'wallet/dist/page', name));
      response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
      response.end(name.endsWith('service-worker.js') ? `${content.toString()}\n// ${release}` : content);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    url: `http://localhost:${port}/`,
    release: () => void (release += 1),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import type { Context } from '../context.js';
import { hostedFolder } from './hosted-folder.js';

const { resolve } = createRequire(import.meta.url);

const PORTAL_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // The portal and the hosted elements have a copy of Lit each.
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

const WALLET_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'connect-src *',
  "img-src 'self' data:",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The built files that pages load: the elements, the classic global at both of its old addresses, the checksums of all these (`/integrity.json`),
 * the page of the Integration Portal, and in development mode the reference wallet (in live mode it needs an origin of its own).
 */
export const hosted: FastifyPluginAsync<{ context: Context }> = async (app, { context }) => {
  const elements = hostedFolder();
  const wallet = join(dirname(resolve('civic-wallet/package.json')), 'dist/page');
  if (existsSync(elements)) {
    await app.register(staticFiles, {
      root: elements,
      prefix: '/',
      index: false,
      setHeaders: (reply, path) =>
        void reply.header(
          'cache-control',
          path.includes('chunks') ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
        ),
    });
  }
  // The older address of the classic script and its stylesheet.
  for (const folder of ['js', 'css']) {
    const root = join(elements, folder);
    if (!existsSync(root)) continue;
    const prefix = `/sip/${folder}/`;
    await app.register(staticFiles, { root, prefix, index: false, maxAge: 300_000, decorateReply: false });
  }
  const portal = join(dirname(resolve('civic-service/package.json')), 'dist/portal');
  if (!context.options.withoutPortal && existsSync(portal)) {
    await app.register(staticFiles, {
      root: portal,
      prefix: '/portal/',
      redirect: true,
      decorateReply: false,
      setHeaders: (reply) => {
        void reply.header('content-security-policy', PORTAL_POLICY);
        void reply.header('x-frame-options', 'DENY');
        void reply.header('cross-origin-opener-policy', 'same-origin');
      },
    });
  }
  if (context.options.mode === 'development' && existsSync(wallet)) {
    await app.register(staticFiles, {
      root: wallet,
      prefix: '/wallet/',
      redirect: true,
      decorateReply: false,
      setHeaders: (reply) => void reply.header('content-security-policy', WALLET_POLICY),
    });
  }
};

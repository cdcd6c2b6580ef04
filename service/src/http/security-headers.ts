import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import type { Options } from '../options.js';

/**
 * Sets the headers of helmet on every reply; a page with a policy of its own overwrites that one. They are the same for all, so helmet is asked once:
 * its plugin for Fastify builds all its parts anew for each request.
 */
export function setSecurityHeaders(app: FastifyInstance, options: Options): void {
  const headers = headersOf(options);
  // With former addresses a reply may depend on the host that was asked, which a cache in front must know.
  if (options.formerPublicUrls?.length) headers.push(['Vary', 'Host, X-Forwarded-Host']);
  app.addHook('onRequest', (_request, reply, done) => {
    // Not on the raw reply: Node would keep each of them, in an array of its own, for as long as a stream is open.
    for (const [name, value] of headers) reply.header(name, value);
    done();
  });
}

function headersOf({ mode, hstsSubdomains = false }: Options): [name: string, value: string][] {
  const headers = new Map<string, string>();
  const recorder = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: (name: string) => headers.delete(name),
  };
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    // One year. Subdomains belong to the operator's other services, so they are left out unless asked for (RFC 6797, section 6.1.2).
    strictTransportSecurity: mode === 'live' && { maxAge: 31_536_000, includeSubDomains: hstsSubdomains },
  })({} as IncomingMessage, recorder as unknown as ServerResponse, (error) => {
    if (error !== undefined) throw error;
  });
  return [...headers];
}

import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { credentialRoute } from './credential.js';
import type { Desk, DeskOptions } from './desk.js';
import { createGrants } from './grants.js';
import { identifierAt, identifiersOf } from './identifiers.js';
import { serverMetadataRoutes } from './metadata.js';
import { nonceRoute } from './nonce.js';
import { protocolLoader } from './protocol.js';
import { tokenRoute } from './token.js';

/** Adds what wallets need to take a credential with a code that they have: metadata, token, nonce, credential. */
export function openDesk<About>(
  app: FastifyInstance,
  context: Context,
  options: DeskOptions<About>,
): Desk<About> {
  const { path, name, configurations } = options;
  const isTest = context.options.mode === 'development';
  const loaders = new Map(
    identifiersOf(context.options, path).map((identifier) => [
      identifier,
      protocolLoader({ identifier, name, configurations, isTest }),
    ]),
  );
  const desk: Desk<About> = {
    ...options,
    grants: createGrants<About>(context, path.slice(1)),
    load(request) {
      const load = loaders.get(identifierAt(request, context.options, path));
      if (!load) throw new Error('an issuer has no other identifiers than those of its addresses');
      return load();
    },
  };
  serverMetadataRoutes(app, context.options, desk);
  tokenRoute(app, context, desk);
  nonceRoute(app, context, desk);
  credentialRoute(app, context, desk);
  return desk;
}

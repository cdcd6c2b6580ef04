import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { credentialRoute } from './credential.js';
import type { Desk, DeskOptions } from './desk.js';
import { createGrants } from './grants.js';
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
  const { path, name, signer, configurations } = options;
  const desk = {
    ...options,
    grants: createGrants<About>(context, path.slice(1)),
    load: protocolLoader({ identifier: signer.identifier, name, configurations }),
  };
  serverMetadataRoutes(app, desk);
  tokenRoute(app, context, desk);
  nonceRoute(app, context, desk);
  credentialRoute(app, context, desk);
  return desk;
}

import type { FastifyPluginAsync } from 'fastify';
import type { Context } from '../context.js';
import type { IssuerSources } from '../channels/accept-answer.js';
import { answerRoute } from './answer.js';
import { cancelRoute } from './cancel.js';
import { createRoute } from './create.js';
import { readRoute } from './read.js';
import { renewRoute } from './renew.js';
import { returnRoute } from './return.js';
import { snapshotRoute } from './snapshot.js';

/** The routes that a page calls (docs/architecture.md, "HTTP"). */
export const pageApi: FastifyPluginAsync<{ context: Context; sources: IssuerSources }> = async (
  app,
  { context, sources },
) => {
  createRoute(app, context);
  snapshotRoute(app, context);
  cancelRoute(app, context);
  renewRoute(app, context);
  returnRoute(app, context);
  readRoute(app, context);
  answerRoute(app, context, sources);
};

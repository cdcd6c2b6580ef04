import type { TryInput, TryStarted } from 'civic-elements/protocol';
import { Type } from 'typebox';
import { findApp } from '../apps/change-app.js';
import type { Context } from '../context.js';
import { AppError } from '../errors.js';
import { CreateBodySchema } from '../page-api/create.js';
import { startScopeRequest } from '../page-api/start-scope-request.js';

const OF_A_PAGE = CreateBodySchema.properties;

/** What a member says of a try: that part of a page's body which is not about the page. */
export const TryBody = Type.Object(
  { scope: OF_A_PAGE.scope, challenge: OF_A_PAGE.challenge },
  { additionalProperties: false },
);

/**
 * Starts a scope request that a member of the portal tries an app with. It is a real one, made as those of pages are; what differs is who asks. The
 * portal's origin is registered for no app, and still is not: this origin is written into this one row, after the session was checked, and pages keep
 * to their list.
 * @throws AppError when there is no such app, or it is revoked
 * @throws ServiceError as `startScopeRequest`
 */
export async function startTry(
  context: Context,
  appId: string,
  { scope, challenge }: TryInput,
): Promise<TryStarted> {
  const app = await findApp(context, appId);
  if (app.revokedAt !== undefined) throw new AppError('appId: the app is revoked');
  const { origin } = new URL(context.options.publicUrl);
  return startScopeRequest(context, app, { scope, challenge, origin, isTry: true });
}

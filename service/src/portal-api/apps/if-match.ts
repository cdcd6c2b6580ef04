import type { FastifyRequest } from 'fastify';
import type { Context } from '../../context.js';
import { ServiceError } from '../../errors.js';
import { etagOf } from './app-detail.js';

/**
 * The context in which a request may change apps: with `If-Match` (RFC 9110, section 13.1.1), only as long as the app is the one that the member has
 * seen. That is compared inside the transaction that changes it, so that of two members at once the later one is told and undoes nothing.
 * @param isRequired whether a request without the header is refused
 * @throws ServiceError `precondition_required`; changes in the context that is returned throw `precondition_failed`
 */
export function ifMatch(context: Context, { headers }: FastifyRequest, isRequired = false): Context {
  const wanted = headers['if-match'];
  if (wanted === undefined) {
    if (isRequired) throw new ServiceError('precondition_required');
    return context;
  }
  const tags = wanted.split(',').map((tag) => tag.trim());
  const { store } = context;
  return {
    ...context,
    store: {
      ...store,
      changeApp: (appId, change) =>
        store.changeApp(appId, (app) => {
          if (!tags.includes('*') && !tags.includes(etagOf(app)))
            throw new ServiceError('precondition_failed');
          return change(app);
        }),
    },
  };
}

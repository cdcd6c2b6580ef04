import type { FastifyInstance } from 'fastify';
import { ServiceError } from './errors.js';

/** Members of a form body, each at most once. */
export type Form = Readonly<Record<string, string>>;

/** Members of a form at most. */
const MAX_MEMBERS = 32;

const CONTENT_TYPE = 'application/x-www-form-urlencoded';

/** Lets the routes of this plugin read form bodies. A parameter that is sent twice is refused (RFC 6749, section 3.1). */
export function acceptForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    CONTENT_TYPE,
    { parseAs: 'string' },
    async (_request: unknown, body: string | Buffer): Promise<Form> => {
      const text = String(body);
      // No form here has more, and reading many costs long.
      if (text.split('&', MAX_MEMBERS + 1).length > MAX_MEMBERS) throw new ServiceError('invalid_request');
      const entries = [...new URLSearchParams(text)];
      const form = new Map(entries);
      if (form.size !== entries.length) throw new ServiceError('invalid_request');
      return Object.fromEntries(form);
    },
  );
}

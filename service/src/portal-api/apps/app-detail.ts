import { createHash } from 'node:crypto';
import type { AppDetail, AppRow, CertificateSummary } from 'civic-elements/protocol';
import type { FastifyReply } from 'fastify';
import { shownKeys } from '../../apps/rotate-app.js';
import { policyOf } from '../../channels/policy.js';
import type { Context } from '../../context.js';
import { parsePem } from '../../keys/parse-pem.js';
import type { App } from '../../store/store.js';
import { visibleText } from '../../untrusted-text.js';

/** An app in a list. */
export function appRow({ appId, name, origins, logo, createdAt, revokedAt }: App): AppRow {
  return {
    appId,
    name,
    origins,
    ...(logo !== undefined && { logo }),
    createdAt,
    ...(revokedAt !== undefined && { revokedAt }),
  };
}

/** All that may be shown of an app at `now` (ms), which is what is not sealed. */
export function appDetail(app: App, now: number): AppDetail {
  const { allowsUnsigned = false, qr = 'landing', scopes = [], processed = 'never' } = app;
  const { brand, wallets, scopePolicies = {} } = app;
  return {
    ...appRow(app),
    classic: app.classic,
    strict: app.strict,
    ...(brand !== undefined && { brand }),
    ...(wallets && { wallets }),
    processed,
    authCodeLifetime: app.authCodeLifetime,
    allowsUnsigned,
    qr,
    // What holds for scopes that have no policy of their own.
    ...policyOf({ ...app, scopePolicies: {} }, { name: '', labels: [] }),
    scopePolicies,
    ownScopes: scopes.map(({ name }) => name),
    keys: shownKeys(app, now),
    certificate: summarise(app),
  };
}

function summarise({ certificate, isImported = false }: App): CertificateSummary {
  const { subject, issuer, validTo } = parsePem(certificate);
  const nameOf = (text: string) => visibleText(text.replaceAll('\n', ', '), 300);
  return { subject: nameOf(subject), issuer: nameOf(issuer), notAfter: Date.parse(validTo), isImported };
}

/** Names the version of an app: a strong entity tag (RFC 9110, section 8.8.3) that differs after every change. */
export function etagOf(app: App): string {
  const digest = createHash('sha256').update(JSON.stringify(app)).digest('base64url');
  return `"${digest.slice(0, 22)}"`;
}

/** Answers with an app and the version that it has. */
export function sendApp({ clock }: Context, reply: FastifyReply, app: App): AppDetail {
  reply.header('etag', etagOf(app));
  return appDetail(app, clock());
}

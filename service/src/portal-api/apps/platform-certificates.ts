import type { PlatformCertificateRow } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { findApp } from '../../apps/change-app.js';
import { describePlatformCertificates } from '../../apps/describe-certificate.js';
import type { Context } from '../../context.js';
import { Confirmation, checkConfirmation } from './change.js';
import { AppParams, LARGE_BODY } from './fields.js';
import { ifMatch } from './if-match.js';

// What knows the library of certificates is loaded when it is first needed: no start waits for it.
const platforms = () => import('../../apps/platform-certificates.js');

const PlatformParams = Type.Object({
  ...AppParams.properties,
  platform: Type.Union([Type.Literal('google'), Type.Literal('apple')]),
});
type PlatformParams = Static<typeof PlatformParams>;

const ImportBody = Type.Object(
  {
    certificate: Type.String({
      maxLength: 49_152,
      description: 'The chain as PEM, with or without its root',
    }),
    key: Type.Optional(Type.String({ maxLength: 8_192, description: 'PEM, where it was not made here' })),
    metadata: Type.Optional(
      Type.String({ maxLength: 8_192, description: 'Google’s RelyingPartyMetadataBytes, in base64url' }),
    ),
  },
  { additionalProperties: false },
);

/** `GET /portal-api/apps/{id}/platform-certificates`, `POST …/{platform}` and `POST …/{platform}/remove`: by what Google's and Apple's wallets know an app. */
export function platformCertificateRoutes(app: FastifyInstance, context: Context): void {
  app.get<{ Params: AppParams }>(
    '/portal-api/apps/:id/platform-certificates',
    {
      schema: { summary: 'The certificates for platforms’ own wallets, read back', params: AppParams },
      config: { portal: { role: 'viewer' } },
    },
    async ({ params }): Promise<PlatformCertificateRow[]> =>
      describePlatformCertificates(await findApp(context, params.id)),
  );
  app.post<{ Params: PlatformParams; Body: Static<typeof ImportBody> }>(
    '/portal-api/apps/:id/platform-certificates/:platform',
    {
      bodyLimit: LARGE_BODY,
      schema: {
        summary: 'A certificate by which a platform’s own wallet knows the app',
        params: PlatformParams,
        body: ImportBody,
      },
      config: { portal: { role: 'editor', action: 'app.certificate.platform.import' } },
    },
    async (request): Promise<PlatformCertificateRow[]> => {
      const { id, platform } = request.params;
      const { certificate, key, metadata } = request.body;
      const { importPlatformCertificate } = await platforms();
      const changed = await importPlatformCertificate(ifMatch(context, request), id, platform, certificate, {
        ...(key !== undefined && { key }),
        ...(metadata !== undefined && { metadata: Buffer.from(metadata) }),
      });
      return describePlatformCertificates(changed);
    },
  );
  app.post<{ Params: PlatformParams; Body: Confirmation }>(
    '/portal-api/apps/:id/platform-certificates/:platform/remove',
    {
      schema: {
        summary: 'The platform’s wallet knows the app no more; the key of its certificate is lost',
        params: PlatformParams,
        body: Confirmation,
      },
      config: { portal: { role: 'editor', action: 'app.certificate.platform.remove' } },
    },
    async (request): Promise<PlatformCertificateRow[]> => {
      const { id, platform } = request.params;
      checkConfirmation(await findApp(context, id), request.body);
      const { removePlatformCertificate } = await platforms();
      return describePlatformCertificates(
        await removePlatformCertificate(ifMatch(context, request), id, platform),
      );
    },
  );
}

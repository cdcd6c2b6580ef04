import type { CertificateDetail } from 'civic-elements/protocol';
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { useOwnCertificate } from '../../apps/certificate-presentation.js';
import { findApp } from '../../apps/change-app.js';
import { describeCertificate } from '../../apps/describe-certificate.js';
import type { Context } from '../../context.js';
import { Confirmation, checkConfirmation } from './change.js';
import { AppParams, LARGE_BODY } from './fields.js';
import { ifMatch } from './if-match.js';

// What knows the library of certificates is loaded when it is first needed: no start waits for it.
const importing = () => import('../../apps/import-certificate.js');
const requesting = () => import('../../apps/request-certificate.js');

const Short = Type.Optional(Type.String({ maxLength: 256 }));

const ImportBody = Type.Object(
  {
    certificate: Type.String({
      maxLength: 49_152,
      description: 'The chain as PEM, with or without its root',
    }),
    key: Type.Optional(Type.String({ maxLength: 8_192, description: 'PEM, where it was not made here' })),
    clientId: Type.Optional(Type.Union([Type.Literal('x509_hash'), Type.Literal('x509_san_dns')])),
    sendsRoot: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
);
const RequestBody = Type.Object(
  {
    country: Type.String({ maxLength: 256 }),
    organisation: Short,
    organisationId: Short,
    givenName: Short,
    surname: Short,
    serialNumber: Short,
    commonName: Short,
    contacts: Type.Optional(Type.Array(Type.String({ maxLength: 2048 }), { maxItems: 8 })),
  },
  { additionalProperties: false },
);

/** `GET|POST /portal-api/apps/{id}/certificate`, `…/certificate/request` and `…/certificate/renew`: the certificate by which wallets know an app. */
export function certificateRoutes(app: FastifyInstance, context: Context): void {
  app.get<{ Params: AppParams }>(
    '/portal-api/apps/:id/certificate',
    {
      schema: { summary: 'The certificate of an app, read back field by field', params: AppParams },
      config: { portal: { role: 'viewer' } },
    },
    async ({ params }): Promise<CertificateDetail> =>
      describeCertificate(context, await findApp(context, params.id)),
  );
  app.post<{ Params: AppParams; Body: Static<typeof ImportBody> }>(
    '/portal-api/apps/:id/certificate',
    {
      bodyLimit: LARGE_BODY,
      schema: { summary: 'A certificate that an authority gave', params: AppParams, body: ImportBody },
      config: { portal: { role: 'editor', action: 'app.certificate.import' } },
    },
    async (request): Promise<CertificateDetail> => {
      const { id } = request.params;
      const { certificate, ...rest } = request.body;
      const { importCertificate } = await importing();
      const findings = await importCertificate(ifMatch(context, request), id, certificate, rest);
      return describeCertificate(context, await findApp(context, id), findings);
    },
  );
  app.post<{ Params: AppParams; Body: Static<typeof RequestBody> }>(
    '/portal-api/apps/:id/certificate/request',
    {
      schema: {
        summary: 'A certificate request (PEM); its key stays here',
        params: AppParams,
        body: RequestBody,
      },
      config: { portal: { role: 'editor', action: 'app.certificate.request' } },
    },
    async (request): Promise<{ request: string }> => {
      const { contacts = [], ...subject } = request.body;
      const { requestCertificate } = await requesting();
      return { request: await requestCertificate(context, request.params.id, { ...subject, contacts }) };
    },
  );
  app.post<{ Params: AppParams; Body: Confirmation }>(
    '/portal-api/apps/:id/certificate/renew',
    {
      schema: {
        summary: 'A new certificate of the own authority; an imported one is lost with its key',
        params: AppParams,
        body: Confirmation,
      },
      config: { portal: { role: 'editor', action: 'app.certificate.renew' } },
    },
    async (request): Promise<CertificateDetail> => {
      const { id } = request.params;
      checkConfirmation(await findApp(context, id), request.body);
      return describeCertificate(context, await useOwnCertificate(ifMatch(context, request), id));
    },
  );
}

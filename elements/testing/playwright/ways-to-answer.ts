import type { Snapshot } from '../../../src/protocol/http.js';
import type { CrossDevice } from '../../../src/protocol/scope-request.js';

/** The links of a scope request, and the OpenID4VP parameters behind them, written as a service writes them. They lead nowhere. */
export function waysToAnswer(
  service: string,
  ids: { qr: string; sameDevice: string },
  crossDevice: CrossDevice,
): Partial<Snapshot> {
  const link = (id: string) => `${service}/w/${id}`;
  const clientId = 'x509_hash:mocked';
  const requestUri = (id: string) => `${service}/wallet-api/request/${id}`;
  return {
    ...(crossDevice !== 'off' && {
      qrLink: link(ids.qr),
      qrRequest: `client_id=${clientId}&request_uri=${requestUri(ids.qr)}`,
    }),
    sameDeviceLink: link(ids.sameDevice),
    sameDeviceRequest: new URLSearchParams({
      client_id: clientId,
      request_uri: requestUri(ids.sameDevice),
      request_uri_method: 'post',
    }).toString(),
    crossDevice,
  };
}

import { createHash } from 'node:crypto';
import { DeviceResponse } from '@auth0/mdl';
import { DataItem, cborDecode, cborEncode } from '@auth0/mdl/lib/cbor/index.js';
import { calculateJwkThumbprint } from 'jose';

/** Shows elements of an mdoc by @auth0/mdl, which knows only the session transcript of an earlier OpenID4VP: that of 1.0 (section B.2.6) is made here. */
export async function presentMdoc({ issuerSigned, docType, namespace, elements, mac }, request, deviceKey) {
  const [readerKey] = request.client_metadata.jwks.keys;
  const thumbprint = Buffer.from(await calculateJwkThumbprint(readerKey), 'base64url');
  const info = cborEncode([request.client_id, request.nonce, thumbprint, request.response_uri]);
  const handover = ['OpenID4VPHandover', createHash('sha256').update(info).digest()];
  const transcript = cborEncode(DataItem.fromData([null, null, handover]));

  const documents = [{ docType, issuerSigned: cborDecode(Buffer.from(issuerSigned, 'base64url')) }];
  const fields = elements.map((element) => ({
    path: [`$['${namespace}']['${element}']`],
    intent_to_retain: false,
  }));
  const response = DeviceResponse.from(cborEncode({ version: '1.0', documents, status: 0 }))
    .usingPresentationDefinition({
      id: 'all',
      input_descriptors: [{ id: docType, format: {}, constraints: { fields } }],
    })
    .usingSessionTranscriptBytes(transcript);
  const answer = mac
    ? response.authenticateWithMAC(deviceKey, coseKey(readerKey), 'HS256')
    : response.authenticateWithSignature(deviceKey, 'ES256');
  return (await answer.sign()).encode().toString('base64url');
}

/** COSE_Key of a P-256 point (RFC 9053, section 7.1.1). */
function coseKey({ x, y }) {
  return cborEncode(
    new Map([
      [1, 2],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
}

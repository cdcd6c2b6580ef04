// An issuer of mdocs made of @auth0/mdl.
import { createPrivateKey } from 'node:crypto';
import { Document } from '@auth0/mdl';
import { DateOnly, cborEncode } from '@auth0/mdl/lib/cbor/index.js';
import { serveCalls } from './serve-calls.mjs';

/** Elements that are full-dates (RFC 8943). The library itself knows those of the mDL's namespace alone. */
const DATES = new Set(['birth_date', 'issue_date', 'issuance_date', 'expiry_date']);

function withDates(elements) {
  return Object.fromEntries(
    Object.entries(elements).map(([name, value]) => [name, DATES.has(name) ? new DateOnly(value) : value]),
  );
}

serveCalls({
  /** @param input `key` is PKCS #8 PEM, `certificate` PEM @returns IssuerSigned in base64url */
  async issue({ docType, namespaces, deviceKey, key, certificate }) {
    const document = new Document(docType);
    for (const [namespace, elements] of Object.entries(namespaces))
      document.addIssuerNameSpace(namespace, withDates(elements));
    const signed = await document
      .useDigestAlgorithm('SHA-256')
      .addValidityInfo({ signed: new Date() })
      .addDeviceKeyInfo({ deviceKey })
      .sign({
        issuerPrivateKey: createPrivateKey(key).export({ format: 'jwk' }),
        issuerCertificate: certificate,
        alg: 'ES256',
      });
    return Buffer.from(cborEncode(signed.prepare().get('issuerSigned'))).toString('base64url');
  },
});

// One presentation in each format for `verify.mjs`, and what of it must be signed and hashed however it is verified.
import { createHash, createPrivateKey, randomBytes, sign } from 'node:crypto';
import {
  CoseKey,
  DeviceKey,
  DeviceRequest,
  DocRequest,
  Holder,
  Issuer,
  ItemsRequest,
  SessionTranscript,
  SignatureAlgorithm,
} from '@owf/mdoc';
import { calculateJwkThumbprint } from 'jose';
import { sha256, signJws } from './compact.mjs';

/** What both say; twelve more stay undisclosed. */
export const ELEMENTS = {
  family_name: 'Example',
  given_name: 'Kim',
  birth_date: '1990-03-31',
  resident_city: 'Example City',
  resident_country: 'AT',
  nationality: 'AT',
  document_number: '123456789',
  issuing_country: 'AT',
};
const HIDDEN = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`hidden_${index}`, 'x']));

export function presentSdJwt({ issuer, holder, binding, vct }) {
  const disclosureOf = ([name, value]) =>
    Buffer.from(JSON.stringify([randomBytes(16).toString('base64url'), name, value])).toString('base64url');
  const shown = Object.entries(ELEMENTS).map(disclosureOf);
  const hidden = Object.entries(HIDDEN).map(disclosureOf);
  const { kty, crv, x, y } = holder.publicKey.export({ format: 'jwk' });
  const iat = Math.floor(Date.now() / 1000);
  const payload = {
    iss: 'https://issuer.example',
    vct,
    iat,
    exp: iat + 86_400,
    cnf: { jwk: { kty, crv, x, y } },
    _sd: [...shown, ...hidden].map(sha256),
    _sd_alg: 'sha-256',
  };
  const header = { typ: 'dc+sd-jwt', x5c: [issuer.leaf.raw.toString('base64')] };
  const issuerJwt = signJws(header, payload, createPrivateKey({ format: 'jwk', key: issuer.privateJwk }));
  const hashed = [issuerJwt, ...shown, ''].join('~');
  const keyBinding = signJws(
    { typ: 'kb+jwt' },
    { iat, aud: binding.clientId, nonce: binding.nonce, sd_hash: sha256(hashed) },
    holder.privateKey,
  );
  return {
    presentation: hashed + keyBinding,
    signed: [issuerJwt, keyBinding].map(partsOf),
    hashed: [hashed, ...shown],
  };
}

function partsOf(jws) {
  const end = jws.lastIndexOf('.');
  return { bytes: Buffer.from(jws.slice(0, end)), signature: Buffer.from(jws.slice(end + 1), 'base64url') };
}

export async function presentMdoc({ issuer, holder, binding, readerKey, docType }) {
  const signed = [];
  const context = createContext(signed);
  const namespace = 'org.iso.18013.5.1';
  const times = [-1, -1, 86_400].map((seconds) => new Date(Date.now() + seconds * 1000));
  const issuerSigned = await new Issuer(docType, context)
    .addIssuerNamespace(namespace, { ...ELEMENTS, ...HIDDEN })
    .sign({
      signingKey: CoseKey.fromJwk({ ...issuer.privateJwk, alg: 'ES256' }),
      algorithm: SignatureAlgorithm.ES256,
      digestAlgorithm: 'SHA-256',
      validityInfo: { signed: times[0], validFrom: times[1], validUntil: times[2] },
      deviceKeyInfo: { deviceKey: DeviceKey.fromJwk(holder.publicKey.export({ format: 'jwk' })) },
      certificates: [Uint8Array.from(issuer.leaf.raw)],
    });
  const jwkThumbprint = Uint8Array.from(Buffer.from(await calculateJwkThumbprint(readerKey), 'base64url'));
  const shown = Object.fromEntries(Object.keys(ELEMENTS).map((name) => [name, false]));
  const itemsRequest = ItemsRequest.create({ docType, namespaces: { [namespace]: shown } });
  const response = await Holder.createDeviceResponseForDeviceRequest(
    {
      deviceRequest: DeviceRequest.create({ docRequests: [DocRequest.create({ itemsRequest })] }),
      sessionTranscript: await SessionTranscript.forOid4Vp({ ...binding, jwkThumbprint }, context),
      issuerSigned: [issuerSigned],
      signature: {
        signingKey: CoseKey.fromJwk({ ...holder.privateKey.export({ format: 'jwk' }), alg: 'ES256' }),
      },
    },
    context,
  );
  const [document] = response.documents;
  const items = document.issuerSigned.issuerNamespaces.getIssuerNamespace(namespace);
  return {
    presentation: response.encodedForOid4Vp,
    signed,
    hashed: items.map((item) => item.encode({ asDataItem: true })),
  };
}

/** The cryptography that @owf/mdoc leaves to its user. @param signed gets all that is signed */
function createContext(signed) {
  return {
    crypto: {
      random: (length) => Uint8Array.from(randomBytes(length)),
      digest: ({ bytes }) => Uint8Array.from(createHash('sha256').update(bytes).digest()),
    },
    cose: {
      sign1: {
        sign: ({ toBeSigned, key: { jwk } }) => {
          const key = createPrivateKey({ format: 'jwk', key: jwk });
          const signature = sign('sha256', toBeSigned, { key, dsaEncoding: 'ieee-p1363' });
          signed.push({ bytes: toBeSigned, signature });
          return Uint8Array.from(signature);
        },
      },
    },
  };
}

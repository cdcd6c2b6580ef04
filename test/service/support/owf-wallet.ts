import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import {
  CoseKey,
  DeviceRequest,
  DocRequest,
  Holder,
  IssuerSigned,
  ItemsRequest,
  KeyType,
  type MdocContext,
  SessionTranscript,
} from '@owf/mdoc';
import { type JWK, calculateJwkThumbprint } from 'jose';
import type { ReadRequest } from './test-wallet.js';

type Context = Pick<MdocContext, 'crypto' | 'cose'>;

/** The cryptography that @owf/mdoc 0.6.0 leaves to its user. @param signer the holder's key */
function contextOf(signer?: CryptoKey): Context {
  return {
    crypto: {
      random: (length) => Uint8Array.from(randomBytes(length)),
      digest: ({ digestAlgorithm, bytes }) =>
        Uint8Array.from(createHash(digestAlgorithm.replace('-', '')).update(bytes).digest()),
      calculateEphemeralMacKey: () => CoseKey.create({ keyType: KeyType.Oct }),
    },
    cose: {
      sign1: {
        sign: async ({ toBeSigned }) => {
          if (!signer) throw new Error('no key');
          const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
          return new Uint8Array(await crypto.subtle.sign(algorithm, signer, Uint8Array.from(toBeSigned)));
        },
        verify: () => false,
      },
      mac0: { sign: () => new Uint8Array(), verify: () => false },
    },
  };
}

/** What a wallet on @owf/mdoc reads in an mdoc that it got. */
export interface ReadMdoc {
  docType: string;
  /** By namespace. */
  elements: Record<string, Record<string, unknown>>;
  validity: { signed: Date; validFrom: Date; validUntil: Date };
  deviceKey: JWK;
  /** Whether each digest is that of its element, and the signature is that of the certificate in `x5chain`. */
  isSound: boolean;
}

/** Reads an mdoc as OpenID4VCI sends it (1.0, appendix A.2.4). */
export async function readMdoc(credential: string): Promise<ReadMdoc> {
  const issued = IssuerSigned.fromEncodedForOid4Vci(credential);
  const { issuerAuth, issuerNamespaces } = issued;
  const { docType, validityInfo, deviceKeyInfo } = issuerAuth.mobileSecurityObject;
  const spaces = [...issuerNamespaces.issuerNamespaces];
  const digests = await Promise.all(
    spaces.flatMap(([space, items]) => items.map((item) => item.isValid(space, issuerAuth, contextOf()))),
  );
  const der = Buffer.from(issuerAuth.certificate).toString('base64');
  const key = createPublicKey(`-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----`);
  const isSigned = verify(
    'sha256',
    issuerAuth.toBeSigned,
    { key, dsaEncoding: 'ieee-p1363' },
    issuerAuth.signature,
  );
  return {
    docType,
    elements: Object.fromEntries(
      spaces.map(([space, items]) => [
        space,
        Object.fromEntries(items.map((item) => [item.elementIdentifier, item.elementValue])),
      ]),
    ),
    validity: validityInfo,
    deviceKey: deviceKeyInfo.deviceKey.jwk as JWK,
    isSound: isSigned && digests.every(Boolean),
  };
}

/** Presents elements of an mdoc in answer to a request. @returns a DeviceResponse, base64url */
export async function presentMdoc(
  credential: string,
  request: Pick<ReadRequest, 'client_id' | 'nonce' | 'response_uri' | 'client_metadata'>,
  signer: CryptoKey,
  namespaces: Record<string, readonly string[]>,
): Promise<string> {
  const context = contextOf(signer);
  const issued = IssuerSigned.fromEncodedForOid4Vci(credential);
  const { docType } = issued.issuerAuth.mobileSecurityObject;
  const [readerKey] = request.client_metadata.jwks.keys;
  const sessionTranscript = await SessionTranscript.forOid4Vp(
    {
      clientId: request.client_id,
      nonce: request.nonce,
      responseUri: request.response_uri,
      jwkThumbprint: Buffer.from(await calculateJwkThumbprint(readerKey), 'base64url'),
    },
    context,
  );
  const asked = Object.entries(namespaces).map(([space, names]) => [
    space,
    Object.fromEntries(names.map((name) => [name, false])),
  ]);
  const itemsRequest = ItemsRequest.create({ docType, namespaces: Object.fromEntries(asked) });
  const response = await Holder.createDeviceResponseForDeviceRequest(
    {
      deviceRequest: DeviceRequest.create({ docRequests: [DocRequest.create({ itemsRequest })] }),
      sessionTranscript,
      issuerSigned: [issued],
      signature: { signingKey: CoseKey.create({ keyType: KeyType.Ec, algorithm: -7 }) },
    },
    context,
  );
  return response.encodedForOid4Vp;
}

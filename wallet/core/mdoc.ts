import {
  CoseKey,
  DateOnly,
  DeviceAuth,
  DeviceAuthentication,
  DeviceNamespaces,
  DeviceResponse,
  DeviceSignature,
  DeviceSigned,
  Document,
  Header,
  IssuerNamespaces,
  IssuerSigned,
  type IssuerSignedItem,
  KeyType,
  type MdocContext,
  ProtectedHeaders,
  SessionTranscript,
  SignatureAlgorithm,
  UnprotectedHeaders,
} from '@owf/mdoc';
import { type JWK, base64url, calculateJwkThumbprint } from 'jose';
import type { ClaimPath, CredentialContent } from './sd-jwt.js';
import type { Share } from './share.js';
import { importPublicKey, readX5cMember } from './x5c.js';

/** An mdoc as its issuer gave it, opened. */
export interface OpenedMdoc extends CredentialContent {
  docType: string;
  /** Milliseconds since 1970. */
  validUntil: number;
  /** The public key of the device that it is bound to. */
  deviceKey: JWK;
  /** Discloses these elements and no others. */
  share(paths: readonly ClaimPath[]): Share;
}

/**
 * Opens IssuerSigned in base64url (OpenID4VCI 1.0, appendix A.2.4). It does not verify the signature.
 *
 * @throws {Error} when the text is no mdoc; the message may quote the text and must not be shown.
 */
export function openMdoc(credential: string): OpenedMdoc {
  const issued = IssuerSigned.fromEncodedForOid4Vci(credential);
  const { issuerAuth } = issued;
  const { docType, validityInfo, deviceKeyInfo } = issuerAuth.mobileSecurityObject;
  const spaces = [...issued.issuerNamespaces.issuerNamespaces];
  return {
    docType,
    validUntil: validityInfo.validUntil.getTime(),
    deviceKey: deviceKeyInfo.deviceKey.jwk as JWK,
    header: { x5c: issuerAuth.certificateChain.map(toBase64) },
    claims: Object.fromEntries(
      spaces.map(([space, items]) => [
        space,
        Object.fromEntries(items.map((item) => [item.elementIdentifier, toJson(item.elementValue)])),
      ]),
    ),
    share(paths) {
      const isAsked = (space: string, { elementIdentifier }: IssuerSignedItem) =>
        paths.some(([first, second]) => first === space && second === elementIdentifier);
      const sent = spaces
        .map(([space, items]) => [space, items.filter((item) => isAsked(space, item))] as const)
        .filter(([, items]) => items.length > 0);
      const shown = new Map(sent.map(([space, items]) => [space, [...items]]));
      return {
        claims: [...shown].flatMap(([space, items]) =>
          items.map(({ elementIdentifier, elementValue }) => ({
            path: [space, elementIdentifier],
            name: elementIdentifier,
            values: [toJson(elementValue)],
          })),
        ),
        alongside: [],
        presentation: IssuerSigned.create({
          issuerNamespaces: IssuerNamespaces.create({ issuerNamespaces: shown }),
          issuerAuth,
        }).encodedForOid4Vci,
      };
    },
  };
}

/**
 * Checks what the issuer signed: the digest of every element, and the signature where the issuer's certificate is there. The library encodes anew what it decoded,
 * so an mdoc in another encoding than its own, which could not be shown later, fails here.
 *
 * @throws {Error} when something does not hold
 */
export async function verifyMdoc(credential: string): Promise<void> {
  const { issuerAuth, issuerNamespaces } = IssuerSigned.fromEncodedForOid4Vci(credential);
  for (const [space, items] of issuerNamespaces.issuerNamespaces) {
    for (const item of items) {
      if (!(await item.isValid(space, issuerAuth, CONTEXT))) throw new RangeError('digest');
    }
  }
  const [leaf] = issuerAuth.certificateChain;
  if (!leaf) return;
  const key = await importPublicKey(readX5cMember(toBase64(leaf)).certificate);
  const [signature, signed] = [issuerAuth.signature, issuerAuth.toBeSigned].map((one) =>
    Uint8Array.from(one),
  );
  if (!signature || !signed || !(await crypto.subtle.verify(ES256, key, signature, signed)))
    throw new RangeError('signature');
}

/** What a presentation is bound to, and the key that binds it. */
export interface MdocBinding {
  holderKey: CryptoKey;
  /** The full Client Identifier of the Verifier. */
  clientId: string;
  nonce: string;
  /** As the request writes it. */
  responseUri: string;
  /** The key to which the answer is encrypted; absent when it is sent in the clear. */
  encryptionKey?: JWK;
}

/**
 * Adds the signature of the device over the SessionTranscript of the request (OpenID4VP 1.0, appendix B.2.6.1), and makes a DeviceResponse of it.
 *
 * @param presentation IssuerSigned with the elements that are to be shared, in base64url
 */
export async function bindMdoc(presentation: string, binding: MdocBinding): Promise<string> {
  const { clientId, nonce, responseUri, encryptionKey, holderKey } = binding;
  const issuerSigned = IssuerSigned.fromEncodedForOid4Vci(presentation);
  const { docType } = issuerSigned.issuerAuth.mobileSecurityObject;
  const thumbprint = encryptionKey && base64url.decode(await calculateJwkThumbprint(encryptionKey));
  const context = { ...CONTEXT, cose: { ...CONTEXT.cose, sign1: signingWith(holderKey) } };
  const sessionTranscript = await SessionTranscript.forOid4Vp(
    { clientId, nonce, responseUri, ...(thumbprint && { jwkThumbprint: thumbprint }) },
    context,
  );
  const deviceNamespaces = DeviceNamespaces.create({ deviceNamespaces: new Map() });
  const authentication = DeviceAuthentication.create({ sessionTranscript, docType, deviceNamespaces });
  const deviceSignature = await DeviceSignature.create(
    {
      protectedHeaders: ProtectedHeaders.create({
        protectedHeaders: new Map([[Header.Algorithm, SignatureAlgorithm.ES256]]),
      }),
      unprotectedHeaders: UnprotectedHeaders.create({}),
      detachedPayload: authentication.encode({ asDataItem: true }),
      // The key itself cannot leave the browser, so that the library gets its kind alone.
      signingKey: CoseKey.create({ keyType: KeyType.Ec, algorithm: SignatureAlgorithm.ES256 }),
    },
    context,
  );
  const deviceSigned = DeviceSigned.create({
    deviceNamespaces,
    deviceAuth: DeviceAuth.create({ deviceSignature }),
  });
  const document = Document.create({ docType, issuerSigned, deviceSigned });
  return DeviceResponse.createSimple({ documents: [document] }).encodedForOid4Vp;
}

const ES256 = { name: 'ECDSA', hash: 'SHA-256' };

type Context = Pick<MdocContext, 'crypto' | 'cose'>;

/** The cryptography that the library leaves to its user. Of what this wallet does not do, such as MACs, there is none. */
const CONTEXT: Context = {
  crypto: {
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    digest: async ({ digestAlgorithm, bytes }) =>
      new Uint8Array(await crypto.subtle.digest(digestAlgorithm, Uint8Array.from(bytes))),
    calculateEphemeralMacKey: notNeeded,
  },
  cose: {
    sign1: { sign: notNeeded, verify: notNeeded },
    mac0: { sign: notNeeded, verify: notNeeded },
  },
};

function signingWith(key: CryptoKey): Context['cose']['sign1'] {
  return {
    sign: async ({ toBeSigned }) =>
      new Uint8Array(await crypto.subtle.sign(ES256, key, Uint8Array.from(toBeSigned))),
    verify: notNeeded,
  };
}

function notNeeded(): never {
  throw new Error('this wallet has no need of it');
}

/** The value of an element in the terms of JSON: dates as they are written, bytes in base64url. */
function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return base64url.encode(value);
  if (value instanceof Map)
    return Object.fromEntries([...value].map(([key, one]) => [String(key), toJson(one)]));
  if (Array.isArray(value)) return value.map(toJson);
  if (value instanceof Date || value instanceof DateOnly) return value.toISOString();
  return typeof value === 'bigint' ? String(value) : value;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

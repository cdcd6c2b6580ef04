import 'reflect-metadata';
import {
  KeyObject,
  createHash,
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  sign,
} from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { type JWK, calculateJwkThumbprint } from 'jose';
import { Raw, Tag, embed, encodeCbor } from './encode-cbor.js';
import { type TestCertificate, selfSigned } from './test-issuer.js';

export const MDL = 'org.iso.18013.5.1.mDL';
export const MDL_NAMESPACE = 'org.iso.18013.5.1';
export const PID = 'eu.europa.ec.eudi.pid.1';
export const EU_AGE = 'eu.europa.ec.av.1';

/** A full-date (RFC 8943), as dates of birth are sent. */
export const fullDate = (text: string) => new Tag(1004, text);
/** A date-time. */
export const dateTime = (ms: number) => new Tag(0, `${new Date(ms).toISOString().slice(0, 19)}Z`);
/** The extKeyUsage of a document signer. */
export const signerPurpose = (purpose = '1.0.18013.5.1.2') =>
  new x509.ExtendedKeyUsageExtension([purpose], true);

const HASHES: Record<number, 'sha256' | 'sha384' | 'sha512' | null> = {
  [-7]: 'sha256',
  [-9]: 'sha256',
  [-35]: 'sha384',
  [-51]: 'sha384',
  [-36]: 'sha512',
  [-52]: 'sha512',
  [-8]: null,
  [-19]: null,
};

type Namespaces = Record<string, Record<string, unknown>>;

/** What a test may change about an mdoc. */
export interface MdocOptions {
  alg?: number;
  /** Instead of the document signer's. */
  signer?: KeyObject;
  digestAlgorithm?: string;
  /** Certificates of x5chain, leaf first; or whatever stands in its place. */
  x5chain?: unknown;
  /** The unprotected header, instead of one with x5chain. */
  unprotected?: Map<unknown, unknown>;
  /** More members of the protected header. */
  header?: Map<unknown, unknown>;
  /** The whole protected header, in a form of its own. */
  protectedHeader?: Raw;
  /** Members of the MobileSecurityObject that overwrite; `undefined` removes. */
  mso?: Record<string, unknown>;
  validity?: Record<string, unknown>;
  status?: unknown;
  /** The digestID of each element by its place. */
  digestId?: (index: number) => number;
  /** Changes an element after its digest was taken. */
  tamper?: (item: Map<string, unknown>) => void;
  /** Whether the COSE_Sign1 has its tag. */
  isTagged?: boolean;
}

/** An mdoc as a wallet holds it. */
export interface TestMdoc {
  docType: string;
  /** IssuerSignedItemBytes by namespace and element name. */
  items: Map<string, Map<string, Tag>>;
  issuerAuth: unknown;
}

/** An issuer of mdocs written for the tests alone; it does whatever it is told, right or wrong. */
export class TestMdocIssuer {
  readonly anchor: TestCertificate;
  readonly signer: TestCertificate;
  readonly now: number;

  constructor(anchor: TestCertificate, signer: TestCertificate, now: number) {
    this.anchor = anchor;
    this.signer = signer;
    this.now = now;
  }

  static async create(now: number): Promise<TestMdocIssuer> {
    const anchor = await selfSigned(now, { name: 'Test IACA' });
    const signer = await anchor.issue(now, { name: 'Test document signer', extensions: [signerPurpose()] });
    return new TestMdocIssuer(anchor, signer, now);
  }

  /** @param deviceKey a public JWK, or whatever stands in place of a COSE_Key */
  issue(
    deviceKey: JWK | Map<unknown, unknown>,
    docType: string,
    namespaces: Namespaces,
    options: MdocOptions = {},
  ): TestMdoc {
    const { alg = -7, digestAlgorithm = 'SHA-256', digestId = (index) => index } = options;
    const items = new Map<string, Map<string, Tag>>();
    const valueDigests = new Map<string, Map<number, Buffer>>();
    let count = 0;
    for (const [namespace, elements] of Object.entries(namespaces)) {
      const digests = new Map<number, Buffer>();
      const encoded = new Map<string, Tag>();
      for (const [elementIdentifier, elementValue] of Object.entries(elements)) {
        const digestID = digestId(count++);
        const item = new Map<string, unknown>(
          Object.entries({ digestID, random: randomBytes(16), elementIdentifier, elementValue }),
        );
        const hash = createHash(digestAlgorithm.replace('-', '').toLowerCase());
        digests.set(digestID, hash.update(encodeCbor(embed(item))).digest());
        options.tamper?.(item);
        encoded.set(elementIdentifier, embed(item));
      }
      items.set(namespace, encoded);
      valueDigests.set(namespace, digests);
    }
    const mso = present({
      version: '1.0',
      digestAlgorithm,
      valueDigests,
      deviceKeyInfo: { deviceKey: deviceKey instanceof Map ? deviceKey : coseKey(deviceKey) },
      docType,
      validityInfo: present({
        signed: dateTime(this.now - 60_000),
        validFrom: dateTime(this.now - 60_000),
        validUntil: dateTime(this.now + 86_400_000),
        ...options.validity,
      }),
      status: options.status,
      ...options.mso,
    });
    const key = options.signer ?? this.#key();
    const { x5chain = Buffer.from(this.signer.base64, 'base64') } = options;
    const header =
      options.protectedHeader ?? new Map<unknown, unknown>([[1, alg], ...(options.header ?? [])]);
    const payload = encodeCbor(embed(mso));
    const sign1 = [
      encodeCbor(header),
      new Map(options.unprotected ?? [[33, x5chain]]),
      payload,
      sign1Of(header, payload, key, alg),
    ];
    return { docType, items, issuerAuth: options.isTagged ? new Tag(18, sign1) : sign1 };
  }

  #key(): KeyObject {
    return KeyObject.from(this.signer.keys.privateKey);
  }
}

/** What binds a presentation to a request. A ReadRequest has all of it. */
export interface MdocRequest {
  client_id: string;
  nonce: string;
  response_uri: string;
  client_metadata?: { jwks: { keys: readonly JWK[] } };
}

/** What a test may change about a presentation. */
export interface MdocPresentationOptions {
  /** Element names to disclose; all by default. */
  disclose?: readonly string[];
  /** Authenticates by MAC with the request's encryption key. */
  mac?: boolean;
  alg?: number;
  /** The whole protected header, in a form of its own. */
  protectedHeader?: Raw;
  signer?: KeyObject;
  /** The docType of the document. */
  docType?: string;
  /** What the holder says about itself, by namespace. */
  deviceSigned?: Namespaces;
  /** Stands in place of the detached payload; null by default. */
  payload?: unknown;
  /** Changes the parts before they are encoded. */
  issuerSigned?: (issuerSigned: Record<string, unknown>) => void;
  deviceAuth?: (deviceAuth: Record<string, unknown>) => void;
  response?: (response: Record<string, unknown>) => void;
  isTagged?: boolean;
}

/** A holder's side of mdocs written for the tests alone; it does whatever it is told, right or wrong. */
export class TestMdocHolder {
  readonly publicKey: JWK;
  readonly privateKey: KeyObject;

  constructor(privateKey: KeyObject) {
    this.publicKey = createPublicKey(privateKey).export({ format: 'jwk' }) as JWK;
    this.privateKey = privateKey;
  }

  static create(namedCurve = 'P-256'): TestMdocHolder {
    const { privateKey } =
      namedCurve === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve });
    return new TestMdocHolder(privateKey);
  }

  /** A DeviceResponse, base64url. */
  async present(
    mdoc: TestMdoc,
    request: MdocRequest,
    options: MdocPresentationOptions = {},
  ): Promise<string> {
    const readerKey = request.client_metadata?.jwks.keys[0];
    const transcript = await transcriptOf(request, readerKey);
    const document = this.document(mdoc, transcript, options, readerKey);
    return deviceResponse([document], options).toString('base64url');
  }

  /** A document of a DeviceResponse, bound to a SessionTranscript. */
  document(
    mdoc: TestMdoc,
    transcript: Buffer,
    options: MdocPresentationOptions = {},
    readerKey?: JWK,
  ): Record<string, unknown> {
    const { docType = mdoc.docType, disclose } = options;
    const deviceNameSpaces = embed(options.deviceSigned ?? {});
    const authentication = encodeCbor(
      embed(['DeviceAuthentication', new Raw(transcript), docType, deviceNameSpaces]),
    );
    const alg = options.alg ?? (options.mac ? 5 : -7);
    const header = options.protectedHeader ?? new Map([[1, alg]]);
    const key = options.signer ?? this.privateKey;
    const proof = options.mac
      ? macOf(header, authentication, macKey(key, transcript, readerKey))
      : sign1Of(header, authentication, key, alg);
    const payload = 'payload' in options ? options.payload : null;
    const cose: unknown[] = [encodeCbor(header), new Map(), payload, proof];
    const tagged = options.isTagged ? new Tag(options.mac ? 17 : 18, cose) : cose;
    const deviceAuth: Record<string, unknown> = { [options.mac ? 'deviceMac' : 'deviceSignature']: tagged };
    options.deviceAuth?.(deviceAuth);
    const nameSpaces = [...mdoc.items].map(([namespace, items]): [string, Tag[]] => [
      namespace,
      [...items].filter(([name]) => disclose?.includes(name) ?? true).map(([, item]) => item),
    ]);
    const issuerSigned: Record<string, unknown> = {
      nameSpaces: new Map(nameSpaces.filter(([, items]) => items.length > 0)),
      issuerAuth: mdoc.issuerAuth,
    };
    options.issuerSigned?.(issuerSigned);
    return { docType, issuerSigned, deviceSigned: { nameSpaces: deviceNameSpaces, deviceAuth } };
  }
}

/** A DeviceResponse, encoded. */
export function deviceResponse(
  documents: readonly Record<string, unknown>[],
  { response: change }: Pick<MdocPresentationOptions, 'response'> = {},
): Buffer {
  const response: Record<string, unknown> = { version: '1.0', documents, status: 0 };
  change?.(response);
  return encodeCbor(response);
}

/** The SessionTranscript of OpenID4VP 1.0, section B.2.6.1. */
async function transcriptOf(request: MdocRequest, readerKey: JWK | undefined): Promise<Buffer> {
  const thumbprint = readerKey ? Buffer.from(await calculateJwkThumbprint(readerKey), 'base64url') : null;
  const info = encodeCbor([request.client_id, request.nonce, thumbprint, request.response_uri]);
  const hash = createHash('sha256').update(info).digest();
  return encodeCbor([null, null, ['OpenID4VPHandover', hash]]);
}

function macKey(privateKey: KeyObject, transcript: Buffer, readerKey: JWK | undefined): Buffer {
  const publicKey = readerKey
    ? createPublicKey({ format: 'jwk', key: { ...readerKey } })
    : generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
  const secret = diffieHellman({ privateKey, publicKey });
  const salt = createHash('sha256')
    .update(encodeCbor(new Tag(24, transcript)))
    .digest();
  return Buffer.from(hkdfSync('sha256', secret, salt, 'EMacKey', 32));
}

function macOf(header: unknown, payload: Buffer, key: Buffer): Buffer {
  const structure = encodeCbor(['MAC0', encodeCbor(header), Buffer.alloc(0), payload]);
  return createHmac('sha256', key).update(structure).digest();
}

function sign1Of(header: unknown, payload: Buffer, key: KeyObject, alg: number): Buffer {
  const structure = encodeCbor(['Signature1', encodeCbor(header), Buffer.alloc(0), payload]);
  return sign(HASHES[alg] ?? (alg in HASHES ? null : 'sha256'), structure, {
    key,
    dsaEncoding: 'ieee-p1363',
  });
}

/** A public JWK as a COSE_Key (RFC 9053, section 7). */
export function coseKey({ kty, crv, x, y }: JWK): Map<number, unknown> {
  const curve = { 'P-256': 1, 'P-384': 2, 'P-521': 3, Ed25519: 6 }[crv ?? ''];
  return new Map<number, unknown>([
    [1, kty === 'OKP' ? 1 : 2],
    [-1, curve],
    [-2, Buffer.from(x ?? '', 'base64url')],
    ...(y === undefined ? [] : [[-3, Buffer.from(y, 'base64url')] as [number, unknown]]),
  ]);
}

/** Without the members that are undefined. */
function present(members: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

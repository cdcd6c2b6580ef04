import { createHash } from 'node:crypto';
import type { AnswerBody, DigitalProtocol, DigitalRequest, Snapshot } from 'civic-elements/protocol';
import * as HPKE from 'hpke';
import { type JWK, calculateJwkThumbprint } from 'jose';
import { type CborMap, readCbor } from '../../../service/src/credentials/mdoc/read-cbor.js';
import { encodeCbor } from './encode-cbor.js';
import {
  type MdocPresentationOptions,
  type TestMdoc,
  type TestMdocHolder,
  deviceResponse,
} from './test-mdoc.js';
import type { TestCredential } from './test-issuer.js';
import type { ReadRequest, ResponseOptions, TestWallet } from './test-wallet.js';

/** The request in a protocol, of those that a page got for its browser. */
export function digitalRequest({ digital = [] }: Pick<Snapshot, 'digital'>, protocol: DigitalProtocol) {
  const found = digital.find((request) => request.protocol === protocol);
  if (!found) throw new Error(`no request in ${protocol}`);
  return found;
}

/** Reads a request of OpenID4VP; a signed one is verified by the certificate it carries. */
export async function readOpenid4vp(wallet: TestWallet, { data }: DigitalRequest): Promise<ReadRequest> {
  return typeof data['request'] === 'string'
    ? wallet.read(data['request'])
    : (data as unknown as ReadRequest);
}

/** What a test may change about an answer. */
export interface Openid4vpAnswer extends ResponseOptions {
  wallet: TestWallet;
  credential: TestCredential;
  /** That of the page, as the browser tells the wallet. */
  origin: string;
  /** Whom the Key Binding JWT names; the origin by default. */
  audience?: string;
  nonce?: string;
  /** The Credential Query that is answered; the first one by default. */
  queryId?: string;
}

/** What a wallet behind the browser's prompt answers with an SD-JWT VC. It does whatever it is told, right or wrong. */
export async function answerOpenid4vp(
  digital: DigitalRequest,
  { wallet, credential, origin, ...options }: Openid4vpAnswer,
): Promise<AnswerBody> {
  const request = await readOpenid4vp(wallet, digital);
  const {
    audience = `origin:${origin}`,
    nonce = request.nonce,
    queryId = request.dcql_query.credentials[0]?.id ?? '',
  } = options;
  const presentation = await wallet.present(credential, { client_id: audience, nonce });
  const payload = { vp_token: { [queryId]: [presentation] } };
  const form = await wallet.respond(request, {}, { payload, ...options });
  return { protocol: digital.protocol, data: { response: new URLSearchParams(form).get('response') } };
}

/** What a test may change about an answer with mdocs. */
export interface MdocAnswer extends MdocPresentationOptions {
  holder: TestMdocHolder;
  /** Several only in `org-iso-mdoc`. */
  mdocs: readonly TestMdoc[];
  origin: string;
}

/** What a wallet behind the browser's prompt answers with an mdoc in OpenID4VP, under the id of a Credential Query. */
export async function answerOpenid4vpMdoc(
  wallet: TestWallet,
  digital: DigitalRequest,
  queryId: string,
  { holder, mdocs: [mdoc], origin, ...options }: MdocAnswer,
): Promise<AnswerBody> {
  const request = await readOpenid4vp(wallet, digital);
  const [key] = request.client_metadata.jwks.keys as [JWK];
  const info = [origin, request.nonce, Buffer.from(await calculateJwkThumbprint(key), 'base64url')];
  const transcript = transcriptOf('OpenID4VPDCAPIHandover', info);
  const document = holder.document(mdoc as TestMdoc, transcript, options, key);
  const presentation = deviceResponse([document], options).toString('base64url');
  const form = await wallet.respond(request, {}, { payload: { vp_token: { [queryId]: [presentation] } } });
  return { protocol: digital.protocol, data: { response: new URLSearchParams(form).get('response') } };
}

/** What a test may change about the encryption in `org-iso-mdoc`. */
export interface IsoAnswer extends MdocAnswer {
  /** The key to which the answer is encrypted. */
  key?: JWK;
  /** The SessionTranscript that the encryption is bound to; that of the documents by default. */
  info?: Buffer;
  /** Changes the EncryptedResponse before it is encoded. */
  sealed?: (parts: { enc: Buffer; cipherText: Buffer }) => unknown;
}

/** What a wallet behind the browser's prompt answers in `org-iso-mdoc`, sealed by another HPKE than the one that opens it. */
export async function answerIsoMdoc(
  { data }: DigitalRequest,
  { holder, mdocs, origin, ...options }: IsoAnswer,
): Promise<AnswerBody> {
  const encryptionInfo = String(data['encryptionInfo']);
  const key = options.key ?? recipientKey(encryptionInfo);
  const transcript = isoTranscriptOf(encryptionInfo, origin);
  const documents = mdocs.map((mdoc) => holder.document(mdoc, transcript, options, key));
  const parts = await sealHpke(key, deviceResponse(documents, options), options.info ?? transcript);
  const response = encodeCbor(options.sealed?.(parts) ?? ['dcapi', parts]).toString('base64url');
  return { protocol: 'org-iso-mdoc', data: { response } };
}

/** The SessionTranscript of an answer in `org-iso-mdoc`. */
export function isoTranscriptOf(encryptionInfo: string, origin: string): Buffer {
  return transcriptOf('dcapi', [encryptionInfo, origin]);
}

/** The key in an EncryptionInfo, as a JWK. */
export function recipientKey(encryptionInfo: string): JWK {
  const [, parameters] = readCbor(Buffer.from(encryptionInfo, 'base64url')) as readonly [string, CborMap];
  const key = parameters.get('recipientPublicKey') as CborMap;
  const [x, y] = [-2, -3].map((label) => (key.get(label) as Buffer).toString('base64url'));
  return { kty: 'EC', crv: 'P-256', x: x as string, y: y as string };
}

/** Encrypts as a wallet does in `org-iso-mdoc`. */
export async function sealHpke({ x = '', y = '' }: JWK, plaintext: Buffer, info: Buffer) {
  const suite = new HPKE.CipherSuite(
    HPKE.KEM_DHKEM_P256_HKDF_SHA256,
    HPKE.KDF_HKDF_SHA256,
    HPKE.AEAD_AES_128_GCM,
  );
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const publicKey = await suite.DeserializePublicKey(point);
  const { encapsulatedSecret, ciphertext } = await suite.Seal(publicKey, plaintext, { info });
  return { enc: Buffer.from(encapsulatedSecret), cipherText: Buffer.from(ciphertext) };
}

function transcriptOf(name: string, info: readonly unknown[]): Buffer {
  return encodeCbor([null, null, [name, createHash('sha256').update(encodeCbor(info)).digest()]]);
}

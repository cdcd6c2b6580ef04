import { SignJWT, calculateJwkThumbprint, compactVerify, exportJWK } from 'jose';
import { type CredentialFormat, formatOf } from './credential-format.js';
import { WalletError } from './errors.js';
import { type Reply, json, objectIn, send } from './http.js';
import type { IssuerMetadata } from './issuer-metadata.js';
import { asObject, asText, parseObject } from './json.js';
import { type WalletOptions, secondsNow } from './options.js';
import { loadMdoc } from './load-mdoc.js';
import { hasAmbiguousNames, issuerJws, readSdJwt } from './sd-jwt.js';
import { importPublicKey, readX5cMember } from './x5c.js';

/** One credential to ask for. */
interface CredentialRequest {
  metadata: IssuerMetadata;
  accessToken: string;
  /** How the request names the credential. */
  which: { credential_configuration_id: string } | { credential_identifier: string };
  /** The format and the type that the metadata promise. */
  format: CredentialFormat;
  type: string;
  /** The key that the credential is to be bound to. */
  keys: CryptoKeyPair;
}

/** A credential that was checked, and the key that it is bound to. */
interface IssuedCredential {
  credential: string;
  claims: Record<string, unknown>;
  /** Milliseconds since 1970; absent where it does not expire. */
  expiresAt?: number;
  holderKey: CryptoKey;
}

/**
 * Requests one credential (OpenID4VCI 1.0, section 8). Where the issuer does not accept the nonce, the wallet gets a new one and tries once more, as
 * section 8.3.1.2 wants. Where an issuer gives several at once, one of them is enough here.
 *
 * @throws {WalletError} `issuer_failed`, `offer_expired`, `invalid_credential`, or a failure of the network.
 */
export async function requestCredential(
  request: CredentialRequest,
  options: WalletOptions,
): Promise<IssuedCredential> {
  let reply = await post(request, options);
  const isStale = !reply.ok && parseObject(reply.text)?.['error'] === 'invalid_nonce';
  if (isStale && request.metadata.nonceEndpoint) reply = await post(request, options);
  if (reply.status === 401) throw new WalletError('offer_expired');
  const { credentials } = objectIn(reply, 'issuer_failed');
  const entry = asObject(Array.isArray(credentials) ? credentials[0] : undefined);
  return { ...(await check(entry?.['credential'], request)), holderKey: request.keys.privateKey };
}

async function post(request: CredentialRequest, options: WalletOptions): Promise<Reply> {
  const { metadata, accessToken, which, keys } = request;
  const jwt = await signProof(keys, metadata, options);
  const body = { ...which, proofs: { jwt: [jwt] } };
  return send(
    metadata.credentialEndpoint,
    json(body, { Accept: 'application/json', Authorization: `Bearer ${accessToken}` }),
    options,
  );
}

/**
 * Makes a key proof of type `jwt` (OpenID4VCI 1.0, appendix F.1). Each proof has a `c_nonce` of its own, because an issuer may accept a nonce only once.
 */
async function signProof(
  keys: CryptoKeyPair,
  metadata: IssuerMetadata,
  options: WalletOptions,
): Promise<string> {
  let nonce: string | undefined;
  if (metadata.nonceEndpoint) {
    const reply = await send(metadata.nonceEndpoint, { method: 'POST' }, options);
    nonce = asText(objectIn(reply, 'issuer_failed')['c_nonce']);
  }
  const { kty, crv, x, y } = await exportJWK(keys.publicKey);
  return new SignJWT(nonce === undefined ? {} : { nonce })
    .setProtectedHeader({ alg: 'ES256', typ: 'openid4vci-proof+jwt', jwk: { kty, crv, x, y } as never })
    .setAudience(metadata.issuer)
    .setIssuedAt(secondsNow(options))
    .sign(keys.privateKey);
}

type Checked = Omit<IssuedCredential, 'holderKey'>;

/**
 * Checks that the credential is what the issuer promised and can be presented later: of the right format and type, bound to our key, and
 * with a good signature where it carries the issuer's certificate. Which issuers to trust is for the Verifier to decide.
 *
 * @throws {WalletError} `invalid_credential`.
 */
async function check(credential: unknown, { format, type, keys }: CredentialRequest): Promise<Checked> {
  try {
    if (typeof credential !== 'string' || formatOf(credential) !== format) throw new RangeError('format');
    const ours = await calculateJwkThumbprint(await exportJWK(keys.publicKey));
    return await (format === 'mso_mdoc' ? checkMdoc : checkSdJwt)(credential, type, ours);
  } catch (error) {
    throw new WalletError('invalid_credential', { cause: error });
  }
}

/** @param ours the thumbprint of our key */
async function checkSdJwt(credential: string, vct: string, ours: string): Promise<Checked> {
  if (!credential.endsWith('~')) throw new RangeError('an answer');
  const { header, claims } = await readSdJwt(credential);
  const bound = asObject(asObject(claims['cnf'])?.['jwk']);
  const isOurs = bound !== undefined && (await calculateJwkThumbprint(bound)) === ours;
  if (!isOurs || claims['vct'] !== vct || hasAmbiguousNames(claims)) throw new RangeError('not as promised');
  const [leaf] = Array.isArray(header['x5c']) ? (header['x5c'] as unknown[]) : [];
  if (typeof leaf === 'string') {
    const key = await importPublicKey(readX5cMember(leaf).certificate);
    await compactVerify(issuerJws(credential), key, { algorithms: ['ES256'] });
  }
  return {
    credential,
    claims,
    ...(typeof claims['exp'] === 'number' && { expiresAt: claims['exp'] * 1000 }),
  };
}

/** @param ours the thumbprint of our key */
async function checkMdoc(credential: string, type: string, ours: string): Promise<Checked> {
  const { openMdoc, verifyMdoc } = await loadMdoc();
  const { docType, deviceKey, claims, validUntil } = openMdoc(credential);
  if (docType !== type || (await calculateJwkThumbprint(deviceKey)) !== ours)
    throw new RangeError('not as promised');
  await verifyMdoc(credential);
  return { credential, claims, expiresAt: validUntil };
}

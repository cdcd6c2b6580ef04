import { SignJWT, calculateJwkThumbprint, compactVerify, exportJWK } from 'jose';
import { WalletError } from './errors.js';
import { type Reply, json, objectIn, send } from './http.js';
import type { IssuerMetadata } from './issuer-metadata.js';
import { asObject, asText, parseObject } from './json.js';
import { type WalletOptions, secondsNow } from './options.js';
import { hasAmbiguousNames, issuerJws, readCredential } from './sd-jwt.js';
import { importPublicKey, readX5cMember } from './x5c.js';

/** One credential to ask for. */
interface CredentialRequest {
  metadata: IssuerMetadata;
  accessToken: string;
  /** How the request names the credential. */
  which: { credential_configuration_id: string } | { credential_identifier: string };
  /** The type that the metadata promises. */
  vct: string;
  /** The key that the credential is to be bound to. */
  keys: CryptoKeyPair;
}

/** A credential that was checked, and the key that it is bound to. */
interface IssuedCredential {
  credential: string;
  claims: Record<string, unknown>;
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
  const { keys, vct } = request;
  return { ...(await check(entry?.['credential'], keys, vct)), holderKey: keys.privateKey };
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

/**
 * Checks that the credential is what the issuer promised and can be presented later: an SD-JWT of the right type, bound to our key, and
 * with a good signature where it carries the issuer's certificate. Which issuers to trust is for the Verifier to decide.
 *
 * @throws {WalletError} `invalid_credential`.
 */
async function check(
  credential: unknown,
  keys: CryptoKeyPair,
  vct: string,
): Promise<{ credential: string; claims: Record<string, unknown> }> {
  if (typeof credential !== 'string' || !credential.endsWith('~')) {
    throw new WalletError('invalid_credential');
  }
  try {
    const { header, claims } = await readCredential(credential);
    const bound = asObject(asObject(claims['cnf'])?.['jwk']);
    const ours = await calculateJwkThumbprint(await exportJWK(keys.publicKey));
    const isOurs = bound !== undefined && (await calculateJwkThumbprint(bound)) === ours;
    if (!isOurs || claims['vct'] !== vct || hasAmbiguousNames(claims))
      throw new RangeError('not as promised');
    const [leaf] = Array.isArray(header['x5c']) ? (header['x5c'] as unknown[]) : [];
    if (typeof leaf === 'string') {
      const key = await importPublicKey(readX5cMember(leaf).certificate);
      await compactVerify(issuerJws(credential), key, { algorithms: ['ES256'] });
    }
    return { credential, claims };
  } catch (error) {
    throw new WalletError('invalid_credential', { cause: error });
  }
}

import { SignJWT, calculateJwkThumbprint, compactVerify, exportJWK } from 'jose';
import { WalletError } from './errors.js';
import { form, json, objectIn, send } from './http.js';
import { type IssuerMetadata, fetchIssuerMetadata } from './issuer-metadata.js';
import { asObject, asText } from './json.js';
import type { CredentialOffer } from './offer.js';
import { type WalletOptions, secondsNow } from './options.js';
import { hasAmbiguousNames, issuerJws, readCredential } from './sd-jwt.js';
import type { CredentialStore, HeldCredential } from './store.js';
import { visibleText } from './untrusted-text.js';
import { importPublicKey, readX5cMember } from './x5c.js';

/** The longest name of a credential that is shown, in characters. */
const MAX_NAME = 120;

/**
 * Obtains every credential of an offer and puts it into the store: the pre-authorized code flow of OpenID4VCI 1.0
 * (sections 6, 7 and 8). Each credential gets a new key of its own, so that two of them cannot be linked by it.
 *
 * @throws {WalletError} `issuer_failed`, `unsupported_offer`, `invalid_credential`, or a failure of the network.
 * @example
 * ```ts
 * import { MemoryStore, obtainCredentials, readOffer } from 'civic-wallet/core';
 *
 * export async function accept(offer: string): Promise<string[]> {
 *   const added = await obtainCredentials(await readOffer(offer), new MemoryStore());
 *   return added.map(({ name }) => name);
 * }
 * ```
 */
export async function obtainCredentials(
  offer: CredentialOffer,
  store: CredentialStore,
  options: WalletOptions = {},
): Promise<HeldCredential[]> {
  const metadata = await fetchIssuerMetadata(offer.issuer, options);
  const configurations = offer.configurationIds.map((id) => {
    const configuration = metadata.configurations.get(id);
    if (!configuration) throw new WalletError('unsupported_offer');
    return { id, ...configuration };
  });
  const grant = {
    grant_type: 'urn:ietf:params:oauth:grant-type:pre-authorized_code',
    'pre-authorized_code': offer.preAuthorizedCode,
  };
  const token = objectIn(await send(metadata.tokenEndpoint, form(grant), options), 'issuer_failed');
  const accessToken = asText(token['access_token']);
  if (accessToken === undefined) throw new WalletError('issuer_failed');

  const obtained: HeldCredential[] = [];
  for (const { id, vct, name } of configurations) {
    const keys = await store.newHolderKey();
    const jwt = await signProof(keys, metadata, options);
    const reply = await send(
      metadata.credentialEndpoint,
      json(
        { credential_configuration_id: id, proofs: { jwt: [jwt] } },
        { Authorization: `Bearer ${accessToken}` },
      ),
      options,
    );
    const { credentials } = objectIn(reply, 'issuer_failed');
    const credential = asObject(Array.isArray(credentials) ? credentials[0] : undefined)?.['credential'];
    const content = await checkCredential(credential, keys, vct);
    obtained.push({
      id: crypto.randomUUID(),
      credential: content.credential,
      vct,
      name: visibleText(name, MAX_NAME),
      issuer: offer.issuer,
      isTest: content.claims['test_data'] === true,
      addedAt: new Date(secondsNow(options) * 1000).toISOString(),
      holderKey: keys.privateKey,
      ...(typeof content.claims['exp'] === 'number' && { expiresAt: content.claims['exp'] * 1000 }),
    });
  }
  // They are added only when all of them arrived, because half an offer would be hard to explain to a person.
  for (const held of obtained) await store.add(held);
  return obtained;
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
async function checkCredential(
  credential: unknown,
  keys: CryptoKeyPair,
  vct: string,
): Promise<{ credential: string; claims: Record<string, unknown> }> {
  if (typeof credential !== 'string' || !credential.endsWith('~'))
    throw new WalletError('invalid_credential');
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

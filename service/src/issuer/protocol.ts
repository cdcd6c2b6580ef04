import { createPublicKey } from 'node:crypto';
import type { IssuerMetadataResult, Openid4vciIssuer } from '@openid4vc/openid4vci';
import type { JWK } from 'jose';
import { CODE_LENGTH } from '../contact/code.js';
import { ServiceError } from '../errors.js';
import { parseJws } from '../tokens/jws.js';
import { isSignedBy } from '../tokens/verify-jws.js';
import { type Configurations, configurationOf } from './configurations.js';
import type { CodeGrant } from './grants.js';
import { BATCH_SIZE, type Described, PRE_AUTHORIZED, issuerMetadata } from './issuer-metadata.js';
import { wordsInAll } from './words.js';

/** A credential request whose form is right. Its proofs are not verified. */
export interface CredentialRequest {
  configurationId: string;
  /** Key proofs of type `jwt`, at least one. */
  proofs: string[];
}

/**
 * The messages of OpenID4VCI 1.0, as `@openid4vc/openid4vci` reads and writes them. The library keeps no state and leaves to its caller who may
 * ask, what is used up, and how old a proof may be. It is known in this file alone.
 */
export interface Protocol<About> {
  metadata: ReturnType<Openid4vciIssuer['createCredentialIssuerMetadata']>;
  /**
   * The Credential Offer object (section 4.1.1).
   * @param description what the wallet says of the transaction code
   */
  offer(grant: CodeGrant<About>, code: string, description?: string): Promise<object>;
  /** @throws ServiceError with a code of section 8.3.1.2 */
  readRequest(body: unknown): CredentialRequest;
  /**
   * Verifies a key proof (appendix F.1) but for its nonce: type, algorithm, signature, audience and age.
   * @param now milliseconds
   * @throws ServiceError `invalid_proof`
   */
  verifyProof(jwt: string, now: number): Promise<{ key: JWK; nonce: string }>;
}

export type LoadProtocol<About> = () => Promise<Protocol<About>>;

/** Seconds since a proof was made at most, and that the wallet's clock may be ahead. */
const MAX_AGE = 360;
const MAX_AHEAD = 60;

/** The library is loaded for the first wallet that asks, because it takes long to load. */
export function protocolLoader<About>(issuer: Described<About>): LoadProtocol<About> {
  let loaded: Promise<Protocol<About>> | undefined;
  return () => {
    loaded ??= loadProtocol(issuer).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

async function loadProtocol<About>(issuer: Described<About>): Promise<Protocol<About>> {
  const { identifier, configurations } = issuer;
  const { Openid4vciIssuer, Openid4vciVersion, setGlobalConfig } = await import('@openid4vc/openid4vci');
  if (identifier.startsWith('http:')) setGlobalConfig({ allowInsecureUrls: true });
  const library = new Openid4vciIssuer({ callbacks: CALLBACKS });
  const metadata = library.createCredentialIssuerMetadata(issuerMetadata(issuer, await wordsInAll()));
  const described: IssuerMetadataResult = {
    credentialIssuer: metadata,
    authorizationServers: [],
    knownCredentialConfigurations: library.getKnownCredentialConfigurationsSupported(metadata),
    originalDraftVersion: Openid4vciVersion.V1,
  };
  return {
    metadata,
    async offer({ configurationIds, needsTxCode }, code, description) {
      const txCode = {
        input_mode: 'numeric' as const,
        length: CODE_LENGTH,
        ...(description !== undefined && { description }),
      };
      const { credentialOfferObject } = await library.createCredentialOffer({
        issuerMetadata: described,
        credentialConfigurationIds: configurationIds,
        grants: {
          [PRE_AUTHORIZED]: { 'pre-authorized_code': code, ...(needsTxCode && { tx_code: txCode }) },
        },
      });
      return credentialOfferObject;
    },
    readRequest(body) {
      refuseUnsupported(body, configurations);
      const { credentialConfigurationId: configurationId, proofs } = parse(library, described, body);
      if (configurationId === undefined) throw new ServiceError('invalid_credential_request');
      const jwts = proofs?.jwt ?? [];
      if (jwts.length === 0) throw new ServiceError('invalid_proof', { rule: 'proof_missing' });
      if (jwts.length > BATCH_SIZE) throw new ServiceError('invalid_credential_request', { rule: 'batch' });
      return { configurationId, proofs: jwts };
    },
    async verifyProof(jwt, now) {
      try {
        const { header, payload } = await library.verifyCredentialRequestJwtProof({
          issuerMetadata: described,
          jwt,
          now: new Date(now),
        });
        const seconds = now / 1000;
        if (payload.iat < seconds - MAX_AGE || payload.iat > seconds + MAX_AHEAD) throw new Error('iat');
        if (typeof payload.nonce !== 'string') throw new Error('nonce');
        return { key: header.jwk as JWK, nonce: payload.nonce };
      } catch (cause) {
        throw new ServiceError('invalid_proof', { cause });
      }
    },
  };
}

/** What the library would take although this issuer does not offer it. */
function refuseUnsupported(body: unknown, configurations: Configurations<unknown>): void {
  const {
    credential_configuration_id: id,
    credential_identifier,
    credential_response_encryption,
  } = Object(body) as Record<string, unknown>;
  if (credential_identifier !== undefined) throw new ServiceError('unknown_credential_identifier');
  if (typeof id === 'string' && !configurationOf(configurations, id))
    throw new ServiceError('unknown_credential_configuration');
  if (credential_response_encryption !== undefined) throw new ServiceError('invalid_encryption_parameters');
}

function parse(library: Openid4vciIssuer, described: IssuerMetadataResult, body: unknown) {
  try {
    const credentialRequest = body as Record<string, unknown>;
    return library.parseCredentialRequest({ issuerMetadata: described, credentialRequest });
  } catch (cause) {
    throw new ServiceError('invalid_credential_request', { cause });
  }
}

type Callbacks = ConstructorParameters<typeof Openid4vciIssuer>[0]['callbacks'];

const CALLBACKS: Callbacks = {
  /** Verifies a key proof. Attestations of keys are not asked for and cannot be checked, so a proof that carries one is refused. */
  verifyJwt: (signer, { header, compact }) => {
    const jws = parseJws(compact);
    const isPlain =
      signer.method === 'jwk' && header.alg === 'ES256' && header.key_attestation === undefined && jws;
    if (!isPlain || signer.publicJwk.d !== undefined) return { verified: false };
    const key = createPublicKey({ key: signer.publicJwk as JWK & { kty: string }, format: 'jwk' });
    return isSignedBy(jws, key) ? { verified: true, signerJwk: signer.publicJwk } : { verified: false };
  },
  hash: notNeeded,
  generateRandom: notNeeded,
  signJwt: notNeeded,
  clientAuthentication: notNeeded,
};

function notNeeded(): never {
  throw new Error('an issuer that keeps no state has no need of this');
}

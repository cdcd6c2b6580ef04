import { randomBytes, randomUUID } from 'node:crypto';
import { sha256 } from '../../../service/src/keys/request-ids.js';
import type { Verification } from '../../../service/src/contact/verification.js';
import type { ScopeRequest } from '../../../service/src/scope-request/scope-request.js';
import type { App, SigningKey, TrustAnchor, TrustList } from '../../../service/src/store/store.js';

/** Where the tests' clocks begin, milliseconds. */
export const START = Date.UTC(2030, 0, 1);

/** The hashes that two links of one scope request would have; other ones for each generation. */
export function linkHashes(uuid: string, generation = 0): { qr: string; 'same-device': string } {
  return {
    qr: sha256(`${uuid} qr ${generation}`),
    'same-device': sha256(`${uuid} same-device ${generation}`),
  };
}

/** A scope request as `create` stores it, patched. */
export function storedRequest(patch: Partial<ScopeRequest> = {}): ScopeRequest {
  const uuid = patch.uuid ?? randomUUID();
  return {
    uuid,
    appId: 'app',
    status: 'pending',
    version: 1,
    createdAt: START,
    expiresAt: START + 120_000,
    challenge: randomBytes(32).toString('base64url'),
    origin: 'https://shop.example',
    scope: 'BASIC_SIGNUP',
    labels: ['contact.personal.email'],
    generation: 0,
    linkHashes: linkHashes(uuid),
    sealedSeed: 'sealed seed',
    ...patch,
  };
}

/** The next version of a row, patched; `undefined` removes a field. */
export function nextVersion(
  request: ScopeRequest,
  patch: { [K in keyof ScopeRequest]?: ScopeRequest[K] | undefined } = {},
): ScopeRequest {
  const next = { ...request, version: request.version + 1, ...patch };
  return Object.fromEntries(
    Object.entries(next).filter(([, value]) => value !== undefined),
  ) as unknown as ScopeRequest;
}

export function storedApp(appId: string, patch: Partial<App> = {}): App {
  return {
    appId,
    name: `Shop ${appId}`,
    origins: ['https://shop.example'],
    publicKey: `04${'ab'.repeat(64)}`,
    sealedSecret: 'sealed secret',
    classic: false,
    strict: false,
    authCodeLifetime: 60,
    certificate: 'PEM',
    sealedCertificateKey: 'sealed key',
    createdAt: START,
    ...patch,
  };
}

export function storedAnchor(id: string, patch: Partial<TrustAnchor> = {}): TrustAnchor {
  return { id, types: ['urn:example:1'], certificate: 'PEM', isTest: false, ...patch };
}

export function storedList(id: string, patch: Partial<TrustList> = {}): TrustList {
  return {
    id,
    version: 1,
    url: 'https://lists.example/pid.jwt',
    signers: ['PEM'],
    types: ['urn:example:1'],
    services: [],
    content: {
      type: 'http://uri.etsi.org/19602/LoTEType/EUPIDProvidersList',
      sequence: 1,
      issuedAt: START,
      nextUpdate: START + 1000,
      fetchedAt: START,
      digest: 'digest',
      count: 0,
    },
    failures: 0,
    refreshAt: START,
    ...patch,
  };
}

export function storedKey(kid: string): SigningKey {
  return { kid, publicJwk: '{}', sealedPrivateJwk: 'sealed jwk', createdAt: START };
}

export function storedVerification(id: string, patch: Partial<Verification> = {}): Verification {
  return {
    id,
    kind: 'email',
    status: 'open',
    sealedContact: 'sealed contact',
    client: 'client',
    codeHash: 'hash',
    triesLeft: 5,
    sentAt: START,
    codeExpiresAt: START + 600_000,
    expiresAt: START + 900_000,
    ...patch,
  };
}

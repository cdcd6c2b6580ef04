import type { JWK } from 'jose';
import type { TrustedIssuer } from '../trust/anchors.js';
import type { IssuerKeys } from './issuer-keys.js';
import type { StatusLists } from './status-lists.js';

/** The formats of credentials that this service verifies (OpenID4VP 1.0, appendix B). */
export type CredentialFormat = 'dc+sd-jwt' | 'mso_mdoc';

/** What a verified presentation says. */
export interface VerifiedCredential {
  format: CredentialFormat;
  /** The `vct` of an SD-JWT VC, the `docType` of an mdoc. */
  type: string;
  /** Id of the trust anchor that vouches for the issuer. */
  issuerId: string;
  /** All claims that the wallet sent, whether they were asked for or not. Those of an mdoc stand under their namespaces. */
  claims: Record<string, unknown>;
}

/** What binds an answer to this request. */
export interface Binding {
  /** Whom a Key Binding JWT must name: the full Client Identifier with its prefix, or `origin:` and the origin of the page that asked. */
  audience: string;
  nonce: string;
  /** What the device that holds an mdoc must have signed besides the document (mdoc/session-transcript.ts). */
  sessionTranscript: Buffer;
  /** The private key to which the answer was encrypted, P-256; undefined when it came in the clear. */
  encryptionKey: JWK | undefined;
  /** Milliseconds. */
  now: number;
}

/** What a presentation is verified against. */
export interface Expected extends Binding {
  /** Credential types that were asked for. */
  types: readonly string[];
  issuers: readonly TrustedIssuer[];
  issuerKeys: IssuerKeys;
  statusLists: StatusLists;
}

/**
 * Verifies one presentation of a format: who holds it, who issued it, whether it is valid now, what it says, and whether it was withdrawn.
 * @throws PresentationError. Every reason that comes before the checks of the issuer means that this is not an answer to this request.
 */
export type VerifyPresentation = (presentation: string, expected: Expected) => Promise<VerifiedCredential>;

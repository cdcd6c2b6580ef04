/** The wallet without a user interface: it resolves a request, chooses credentials and answers, and it obtains credentials from an issuer. */
export { WALLET_ERRORS, WalletError, type WalletErrorCode } from './errors.js';
export type { WalletOptions } from './options.js';
export { type AuthorizationRequestLink, openLink, parseLink } from './link.js';
export { type Query, type ResolvedRequest, resolveRequest } from './resolve-request.js';
export { type ContactPages, findContactPages } from './contact-pages.js';
export type { Registration } from './registration.js';
export type { Verifier } from './verifier.js';
export type { ResponseEncryption } from './encryption-key.js';
export type { Part } from './evaluate-query.js';
export type { DisclosedClaim, Share } from './share.js';
export { type Ask, type Candidate, type Choice, MISFITS, type Misfit, chooseCredentials } from './choose.js';
export {
  type AnswerResult,
  type Selection,
  approve,
  defaultSelection,
  deny,
  selectedParts,
} from './answer.js';
export {
  type CredentialOffer,
  type TransactionCode,
  isOffer,
  readOffer,
  requestSampleOffer,
} from './offer.js';
export {
  type ObtainOptions,
  type OfferOptions,
  type OpenedOffer,
  obtainCredentials,
  openOffer,
} from './obtain.js';
export { type FormatChoice, formatsFor } from './offered.js';
export type { ClaimPath, CredentialContent } from './sd-jwt.js';
export { readCredential } from './open-credential.js';
export { type CredentialFormat, formatOf } from './credential-format.js';
export { type CredentialStore, type HeldCredential, MemoryStore, newSigningKey } from './store.js';

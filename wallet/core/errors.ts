/**
 * The reasons why the wallet refused a request or could not go on: from code to one plain sentence for a person. The sentences never hold any part of
 * what came in, so that they can be shown and logged.
 */
export const WALLET_ERRORS = {
  link_invalid: 'This is not a link or code that a wallet can open.',
  link_expired: 'This request is no longer open. Go back to the site and start again.',
  insecure_url: 'The request uses an address that is not protected by https.',
  network_failed: 'The service could not be reached. Check the connection and try again.',
  redirect_refused: 'The service answered with a redirect, which a wallet must not follow.',
  reply_too_large: 'The service sent more data than a wallet accepts.',
  service_failed: 'The service did not answer as expected. Try again in a moment.',
  invalid_request_object: 'The request is not a well-formed signed request.',
  wrong_typ: 'The request is not marked as a signed authorization request.',
  wrong_algorithm: 'The request is signed with an algorithm that this wallet does not accept.',
  missing_certificate: 'The request does not carry the certificate of who asks.',
  invalid_certificate: 'The certificate of who asks cannot be read or used.',
  certificate_expired: 'The certificate of who asks is not valid today.',
  certificate_self_signed: 'The certificate of who asks vouches for itself only.',
  unsupported_client_id: 'Who asks is named in a way that this wallet cannot check.',
  client_id_mismatch: 'The link and the signed request name different parties.',
  certificate_mismatch: 'The certificate does not belong to the party that the request names.',
  invalid_signature: 'The signature of the request is wrong. It may have been changed on the way.',
  wrong_response_type: 'The request asks for something other than a presentation.',
  unsupported_response_mode: 'The request wants its answer in a way that this wallet does not offer.',
  invalid_response_uri: 'The request does not say properly where the answer should go.',
  redirect_uri_present: 'The request names two places for the answer, which is not allowed.',
  missing_nonce: 'The request carries no nonce, so an answer could be replayed.',
  request_expired: 'This request has expired. Go back to the site and start again.',
  request_not_yet_valid: 'This request is dated in the future. Check the clock of this device.',
  wrong_audience: 'The request is not meant for this wallet.',
  wallet_nonce_mismatch: 'The request was not made for this wallet just now. It may be a copy.',
  invalid_query: 'The request does not say properly what it asks for.',
  no_encryption_key: 'The request offers no key to encrypt the answer with.',
  unsupported_transaction_data: 'The request wants a transaction signed, which this wallet does not do.',
  no_matching_credential: 'Nothing in this wallet fits what is asked for.',
  invalid_selection: 'The chosen credentials do not fit what is asked for.',
  answer_refused: 'The service did not accept the answer.',
  credential_over:
    'The credential has expired or was withdrawn, so the service did not accept it. Get a new one, and start again at the site.',
  invalid_redirect_uri: 'The service wants to send you to an address that this wallet does not open.',
  invalid_offer: 'This is not a credential offer that a wallet can read.',
  unsupported_offer: 'This credential offer needs something that this wallet does not support.',
  offer_expired: 'This offer was used already, or its time is over. Ask for a new one.',
  transaction_code_required: 'This offer needs the code that its issuer sent to you.',
  transaction_code_wrong:
    'This code is not right, or the offer was used already or its time is over. Type the newest code that you got, or begin again where you asked for it.',
  too_many_tries: 'The issuer takes no more tries for now. Wait a while, and ask for a new code.',
  issuer_failed: 'The issuer did not hand out the credential.',
  invalid_credential: 'The issuer sent a credential that this wallet cannot accept.',
} as const;

/** The code of a {@link WalletError}. */
export type WalletErrorCode = keyof typeof WALLET_ERRORS;

/** The codes after which another try of the same thing may succeed. */
const RETRYABLE: ReadonlySet<WalletErrorCode> = new Set([
  'network_failed',
  'service_failed',
  'issuer_failed',
]);

/**
 * Every failure of the wallet core is one of these. `code` does not change between versions; `message` is the plain sentence of {@link WALLET_ERRORS}.
 *
 * @example
 * ```ts
 * import { WalletError, resolveRequest } from 'civic-wallet/core';
 *
 * export async function describeProblem(link: string): Promise<string | undefined> {
 *   try {
 *     await resolveRequest(link);
 *     return undefined;
 *   } catch (error) {
 *     if (!(error instanceof WalletError)) throw error;
 *     return error.retryable ? `${error.message} Try again.` : error.message;
 *   }
 * }
 * ```
 */
export class WalletError extends Error {
  override readonly name = 'WalletError';
  readonly code: WalletErrorCode;

  constructor(code: WalletErrorCode, options?: { cause?: unknown }) {
    super(WALLET_ERRORS[code], options);
    this.code = code;
  }

  /** Whether another try of the same thing may succeed. */
  get retryable(): boolean {
    return RETRYABLE.has(this.code);
  }
}

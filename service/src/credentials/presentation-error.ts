import type { ErrorCode } from 'civic-elements/protocol';

const NOT_AN_ANSWER = 'invalid_presentation';
const NOT_SATISFYING = 'presentation_rejected';

/**
 * Every reason for which an answer is not accepted, and which error it means.
 * - `invalid_presentation`: this is not an answer to this request. Nothing changes, because the real answer may still come.
 * - `presentation_rejected`: the holder of the key did answer this request, but what was shown does not satisfy it. The scope request fails.
 * - `credential_over`: the same, and a new credential of the same kind would satisfy it.
 * - `wallet_clock_skew`: the answer is bound to this request, but the clock of the wallet's device is off. The scope request fails, and another try may succeed.
 * - `status_unavailable`: whether a credential was withdrawn, or by whom it was signed, could not be found out. The scope request fails, and another try may succeed.
 * - `label_missing`: the query is satisfied, but a value that the site cannot do without is empty or has another form. The scope request fails.
 */
const REASONS = {
  response_undecryptable: NOT_AN_ANSWER,
  response_malformed: NOT_AN_ANSWER,
  state_mismatch: NOT_AN_ANSWER,
  vp_token_malformed: NOT_AN_ANSWER,
  sd_jwt_malformed: NOT_AN_ANSWER,
  key_binding_missing: NOT_AN_ANSWER,
  key_binding_header: NOT_AN_ANSWER,
  key_binding_signature: NOT_AN_ANSWER,
  key_binding_audience: NOT_AN_ANSWER,
  key_binding_nonce: NOT_AN_ANSWER,
  key_binding_hash: NOT_AN_ANSWER,
  key_binding_time: 'wallet_clock_skew',
  mdoc_malformed: NOT_AN_ANSWER,
  mdoc_response: NOT_AN_ANSWER,
  device_auth_method: NOT_AN_ANSWER,
  device_auth_header: NOT_AN_ANSWER,
  device_auth_key: NOT_AN_ANSWER,
  device_auth_signature: NOT_AN_ANSWER,
  device_auth_mac: NOT_AN_ANSWER,
  credential_header: NOT_SATISFYING,
  issuer_chain: NOT_SATISFYING,
  issuer_untrusted: NOT_SATISFYING,
  issuer_unavailable: 'status_unavailable',
  issuer_signature: NOT_SATISFYING,
  credential_type: NOT_SATISFYING,
  credential_not_yet_valid: NOT_SATISFYING,
  credential_expired: 'credential_over',
  disclosures_malformed: NOT_SATISFYING,
  mso_malformed: NOT_SATISFYING,
  elements_missing: NOT_SATISFYING,
  elements_malformed: NOT_SATISFYING,
  element_digest: NOT_SATISFYING,
  status_malformed: NOT_SATISFYING,
  status_unavailable: 'status_unavailable',
  credential_revoked: 'credential_over',
  query_not_satisfied: NOT_SATISFYING,
  label_missing: 'label_missing',
} as const satisfies Record<string, ErrorCode>;

export type PresentationReason = keyof typeof REASONS;

/** An answer that is not accepted. `reason` may be logged, because it names a check and never a value; so may `issuer`, which is nothing about a person. */
export class PresentationError extends Error {
  readonly reason: PresentationReason;
  /** With `label_missing`: which label. Labels are chosen by the service or the app's operator. */
  readonly label?: string;
  /** With `issuer_untrusted`: who signed, in the words of the credential, for which nobody vouches (issuer-name.ts). For the operator alone. */
  readonly issuer?: string;
  /** Id of the Credential Query whose presentation failed, where it was one. */
  credential?: string;

  constructor(
    reason: PresentationReason,
    options?: { cause?: unknown; label?: string; issuer?: string | undefined },
  ) {
    super(`The presentation was not accepted: ${reason}`, options);
    this.name = 'PresentationError';
    this.reason = reason;
    if (options?.label !== undefined) this.label = options.label;
    if (options?.issuer !== undefined) this.issuer = options.issuer;
  }

  get code(): (typeof REASONS)[PresentationReason] {
    return REASONS[this.reason];
  }
}

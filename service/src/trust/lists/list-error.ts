/** What can be wrong with a list of trusted entities, and what that means to an operator. */
export const LIST_CHECKS = {
  unreachable: 'the list cannot be fetched',
  malformed: 'this is no list in a form that is known',
  signer_dates: 'no certificate of a signer is within its dates',
  signature: 'the list is not signed by the signer that was named',
  signed_parts: 'the signature does not cover the whole list, and nothing else',
  critical_extension: 'the list has a critical extension that is not known',
  list_type: 'the list is of another type',
  issue_date: 'the list was issued in the future, or before the one that is known',
  sequence: 'the sequence number is lower than the one that is known',
  expired: 'the list has passed its next update',
} as const;

/** The name of a check, as logs and `trust list show` have it. */
export type ListCheck = keyof typeof LIST_CHECKS;

/** A list of trusted entities is not usable. The message is one line for the operator, without content of the list. */
export class ListError extends Error {
  override name = 'ListError';
  readonly check: ListCheck;

  /** @param detail what more there is to say, such as the code of a network error */
  constructor(check: ListCheck, { detail, ...options }: { cause?: unknown; detail?: string } = {}) {
    super(LIST_CHECKS[check] + (detail === undefined ? '' : ` (${detail})`), options);
    this.check = check;
  }
}

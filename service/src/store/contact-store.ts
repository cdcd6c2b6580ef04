import type { Verification } from '../contact/verification.js';

/** What a store keeps while people show that an e-mail address or a phone number is theirs. */
export interface ContactStore {
  /** Throws when the id exists. */
  addVerification(verification: Verification): Promise<void>;
  /**
   * Reads a verification and writes what `change` makes of it in one transaction, so that two codes that are typed at once take two tries.
   * @param change a pure function; what it throws leaves the verification as it is, and so does `undefined`
   * @returns the verification as it is stored afterwards; undefined when there is none of this id
   */
  changeVerification(
    id: string,
    change: (verification: Verification) => Verification | undefined,
  ): Promise<Verification | undefined>;
  /** Also one that has expired and is not yet purged. */
  getVerification(id: string): Promise<Verification | undefined>;
  /** All that are stored, at most `limit`, in no order. They are few, because each is purged a quarter of an hour after its last code. */
  listVerifications(limit: number): Promise<Verification[]>;
  /**
   * Counts one up to a limit. The count of a key begins with its first call, lasts until the `expiresAt` of that call, and then begins anew.
   * @param limit at least 1
   * @returns whether there was room; a refused call changes nothing
   */
  count(key: string, limit: number, expiresAt: number, now: number): Promise<boolean>;
  /** Takes one from the count of a key, as if it had not been counted. */
  uncount(key: string): Promise<void>;
}

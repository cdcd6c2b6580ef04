/** One verified fact, with exactly the four members that classic SDKs expect. */
export interface UserDataItem {
  /** Civic label, e.g. `contact.personal.email`. */
  label: string;
  value: string;
  /** Signature, validity, status and trust of the issuer hold. */
  isValid: boolean;
  /** Key binding holds: whoever approved controls the credential. */
  isOwner: boolean;
}

/** What an approval leaves for the exchange; kept sealed. */
export interface UserClaims {
  /** 64 hex characters, pairwise per app. */
  userId: string;
  data: UserDataItem[];
}

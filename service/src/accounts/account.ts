import type { Role } from 'civic-elements/protocol';

/** A passkey of a member (WebAuthn, level 3). */
export interface Passkey {
  /** The credential id, base64url. */
  id: string;
  /** For which host browsers keep it: that of the public address when it was made. Absent in passkeys of earlier versions. */
  host?: string;
  /** COSE_Key, base64url. */
  publicKey: string;
  /** How often it was used, as it says itself; 0 where it does not count. */
  counter: number;
  transports?: string[];
  /** What its owner calls it. */
  name: string;
  createdAt: number;
  lastUsedAt?: number;
}

/** A wallet by which a member may sign in, beside their passkeys. */
export interface LinkedWallet {
  /** 22 base64url characters, random. */
  id: string;
  /** The keyed hash of the user id that the wallet has at the portal. */
  hash: string;
  /** What its owner calls it. */
  name: string;
  createdAt: number;
  lastUsedAt?: number;
}

/** One who may sign in to the portal. */
export interface Account {
  /** 22 base64url characters, which passkeys keep as user handle. */
  id: string;
  name: string;
  role: Role;
  createdAt: number;
  lastSignInAt?: number;
  /** At least one. */
  passkeys: Passkey[];
  /** Keyed hashes of the recovery codes that are left. */
  recoveryHashes: string[];
  /** None when absent. */
  wallets?: LinkedWallet[];
}

/** A session in a browser. */
export interface Session {
  /** SHA-256 of the cookie's secret, base64url. */
  id: string;
  accountId: string;
  createdAt: number;
  lastUsedAt: number;
  expiresAt: number;
  /** Address of the client, and what its browser calls itself. */
  address: string;
  browser: string;
}

/** The first link, or an invitation by link. */
export interface Invitation {
  /** SHA-256 of the token in the link, base64url. */
  id: string;
  role: Role;
  createdAt: number;
  expiresAt: number;
  /** The account that invites; absent for the first link, which the operator gets. */
  by?: string;
}

/** A credential that the service issued. Nothing in it says whose it is. Times are milliseconds since the epoch. */
export interface IssuedCredential {
  /** One for all copies of a batch, which are withdrawn together. */
  id: string;
  /** Credential Configuration id. */
  configuration: string;
  /** Its place: the number of a status list, and an index in that. No other credential has the same. */
  list: number;
  index: number;
  issuedAt: number;
  expiresAt: number;
  revokedAt?: number;
  /** A keyed hash of the contact that it is about, by which those of one address can be withdrawn together. */
  contact?: string;
}

/** The copies of one batch as one. */
export interface Issuance extends Omit<IssuedCredential, 'list' | 'index' | 'contact'> {
  copies: number;
}

/** Which credentials: those of one batch, or those about one contact. */
export type WhichIssued = { id: string } | { contact: string };

/** What a store keeps of the credentials that the service issued, until they expire. */
export interface IssuedStore {
  /** @returns false when its place is taken; nothing is stored then */
  addIssued(credential: IssuedCredential): Promise<boolean>;
  /** @returns how many were withdrawn that were not before */
  revokeIssued(which: WhichIssued, revokedAt: number): Promise<number>;
  /** At most `limit`, those issued last first; without `which` all. */
  listIssued(limit: number, which?: WhichIssued): Promise<Issuance[]>;
  /** The withdrawn indices of a list, in their order; undefined where the list has no credential. */
  revokedIndices(list: number): Promise<number[] | undefined>;
}

/** The copies of a batch as one. Copies that are added after others were withdrawn are not withdrawn with them, but the batch counts as withdrawn. */
export function toIssuance(copies: readonly IssuedCredential[]): Issuance {
  const [first] = copies;
  if (!first) throw new Error('a batch has a copy');
  const revoked = copies.flatMap(({ revokedAt }) => (revokedAt === undefined ? [] : [revokedAt]));
  return {
    id: first.id,
    configuration: first.configuration,
    issuedAt: Math.min(...copies.map(({ issuedAt }) => issuedAt)),
    expiresAt: Math.max(...copies.map(({ expiresAt }) => expiresAt)),
    copies: copies.length,
    ...(revoked.length > 0 && { revokedAt: Math.max(...revoked) }),
  };
}

import type { Account, Invitation, Session } from '../accounts/account.js';
import type { AuditRecord } from '../audit/audit.js';

/** What a store keeps of the portal: who may sign in, who is signed in, who is invited, and who did what. */
export interface AccountStore {
  /** The oldest first. */
  listAccounts(): Promise<Account[]>;
  /**
   * Reads all accounts and writes what `change` makes of them in one transaction, so that what must hold for all of them together does.
   * @param change a pure function; what it throws leaves all as they are, and so does `undefined`
   * @returns the accounts as they are stored afterwards
   */
  changeAccounts(change: (accounts: Account[]) => Account[] | undefined): Promise<Account[]>;

  addSession(session: Session): Promise<void>;
  /** Also one that has expired and is not yet purged. */
  getSession(id: string): Promise<Session | undefined>;
  /** The last used first, those that have expired included. */
  listSessions(accountId: string): Promise<Session[]>;
  /** Prolongs a session, if it is still there. */
  touchSession(id: string, lastUsedAt: number, expiresAt: number): Promise<void>;
  /** @returns whether it was there */
  removeSession(id: string): Promise<boolean>;
  removeSessions(accountId: string): Promise<void>;

  addInvitation(invitation: Invitation): Promise<void>;
  getInvitation(id: string): Promise<Invitation | undefined>;
  /** The oldest first, those that have expired included. */
  listInvitations(): Promise<Invitation[]>;
  /** @returns whether it was there: of two who use one link at once, one is told so */
  removeInvitation(id: string): Promise<boolean>;

  /** Adds to the audit log, which nothing else can change. */
  addAudit(record: AuditRecord): Promise<void>;
  /** The newest first, those with an id below `before`, at most `limit`. Ids grow. */
  listAudit(before: number, limit: number): Promise<(AuditRecord & { id: number })[]>;
}

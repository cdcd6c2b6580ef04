/** The HTTP bodies of the portal's pages about the installation, below `/portal-api`: what is stored, what ends when, what is wrong. Times are milliseconds. */

/** A table of `GET /portal-api/data`. */
export interface DataTable {
  /** Its name in the database. */
  table: string;
  rows: number;
  /** When the oldest row was made; absent in an empty table, and where rows do not say. */
  oldest?: number;
  /** Names of the fields that are encrypted under the service key, that are kept only as a hash, and that are about a person. */
  sealed: string[];
  hashed: string[];
  personal: string[];
  kept: DataKept;
}

/**
 * How long rows are kept: until their own `end`; for a time `after-end`; up to an `age`; until somebody has them `removed`; or `for-good`. `time` is
 * the longest that follows from the settings, milliseconds. `newest`: how many of each app are kept at most, whatever their age.
 */
export interface DataKept {
  rule: 'end' | 'after-end' | 'age' | 'removed' | 'for-good';
  time?: number;
  newest?: number;
}

/** `GET /portal-api/data`: what the service keeps. */
export interface DataOverview {
  tables: DataTable[];
  /** Bytes of the files of the database; absent where everything is in memory or in Redis. */
  bytes?: number;
  /** Whether everything is in Redis. */
  isInRedis?: true;
}

/** What something can be kept about. */
export type DataSubjectKind = 'app' | 'member' | 'scope-request' | 'email' | 'phone';

/** The body of `POST /portal-api/data/export` and `POST /portal-api/data/verify`. */
export interface DataSubject {
  kind: DataSubjectKind;
  /** An app id, the id of a member, the uuid of a scope request, an e-mail address, or a phone number with the code of its country. */
  name: string;
}

/** The answer of `POST /portal-api/data/export`: all that is kept about one subject, without secrets. */
export interface DataExport {
  /** Without the address or number, which the service does not keep. */
  about: { kind: DataSubjectKind; name?: string };
  madeAt: number;
  /** Rows by the name of their table; tables without any are not in it. */
  tables: Record<string, object[]>;
  /** Fields that are stored and left out, because they are sealed or hashes: `table.field`. */
  leftOut: string[];
}

/** The answer of `POST /portal-api/data/verify`: what is left of a subject. */
export interface DeletionCheck {
  about: { kind: DataSubjectKind; name?: string };
  checkedAt: number;
  /** Whether no row but lines of the audit log names it, and no byte of a file elsewhere, where `bytes` were searched. */
  isGone: boolean;
  /** Rows that name it, by table; those of the audit log, which stay, among them. */
  rows: Record<string, number>;
  /**
   * How often its name stands in the pages of the database, how often in lines of the audit log, and how many bytes were searched. `isJournalEmpty` is
   * false while another program reads the database, so that former pages are kept for it. Absent where everything is in memory or in Redis, and for ids of less than
   * 8 characters, which stand in other texts, too.
   */
  bytes?: { found: number; inAudit: number; searched: number; isJournalEmpty: boolean };
  /** Whether everything is in Redis, so that rows alone were looked at. */
  isInRedis?: true;
  /** When it was deleted, where the audit log says so. */
  deletedAt?: number;
  /** All of this as a JWT of the type `civic-deletion+jwt`, signed by the service (`/.well-known/jwks.json`). */
  statement: string;
}

/** What ends: a row of `GET /portal-api/expiries`, the first to end first. */
export interface ExpiryRow {
  /** `own`, `imported`, `authority`, `google`, `apple`, `registration`, `app-key`, `anchor`, `list`, `signing-key`, `tls` or `invitation`. */
  kind: string;
  /** The id of the app, anchor, list or key that it is of. */
  of?: string;
  /** The name of that, where it has one. */
  name?: string;
  expiresAt: number;
  /** Whether the service renews it, or nobody needs it afterwards. */
  renews: boolean;
  level: 'ok' | 'warning' | 'problem';
}

/** What one check of the doctor found. */
export interface DoctorFinding {
  check: string;
  level: 'ok' | 'warning' | 'problem';
  message: string;
  /** What to change, where there is something to change. */
  change?: string;
}

/** The answer of `POST /portal-api/doctor`, without a body. */
export interface DoctorReport {
  at: number;
  findings: DoctorFinding[];
}

/** `GET /portal-api/backup`: when the last backup was made; absent where none was. */
export interface BackupNote {
  lastAt?: number;
}

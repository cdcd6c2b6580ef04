import type { AnswerResult, ResolvedRequest } from '../core/index.js';
import type { Table } from './table.js';

/** What was answered to whom. It has names alone and never a value: who gets hold of it must not learn more than where the wallet was used. */
export interface HistoryEntry {
  id: string;
  /** As ISO 8601. */
  at: string;
  /** The name of who asked, as it was shown. */
  verifier: string;
  /** The host of the site, else the one that the answer went to. */
  host: string;
  /** Whether the person agreed. */
  isApproval: boolean;
  /** The names of the claims that were shared, those that went along included. */
  claims: string[];
  /** The ids of the credentials that they came from. */
  credentialIds: string[];
}

/** How many entries are kept. The oldest make room. */
const MAX_ENTRIES = 500;

/** The record of answers, in the browser alone. */
export class History {
  readonly #table: Table<HistoryEntry>;

  constructor(table: Table<HistoryEntry>) {
    this.#table = table;
  }

  /** Lists all entries, the newest first. */
  async list(): Promise<HistoryEntry[]> {
    return (await this.#table.list()).toSorted((a, b) => b.at.localeCompare(a.at));
  }

  /** Records an answer that the service accepted. */
  async add(
    { verifier }: ResolvedRequest,
    isApproval: boolean,
    { disclosed, alongside }: AnswerResult,
    credentialIds: readonly string[],
  ): Promise<void> {
    const entry: HistoryEntry = {
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      verifier: verifier.name,
      host: verifier.origin === undefined ? verifier.host : new URL(verifier.origin).host,
      isApproval,
      claims: [...disclosed, ...alongside],
      credentialIds: [...credentialIds],
    };
    await this.#table.put(entry);
    for (const { id } of (await this.list()).slice(MAX_ENTRIES)) await this.#table.delete(id);
  }
}

/** The service, or a command of it, cannot start. The message is one line that says everything an operator needs. */
export class StartError extends Error {
  override name = 'StartError';
}

/** What the codes of Node and SQLite mean to an operator when they come while the service starts. */
const MEANINGS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens on this port already; set PORT to a free one, or stop the other',
  EADDRNOTAVAIL: 'HOST is no address of this machine',
  ENOTFOUND: 'HOST is no address of this machine',
  SQLITE_NOTADB: 'civic.sqlite in the data folder is not a database, or is encrypted by another program',
  SQLITE_CORRUPT: 'civic.sqlite in the data folder is damaged; restore it from a backup',
  SQLITE_BUSY:
    'another program holds the lock of civic.sqlite in the data folder; try again when it has ended',
  SQLITE_FULL: 'the disk of the data folder is full',
  SQLITE_CANTOPEN:
    'civic.sqlite in the data folder cannot be opened; the folder must be writable for this user',
  SQLITE_READONLY: 'civic.sqlite in the data folder cannot be written; it must be writable for this user',
  EACCES:
    'the data folder must be readable and writable for this user, and a PORT below 1024 needs rights of its own',
  EPERM: 'the data folder must be readable and writable for this user',
  EROFS: 'the data folder is on a disk that is read-only',
  ENOSPC: 'the disk of the data folder is full',
  ENOTDIR: 'CIVIC_DATA_DIR names a file, or something below one, where there must be a folder',
  EEXIST: 'CIVIC_DATA_DIR names a file where there must be a folder',
  EISDIR: 'civic.sqlite in the data folder is a folder',
};

/** Runs a step of the start. @throws StartError in place of the errors of Node and SQLite that an operator can mend */
export async function explainStart<T>(step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    // SQLite's extended codes begin with the plain one, as SQLITE_READONLY_DIRECTORY does.
    const known = Object.keys(MEANINGS).find((name) => code === name || code.startsWith(`${name}_`));
    if (known === undefined) throw error;
    throw new StartError(MEANINGS[known], { cause: error });
  }
}

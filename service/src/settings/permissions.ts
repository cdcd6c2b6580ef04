import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseServiceKey } from '../keys/service-key.js';

/** What only the service may read. */
interface Places {
  dataDir: string | undefined;
  keyFile: string | undefined;
  formerKeysFile: string | undefined;
  serviceKey: Buffer | undefined;
}

const MOVE_KEY =
  'mv "$CIVIC_SERVICE_KEY_FILE" /etc/civic/service.key && export CIVIC_SERVICE_KEY_FILE=/etc/civic/service.key';

/**
 * Checks that data and key lie apart and are closed to other users of the machine: whoever has both can read everything.
 * @returns a line with the command that mends it for each place that is not
 */
export function checkPermissions({ dataDir, keyFile, formerKeysFile, serviceKey }: Places): string[] {
  const database = dataDir && join(dataDir, 'civic.sqlite');
  return [
    ...(isBelow(keyFile, dataDir)
      ? [`CIVIC_SERVICE_KEY_FILE lies in the data folder, so that one copy has data and key: ${MOVE_KEY}`]
      : []),
    ...(!isBelow(keyFile, dataDir) && holdsKey(dataDir, serviceKey)
      ? ['the data folder holds this service key as service.key: rm "$CIVIC_DATA_DIR/service.key"']
      : []),
    ...(isOpen(keyFile)
      ? ['CIVIC_SERVICE_KEY_FILE can be read by every user: chmod 600 "$CIVIC_SERVICE_KEY_FILE"']
      : []),
    ...(isBelow(formerKeysFile, dataDir)
      ? [
          'CIVIC_FORMER_SERVICE_KEYS_FILE lies in the data folder, so that one copy has data and keys: move it',
        ]
      : []),
    ...(isOpen(formerKeysFile)
      ? [
          'CIVIC_FORMER_SERVICE_KEYS_FILE can be read by every user: chmod 600 "$CIVIC_FORMER_SERVICE_KEYS_FILE"',
        ]
      : []),
    ...(isOpen(dataDir) ? ['CIVIC_DATA_DIR can be read by every user: chmod 700 "$CIVIC_DATA_DIR"'] : []),
    ...(isOpen(database)
      ? ['the database can be read by every user: chmod 600 "$CIVIC_DATA_DIR"/civic.sqlite*']
      : []),
  ];
}

function isBelow(file: string | undefined, folder: string | undefined): boolean {
  if (!file || !folder || !existsSync(file) || !existsSync(folder)) return false;
  return realpathSync(file).startsWith(realpathSync(folder) + sep);
}

/** The key that `--development` made stays in the folder when somebody goes live with it. */
function holdsKey(folder: string | undefined, key: Buffer | undefined): boolean {
  const file = folder && join(folder, 'service.key');
  if (!file || !key || !existsSync(file)) return false;
  return parseServiceKey(readFileSync(file, 'utf8'))?.equals(key) ?? false;
}

/** Whether users other than owner and group have any right. Windows has no such modes. */
function isOpen(path: string | undefined): boolean {
  if (process.platform === 'win32' || !path || !existsSync(path)) return false;
  return (statSync(path).mode & 0o007) !== 0;
}

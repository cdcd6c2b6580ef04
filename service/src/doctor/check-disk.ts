import { statSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, findingsOf } from './finding.js';

const { ok, warning, problem } = findingsOf('disk');

const MB = 1_000_000;
/** Below the first the service soon cannot write; below the second a backup beside the database may not fit. */
const LEAST = 100 * MB;
const ENOUGH = 1_000 * MB;
const CHANGE = 'make room on the disk of CIVIC_DATA_DIR';

/** Looks at the room that is left for the database. */
export function checkDisk(dataDir: string): Finding[] {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = bavail * bsize;
  const size = statSync(join(dataDir, 'civic.sqlite')).size;
  const text = `${inMB(free)} free, and the database has ${inMB(size)}`;
  if (free < LEAST) return [problem(text, CHANGE)];
  return free < Math.max(ENOUGH, 2 * size) ? [warning(text, CHANGE)] : [ok(text)];
}

function inMB(bytes: number): string {
  return `${Math.ceil(bytes / MB)} MB`;
}

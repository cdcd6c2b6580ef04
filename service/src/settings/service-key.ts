import { existsSync, readFileSync } from 'node:fs';
import { parseServiceKey } from '../keys/service-key.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the service key from `CIVIC_SERVICE_KEY`, or from the file that `CIVIC_SERVICE_KEY_FILE` names; undefined where neither is set.
 * @param problems gets one line where it is malformed, or missing in live mode
 */
export function readServiceKey(env: Environment, isLive: boolean, problems: string[]): Buffer | undefined {
  const text = env.CIVIC_SERVICE_KEY ?? textOf(env.CIVIC_SERVICE_KEY_FILE);
  const key = text === undefined ? undefined : parseServiceKey(text);
  if (key) return key;
  if (isLive)
    problems.push(
      'CIVIC_SERVICE_KEY (or CIVIC_SERVICE_KEY_FILE) must hold 64 hex characters, kept outside the data folder: openssl rand -hex 32',
    );
  else if (text !== undefined) problems.push('CIVIC_SERVICE_KEY must be 64 hex characters');
  return undefined;
}

/** Reads the keys that only open, separated by commas or white space, in the same way. */
export function readFormerKeys(env: Environment, problems: string[]): Buffer[] {
  const { CIVIC_FORMER_SERVICE_KEYS: given, CIVIC_FORMER_SERVICE_KEYS_FILE: file } = env;
  if (!given && file && !existsSync(file)) {
    problems.push('CIVIC_FORMER_SERVICE_KEYS_FILE must name a readable file');
    return [];
  }
  const words = (given || textOf(file) || '').split(/[\s,]+/).filter((word) => word !== '');
  const keys = words.map(parseServiceKey);
  if (keys.includes(undefined))
    problems.push('CIVIC_FORMER_SERVICE_KEYS must hold keys of 64 hex characters, separated by commas');
  return keys.filter((key) => key !== undefined);
}

function textOf(file: string | undefined): string | undefined {
  return file && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

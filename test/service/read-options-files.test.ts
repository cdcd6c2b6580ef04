import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problems } from './support/option-problems.js';
import { temporaryFolder } from './support/store-folder.js';

const { folder } = temporaryFolder();
const KEY = 'ab'.repeat(32);
const DATA = join(folder, 'data');
const LIVE = { PUBLIC_URL: 'https://id.example.org', CIVIC_DATA_DIR: DATA, CIVIC_SERVICE_KEY: KEY };

describe('what other users of the machine could read', () => {
  const place = (name: string, mode: number) => {
    const dir = join(folder, name);
    mkdirSync(dir, { mode: 0o700 });
    const file = join(dir, 'service.key');
    writeFileSync(file, KEY);
    chmodSync(file, mode);
    return { dir, file };
  };
  const live = (dataDir: string, keyFile: string) =>
    problems('live', {
      ...LIVE,
      CIVIC_SERVICE_KEY: undefined,
      CIVIC_DATA_DIR: dataDir,
      CIVIC_SERVICE_KEY_FILE: keyFile,
    });

  it('stops the start when the key lies in the data folder, and names the two commands that move it', () => {
    const { dir, file } = place('inside', 0o600);
    expect(live(dir, file)).toEqual([
      expect.stringMatching(/^CIVIC_SERVICE_KEY_FILE lies in the data folder.*: mv .* && export /),
    ]);
  });

  it('stops the start when the data folder still holds the same key from development', () => {
    const { dir } = place('left', 0o600);
    expect(live(dir, place('outside', 0o600).file)).toEqual([
      expect.stringMatching(/^the data folder holds this service key.*: rm /),
    ]);
  });

  it('stops the start when everybody can read key, folder or database', () => {
    const { dir } = place('open', 0o600);
    rmSync(join(dir, 'service.key'));
    writeFileSync(join(dir, 'civic.sqlite'), '');
    chmodSync(join(dir, 'civic.sqlite'), 0o644);
    chmodSync(dir, 0o755);
    expect(live(dir, place('key-open', 0o644).file)).toEqual([
      expect.stringContaining('chmod 600 "$CIVIC_SERVICE_KEY_FILE"'),
      expect.stringContaining('chmod 700 "$CIVIC_DATA_DIR"'),
      expect.stringContaining('chmod 600 "$CIVIC_DATA_DIR"/civic.sqlite*'),
    ]);
  });

  it('lets a key that only a group may read pass', () => {
    const { dir } = place('group-data', 0o600);
    rmSync(join(dir, 'service.key'));
    expect(live(dir, place('group', 0o640).file)).toEqual([]);
  });
});

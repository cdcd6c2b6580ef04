import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOptions, readOptions } from '../../../service/src/read-options.js';
import { temporaryFolder } from '../support/store-folder.js';

const { folder } = temporaryFolder();
const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const data = join(folder, 'data');
mkdirSync(data, { mode: 0o700 });
const live = (env: Record<string, string>) => ({
  PUBLIC_URL: 'https://id.example.org',
  CIVIC_DATA_DIR: data,
  CIVIC_SERVICE_KEY: A,
  ...env,
});

function file(name: string, text: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

describe('former service keys', () => {
  it.each([
    ['one', B, [B]],
    ['several with commas', `${B},${C}`, [B, C]],
    ['several on lines', `${B}\n ${C}\n`, [B, C]],
  ])('are read: %s', (_name, text, keys) => {
    const hex = (env: Record<string, string>) =>
      readOptions('live', live(env)).formerServiceKeys?.map((key) => key.toString('hex'));
    expect(hex({ CIVIC_FORMER_SERVICE_KEYS: text })).toEqual(keys);
    expect(hex({ CIVIC_FORMER_SERVICE_KEYS_FILE: file('former', text) })).toEqual(keys);
  });

  it.each([{}, { CIVIC_FORMER_SERVICE_KEYS: '' }, { CIVIC_FORMER_SERVICE_KEYS: ' , ' }])(
    'are none by default: %j',
    (env: Record<string, string>) => {
      expect(readOptions('live', live(env)).formerServiceKeys).toBeUndefined();
    },
  );

  it.each(['changeme', B.slice(1), `${B};${C}`, `${B},x`])(
    'that are malformed stop the start, and are not repeated: %j',
    (text) => {
      const problems = checkOptions('live', live({ CIVIC_FORMER_SERVICE_KEYS: text }));
      expect(problems).toEqual([expect.stringMatching(/^CIVIC_FORMER_SERVICE_KEYS must hold keys of 64/)]);
      expect(problems.join()).not.toContain(text);
    },
  );

  it('in a file that is not there stop the start', () => {
    const env = live({ CIVIC_FORMER_SERVICE_KEYS_FILE: join(folder, 'nowhere') });
    expect(checkOptions('live', env)).toEqual(['CIVIC_FORMER_SERVICE_KEYS_FILE must name a readable file']);
  });

  it('in a file that others can read, or in the data folder, stop a live start', () => {
    const open = live({ CIVIC_FORMER_SERVICE_KEYS_FILE: file('open', B, 0o644) });
    expect(checkOptions('live', open)).toEqual([expect.stringContaining('can be read by every user')]);
    const within = live({ CIVIC_FORMER_SERVICE_KEYS_FILE: file('data/former', B) });
    expect(checkOptions('live', within)).toEqual([expect.stringContaining('lies in the data folder')]);
  });
});

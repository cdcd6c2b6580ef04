import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../../service/src/context.js';
import { loadOrCreateServiceKey, parseServiceKey } from '../../../service/src/keys/service-key.js';
import { parseJws } from '../../../service/src/tokens/jws.js';
import { testClock, testContext } from '../support/approved-request.js';
import { temporaryFolder } from '../support/store-folder.js';

const { folder } = temporaryFolder();
const HEX = '0123456789abcdef'.repeat(4);

function emptyFolder(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

describe('the service key as text', () => {
  it.each([HEX, HEX.toUpperCase(), ` ${HEX}\n`])('is 64 hex characters: %j', (text) => {
    expect(parseServiceKey(text)?.toString('hex')).toBe(HEX);
  });

  it.each([
    '',
    HEX.slice(1),
    `${HEX}0`,
    HEX.replace('0', 'g'),
    `0x${HEX.slice(2)}`,
    `${HEX}\n${HEX}`,
    'changeme',
  ])('is nothing else: %j', (text) => {
    expect(parseServiceKey(text)).toBeUndefined();
  });
});

describe('the key file of development mode', () => {
  it('is made at the first start, for its owner alone, and found at the second', () => {
    const path = emptyFolder('fresh');
    const key = loadOrCreateServiceKey(path);
    expect(key).toHaveLength(32);
    expect(statSync(join(path, 'service.key')).mode & 0o777).toBe(0o600);
    expect(loadOrCreateServiceKey(path)).toEqual(key);
    expect(readFileSync(join(path, 'service.key'), 'utf8').trim()).toBe(key.toString('hex'));
  });

  it('is another one in another folder', () => {
    expect(loadOrCreateServiceKey(emptyFolder('one'))).not.toEqual(
      loadOrCreateServiceKey(emptyFolder('two')),
    );
  });

  it.each(['', 'not a key', HEX.slice(2)])('is refused rather than replaced when it holds %j', (text) => {
    const path = emptyFolder(`broken ${text.length}`);
    writeFileSync(join(path, 'service.key'), text);
    expect(() => loadOrCreateServiceKey(path)).toThrow(/service\.key/);
    expect(readFileSync(join(path, 'service.key'), 'utf8')).toBe(text);
  });
});

describe('a second start on the same data folder', () => {
  it('uses the same keys: tokens verify, certificates chain, user ids stay', async () => {
    const first = await testContext({ store: 'sqlite' });
    const token = await first.context.signingKeys.sign({ sub: 'app' });
    const second = await createContext(first.context.options, testClock());
    const jws = parseJws(token);
    expect(jws && (await second.signingKeys.hasSigned(jws))).toBe(true);
    expect((await second.authority()).certificate).toBe((await first.context.authority()).certificate);
    expect(second.pairwiseKey).toEqual(first.context.pairwiseKey);
    expect(second.pairwiseKey).toHaveLength(32);
    await second.store.close();
    await first.close();
  });

  it('with another service key refuses to start instead of making new keys', async () => {
    const first = await testContext({ store: 'sqlite' });
    const options = { ...first.context.options, serviceKey: Buffer.alloc(32, 7) };
    await expect(createContext(options, testClock())).rejects.toThrow();
    await first.close();
  });
});

import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { runBackup, runRestore } from '../../../service/src/cli/backup.js';
import { runCheckConfig, runDoctor } from '../../../service/src/cli/doctor.js';
import { startRedis } from '../support/redis-server.js';
import { temporaryFolder } from '../support/store-folder.js';

const { folder } = temporaryFolder();

let printed: string[] = [];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
  vi.stubEnv('CIVIC_DATA_DIR', folder);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it('check-config ends with 0 where the service could start, and with 1 where it could not', async () => {
  expect(await runCheckConfig(['--development'])).toBe(0);
  expect(printed).toEqual(['ok      settings: every setting is understood']);
  expect(await runCheckConfig([])).toBe(1);
  expect(printed[1]).toMatch(/^PROBLEM settings: PUBLIC_URL .*\n {8}→ /);
});

it('doctor ends with 0 where there are warnings alone, and prints one document with --json', async () => {
  expect(await runDoctor(['--development', '--offline', '--json'])).toBe(0);
  const found = JSON.parse(printed.join('')) as { check: string; level: string }[];
  expect(found.map(({ check, level }) => `${check} ${level}`)).toEqual([
    'settings ok',
    'data folder warning',
  ]);
});

it('doctor takes no argument', async () => {
  await expect(runDoctor(['everything'])).rejects.toThrow(/flags alone/);
});

it('doctor warns of what Redis may lose, and says where none answers; backup and restore say what to do with one', async () => {
  const redis = await startRedis();
  onTestFinished(() => redis.stop());
  vi.stubEnv('CIVIC_STORE', 'redis');
  vi.stubEnv('CIVIC_REDIS_URL', redis.options.urls[0]);
  await (await redis.emptyStore()).close();
  await runDoctor(['--development', '--offline']);
  expect(printed.join('\n')).toMatch(/^WARNING database: Redis keeps no append-only file/m);
  for (const run of [runBackup, runRestore])
    await expect(run(['--development', `${folder}/copy`])).rejects.toThrow('docs/upkeep.md');
  await redis.kill('SIGKILL');
  printed = [];
  expect(await runDoctor(['--development', '--offline'])).toBe(1);
  expect(printed.join('\n')).toMatch(/^PROBLEM .*no Redis answers at CIVIC_REDIS_URL/m);
});

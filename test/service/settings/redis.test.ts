import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { afterAll, expect, it } from 'vitest';
import { readRedis } from '../../../service/src/settings/redis.js';

const folder = mkdtempSync(join(tmpdir(), 'civic-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const caFile = join(folder, 'ca.pem');
const [PEM = ''] = rootCertificates;
writeFileSync(caFile, PEM);

function read(env: Record<string, string>, mode: 'live' | 'development' = 'live') {
  const problems: string[] = [];
  return { options: readRedis(mode, { CIVIC_STORE: 'redis', ...env }, problems), problems };
}

it.each([
  [
    'rediss://civic:p%40ss@redis.example.org:6380/2',
    {},
    { urls: ['rediss://civic:p%40ss@redis.example.org:6380/2'] },
  ],
  ['redis://127.0.0.1', {}, { urls: ['redis://127.0.0.1'] }],
  ['redis://[::1]:6379/', {}, { urls: ['redis://[::1]:6379/'] }],
  ['redis://:secret@redis:6379', {}, { urls: ['redis://:secret@redis:6379'] }],
  [
    'rediss://a.example, rediss://b.example',
    { CIVIC_REDIS_SENTINEL: 'civic', CIVIC_REDIS_REPLICAS: '2' },
    { urls: ['rediss://a.example', 'rediss://b.example'], sentinel: 'civic', replicas: 2 },
  ],
  [
    'rediss://a.example',
    { CIVIC_REDIS_CLUSTER: '1', CIVIC_REDIS_CA_FILE: caFile },
    { isCluster: true, ca: PEM },
  ],
])('an operator writes %s', (url, more, expected) => {
  const { options, problems } = read({ CIVIC_REDIS_URL: url, ...more });
  expect(problems).toEqual([]);
  expect(options).toMatchObject({ replicas: 0, ...expected });
});

it.each([
  ['no address', { CIVIC_REDIS_URL: '' }, /^CIVIC_REDIS_URL must be an address/],
  ['a web address', { CIVIC_REDIS_URL: 'https://redis.example.org' }, /^CIVIC_REDIS_URL must be an address/],
  ['a query', { CIVIC_REDIS_URL: 'rediss://redis.example.org?db=1' }, /^CIVIC_REDIS_URL must be an address/],
  [
    'two without a topology',
    { CIVIC_REDIS_URL: 'rediss://a.example,rediss://b.example' },
    /several with commas/,
  ],
  [
    'a Cluster with a database',
    { CIVIC_REDIS_URL: 'rediss://a.example/1', CIVIC_REDIS_CLUSTER: '1' },
    /^CIVIC_REDIS_URL must be an address/,
  ],
  [
    'members with different passwords',
    { CIVIC_REDIS_URL: 'rediss://:a@a.example,rediss://:b@b.example', CIVIC_REDIS_CLUSTER: '1' },
    /differ in host and port alone/,
  ],
  ['neither TLS nor a password', { CIVIC_REDIS_URL: 'redis://redis.example.org' }, /must begin with rediss:/],
  [
    'both topologies',
    { CIVIC_REDIS_URL: 'rediss://a.example', CIVIC_REDIS_CLUSTER: '1', CIVIC_REDIS_SENTINEL: 'civic' },
    /exclude each other/,
  ],
  [
    'a topology misspelt',
    { CIVIC_REDIS_URL: 'rediss://a.example', CIVIC_REDIS_CLUSTER: 'yes' },
    /must be 1 or 0/,
  ],
  ['too many replicas', { CIVIC_REDIS_URL: 'rediss://a.example', CIVIC_REDIS_REPLICAS: '-1' }, /from 0 to 9/],
  [
    'a certificate that is not there',
    { CIVIC_REDIS_URL: 'rediss://a.example', CIVIC_REDIS_CA_FILE: join(folder, 'none') },
    /^CIVIC_REDIS_CA_FILE/,
  ],
  [
    'another store',
    { CIVIC_STORE: 'sqlite', CIVIC_REDIS_URL: 'rediss://a.example' },
    /^CIVIC_REDIS_URL is set, so CIVIC_STORE must be redis/,
  ],
])('a service does not start with %s, and the reason repeats no address', (_what, env, reason) => {
  const { problems } = read(env);
  expect(problems).toContainEqual(expect.stringMatching(reason));
  expect(problems.join()).not.toMatch(/a\.example|secret/);
});

it('a plain address is refused in live mode alone', () => {
  expect(read({ CIVIC_REDIS_URL: 'redis://redis.example.org' }, 'development').problems).toEqual([]);
});

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkOptions } from '../../service/src/read-options.js';
import { SETTINGS } from '../../service/src/settings/names.js';
import { ROOT } from './source-files.js';

const read = (name: string) => readFileSync(join(ROOT, 'deploy', name), 'utf8');
const KNOWN = new Set([...SETTINGS, 'PUBLIC_URL', 'PORT', 'HOST', 'SMTP_URL']);

describe('the examples for a deployment', () => {
  it('are all named, and what is named is there', () => {
    const named = [...read('README.md').matchAll(/\]\((?!\.\.)([\w.]+)\)/g)].map(([, name]) => name);
    expect(readdirSync(join(ROOT, 'deploy')).toSorted()).toEqual([...named, 'README.md'].toSorted());
  });

  it('use settings that exist, with values that a live service takes', () => {
    const lines = read('civic.env.example')
      .split('\n')
      .map((line) => line.replace(/^#(?=[A-Z_]+=)/, ''))
      .filter((line) => /^[A-Z]/.test(line));
    const env = Object.fromEntries(lines.map((line) => line.replaceAll('"', '').split(/=(.*)/s, 2)));
    expect(Object.keys(env).filter((name) => !KNOWN.has(name))).toEqual([]);
    const { CIVIC_SERVICE_KEY_FILE: _file, ...rest } = env;
    expect(checkOptions('live', { ...rest, CIVIC_SERVICE_KEY: 'a'.repeat(64) })).toEqual([]);
    const inImage = [...read('Containerfile').matchAll(/\b((?:CIVIC|PUBLIC)_[A-Z_]+)=/g)].map(
      ([, name]) => name,
    );
    expect(inImage.filter((name) => !KNOWN.has(name ?? ''))).toEqual([]);
  });

  it('bring up several instances with settings that exist, on a Redis that loses nothing and that nobody else reaches', () => {
    const compose = read('compose.yaml');
    const lines = [...compose.matchAll(/^ {4}((?:CIVIC|PUBLIC)_[A-Z_]+): "?([^"\n]*)"?$/gm)];
    const env = Object.fromEntries(
      lines.map(([, name, value]) => [name, value?.replace(/\$\{[^}]*\}/, 'secret')]),
    );
    expect(Object.keys(env)).toEqual(['PUBLIC_URL', 'CIVIC_TRUST_PROXY', 'CIVIC_STORE', 'CIVIC_REDIS_URL']);
    const key = { CIVIC_DATA_DIR: '/data', CIVIC_SERVICE_KEY: 'a'.repeat(64) };
    expect(checkOptions('live', { ...env, ...key })).toEqual([]);
    expect(compose).toContain(
      '--appendonly yes --appendfsync always --save "" --maxmemory-policy noeviction',
    );
    expect(compose.match(/^ {4}ports: .*$/gm)).toEqual(['    ports: ["80:80", "443:443"]']);
    const upstreams = /CIVIC_UPSTREAMS: (.*)/.exec(compose)?.[1]?.split(' ');
    for (const upstream of upstreams ?? [])
      expect(compose).toContain(`  ${upstream.replace(':8080', '')}: *civic`);
    expect(read('Caddyfile')).toContain('{$CIVIC_UPSTREAMS:127.0.0.1:8080}');
  });

  it('start the program by its path, because npx hands no signals on', () => {
    const { bin } = JSON.parse(readFileSync(join(ROOT, 'service/package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    const path = `node_modules/civic-service/${bin['civic-service']?.replace('./', '')}`;
    expect(existsSync(join(ROOT, 'service', bin['civic-service'] ?? ''))).toBe(true);
    for (const name of ['civic.service', 'Containerfile']) expect(read(name)).toContain(path);
    expect(read('civic.service')).toMatch(/^EnvironmentFile=\/etc\/civic\/civic\.env$/m);
  });

  it('pass streams on at once, and leave ids of requests and return codes out of log lines', () => {
    expect(read('nginx.conf')).toMatch(/^\s+proxy_buffering off;/m);
    expect(read('Caddyfile')).toContain('flush_interval -1');
    expect(read('nginx.conf')).not.toMatch(/log_format[^;]*\$(request|request_uri|args|http_referer)\b/);
    const places = ['/w', '/wallet-api/[a-z-]+', '/scope-requests', '/sip/payload'].join('|');
    for (const name of ['nginx.conf', 'Caddyfile']) expect(read(name)).toContain(`${places})/`);
  });
});

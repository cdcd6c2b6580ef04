// A Redis Cluster of masters on loopback, and two instances of the service on it, each in a process of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { ask, startRedis } from '../redis.mjs';

const SLOTS = 16_384;
/** @returns the servers, as `startRedis` gives them */
export async function startCluster(folder, masters) {
  const nodes = [];
  for (let nth = 0; nth < masters; nth++) {
    const bus = await freePort();
    const options = { 'cluster-enabled': 'yes', 'cluster-port': bus };
    nodes.push({ ...(await startRedis(mkdtempSync(join(folder, 'redis-')), options)), bus });
  }
  for (const [nth, { port }] of nodes.entries()) {
    const [from, to] = [nth, nth + 1].map((n) => Math.floor((n * SLOTS) / masters));
    ask(port, 'CLUSTER', 'ADDSLOTSRANGE', `${from}`, `${to - 1}`);
  }
  const [first, ...others] = nodes;
  for (const { port, bus } of others) ask(first.port, 'CLUSTER', 'MEET', '127.0.0.1', `${port}`, `${bus}`);
  for (let tries = 0; !nodes.every(({ port }) => knowsAll(port, masters)); tries++) {
    if (tries === 100) throw new Error('the servers do not become a Cluster');
    await delay(200);
  }
  return nodes;
}

function knowsAll(port, masters) {
  const info = ask(port, 'CLUSTER', 'INFO');
  return info.includes('cluster_state:ok') && info.includes(`cluster_size:${masters}`);
}

/** The list of pending scope requests of each part, where every part has some: how many there are in it, and its slot. */
export function partsOf(nodes) {
  return nodes.flatMap(({ port }) =>
    scan(port, 'civic:{*}:open').map((key) => ({
      rows: Number(ask(port, 'ZCARD', key)),
      slot: Number(ask(port, 'CLUSTER', 'KEYSLOT', key)),
    })),
  );
}

/** How many parts each of so many servers has, where slots are divided evenly. */
export function placesOn(servers, parts) {
  const places = parts.map(({ slot }) => Math.floor((slot * servers) / SLOTS));
  return Array.from({ length: servers }, (_, server) => places.filter((place) => place === server).length);
}

function scan(port, pattern) {
  return ask(port, '--scan', '--pattern', pattern).split('\n').filter(Boolean);
}

/** Sums over servers, and of each: commands, bytes, CPU in milliseconds, memory. */
export function look(nodes) {
  return nodes.map((node) => {
    const info = node.info();
    const calls = Object.entries(info).filter(([name]) => name.startsWith('cmdstat_'));
    const of = (name) => Number(/calls=(\d+)/.exec(info[`cmdstat_${name}`] ?? '')?.[1] ?? 0);
    return {
      commands: calls.reduce((sum, [, text]) => sum + Number(/calls=(\d+)/.exec(text)[1]), 0),
      scripts: of('evalsha') + of('eval'),
      publishes: of('publish'),
      bytesIn: Number(info.total_net_input_bytes),
      bytesOut: Number(info.total_net_output_bytes),
      cpu: (Number(info.used_cpu_user) + Number(info.used_cpu_sys)) * 1000,
      memory: Number(info.used_memory),
      file: Number(info.aof_current_size),
      // Everything that it wrote: to clients, to its file, and to the other servers of the Cluster, which it counts nowhere.
      written: Number(/wchar: (\d+)/.exec(readFileSync(`/proc/${info.process_id}/io`, 'utf8'))[1]),
    };
  });
}

/** @returns how many commands the servers run on the keys of each hash tag while `act` runs; all parts are one, and so are links */
export async function commandsByTag(nodes, act) {
  const counts = {};
  const monitors = nodes.map(({ port }) => {
    const monitor = spawn('redis-cli', ['-p', String(port), 'MONITOR'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    createInterface({ input: monitor.stdout }).on('line', (line) => {
      const tag = /"civic:(?:\{(\w[\w-]*)\}|(\w+))/.exec(line);
      if (!tag || / "(?:evalsha|eval)" /i.test(line)) return;
      const name = /^\d+$/.test(tag[1]) ? 'parts' : (tag[1] ?? tag[2]);
      counts[name] = (counts[name] ?? 0) + 1;
    });
    return monitor;
  });
  await delay(500);
  await act();
  await delay(500);
  for (const monitor of monitors) monitor.kill();
  return counts;
}

/** At most so many rows of scope requests at each server. */
export function someRows(nodes, count = 20) {
  return nodes.flatMap(({ port }) =>
    scan(port, 'civic:{*}:row:*')
      .slice(0, count)
      .map((key) => ({ port, key })),
  );
}

/** Bytes that a row takes: the mean. */
export function sizeOf(rows) {
  const sizes = rows.map(({ port, key }) => Number(ask(port, 'MEMORY', 'USAGE', key)));
  return sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

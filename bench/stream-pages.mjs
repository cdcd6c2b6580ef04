// The pages of streams.mjs, in a process of their own: as little as can follow a stream, which is a socket that counts heartbeats.
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { answerParent } from './child.mjs';

const ORIGIN = 'https://shop.example';
/** Streams that open at the same time. */
const BATCH = 100;
/** From one address to one port there are 28,000 connections at most (Linux, ip_local_port_range). */
const PER_ADDRESS = 20_000;
/** What the Chromium of a page sends beside what we name. */
const BROWSER = [
  'Connection: keep-alive',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
  'Cache-Control: no-store',
  'Sec-Fetch-Site: cross-site',
  'Sec-Fetch-Mode: cors',
  'Sec-Fetch-Dest: empty',
  'Accept-Encoding: gzip, deflate, br, zstd',
  'Accept-Language: en-US,en;q=0.9',
];

const streams = [];

/** Opens a stream for each scope request, and returns when all have had their first event. */
async function open({ base, scopeRequests }) {
  for (let begun = 0; begun < scopeRequests.length; begun += BATCH) {
    const batch = scopeRequests.slice(begun, begun + BATCH);
    await Promise.all(batch.map((scopeRequest, nth) => openStream(base, scopeRequest, begun + nth)));
  }
}

async function close() {
  for (const { socket } of streams.splice(0)) socket.destroy();
}

async function openStream(base, { uuid, secret }, nth) {
  const { hostname, port } = new URL(base);
  const socket = connect({
    host: hostname,
    port: Number(port),
    // Only where it is needed: to find a free port for a given address, Linux tries one after the other.
    ...(nth >= PER_ADDRESS && { localAddress: `127.0.0.${1 + Math.floor(nth / PER_ADDRESS)}` }),
  });
  const stream = { socket, heartbeats: 0, isOpen: true };
  streams.push(stream);
  socket.setEncoding('latin1');
  socket.once('close', () => {
    stream.isOpen = false;
  });
  const begun = new Promise((resolve, reject) => {
    let head = '';
    socket.on('data', (text) => {
      if (head === undefined) {
        if (text.includes('\n:\n\n')) stream.heartbeats++;
        return;
      }
      head += text;
      if (!head.includes('\ndata: ')) return;
      if (head.startsWith('HTTP/1.1 200 ')) resolve();
      else reject(new Error(head.slice(0, 200)));
      head = undefined;
    });
    socket.once('error', reject);
    socket.once('close', () => reject(new Error(`closed: ${head?.slice(0, 200)}`)));
  });
  const request = [
    `GET /scope-requests/${uuid} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    `Origin: ${ORIGIN}`,
    `Referer: ${ORIGIN}/`,
    `Authorization: Bearer ${secret}`,
    'Accept: text/event-stream',
    ...BROWSER,
  ];
  socket.write(`${request.join('\r\n')}\r\n\r\n`);
  await begun;
}

/** Heartbeats count from now on. */
async function forget() {
  await delay(500);
  for (const stream of streams) stream.heartbeats = 0;
}

/** How many heartbeats the streams have had, the fewest and the most, and how many streams are open still. */
function seen() {
  const counts = streams.map(({ heartbeats }) => heartbeats);
  return {
    fewest: counts.reduce((least, heartbeats) => Math.min(least, heartbeats), Number.POSITIVE_INFINITY),
    most: counts.reduce((most, heartbeats) => Math.max(most, heartbeats), 0),
    open: streams.filter(({ isOpen }) => isOpen).length,
  };
}

answerParent({ open, close, forget, seen });

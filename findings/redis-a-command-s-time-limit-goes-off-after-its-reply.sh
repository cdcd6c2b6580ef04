#!/usr/bin/env bash
# redis: the time limit that each command has by default is not called off by its reply: its timer goes on, and makes an error that nobody gets.
#
# Expected: a limit of a command costs something while the command waits, and nothing once its reply is there; a client that is used a lot has as many timers
#   as it has commands under way.
# Seen: each command makes an AbortSignal with a timer of its own (5 s unless told otherwise), of which the client only takes its listener away when the reply
#   comes. The signals of a thousand answered commands are all aborted later, each with a DOMException. With a limit of 0 there are none. A service that sends
#   some fifty commands for each visitor spent a seventh of its CPU time on them.
# Package: redis 6.3.1 (@redis/client 6.3.1), Node.js 20.20.2
# Source: the package: default of `commandOptions.timeout` since version 6; RESP2 for the server that answers
# Date: 2026-11-29
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --save-exact @redis/client@6.3.1
cat >look.mjs <<'JS'
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createClient } from '@redis/client';

const server = createServer((socket) => {
  socket.setEncoding('latin1');
  // One reply for each command; a command is an array of texts.
  socket.on('data', (text) => socket.write('+OK\r\n'.repeat(text.split('*').length - 1)));
}).listen(0, '127.0.0.1');
await once(server, 'listening');

const signals = [];
const { timeout } = AbortSignal;
AbortSignal.timeout = (ms) => {
  const signal = timeout.call(AbortSignal, ms);
  signals.push(signal);
  return signal;
};

for (const commandOptions of [{ timeout: 500 }, { timeout: 0 }, undefined]) {
  const client = createClient({ RESP: 2, commandOptions, disableClientInfo: true, socket: { host: '127.0.0.1', port: server.address().port } });
  client.on('error', () => {});
  await client.connect();
  signals.length = 0;
  const replies = await Promise.all(Array.from({ length: 1000 }, (_, nth) => client.sendCommand(['SET', 'key', String(nth)])));
  const answered = replies.filter((reply) => reply === 'OK').length;
  const late = () => signals.filter(({ reason }) => reason instanceof DOMException).length;
  const atOnce = late();
  if (commandOptions !== undefined) await new Promise((resolve) => setTimeout(resolve, 1500));
  const after = commandOptions === undefined ? '' : `, aborted then ${atOnce}, and after the limit ${late()}`;
  console.log(`limit ${commandOptions?.timeout ?? 'by default'}: answered ${answered}, signals ${signals.length}${after}`);
  client.destroy();
}
process.exit(0);
JS
seen=$(node look.mjs)
echo "$seen"
[ "$seen" = 'limit 500: answered 1000, signals 1000, aborted then 0, and after the limit 1000
limit 0: answered 1000, signals 0, aborted then 0, and after the limit 0
limit by default: answered 1000, signals 1000' ]

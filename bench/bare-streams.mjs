// The bare server of streams.mjs: node:http alone. It answers everything with an event of a snapshot's size, holds the stream, and sends heartbeats.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { answerParent } from './child.mjs';

const HEARTBEAT = 15_000;
/** As many bytes as the service's headers and its first event of a scope request. */
const HEADERS = { 'content-type': 'text/event-stream; charset=utf-8', 'x-padding': 'x'.repeat(520) };
const EVENT = `event: snapshot\nid: 1\ndata: ${JSON.stringify('x'.repeat(900))}\n\n`;

async function start() {
  const streams = new Set();
  const server = createServer((_request, response) => {
    response.writeHead(200, HEADERS);
    response.once('close', () => streams.delete(response));
    streams.add(response);
    response.write(EVENT);
  });
  server.listen(0, '127.0.0.1', 4096);
  await once(server, 'listening');
  setInterval(() => {
    for (const stream of streams) stream.write(':\n\n');
  }, HEARTBEAT);
  return { base: `http://127.0.0.1:${server.address().port}` };
}

answerParent({ start });
